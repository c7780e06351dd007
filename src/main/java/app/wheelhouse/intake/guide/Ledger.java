package app.wheelhouse.intake.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps account of which words of which line went into a record, so that whatever was left behind can be named. */
final class Ledger {
    private final List<String> lines;
    private final BitSet whole = new BitSet();
    private final Map<Integer, Set<String>> kept = new HashMap<>();

    /** @param lines the guide, line 1 first */
    Ledger(List<String> lines) {
        this.lines = lines;
    }

    /** These lines are kept as they stand. */
    void keepWhole(Lines stretch) {
        whole.set(stretch.from(), stretch.to() + 1);
    }

    /** The words of these texts, standing somewhere in these lines, are kept or have become structure. */
    void keep(Lines stretch, String... texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            words.addAll(Words.of(text));
        }
        for (int line = stretch.from(); line <= stretch.to(); line++) {
            kept.computeIfAbsent(line, _ -> new HashSet<>()).addAll(words);
        }
    }

    /** The numbers of the lines with a word that no record keeps. */
    List<Integer> left() {
        List<Integer> left = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            if (!whole.get(line) && !kept.getOrDefault(line, Set.of()).containsAll(Words.of(lines.get(line - 1)))) {
                left.add(line);
            }
        }
        return left;
    }
}
