package app.wheelhouse.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Tiles on a grid of {@link #COLUMNS} columns and as many rows as it takes. None overlaps another once it was put somewhere. */
public record Arrangement(List<Tile> tiles) {
    /** So many columns has every wall, whatever the window. */
    public static final int COLUMNS = 8;
    /** A tile is at most so many rows high. */
    public static final int HIGHEST = 6;
    private static final Comparator<Tile> ORDER = Comparator.comparingInt(Tile::y).thenComparingInt(Tile::x)
            .thenComparing(Tile::id);

    public Arrangement {
        tiles = List.copyOf(tiles);
    }

    /** Tiles as they were written down, brought onto the grid: nothing sticks out, nothing overlaps. */
    public static Arrangement of(List<Tile> written) {
        List<Tile> placed = new ArrayList<>();
        for (Tile tile : written.stream().map(Arrangement::fitting).sorted(ORDER).toList()) {
            placed.add(fallen(tile, placed));
        }
        return new Arrangement(placed);
    }

    private static Tile fitting(Tile tile) {
        int wide = Math.clamp(tile.wide(), 1, COLUMNS);
        return at(tile, Math.clamp(tile.x(), 0, COLUMNS - wide), Math.max(0, tile.y()), wide,
                Math.clamp(tile.high(), 1, HIGHEST));
    }

    private static Tile at(Tile tile, int x, int y, int wide, int high) {
        return new Tile(tile.id(), tile.title(), tile.wall(), tile.slo(), tile.kpi(), tile.look(), x, y, wide, high);
    }

    /** The tile in the first row from its own on where it overlaps none. */
    private static Tile fallen(Tile tile, List<Tile> others) {
        Tile free = tile;
        while (others.stream().anyMatch(free::overlaps)) {
            free = at(free, free.x(), free.y() + 1, free.wide(), free.high());
        }
        return free;
    }

    /** Moves a tile. One of the same size in its way takes the place it left, others go down until nothing is in their way. */
    public Arrangement moved(UUID id, int x, int y) {
        return tile(id).map(tile -> put(tile, fitting(at(tile, x, y, tile.wide(), tile.high())))).orElse(this);
    }

    /** Gives a tile another size; what is in its way goes down. */
    public Arrangement sized(UUID id, int wide, int high) {
        return tile(id).map(tile -> put(tile,
                at(tile, tile.x(), tile.y(), Math.clamp(wide, 1, COLUMNS - tile.x()), Math.clamp(high, 1, HIGHEST))))
                .orElse(this);
    }

    private Arrangement put(Tile from, Tile to) {
        List<Tile> others = new ArrayList<>(tiles.stream().filter(each -> !each.id().equals(from.id())).toList());
        List<Tile> inTheWay = others.stream().filter(to::overlaps).toList();
        if (inTheWay.size() == 1 && swaps(inTheWay.getFirst(), from, to)) {
            Tile other = inTheWay.getFirst();
            others.set(others.indexOf(other), at(other, from.x(), from.y(), other.wide(), other.high()));
        }
        List<Tile> placed = new ArrayList<>(List.of(to));
        others.stream().sorted(ORDER).forEach(each -> placed.add(fallen(each, placed)));
        return new Arrangement(placed.stream().sorted(ORDER).toList());
    }

    private static boolean swaps(Tile other, Tile from, Tile to) {
        return other.x() == to.x() && other.y() == to.y() && other.wide() == from.wide()
                && other.high() == from.high();
    }

    /** The first free place for one more tile of a size, row by row. */
    public Tile placed(Tile tile) {
        Tile wanted = fitting(at(tile, 0, 0, tile.wide(), tile.high()));
        for (int y = 0;; y++) {
            for (int x = 0; x + wanted.wide() <= COLUMNS; x++) {
                Tile there = at(wanted, x, y, wanted.wide(), wanted.high());
                if (tiles.stream().noneMatch(there::overlaps)) {
                    return there;
                }
            }
        }
    }

    /** The tiles that are elsewhere, or of another size, than they were. */
    public List<Tile> changedFrom(List<Tile> before) {
        return tiles.stream().filter(each -> !before.contains(each)).toList();
    }

    /** The tile of an id. */
    public Optional<Tile> tile(UUID id) {
        return tiles.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** How many rows it takes. */
    public int rows() {
        return tiles.stream().mapToInt(tile -> tile.y() + tile.high()).max().orElse(0);
    }

    /** The nearest tile to the left, to the right, above or below; empty when there is none on that side. */
    public Optional<Tile> next(Tile from, int right, int down) {
        Predicate<Tile> beside = each -> right > 0
                ? each.x() >= from.x() + from.wide()
                : right < 0
                        ? each.x() + each.wide() <= from.x()
                        : down > 0 ? each.y() >= from.y() + from.high() : each.y() + each.high() <= from.y();
        return tiles.stream().filter(each -> !each.id().equals(from.id())).filter(beside)
                .min(Comparator.comparingInt((Tile each) -> away(from, each, right != 0)).thenComparing(ORDER));
    }

    /** Straight ahead counts once, aside four times. */
    private static int away(Tile from, Tile to, boolean sideways) {
        int across = Math.abs(2 * to.x() + to.wide() - 2 * from.x() - from.wide());
        int along = Math.abs(2 * to.y() + to.high() - 2 * from.y() - from.high());
        return sideways ? across + 4 * along : along + 4 * across;
    }
}
