package app.wheelhouse.decision.ui.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The type of the grid, and how texts are cut and wrapped to fit; what was measured once is remembered. */
final class Lettering {
    private static final int MOST = 20_000;
    private final Text probe = new Text();
    private final Map<String, Double> widths = new HashMap<>();
    private Fonts fonts = Fonts.now();

    /** The faces in use. */
    record Fonts(Font body, Font head, Font caption, Font letter) {
        static Fonts now() {
            return new Fonts(new Font("Inter", 13), new Font("Inter Medium", 12), new Font("Inter", 12),
                    new Font("Inter SemiBold", 12));
        }
    }

    /** Looks for the faces again: they may have been loaded since. */
    void refresh() {
        fonts = Fonts.now();
    }

    Fonts fonts() {
        return fonts;
    }

    /** How wide a text runs, in pixels. */
    double width(String text, Font font) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(font.getName() + font.getSize() + text, _ -> {
            probe.setFont(font);
            probe.setText(text);
            return probe.getLayoutBounds().getWidth();
        });
    }

    /** The text, or as much of it as fits with an ellipsis behind it. */
    String cut(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle).stripTrailing() + "…", font) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + "…";
    }

    /** The lines a text takes, at most so many; the last is cut when there is more. */
    List<String> wrap(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, font) > width) {
            int end = 0;
            for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ', space + 1)) {
                if (width(rest.substring(0, space), font) > width) {
                    break;
                }
                end = space;
            }
            if (end == 0) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end + 1).strip();
        }
        if (!rest.isEmpty()) {
            int space = rest.indexOf(' ');
            boolean wordTooLong = lines.size() < most - 1 && space > 0 && width(rest, font) > width;
            lines.add(cut(wordTooLong ? rest.substring(0, space) : rest, font, width));
            if (wordTooLong) {
                lines.addAll(wrap(rest.substring(space + 1), font, width, most - lines.size()));
            }
        }
        return lines;
    }
}
