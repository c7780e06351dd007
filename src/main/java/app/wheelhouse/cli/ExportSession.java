package app.wheelhouse.cli;

import app.wheelhouse.decision.store.MemoStore;
import app.wheelhouse.session.CouncilPack;
import app.wheelhouse.session.Minutes;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.store.SessionStore;
import java.util.List;

/** The pre-read, the minutes or the council pack of a session. */
enum ExportSession implements Export {
    PRE_READ, MINUTES, COUNCIL_PACK;

    @Override
    public List<String> formats() {
        return PAGES;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        SessionPage session = new SessionStore(wanted.opened().store())
                .page(new Lookup(wanted.opened().records()).find("session", wanted.which())).orElseThrow();
        return new Pages(switch (this) {
            case PRE_READ -> PreRead.page(session, wanted.edition(), wanted.dates());
            case MINUTES -> Minutes.page(session, wanted.edition(), wanted.dates());
            case COUNCIL_PACK -> CouncilPack.page(session, new MemoStore(wanted.opened().store())
                    .memos(CouncilPack.decisions(session)), wanted.edition(), wanted.dates());
        });
    }
}
