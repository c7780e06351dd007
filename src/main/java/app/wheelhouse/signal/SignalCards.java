package app.wheelhouse.signal;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.TilesCard;
import app.wheelhouse.session.Audience;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns walls into what the room may see of them. Only titles, figures, states and trends get through, and nothing about an
 * objective or a wall that is for the host only; where figures come from stays with the host.
 */
public final class SignalCards {
    private static final int BARS = 28;
    private static final double ALIKE = 0.9;

    private SignalCards() {
    }

    /** A wall as tiles; empty when the room may not see it. */
    public static Optional<TilesCard> wall(SignalsNow now, Wall wall, ZoneId zone) {
        return wall.audience() == Audience.HOST
                ? Optional.empty()
                : Optional.of(card(wall.title(), now,
                        Arrangement.of(now.book().tilesOf(wall.id())).tiles(), zone));
    }

    /** All objectives the room may see. */
    public static TilesCard all(SignalsNow now, ZoneId zone) {
        return card("Signals", now, Walls.all(now.book()), zone);
    }

    /** The wall of an id where the room may see it, else the first it may see, else all objectives. */
    public static TilesCard best(SignalsNow now, @Nullable UUID id, ZoneId zone) {
        Optional<TilesCard> wanted = now.book().walls().stream().filter(each -> each.id().equals(id)).findFirst()
                .flatMap(wall -> wall(now, wall, zone));
        return wanted.or(() -> now.book().walls().stream().flatMap(wall -> wall(now, wall, zone).stream()).findFirst())
                .orElseGet(() -> all(now, zone));
    }

    private static TilesCard card(String title, SignalsNow now, List<Tile> tiles, ZoneId zone) {
        TileFaces faces = new TileFaces(now, zone);
        return new TilesCard("", now.offline() ? title + " (offline)" : title,
                tiles.stream().filter(tile -> isForRoom(now, tile)).map(faces::of).map(SignalCards::tile).toList());
    }

    /**
     * What the room does not get of a wall, and why, for whoever shows it.
     *
     * @param tiles  how many tiles the wall has
     * @param hidden the titles of those that are for the host only
     */
    public record Held(int tiles, List<String> hidden) {
        public Held {
            hidden = List.copyOf(hidden);
        }

        /** In a sentence; empty when the room gets all. */
        public String sentence() {
            return hidden.isEmpty()
                    ? ""
                    : "The room sees %d of %d tiles. For the host only: %s.".formatted(tiles - hidden.size(), tiles,
                            String.join(", ", hidden));
        }
    }

    /** What the room does not get of these tiles. */
    public static Held held(SignalsNow now, List<Tile> tiles, ZoneId zone) {
        TileFaces faces = new TileFaces(now, zone);
        return new Held(tiles.size(), tiles.stream().filter(tile -> !isForRoom(now, tile))
                .map(tile -> faces.of(tile).title()).toList());
    }

    private static boolean isForRoom(SignalsNow now, Tile tile) {
        if (tile.kpi() != null) {
            return now.kpi(tile.kpi()).isPresent();
        }
        return now.book().slo(tile.slo()).map(SloDraft::slo).filter(slo -> slo.audience() == Audience.ROOM)
                .isPresent();
    }

    private static RoomView.Tile tile(TileFace face) {
        // The room's letters are large: there is no place for it beside the name.
        String word = face.demo() ? face.word() + " · DEMO" : face.word();
        return new RoomView.Tile(face.title(), face.value(),
                face.unit(), new RoomView.Sign(mark(face.mood()), word), "", face.note(), "",
                bars(face));
    }

    /**
     * The room draws bars from zero: few enough to be told apart, and none where all would look alike, as those of a good share
     * near one do.
     */
    private static List<Double> bars(TileFace face) {
        List<Double> known = face.trend().stream().filter(value -> !Double.isNaN(value)).toList();
        double most = known.stream().mapToDouble(value -> value).max().orElse(0);
        double least = known.stream().mapToDouble(value -> value).min().orElse(0);
        if (face.look() != Tile.Look.BURN_DOWN && least > most * ALIKE) {
            return List.of();
        }
        int each = Math.ceilDiv(Math.max(1, known.size()), BARS);
        return IntStream.range(0, known.size()).filter(i -> (known.size() - 1 - i) % each == 0).mapToObj(known::get)
                .toList();
    }

    private static Mark mark(Mood mood) {
        return switch (mood) {
            case GOOD -> Mark.GOOD;
            case WARN -> Mark.HALF;
            case BAD -> Mark.BAD;
            case UNKNOWN -> Mark.UNKNOWN;
            case PLAIN -> Mark.OPEN;
        };
    }
}
