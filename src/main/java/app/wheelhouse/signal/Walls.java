package app.wheelhouse.signal;

import app.wheelhouse.signal.Tile.Look;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is common to all walls. */
public final class Walls {
    private static final int WIDE = 2;

    private Walls() {
    }

    /** The wall that makes itself: a tile for each objective, in order. */
    public static List<Tile> all(SignalBook book) {
        List<Tile> tiles = new ArrayList<>();
        book.slos().forEach(each -> tiles.add(new Arrangement(tiles)
                .placed(new Tile(each.id(), "", null, each.id(), null, Look.STATUS, 0, 0, WIDE, 1))));
        return tiles;
    }

    /** The position behind which a new wall goes; null when there is none yet. */
    public static @Nullable String last(SignalBook book) {
        return book.walls().stream().map(Wall::position).filter(each -> !each.isEmpty()).max(String::compareTo)
                .orElse(null);
    }
}
