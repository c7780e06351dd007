package app.wheelhouse.intake;

import app.wheelhouse.intake.ImportReport.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what an import does to the records of each type, and takes down what the user should know. */
final class Tally {
    /** What became of one record. */
    enum Fate {
        ADDED, CHANGED, UNCHANGED, KEPT, DELETED
    }

    private final Map<String, int[]> counts = new HashMap<>();
    private final List<String> notices = new ArrayList<>();

    void add(String type, Fate fate) {
        counts.computeIfAbsent(type, _ -> new int[Fate.values().length])[fate.ordinal()]++;
    }

    void notice(String sentence) {
        notices.add(sentence);
    }

    List<String> notices() {
        return notices;
    }

    Map<String, Count> counts() {
        Map<String, Count> all = new HashMap<>();
        counts.forEach((type, n) -> all.put(type, new Count(n[Fate.ADDED.ordinal()], n[Fate.CHANGED.ordinal()],
                n[Fate.UNCHANGED.ordinal()], n[Fate.KEPT.ordinal()], n[Fate.DELETED.ordinal()])));
        return all;
    }
}
