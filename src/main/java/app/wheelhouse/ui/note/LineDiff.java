package app.wheelhouse.ui.note;

import java.util.ArrayList;
import java.util.List;

/** The stretches of lines in which two texts differ. */
final class LineDiff {
    /** Beyond this many comparisons what lies between the common beginning and end counts as one difference. */
    private static final long MOST = 4_000_000;

    private LineDiff() {
    }

    /** Lines {@code from} to {@code fromEnd} (exclusive) became lines {@code to} to {@code toEnd} (exclusive). */
    record Hunk(int from, int fromEnd, int to, int toEnd) {
    }

    /** The differences, first to last; none touches the next. */
    static List<Hunk> between(List<String> from, List<String> to) {
        int start = 0;
        while (start < Math.min(from.size(), to.size()) && from.get(start).equals(to.get(start))) {
            start++;
        }
        int fromEnd = from.size();
        int toEnd = to.size();
        while (fromEnd > start && toEnd > start && from.get(fromEnd - 1).equals(to.get(toEnd - 1))) {
            fromEnd--;
            toEnd--;
        }
        if (fromEnd == start && toEnd == start) {
            return List.of();
        }
        if ((long) (fromEnd - start) * (toEnd - start) > MOST) {
            return List.of(new Hunk(start, fromEnd, start, toEnd));
        }
        return hunks(from.subList(start, fromEnd), to.subList(start, toEnd), start);
    }

    private static List<Hunk> hunks(List<String> from, List<String> to, int offset) {
        int[][] common = common(from, to);
        List<Hunk> hunks = new ArrayList<>();
        int f = 0;
        int t = 0;
        while (f < from.size() || t < to.size()) {
            int fromStart = f;
            int toStart = t;
            while (f < from.size() && t < to.size() && from.get(f).equals(to.get(t))) {
                f++;
                t++;
            }
            if (f > fromStart) {
                continue;
            }
            while (f < from.size() || t < to.size()) {
                if (f < from.size() && t < to.size() && from.get(f).equals(to.get(t))) {
                    break;
                }
                if (t == to.size() || f < from.size() && common[f + 1][t] >= common[f][t + 1]) {
                    f++;
                } else {
                    t++;
                }
            }
            hunks.add(new Hunk(offset + fromStart, offset + f, offset + toStart, offset + t));
        }
        return hunks;
    }

    /** The length of the longest common sequence of lines from {@code [f][t]} to the end. */
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int f = from.size() - 1; f >= 0; f--) {
            for (int t = to.size() - 1; t >= 0; t--) {
                common[f][t] = from.get(f).equals(to.get(t))
                        ? common[f + 1][t + 1] + 1
                        : Math.max(common[f + 1][t], common[f][t + 1]);
            }
        }
        return common;
    }
}
