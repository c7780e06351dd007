package app.wheelhouse.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The check boxes of a Markdown page. */
public final class Tasks {
    private static final Pattern BOX = Pattern.compile("^(\\s*(?:>\\s*)*(?:[-*+]|\\d{1,9}[.)])\\s+\\[)([ xX])(\\].*)$");

    private Tasks() {
    }

    /** The text with the box in a line checked or cleared; unchanged when the line, counted from 0, has no box. */
    public static String toggled(String text, int line) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (line >= 0 && line < lines.size()) {
            Matcher box = BOX.matcher(lines.get(line));
            if (box.matches()) {
                lines.set(line, box.group(1) + (box.group(2).equals(" ") ? "x" : " ") + box.group(3));
            }
        }
        return String.join("\n", lines);
    }
}
