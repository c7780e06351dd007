package app.wheelhouse.present;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;

/** The room's type: its faces, and how wide words set in them run. */
final class RoomType {

    /** The faces the room is set in; system faces stand in when the embedded ones are missing. */
    enum Face {
        REGULAR("Inter-Regular.ttf", FontWeight.NORMAL),
        MEDIUM("Inter-Medium.ttf", FontWeight.NORMAL),
        SEMIBOLD("Inter-SemiBold.ttf", FontWeight.BOLD),
        FIGURES("InterTabular-Medium.ttf", FontWeight.NORMAL);

        private static final List<String> RIGHT_TO_LEFT = List.of("Segoe UI", "Arial", "DejaVu Sans",
                "Liberation Sans");

        private final String fullName;
        private final FontWeight weight;

        Face(String file, FontWeight weight) {
            this.weight = weight;
            fullName = load(file, Font.font("System", weight, 12).getName());
        }

        /**
         * The font for a text. Words of a right-to-left script are set in a face that has both them and Latin: Inter
         * has no letters for them, and JavaFX puts a comma at the wrong end of a word that it takes from two fonts.
         */
        Font size(double size, String text) {
            return hasRightToLeft(text) ? Font.font(rightToLeftFamily(), weight, size) : size(size);
        }

        /** The font for words of our own and for figures. */
        Font size(double size) {
            return new Font(fullName, size);
        }

        private static String rightToLeftFamily() {
            List<String> installed = Font.getFamilies();
            return RIGHT_TO_LEFT.stream().filter(installed::contains).findFirst().orElse("System");
        }

        private static String load(String file, String standIn) {
            try (InputStream bytes = RoomType.class.getResourceAsStream("/app/wheelhouse/fonts/" + file)) {
                Font font = bytes == null ? null : Font.loadFont(bytes, 12);
                return font == null ? standIn : font.getName();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the embedded font " + file, e);
            }
        }
    }

    private final Text probe = new Text();

    /** The width of a text on one line, in pixels. */
    double width(String text, Font font) {
        return text.isEmpty() ? 0 : Math.ceil(lineInfo(text, font, 0).getFirst().bounds().getWidth());
    }

    /** The lines a text takes when none may be wider than {@code width} pixels; words too long for a line are cut. */
    List<String> lines(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        if (!text.isEmpty()) {
            for (TextLineInfo line : lineInfo(text, font, Math.max(width, font.getSize()))) {
                lines.add(text.substring(line.start(), line.end()).strip());
            }
        }
        return lines;
    }

    /** The same number of lines as {@link #lines}, as even as possible: for titles and statements. */
    List<String> evenLines(String text, Font font, double width) {
        List<String> best = lines(text, font, width);
        int count = best.size();
        double least = count < 2 ? 0 : unevenness(best, font);
        for (double narrower = width * 0.97; least > 0 && narrower > width * 0.5; narrower -= width * 0.03) {
            List<String> next = lines(text, font, narrower);
            if (next.size() != count || cutsWord(text, next)) {
                break;
            }
            double uneven = unevenness(next, font);
            if (uneven < least) {
                best = next;
                least = uneven;
            }
        }
        return best;
    }

    private double unevenness(List<String> lines, Font font) {
        double[] widths = lines.stream().mapToDouble(line -> width(line, font)).toArray();
        double longest = Arrays.stream(widths).max().orElse(0);
        return Arrays.stream(widths).map(w -> (longest - w) * (longest - w)).sum();
    }

    private static boolean cutsWord(String text, List<String> lines) {
        return !String.join(" ", lines).equals(text);
    }

    /** A text cut to one line with an ellipsis when it is wider than {@code width} pixels. */
    String shortened(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        List<String> lines = lines(text, font, width - width(" …", font));
        return lines.getFirst() + " …";
    }

    private List<TextLineInfo> lineInfo(String text, Font font, double wrap) {
        probe.setFont(font);
        probe.setWrappingWidth(wrap);
        probe.setText(text);
        return probe.getLayoutInfo().getTextLines(false);
    }

    /** Whether a text reads from right to left: its first letter with a direction decides. */
    static boolean isRightToLeft(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
    }

    private static boolean hasRightToLeft(String text) {
        char[] letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    /** A text on one line: breaks, tabs and control characters become single spaces. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    }
}
