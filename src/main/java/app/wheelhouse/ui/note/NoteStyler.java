package app.wheelhouse.ui.note;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Gives the lines their looks: of a changed text only the changed lines, and what follows them as far as a code fence
 * makes a difference.
 */
final class NoteStyler {
    /** So many lines after a change are restyled at once, the rest in later pulses. */
    private static final int AT_ONCE = 300;
    private final NoteArea area;
    private final PauseTransition later = new PauseTransition(Duration.millis(1));
    private int resumeAt = Integer.MAX_VALUE;
    private boolean bulk;

    NoteStyler(NoteArea area) {
        this.area = area;
        area.plainTextChanges().subscribe(this::changed);
        later.setOnFinished(_ -> resume());
    }

    /** Puts {@code text} in the place of all that is there, every line styled, in one go. */
    void put(String text) {
        bulk = true;
        area.replace(0, area.getLength(), document(text));
        bulk = false;
        resumeAt = Integer.MAX_VALUE;
        restyle(0, 0);
    }

    private ReadOnlyStyledDocument<LineStyle, String, Set<Look>> document(String text) {
        var builder = new ReadOnlyStyledDocumentBuilder<LineStyle, String, Set<Look>>(area.getSegOps(),
                LineStyle.EMPTY);
        String fence = "";
        for (String words : text.split("\n", -1)) {
            MarkdownLine line = MarkdownLine.of(words, fence);
            builder.addParagraph(words, spans(line, words.length()), LineStyle.of(line, fence, null));
            fence = line.fence();
        }
        return builder.build();
    }

    private void changed(PlainTextChange change) {
        if (bulk) {
            return;
        }
        int from = area.lineAt(change.getPosition());
        int added = lineBreaks(change.getInserted());
        if (resumeAt != Integer.MAX_VALUE && resumeAt > from) {
            resumeAt = Math.max(from, resumeAt + added - lineBreaks(change.getRemoved()));
        }
        restyle(from, from + added);
    }

    /** Styles lines {@code from} to {@code to}, and further ones while their fence is not what it was. */
    private void restyle(int from, int to) {
        String fence = from == 0 ? "" : area.style(from - 1).nextFence();
        for (int i = from; i < area.lines(); i++) {
            LineStyle old = area.style(i);
            if (i > to && old.fence().equals(fence)) {
                return;
            }
            if (i > to + AT_ONCE) {
                resumeAt = Math.min(resumeAt, i);
                later.playFromStart();
                return;
            }
            MarkdownLine line = MarkdownLine.of(area.line(i), fence);
            show(i, line, LineStyle.of(line, fence, old.chip()));
            fence = line.fence();
        }
    }

    private void resume() {
        int from = Math.min(resumeAt, area.lines());
        resumeAt = Integer.MAX_VALUE;
        if (from < area.lines()) {
            restyle(from, from);
        }
    }

    private void show(int index, MarkdownLine line, LineStyle style) {
        int length = area.getParagraphLength(index);
        if (length > 0) {
            StyleSpans<Set<Look>> spans = spans(line, length);
            if (!spans.equals(area.getStyleSpans(index))) {
                area.setStyleSpans(index, 0, spans);
            }
        }
        if (!style.equals(area.style(index))) {
            area.setParagraphStyle(index, style);
        }
    }

    private static StyleSpans<Set<Look>> spans(MarkdownLine line, int length) {
        StyleSpansBuilder<Set<Look>> builder = new StyleSpansBuilder<>();
        int at = 0;
        for (Span span : line.spans()) {
            if (span.start() > at) {
                builder.add(Set.of(), span.start() - at);
            }
            builder.add(span.looks(), span.end() - span.start());
            at = span.end();
        }
        if (at < length || length == 0) {
            builder.add(Set.of(), length - at);
        }
        return builder.create();
    }

    private static int lineBreaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
