package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.RankRange;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Where in the ranking a request might as well be: a bar from its best to its worst rank with a mark at the present one. */
final class RangeBar extends Pane {
    private static final double HEIGHT = 16;
    private static final double THICK = 6;
    private static final double MARK = 3;
    private final Region track = new Region();
    private final Region bar = new Region();
    private final Region mark = new Region();
    private RankRange range = new RankRange(1, 1, 1);
    private int of = 1;

    RangeBar() {
        track.getStyleClass().add("range-track");
        bar.getStyleClass().add("range-bar");
        mark.getStyleClass().add("range-mark");
        getChildren().addAll(track, bar, mark);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMouseTransparent(true);
    }

    /** Shows a range among so many ranked ones. */
    void show(RankRange now, int count) {
        range = now;
        of = Math.max(1, count);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = HEIGHT / 2;
        track.resizeRelocate(0, middle - 0.5, width, 1);
        double from = at(range.best(), width);
        double to = at(range.worst(), width);
        bar.resizeRelocate(from, middle - THICK / 2, Math.max(MARK, to - from), THICK);
        mark.resizeRelocate(Math.min(width - MARK, at(range.now(), width)), middle - THICK, MARK, THICK * 2);
    }

    private double at(int rank, double width) {
        return of == 1 ? 0 : (rank - 1.0) / (of - 1) * (width - MARK);
    }
}
