package app.wheelhouse.session.ui;

import java.util.UUID;

/** Opens the preview of a session's printed pages. */
public interface SessionPages {
    void preRead(UUID session);

    void minutes(UUID session);

    void councilPack(UUID session);

    void preWire(UUID session);
}
