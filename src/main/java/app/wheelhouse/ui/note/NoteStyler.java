package app.wheelhouse.ui.note;

import java.util.ArrayList;
import java.util.List;
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
    private static final int AT_ONCE = 1_000;
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
        List<Dressed> lines = new ArrayList<>();
        String fence = "";
        for (String words : text.split("\n", -1)) {
            MarkdownLine line = MarkdownLine.of(words, fence);
            lines.add(new Dressed(words, line, LineStyle.of(line, fence, null)));
            fence = line.fence();
        }
        return document(lines);
    }

    private ReadOnlyStyledDocument<LineStyle, String, Set<Look>> document(List<Dressed> lines) {
        var builder = new ReadOnlyStyledDocumentBuilder<LineStyle, String, Set<Look>>(area.getSegOps(),
                LineStyle.EMPTY);
        lines.forEach(line -> builder.addParagraph(line.words(), line.spans(), line.style()));
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
        List<Dressed> dressed = new ArrayList<>();
        String fence = from == 0 ? "" : area.style(from - 1).nextFence();
        int end = from;
        while (end < area.lines() && (end <= to || !area.style(end).fence().equals(fence))) {
            if (end > to + AT_ONCE) {
                resumeAt = Math.min(resumeAt, end);
                later.playFromStart();
                break;
            }
            String words = area.line(end);
            MarkdownLine line = MarkdownLine.of(words, fence);
            dressed.add(new Dressed(words, line, LineStyle.of(line, fence, area.style(end).chip())));
            fence = line.fence();
            end++;
        }
        show(from, dressed);
    }

    /** Puts the looks of {@code lines}, which begin at {@code from}, into the text: in one change, if any is needed. */
    private void show(int from, List<Dressed> lines) {
        int first = 0;
        while (first < lines.size() && isShown(from + first, lines.get(first))) {
            first++;
        }
        int last = lines.size() - 1;
        while (last > first && isShown(from + last, lines.get(last))) {
            last--;
        }
        if (first > last) {
            return;
        }
        int start = area.offset(from + first);
        int end = area.offset(from + last) + area.getParagraphLength(from + last);
        area.getContent().replace(start, end, document(lines.subList(first, last + 1)));
        // an empty line at either end keeps the style it had
        for (int i : first == last ? new int[]{first} : new int[]{first, last}) {
            if (!area.style(from + i).equals(lines.get(i).style())) {
                area.setParagraphStyle(from + i, lines.get(i).style());
            }
        }
    }

    private boolean isShown(int index, Dressed line) {
        return line.style().equals(area.style(index))
                && (line.words().isEmpty() || line.spans().equals(area.getStyleSpans(index)));
    }

    private void resume() {
        int from = Math.min(resumeAt, area.lines());
        resumeAt = Integer.MAX_VALUE;
        if (from < area.lines()) {
            restyle(from, from);
        }
    }

    /** A line with the looks it should have. */
    private record Dressed(String words, MarkdownLine line, LineStyle style) {
        StyleSpans<Set<Look>> spans() {
            StyleSpansBuilder<Set<Look>> builder = new StyleSpansBuilder<>();
            int at = 0;
            for (Span span : line.spans()) {
                if (span.start() > at) {
                    builder.add(Set.of(), span.start() - at);
                }
                builder.add(span.looks(), span.end() - span.start());
                at = span.end();
            }
            if (at < words.length() || words.isEmpty()) {
                builder.add(Set.of(), words.length() - at);
            }
            return builder.create();
        }
    }

    private static int lineBreaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
