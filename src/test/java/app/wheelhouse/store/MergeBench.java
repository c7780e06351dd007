package app.wheelhouse.store;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Folds a note of 10 MB that two laptops changed at the same time in a thousand places each. */
public final class MergeBench {
    private static final int SIZE = 10 << 20;
    private static final int PLACES = 1_000;
    private static final int TURNS = 5;

    private MergeBench() {
    }

    /** The median of some turns in milliseconds. */
    public static double measure() {
        double[] took = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            took[turn] = turn();
        }
        Arrays.sort(took);
        return took[TURNS / 2];
    }

    private static double turn() {
        String[] lines = lines();
        Change base = change("a", 1, lines, List.of());
        Change one = change("a", 2, changed(lines, 1), List.of(base.id()));
        Change other = change("b", 1, changed(lines, 2), List.of(base.id()));
        long begun = System.nanoTime();
        FieldFold fold = FieldFold.of(List.of(one, other), true, () -> List.of(base, one, other));
        Object shown = Values.toColumn(fold.json(), new Schema.FieldType(String.class, true));
        double millis = (System.nanoTime() - begun) / 1e6;
        if (!(shown instanceof String text) || text.length() < SIZE || !text.contains("said 1")
                || !text.contains("said 2")) {
            throw new AssertionError("The note was not merged");
        }
        return millis;
    }

    private static String[] lines() {
        String[] lines = new String[SIZE / 70];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "Line %06d: the gate is the same for every stage, budget left, rehearsed.".formatted(i);
        }
        return lines;
    }

    private static String[] changed(String[] lines, int who) {
        String[] changed = lines.clone();
        Random random = new Random(who);
        for (int i = 0; i < PLACES; i++) {
            int at = random.nextInt(changed.length);
            changed[at] = changed[at].replace("the same", "said " + who + " the same");
        }
        return changed;
    }

    private static Change change(String device, long seq, String[] lines, List<ChangeId> prev) {
        return new Change(new ChangeId(device, seq), new Stamp(seq, 0), new UUID(1, 1), "note", new UUID(2, 2), "text",
                Values.toJson(String.join("\n", lines)), prev);
    }
}
