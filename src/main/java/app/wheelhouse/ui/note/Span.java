package app.wheelhouse.ui.note;

import java.util.Set;

/** Characters {@code start} (inclusive) to {@code end} (exclusive) of a line, in UTF-16 units, and how they look. */
public record Span(int start, int end, Set<Look> looks) {
}
