package app.wheelhouse.ui.note;

import app.wheelhouse.ui.note.LineDiff.Hunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds what to change in the text on screen so that a text from elsewhere gets in and nothing typed gets lost. */
final class TextMerge {
    private TextMerge() {
    }

    /**
     * The edits that turn {@code before} into {@code after}, from the last to the first so that each can be made as it
     * stands; the selection in them means nothing.
     */
    static List<TextEdit> edits(String before, String after) {
        List<String> from = Arrays.asList(before.split("(?<=\n)", -1));
        List<String> to = Arrays.asList(after.split("(?<=\n)", -1));
        List<TextEdit> edits = new ArrayList<>();
        int offset = 0;
        int line = 0;
        for (Hunk hunk : LineDiff.between(from, to)) {
            for (; line < hunk.from(); line++) {
                offset += from.get(line).length();
            }
            String old = String.join("", from.subList(hunk.from(), hunk.fromEnd()));
            String now = String.join("", to.subList(hunk.to(), hunk.toEnd()));
            edits.addFirst(change(old, now).at(offset));
        }
        return edits;
    }

    /** The one replacement that turns {@code old} into {@code now}, as small as possible. */
    private static TextEdit change(String old, String now) {
        int shorter = Math.min(old.length(), now.length());
        int start = 0;
        while (start < shorter && old.charAt(start) == now.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(old.charAt(start - 1))) {
            start--;
        }
        int kept = 0;
        while (kept < shorter - start && old.charAt(old.length() - 1 - kept) == now.charAt(now.length() - 1 - kept)) {
            kept++;
        }
        if (kept > 0 && Character.isLowSurrogate(old.charAt(old.length() - kept))) {
            kept--;
        }
        String text = now.substring(start, now.length() - kept);
        return TextEdit.caretAt(start, old.length() - kept, text, start + text.length());
    }

    /**
     * {@code mine} with what {@code theirs} changed since {@code base}. Where both changed the same words, mine stay
     * and the line of theirs follows.
     */
    static String merge(String base, String mine, String theirs) {
        List<String> bases = Arrays.asList(base.split("\n", -1));
        Side typed = new Side(bases, Arrays.asList(mine.split("\n", -1)));
        Side arrived = new Side(bases, Arrays.asList(theirs.split("\n", -1)));
        List<String> merged = new ArrayList<>();
        int at = 0;
        while (!typed.done() || !arrived.done()) {
            Side first = typed.isBefore(arrived) ? typed : arrived;
            int start = first.next().from();
            int end = first.next().fromEnd();
            typed.begin();
            arrived.begin();
            first.take();
            for (boolean grows = true; grows;) {
                int reach = end;
                end = arrived.grow(start, typed.grow(start, end));
                grows = end > reach;
            }
            merged.addAll(bases.subList(at, start));
            merged.addAll(both(bases.subList(start, end), typed.lines(start, end), arrived.lines(start, end)));
            at = end;
        }
        merged.addAll(bases.subList(at, bases.size()));
        return String.join("\n", merged);
    }

    private static List<String> both(List<String> old, List<String> mine, List<String> theirs) {
        if (mine.equals(theirs) || theirs.equals(old)) {
            return mine;
        }
        if (mine.equals(old)) {
            return theirs;
        }
        if (old.size() == 1 && mine.size() == 1 && theirs.size() == 1) {
            TextEdit typed = change(old.getFirst(), mine.getFirst());
            TextEdit arrived = change(old.getFirst(), theirs.getFirst());
            if (typed.end() < arrived.start()) {
                return List.of(typed.applyTo(arrived.applyTo(old.getFirst())));
            }
            if (arrived.end() < typed.start()) {
                return List.of(arrived.applyTo(typed.applyTo(old.getFirst())));
            }
        }
        List<String> lines = new ArrayList<>(mine);
        theirs.stream().filter(line -> !mine.contains(line) && !old.contains(line)).forEach(lines::add);
        return lines;
    }

    /** One of the two texts made from the base, walked change by change. */
    private static final class Side {
        private final List<String> base;
        private final List<String> text;
        private final List<Hunk> hunks;
        private int begun;
        private int next;

        private Side(List<String> base, List<String> text) {
            this.base = base;
            this.text = text;
            this.hunks = LineDiff.between(base, text);
        }

        private boolean done() {
            return next == hunks.size();
        }

        private Hunk next() {
            return hunks.get(next);
        }

        private boolean isBefore(Side other) {
            if (done() || other.done()) {
                return other.done();
            }
            int order = Integer.compare(next().from(), other.next().from());
            return order < 0 || order == 0 && next().fromEnd() <= other.next().fromEnd();
        }

        private void begin() {
            begun = next;
        }

        private void take() {
            next++;
        }

        /** Takes the changes that overlap lines {@code start} to {@code end} and says where they end. */
        private int grow(int start, int end) {
            int reach = end;
            while (!done() && (next().from() < reach && next().fromEnd() > start
                    || start == reach && next().from() == start && next().fromEnd() == start)) {
                reach = Math.max(reach, next().fromEnd());
                take();
            }
            return reach;
        }

        /** What lines {@code start} to {@code end} of the base are on this side, by the changes taken since begin. */
        private List<String> lines(int start, int end) {
            List<String> lines = new ArrayList<>();
            int at = start;
            for (Hunk hunk : hunks.subList(begun, next)) {
                lines.addAll(base.subList(at, hunk.from()));
                lines.addAll(text.subList(hunk.to(), hunk.toEnd()));
                at = hunk.fromEnd();
            }
            lines.addAll(base.subList(at, end));
            return lines;
        }
    }
}
