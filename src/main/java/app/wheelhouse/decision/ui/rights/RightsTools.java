package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the screens of matrices work with, wired by the app.
 *
 * @param director tells the room what to show
 * @param openRoom opens the room when it is closed
 * @param reveal   shows a saved file where it lies
 */
public record RightsTools(Store store, RightsStore rights, Background background, Desk desk,
        RoomDirector director, Runnable openRoom, Consumer<Path> reveal) {
}
