package app.wheelhouse.intake.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A guide made ready for the Markdown parser: the slips people and assistants make are put right without touching a
 * word, and each prepared line knows which line of the guide it was.
 */
final class PreparedText {
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```|~~~).*");
    private static final Pattern UNSPACED_HEADING = Pattern.compile("^(#{2,6}|#(?=Session|SESSION))([^#\\s].*)");
    private static final Pattern PASTED_BULLET = Pattern.compile("^(\\s*)[•‣◦▪●○·]\\s+(.*)");
    private static final Pattern RULE = Pattern.compile("\\s{0,3}(-{2,}|=+)\\s*");
    private static final Pattern BLOCK_START = Pattern.compile("\\s*([-*+>|#]|\\d+[.)]).*");

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> origin = new ArrayList<>();
    private final List<String> prepared = new ArrayList<>();

    PreparedText(String text) {
        text.lines().map(PreparedText::clean).forEach(lines::add);
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String before = i == 0 ? "" : lines.get(i - 1);
            if (!fenced && !before.isBlank() && standsAlone(line, before, i < 2 || lines.get(i - 2).isBlank())) {
                add("", i - 1);
            }
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            }
            add(fenced ? line : repair(line), i);
        }
    }

    /** What the Markdown parser reads. */
    String markdown() {
        return String.join("\n", prepared);
    }

    /** The line number, from 1, of what the parser calls line {@code index}, from 0. */
    int lineOf(int index) {
        return origin.get(index) + 1;
    }

    /** What the parser calls line {@code index}, from 0. */
    String prepared(int index) {
        return prepared.get(index);
    }

    /** The lines of the guide, cleaned of tracking parameters and odd spaces but not of a word. */
    List<String> lines() {
        return lines;
    }

    private void add(String line, int from) {
        prepared.add(line);
        origin.add(from);
    }

    private static String clean(String line) {
        String spaced = line.replace('\u00a0', ' ').replace('\u202f', ' ').replace("\u200b", "").replace("\ufeff", "");
        return TrackingParameters.strip(spaced);
    }

    private static String repair(String line) {
        String start = line.stripLeading();
        if (start.isEmpty() || "#•‣◦▪●○·".indexOf(start.charAt(0)) < 0) {
            return line;
        }
        String spaced = UNSPACED_HEADING.matcher(line).replaceFirst("$1 $2");
        return PASTED_BULLET.matcher(spaced).replaceFirst("$1- $2");
    }

    /** True for a line that Markdown would join to the one before, though it starts something of its own. */
    private static boolean standsAlone(String line, String before, boolean beforeStartsParagraph) {
        if ((line.indexOf('-') >= 0 || line.indexOf('=') >= 0) && RULE.matcher(line).matches()) {
            boolean underlines = beforeStartsParagraph && before.length() <= 100 && !before.contains("|")
                    && !before.startsWith("**") && !before.endsWith(".") && !BLOCK_START.matcher(before).matches();
            return !underlines && !before.contains("|");
        }
        return !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && isLabel(line);
    }

    private static boolean isLabel(String line) {
        if (line.charAt(0) != '*' && line.charAt(0) != '_' && line.indexOf(':') < 0) {
            return false;
        }
        return LabelLine.read(line)
                .filter(label -> label.label().isPresent() || line.startsWith("*") || line.startsWith("_"))
                .isPresent();
    }
}
