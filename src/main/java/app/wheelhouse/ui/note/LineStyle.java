package app.wheelhouse.ui.note;

import app.wheelhouse.ui.note.MarkdownLine.Prefix;
import org.jspecify.annotations.Nullable;

/**
 * What the text area remembers of a line besides its characters; it moves with the line.
 *
 * @param fence the fence the line begins within, see {@link MarkdownLine#fence()}
 * @param nextFence the fence it leaves open
 * @param chip the record the line made, if known
 */
record LineStyle(LineKind kind, Prefix prefix, boolean rightToLeft, String fence, String nextFence,
        @Nullable Chip chip) {
    static final LineStyle EMPTY = new LineStyle(LineKind.BLANK, Prefix.NONE, false, "", "", null);

    /** The style of {@code line}, keeping {@code chip} only where it means something. */
    static LineStyle of(MarkdownLine line, String fence, @Nullable Chip chip) {
        return new LineStyle(line.kind(), line.prefix(), line.rightToLeft(), fence, line.fence(),
                line.kind().isCapture() ? chip : null);
    }

    LineStyle with(@Nullable Chip other) {
        return new LineStyle(kind, prefix, rightToLeft, fence, nextFence, other);
    }
}
