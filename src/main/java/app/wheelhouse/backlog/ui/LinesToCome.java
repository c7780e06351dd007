package app.wheelhouse.backlog.ui;

import app.wheelhouse.ui.list.WholeList;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Rules the lines of the board's table while its rows are being read, a few a frame: the frame in which the rows arrive
 * finds its cells made and only writes into them.
 */
final class LinesToCome extends AnimationTimer {
    private static final int A_FRAME = 3;
    private final BoardTable table;
    private final WholeList<BoardLine> lines;
    private final ObservableBooleanValue here;

    /** @param here whether the rows are here */
    LinesToCome(BoardTable table, WholeList<BoardLine> lines, ObservableBooleanValue here) {
        this.table = table;
        this.lines = lines;
        this.here = here;
    }

    @Override
    public void handle(long now) {
        double height = table.getHeight();
        if (here.get() || height > 0 && lines.size() * table.getFixedCellSize() > height) {
            stop();
        } else if (height > 0) {
            lines.replace(BoardLine.blank(lines.size() + A_FRAME));
        }
    }
}
