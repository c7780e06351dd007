package app.wheelhouse.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Works out what becomes of the records captured from a note when its text changes: a line that stays keeps its record
 * wherever it moves, an edited line takes its record along, a new line makes one, a deleted line takes its record away.
 *
 * <p>Lines are paired in three passes: equal lines in the same order; equal lines anywhere; then lines of the same kind,
 * most alike first, where lines in the same place need not be alike and others must be.
 */
public final class CaptureSync {
    private static final double ALIKE = 0.5;
    private static final double SAME_PLACE = 0.5;
    /** Beyond this many pairs of lines the first pass is left out: a note pasted anew, not one being typed. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<Captured> before;
    private final List<CaptureLine> after;
    private final int[] newOf;
    private final int[] oldOf;

    private CaptureSync(List<Captured> before, List<CaptureLine> after) {
        this.before = before;
        this.after = after;
        newOf = new int[before.size()];
        oldOf = new int[after.size()];
        Arrays.fill(newOf, -1);
        Arrays.fill(oldOf, -1);
    }

    /**
     * The steps leading from the records captured so far to one record for each line.
     *
     * @param before the records captured from this note, in the order of their lines
     */
    public static List<Step> between(List<Captured> before, List<CaptureLine> after) {
        CaptureSync sync = new CaptureSync(List.copyOf(before), List.copyOf(after));
        sync.pairInOrder();
        int[] oldPlaces = places(sync.newOf);
        int[] newPlaces = places(sync.oldOf);
        sync.pairEqual();
        sync.pairAlike(oldPlaces, newPlaces);
        return sync.steps();
    }

    /** Puts records in the order in which their lines stand in a text; those whose line is not there come last. */
    public static List<Captured> inOrder(List<Captured> records, List<CaptureLine> lines) {
        List<Captured> ordered = new ArrayList<>(present(records, lines));
        List<Captured> left = new ArrayList<>(records);
        left.removeAll(ordered);
        ordered.addAll(left);
        return ordered;
    }

    /** The records whose lines stand in a text, in their order. */
    public static List<Captured> present(List<Captured> records, List<CaptureLine> lines) {
        List<Captured> left = new ArrayList<>(records);
        List<Captured> present = new ArrayList<>();
        for (CaptureLine line : lines) {
            left.stream().filter(record -> record.isFor(line)).findFirst().ifPresent(record -> {
                present.add(record);
                left.remove(record);
            });
        }
        return present;
    }

    private void pair(int old, int now) {
        newOf[old] = now;
        oldOf[now] = old;
    }

    private boolean equal(int old, int now) {
        return before.get(old).isFor(after.get(now));
    }

    /** Pairs the longest run of equal lines that are in the same order. */
    private void pairInOrder() {
        int from = 0;
        int oldEnd = before.size();
        int newEnd = after.size();
        while (from < oldEnd && from < newEnd && equal(from, from)) {
            pair(from, from);
            from++;
        }
        while (oldEnd > from && newEnd > from && equal(oldEnd - 1, newEnd - 1)) {
            pair(--oldEnd, --newEnd);
        }
        if ((long) (oldEnd - from) * (newEnd - from) > MOST_PAIRS) {
            return;
        }
        int[][] length = new int[oldEnd - from + 1][newEnd - from + 1];
        for (int i = oldEnd - from - 1; i >= 0; i--) {
            for (int j = newEnd - from - 1; j >= 0; j--) {
                length[i][j] = equal(from + i, from + j)
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < oldEnd - from && j < newEnd - from;) {
            if (equal(from + i, from + j)) {
                pair(from + i++, from + j++);
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void pairEqual() {
        for (int now : unpaired(oldOf)) {
            unpaired(newOf).stream().filter(old -> equal(old, now)).findFirst().ifPresent(old -> pair(old, now));
        }
    }

    private void pairAlike(int[] oldPlaces, int[] newPlaces) {
        List<Candidate> candidates = new ArrayList<>();
        for (int old : unpaired(newOf)) {
            for (int now : unpaired(oldOf)) {
                boolean samePlace = oldPlaces[old] == newPlaces[now];
                double alike = alike(before.get(old).line(), after.get(now).line());
                if (before.get(old).kind() == after.get(now).kind() && (samePlace || alike >= ALIKE)) {
                    candidates.add(new Candidate(old, now, alike + (samePlace ? SAME_PLACE : 0)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed()
                .thenComparingInt(candidate -> Math.abs(candidate.old - candidate.now)));
        for (Candidate candidate : candidates) {
            if (newOf[candidate.old] < 0 && oldOf[candidate.now] < 0) {
                pair(candidate.old, candidate.now);
            }
        }
    }

    /** For each line, how many paired lines stand before it: unpaired lines with equal numbers are in the same place. */
    private static int[] places(int[] pairs) {
        int[] places = new int[pairs.length];
        int paired = 0;
        for (int i = 0; i < pairs.length; i++) {
            places[i] = paired;
            paired += pairs[i] < 0 ? 0 : 1;
        }
        return places;
    }

    private static List<Integer> unpaired(int[] pairs) {
        return IntStream.range(0, pairs.length).filter(i -> pairs[i] < 0).boxed().toList();
    }

    /** How alike two lines are by the pairs of letters they share, from 0 to 1 (Dice's coefficient). */
    private static double alike(String a, String b) {
        Set<String> left = letterPairs(a);
        Set<String> right = letterPairs(b);
        long shared = left.stream().filter(right::contains).count();
        return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * shared / (left.size() + right.size());
    }

    private static Set<String> letterPairs(String line) {
        String text = line.toLowerCase(Locale.ROOT);
        return IntStream.range(0, text.length() - 1).mapToObj(i -> text.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int old : unpaired(newOf)) {
            steps.add(new Delete(before.get(old)));
        }
        for (int now = 0; now < oldOf.length; now++) {
            CaptureLine line = after.get(now);
            if (oldOf[now] < 0) {
                steps.add(new Create(line));
            } else if (!equal(oldOf[now], now)) {
                steps.add(new Update(before.get(oldOf[now]), line));
            }
        }
        return steps;
    }

    private record Candidate(int old, int now, double score) {
    }

    /** A record and the line it was captured from. */
    public record Captured(UUID id, CaptureKind kind, String line) {

        public boolean isFor(CaptureLine line) {
            return kind == line.kind() && Objects.equals(this.line, line.line());
        }
    }

    /** What to do with one record. */
    public sealed interface Step {
    }

    /** Make a record for a new line. */
    public record Create(CaptureLine line) implements Step {
    }

    /** Carry an edited line over to its record: only what the edit changed, so that changes made elsewhere stay. */
    public record Update(Captured record, CaptureLine line) implements Step {
    }

    /** Take away the record of a line that is gone. */
    public record Delete(Captured record) implements Step {
    }
}
