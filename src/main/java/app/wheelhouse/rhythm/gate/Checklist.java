package app.wheelhouse.rhythm.gate;

import java.util.ArrayList;
import java.util.List;

/** A text of lines that are ticked or not: {@code - [x] runbook rehearsed}. */
public record Checklist(List<Point> points) {

    /** One line. */
    public record Point(String text, boolean ticked) {
    }

    public Checklist {
        points = List.copyOf(points);
    }

    /** Reads a text; lines without a box are not ticked. */
    public static Checklist read(String text) {
        return new Checklist(text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> new Point(line.replaceFirst("(?i)^[-*]\\s*(\\[[x ]?])?\\s*", ""),
                        line.matches("(?i)[-*]\\s*\\[x].*")))
                .toList());
    }

    /** What {@link #read} reads. */
    public String text() {
        return String.join("\n",
                points.stream().map(each -> (each.ticked ? "- [x] " : "- [ ] ") + each.text).toList());
    }

    /** The list with one point answered. */
    public Checklist with(int index, boolean ticked) {
        List<Point> now = new ArrayList<>(points);
        now.set(index, new Point(points.get(index).text, ticked));
        return new Checklist(now);
    }

    /** The list with nothing ticked. */
    public Checklist cleared() {
        return new Checklist(points.stream().map(each -> new Point(each.text, false)).toList());
    }

    /** Those that are ticked, or are not. */
    public List<String> where(boolean ticked) {
        return points.stream().filter(each -> each.ticked == ticked).map(Point::text).toList();
    }
}
