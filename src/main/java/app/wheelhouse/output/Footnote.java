package app.wheelhouse.output;

import java.util.List;

/** A remark set at the foot of the page: what was said or measured, and its source (empty when it may not be told). */
public record Footnote(Edition audience, String text, String source) {
    static List<Footnote> allIn(Edition edition, List<Footnote> footnotes) {
        return footnotes.stream().filter(note -> edition.shows(note.audience())).toList();
    }
}
