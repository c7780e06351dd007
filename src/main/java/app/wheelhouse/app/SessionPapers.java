package app.wheelhouse.app;

import app.wheelhouse.session.ui.SessionPages;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import java.util.UUID;

/** Opens what can be printed about a session. */
record SessionPapers(Desk desk) implements SessionPages {
    @Override
    public void preRead(UUID session) {
        desk.go(Place.of("pre-read", session.toString()));
    }

    @Override
    public void minutes(UUID session) {
        desk.go(Place.of("minutes", session.toString()));
    }

    @Override
    public void councilPack(UUID session) {
        desk.go(Place.of("council-pack", session.toString()));
    }

    @Override
    public void preWire(UUID session) {
        desk.go(Place.of("pre-wire", session.toString()));
    }

    @Override
    public void slides(UUID session) {
        desk.go(Place.of("slides", session.toString()));
    }
}
