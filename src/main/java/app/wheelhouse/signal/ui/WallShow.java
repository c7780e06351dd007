package app.wheelhouse.signal.ui;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.signal.SignalCards;
import app.wheelhouse.signal.SignalsNow;
import app.wheelhouse.signal.Walls;
import app.wheelhouse.ui.Toast;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the room sees of a wall, kept up to date while somebody looks at it here, until something else is shown there. */
final class WallShow {
    private final SignalsModel model;
    private boolean showing;
    private @Nullable UUID wall;
    private @Nullable RoomView last;

    WallShow(SignalsModel model) {
        this.model = model;
        model.nowProperty().addListener((_, _, now) -> follow(now));
    }

    /** Opens the room with a wall; null is the one of all objectives. */
    void show(@Nullable UUID wanted) {
        if (wanted != null && model.now().book().walls().stream().filter(each -> each.id().equals(wanted))
                .noneMatch(each -> SignalCards.wall(model.now(), each, model.zone()).isPresent())) {
            model.desk().say(Toast.of("This wall is for the host only."));
            return;
        }
        model.tools().openRoom().run();
        wall = wanted;
        showing = true;
        last = null;
        put(model.now());
        String held = SignalCards.held(model.now(), wanted == null
                ? Walls.all(model.now().book())
                : model.now().book().tilesOf(wanted), model.zone()).sentence();
        if (!held.isEmpty()) {
            model.desk().say(Toast.of(held));
        }
    }

    private void put(SignalsNow now) {
        RoomView view = wall == null
                ? SignalCards.all(now, model.zone())
                : SignalCards.best(now, wall, model.zone());
        if (!view.equals(last)) {
            last = view;
            model.tools().director().show(view);
        }
    }

    private void follow(SignalsNow now) {
        if (!showing) {
            return;
        }
        var director = model.tools().director();
        boolean held = director.frozenProperty().get() || director.blankProperty().get()
                || director.safeProperty().get();
        if (!held && !director.frameProperty().get().view().equals(last)) {
            // Somebody shows something else: the wall is no longer what the room is about.
            showing = false;
            last = null;
        } else {
            put(now);
        }
    }
}
