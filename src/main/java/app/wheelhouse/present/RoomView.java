package app.wheelhouse.present;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the room is shown: a value made only of words meant for the room. No view has a field for anything else, so
 * whatever draws it cannot give a host-only word away. All texts are plain (no Markdown); an empty text is not drawn.
 */
public sealed interface RoomView {

    /** The session's agenda, with what became of each entry and the one the meeting is at. */
    record AgendaCard(String title, String series, List<AgendaItem> items) implements RoomView {
        public AgendaCard {
            items = List.copyOf(items);
        }
    }

    /** One entry on the agenda card; {@code minutes} is the planned time, null when none was planned. */
    record AgendaItem(String title, @Nullable Integer minutes, Sign state, boolean current) {
    }

    /** One topic with its bullets; {@code position} of {@code count} is its place on the agenda, 0 when it has none. */
    record TopicCard(String session, String title, String kind, List<String> bullets, Sign state, int position,
            int count) implements RoomView {
        public TopicCard {
            bullets = List.copyOf(bullets);
        }
    }

    /** A question put to the room, who answers it, and the answer once there is one. */
    record DecisionCard(String session, String question, List<String> options, List<Role> roles, Sign state,
            String outcome) implements RoomView {
        public DecisionCard {
            options = List.copyOf(options);
            roles = List.copyOf(roles);
        }
    }

    /** A role's word and the people who hold it, by name. */
    record Role(String label, String names) {
    }

    /** A headed list. */
    record BulletsCard(String session, String title, List<String> bullets) implements RoomView {
        public BulletsCard {
            bullets = List.copyOf(bullets);
        }
    }

    /** One sentence, as large as fits, and below it who said it or what it is about. */
    record StatementCard(String session, String statement, String by) implements RoomView {
    }

    /** What a meeting achieved, as a few large figures. */
    record SummaryCard(String session, String title, List<Figure> figures) implements RoomView {
        public SummaryCard {
            figures = List.copyOf(figures);
        }
    }

    /** One figure of a summary: "6 of 8" and "landed". */
    record Figure(String value, String label) {
    }

    /** A picture of another part of the cockpit as rows of label and value. */
    record PictureCard(String session, String title, List<Row> rows) implements RoomView {
        public PictureCard {
            rows = List.copyOf(rows);
        }
    }

    /** One row of a picture: a name, its value with unit, and how it stands. */
    record Row(String label, String value, Sign state) {
    }

    /**
     * Who takes which part: the framework's letters in words, names along the head, and rows of letters.
     *
     * @param decider the letter of the one who decides
     */
    record MatrixCard(String session, String title, String legend, String decider, List<String> columns,
            List<MatrixLine> rows) implements RoomView {
        public MatrixCard {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** One row of a matrix: what is decided or done, the letters under each column, and whether it is talked about. */
    record MatrixLine(String title, List<String> letters, boolean highlighted) {
        public MatrixLine {
            letters = List.copyOf(letters);
        }
    }

    /**
     * A ranked list with the line where capacity ends.
     *
     * @param figures what the two columns of figures are
     * @param line    what is said at the line; empty when there is none
     */
    record RankedCard(String session, String title, String formula, List<String> figures, List<RankedLine> rows,
            String line) implements RoomView {
        public RankedCard {
            figures = List.copyOf(figures);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One entry of a ranked list.
     *
     * @param rank    1 for the first; 0 for what has none
     * @param figures as many as the card has heads for
     * @param above   whether it is above the line
     */
    record RankedLine(int rank, String title, List<String> figures, boolean above, boolean highlighted) {
        public RankedLine {
            figures = List.copyOf(figures);
        }
    }

    /** Shares of something as bars from zero, each with its words and how it stands. */
    record BarsCard(String session, String title, String note, List<Bar> bars) implements RoomView {
        public BarsCard {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param share  of the longest there can be: 0 to 1, more when it is exceeded
     * @param before the share of it that was promised already, drawn full; the rest is drawn lighter
     * @param marks  limits as shares
     */
    record Bar(String label, String value, double share, double before, List<Double> marks, Sign state) {
        public Bar {
            marks = List.copyOf(marks);
        }
    }

    /** Risks by likelihood (upwards) and impact (to the right); the names of the steps, the least first. */
    record HeatCard(String session, String title, List<String> likelihoods, List<String> impacts,
            List<HeatSpot> spots) implements RoomView {
        public HeatCard {
            likelihoods = List.copyOf(likelihoods);
            impacts = List.copyOf(impacts);
            spots = List.copyOf(spots);
        }
    }

    /** A risk on the map, by its number; likelihood and impact from 1. */
    record HeatSpot(int number, String title, int likelihood, int impact) {
    }

    /** Figures that are watched, a tile each. */
    record TilesCard(String session, String title, List<Tile> tiles) implements RoomView {
        public TilesCard {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * One figure that is watched.
     *
     * @param value  as it is to be read
     * @param since  since when it stands like that, or empty
     * @param target what it is meant to be, or empty
     * @param signal what is not noise in it, or empty
     * @param trend  its last values, the latest last
     */
    record Tile(String name, String value, String unit, Sign state, String since, String target, String signal,
            List<Double> trend) {
        public Tile {
            trend = List.copyOf(trend);
        }
    }

    /**
     * Streams of work along the calendar.
     *
     * @param heads where months begin, each with its name
     * @param now   where today is, as a share of the width
     */
    record LanesCard(String session, String title, List<Stop> heads, double now, List<Lane> lanes) implements RoomView {
        public LanesCard {
            heads = List.copyOf(heads);
            lanes = List.copyOf(lanes);
        }
    }

    /** One stream, who answers for it, and what it passes. */
    record Lane(String title, String by, List<Stop> stops) {
        public Lane {
            stops = List.copyOf(stops);
        }
    }

    /** Something at a place along the calendar; {@code share} is that of the width, 0 to 1. */
    record Stop(String label, String day, double share, Sign state) {
    }

    /** What is shown while screens come and go: the session's title, nothing else. */
    record SafeCard(String session) implements RoomView {
    }

    /** Nothing at all. */
    record BlankCard() implements RoomView {
    }

    /** How something stands: a shape and a word, so that colour is never the only sign. */
    record Sign(Mark mark, String word) {
        /** Nothing to say about the state. */
        public static final Sign NONE = new Sign(Mark.NONE, "");
    }

    /** The shape that stands for a state. */
    enum Mark {
        /** No shape. */
        NONE,
        /** A ring: not reached yet, still open. */
        OPEN,
        /** A disc with a tick: landed, done, approved, on track. */
        GOOD,
        /** A half-filled ring: partly there, at risk. */
        HALF,
        /** A disc with a cross: not landed, rejected, off track. */
        BAD,
        /** A ring with an arrow: parked, deferred, carried on later. */
        LATER,
        /** A ring with a bar: cut, dropped, superseded. */
        DROPPED,
        /** A hatched ring: nobody knows. */
        UNKNOWN
    }
}
