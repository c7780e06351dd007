package app.wheelhouse.scorecard.ui;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.scorecard.ScoreCards;
import org.jspecify.annotations.Nullable;

/** What the room sees of the scorecard, kept up to date while it is worked on, until something else is shown there. */
final class ScoreShow {
    private final ScorecardModel model;
    private Kind kind = Kind.NOTHING;
    private @Nullable RoomView last;

    /** The pictures there are. */
    enum Kind {
        NOTHING, PLAN, KPIS, TRACKS
    }

    ScoreShow(ScorecardModel model) {
        this.model = model;
        model.scorecardProperty().addListener((_, _, _) -> follow());
        model.seriesProperty().addListener((_, _, _) -> follow());
    }

    /** Opens the room with one of the pictures. */
    void show(Kind wanted) {
        model.tools().openRoom().run();
        kind = wanted;
        last = null;
        put();
    }

    private void put() {
        RoomView view = switch (kind) {
            case PLAN -> ScoreCards.scorecard(model.scorecard(), model.today());
            case KPIS -> ScoreCards.wall(model.seriesProperty().get(), model.today());
            case TRACKS -> ScoreCards.tracks(model.scorecard(), model.today());
            case NOTHING -> null;
        };
        if (view != null && !view.equals(last)) {
            last = view;
            model.tools().director().show(view);
        }
    }

    private void follow() {
        var director = model.tools().director();
        boolean held = director.frozenProperty().get() || director.blankProperty().get()
                || director.safeProperty().get();
        if (kind != Kind.NOTHING && !held && !director.frameProperty().get().view().equals(last)) {
            // Somebody shows something else: the scorecard is no longer what the room is about.
            kind = Kind.NOTHING;
            last = null;
        }
        put();
    }
}
