package app.wheelhouse.session.ui;

import java.util.UUID;

/** Opens the preview of a session's printed pages. */
public interface SessionPages {
    void preRead(UUID session);

    void minutes(UUID session);

    void councilPack(UUID session);

    /** Shows the slides of a session for a room where another machine presents. */
    void slides(UUID session);

    void preWire(UUID session);
}
