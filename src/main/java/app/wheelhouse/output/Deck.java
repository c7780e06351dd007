package app.wheelhouse.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slides for a room in which another machine presents: made only of words meant for the room.
 *
 * @param kicker quiet words above the title of the first slide
 * @param date   stamped into the file, so that the same slides give the same bytes
 */
public record Deck(String title, String kicker, String below, @Nullable LocalDate date, List<Slide> slides) {
    /** So many lines stand on one slide; more make a second one. */
    public static final int MOST = 7;

    public Deck {
        slides = List.copyOf(slides);
    }

    /** A slide: a title with its lines. */
    public record Slide(String kicker, String title, List<Line> lines) {
        public Slide {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a slide.
     *
     * @param state how it stands, in a word, or empty
     * @param strong whether it is the one that matters
     */
    public record Line(String text, String state, boolean strong) {
        public static Line of(String text) {
            return new Line(text, "", false);
        }
    }

    /** A slide, or as many as its lines need, each of them saying which it is. */
    public static List<Slide> parted(Slide slide) {
        int parts = Math.max(1, Math.ceilDiv(slide.lines().size(), MOST));
        List<Slide> out = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            List<Line> lines = slide.lines().subList(i * MOST, Math.min(slide.lines().size(), (i + 1) * MOST));
            String which = "%d of %d".formatted(i + 1, parts);
            String kicker = parts == 1
                    ? slide.kicker()
                    : slide.kicker().isBlank() ? which : slide.kicker() + "  ·  " + which;
            out.add(new Slide(kicker, slide.title(), lines));
        }
        return out;
    }
}
