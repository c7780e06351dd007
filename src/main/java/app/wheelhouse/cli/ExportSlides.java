package app.wheelhouse.cli;

import app.wheelhouse.output.Edition;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionSlides;
import app.wheelhouse.session.store.SessionStore;
import java.util.List;

/** The slides of a session, from what the room may see. */
final class ExportSlides implements Export {
    @Override
    public List<String> formats() {
        return List.of("pdf", "pptx");
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        if (wanted.edition() == Edition.HOST) {
            throw Refused.usage("Slides are for the room; there is no host edition of them.");
        }
        SessionPage session = new SessionStore(wanted.opened().store())
                .page(new Lookup(wanted.opened().records()).find("session", wanted.which())).orElseThrow();
        return new Slides(SessionSlides.of(session, wanted.dates()));
    }
}
