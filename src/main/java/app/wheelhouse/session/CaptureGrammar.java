package app.wheelhouse.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the capture lines of a note: {@code d:} decision, {@code a:} action, {@code o:} objection, {@code q:} quote,
 * {@code p:} parked, at the start of a line, behind blanks, a list bullet or a check box. Lines inside a code fence are
 * left alone; a fence that is never closed is none, so that typing one does not take away what follows.
 */
public final class CaptureGrammar {
    private static final Pattern LINE = Pattern
            .compile(
                    "[\\s\\u00a0]*(?:(?:[-*+\\u2022]|\\d{1,9}[.)])\\s+)?(?:\\[[ xX]?]\\s+)?([daoqpDAOQP]:)(?![/\\\\])(.*)");
    private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*+]\\s+)?(`{3,}|~{3,})(.*)");

    private final LocalDate today;
    private final Roster roster;

    /** @param today the day from which "due fri" is counted */
    public CaptureGrammar(LocalDate today, Roster roster) {
        this.today = today;
        this.roster = roster;
    }

    /** The capture lines of a note, in order. */
    public List<CaptureLine> parse(String note) {
        List<Stretch> lines = lines(note);
        List<CaptureLine> found = new ArrayList<>();
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            Stretch line = lines.get(i);
            int fenceEnd = fenceEnd(lines, i);
            if (fenceEnd > i) {
                i = fenceEnd;
                continue;
            }
            heading = NoteStamp.topicIn(line.text).orElse(heading);
            read(line, heading).ifPresent(found::add);
        }
        return found;
    }

    private Optional<CaptureLine> read(Stretch line, String heading) {
        Matcher matcher = LINE.matcher(line.text);
        if (!matcher.matches() || matcher.group(2).isBlank()) {
            return Optional.empty();
        }
        String marker = matcher.group(1);
        CaptureKind kind = CaptureKind.of(marker.charAt(0)).orElseThrow();
        CaptureWords words = CaptureWords.read(matcher.group(2), line.from + matcher.start(2), today, roster);
        List<CaptureLine.Span> spans = new ArrayList<>();
        spans.add(new CaptureLine.Span(CaptureLine.Part.MARKER, line.from + matcher.start(1),
                line.from + matcher.end(1)));
        spans.addAll(words.spans());
        String title = words.title();
        String speaker = "";
        if (kind == CaptureKind.QUOTE) {
            Quote quote = Quote.of(words);
            title = quote.words();
            speaker = quote.speaker();
        }
        return Optional.of(new CaptureLine(kind, line.text.strip(), title, speaker, words.mentions(), words.due(),
                words.tags(), spans, heading, line.from, line.from + line.text.length()));
    }

    /** The index of the line closing the fence that opens at {@code open}; {@code open} itself when none does. */
    private static int fenceEnd(List<Stretch> lines, int open) {
        Matcher opening = FENCE.matcher(lines.get(open).text);
        if (!opening.matches() || (opening.group(1).charAt(0) == '`' && opening.group(2).indexOf('`') >= 0)) {
            return open;
        }
        String fence = opening.group(1);
        for (int i = open + 1; i < lines.size(); i++) {
            String text = lines.get(i).text.strip();
            if (text.length() >= fence.length() && text.chars().allMatch(c -> c == fence.charAt(0))) {
                return i;
            }
        }
        return open;
    }

    private static List<Stretch> lines(String note) {
        List<Stretch> lines = new ArrayList<>();
        int from = 0;
        while (from <= note.length()) {
            int end = note.indexOf('\n', from);
            int to = end < 0 ? note.length() : end;
            int trimmed = to > from && note.charAt(to - 1) == '\r' ? to - 1 : to;
            lines.add(new Stretch(note.substring(from, trimmed), from));
            from = to + 1;
        }
        return lines;
    }

    private record Stretch(String text, int from) {
    }
}
