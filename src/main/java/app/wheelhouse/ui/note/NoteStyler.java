package app.wheelhouse.ui.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
    private Mentions mentions = Mentions.NONE;
    private Proofing proofing = Proofing.NONE;

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

    /** Takes in who is known and gives the lines that name somebody their looks again. */
    void setMentions(Mentions known) {
        mentions = known;
        for (int i = 0; i < area.lines(); i++) {
            if (area.line(i).indexOf('@') >= 0) {
                restyle(i, i);
            }
        }
    }

    /** Has every line looked at from now on, and gives all of them their looks again. */
    void setProofing(Proofing reader) {
        proofing = reader;
        restyleAll();
    }

    /** Gives every line its looks again. */
    void restyleAll() {
        for (int from = 0; from < area.lines(); from += AT_ONCE) {
            restyle(from, Math.min(area.lines() - 1, from + AT_ONCE - 1));
        }
    }

    /** The looks of a line with those of the proof-reader, who does not look at code. */
    private List<Span> looks(String words, MarkdownLine line) {
        return line.kind() == LineKind.CODE || line.kind() == LineKind.FENCE
                ? line.spans()
                : Overlay.of(line.spans(), proofing.looks(words), words.length());
    }

    private ReadOnlyStyledDocument<LineStyle, String, Set<Look>> document(String text) {
        List<String> all = List.of(text.split("\n", -1));
        List<Dressed> lines = new ArrayList<>();
        String fence = "";
        for (int i = 0; i < all.size(); i++) {
            MarkdownLine line = read(all::get, all.size(), i, fence);
            lines.add(new Dressed(all.get(i), looks(all.get(i), line), LineStyle.of(line, fence, null)));
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
        int to = Math.min(from + added, area.lines() - 1);
        restyle(touchesFence(change, from, to) ? Math.min(from, firstFence()) : from, to);
    }

    /** Whether a block of code may begin or end elsewhere than before the change of lines {@code from} to {@code to}. */
    private boolean touchesFence(PlainTextChange change, int from, int to) {
        return change.getRemoved().contains("```") || change.getRemoved().contains("~~~") || IntStream
                .rangeClosed(from, to).anyMatch(i -> area.style(i).kind() == LineKind.FENCE || isFence(area.line(i)));
    }

    private int firstFence() {
        return IntStream.range(0, area.lines()).filter(i -> isFence(area.line(i))).findFirst().orElse(area.lines());
    }

    private static boolean isFence(String line) {
        String sign = line.stripLeading();
        return sign.startsWith("```") || sign.startsWith("~~~");
    }

    /** Reads line {@code index}; a fence that nothing below closes is none. */
    private MarkdownLine read(IntFunction<String> lines, int count, int index, String fence) {
        MarkdownLine line = MarkdownLine.of(lines.apply(index), fence, mentions);
        boolean opens = fence.isEmpty() && !line.fence().isEmpty();
        boolean closed = opens && IntStream.range(index + 1, count)
                .anyMatch(i -> MarkdownLine.closes(lines.apply(i), line.fence()));
        return opens && !closed ? MarkdownLine.ofUnclosedFence(lines.apply(index)) : line;
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
            MarkdownLine line = read(area::line, area.lines(), end, fence);
            dressed.add(new Dressed(area.line(end), looks(area.line(end), line),
                    LineStyle.of(line, fence, area.style(end).chip())));
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
    private record Dressed(String words, List<Span> looks, LineStyle style) {
        /** The looks as RichTextFX wants them; words that must not be drawn together differ by a look without looks. */
        StyleSpans<Set<Look>> spans() {
            StyleSpansBuilder<Set<Look>> builder = new StyleSpansBuilder<>();
            int[] breaks = ComplexText.breaks(words);
            int at = 0;
            int word = 0;
            int next = 0;
            while (at < words.length() || at == 0) {
                while (next < looks.size() && looks.get(next).end() <= at) {
                    next++;
                }
                while (word < breaks.length && breaks[word] <= at) {
                    word++;
                }
                Span span = next < looks.size() ? looks.get(next) : new Span(words.length(), 0, Set.of());
                boolean within = span.start() <= at;
                int end = Math.min(within ? span.end() : span.start(),
                        word < breaks.length ? breaks[word] : words.length());
                Set<Look> here = within ? span.looks() : Set.of();
                builder.add(word % 2 == 0 ? here : odd(here), Math.max(0, end - at));
                if (end <= at) {
                    break;
                }
                at = end;
            }
            return builder.create();
        }

        private static Set<Look> odd(Set<Look> looks) {
            Set<Look> more = EnumSet.of(Look.ODD);
            more.addAll(looks);
            return Collections.unmodifiableSet(more);
        }
    }

    private static int lineBreaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
