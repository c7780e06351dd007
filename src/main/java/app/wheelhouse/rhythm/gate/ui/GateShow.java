package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.rhythm.gate.GateCard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the room sees of gates and stages, kept up to date until something else is shown there. */
final class GateShow {
    private final GatesModel model;
    private final RoomDirector director;
    private Kind kind = Kind.NOTHING;
    private @Nullable RoomView last;

    /** The pictures there are. */
    enum Kind {
        NOTHING, GATE, ALL, STAGES
    }

    GateShow(GatesModel model) {
        this.model = model;
        director = model.tools().director();
        model.bookProperty().addListener((_, _, _) -> follow());
        model.releaseProperty().addListener((_, _, _) -> follow());
        model.gates().selectedProperty().addListener((_, _, _) -> follow());
    }

    /** Opens the room and shows one of the pictures there. */
    void show(Kind wanted) {
        model.tools().openRoom().run();
        kind = wanted;
        present();
    }

    private void present() {
        card().ifPresent(view -> {
            last = view;
            director.show(view);
        });
    }

    private void follow() {
        if (kind == Kind.NOTHING) {
            return;
        }
        boolean held = director.frozenProperty().get() || director.blankProperty().get()
                || director.safeProperty().get();
        if (!held && !director.frameProperty().get().view().equals(last)) {
            kind = Kind.NOTHING;
            return;
        }
        present();
    }

    private Optional<RoomView> card() {
        return switch (kind) {
            case NOTHING -> Optional.empty();
            case GATE -> model.gate().map(row -> GateCard.of(row.judgement()));
            case ALL -> Optional.of(GateCard.all(model.book(), model.releaseProperty().get()));
            case STAGES -> Optional.of(GateCard.stages(model.book()));
        };
    }
}
