package app.wheelhouse.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the heads of a text brought that others have not seen. Nobody can have taken such words out on purpose: where a
 * merge comes out without them, they must be kept in the conflict.
 */
final class Authored {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private final Ancestry ancestry;
    private final List<Change> heads;

    Authored(Ancestry ancestry, List<Change> heads) {
        this.ancestry = ancestry;
        this.heads = heads;
    }

    /** The heads that brought words which a text lacks. */
    List<ChangeId> missingIn(String text) {
        Set<String> there = new HashSet<>();
        return heads.stream().filter(head -> {
            Set<String> words = unseen(head);
            if (!words.isEmpty() && there.isEmpty()) {
                words(text.lines().toList(), there);
            }
            return !there.containsAll(words);
        }).map(Change::id).toList();
    }

    private Set<String> unseen(Change head) {
        Set<ChangeId> own = ancestry.upTo(head);
        Set<ChangeId> seen = new HashSet<>(own);
        heads.stream().filter(other -> !other.equals(head)).forEach(other -> seen.retainAll(ancestry.upTo(other)));
        own.removeAll(seen);
        Set<String> words = new HashSet<>();
        own.forEach(id -> words.addAll(brought(ancestry.of(id))));
        if (own.size() > 1) {
            Set<String> still = new HashSet<>();
            words(Values.toText(head.value()).lines().toList(), still);
            words.retainAll(still);
        }
        return words;
    }

    /** The words of a change that were in none of those it came after. */
    private Set<String> brought(Change change) {
        Set<String> lines = new HashSet<>();
        change.prev().stream().filter(ancestry::knows)
                .forEach(before -> Values.toText(ancestry.of(before).value()).lines().forEach(lines::add));
        Set<String> words = new HashSet<>();
        words(Values.toText(change.value()).lines().filter(line -> !lines.contains(line)).toList(), words);
        if (!words.isEmpty()) {
            Set<String> old = new HashSet<>();
            words(lines, old);
            words.removeAll(old);
        }
        return words;
    }

    private static void words(Collection<String> lines, Set<String> into) {
        lines.forEach(line -> into.addAll(Arrays.asList(SPACE.split(line.strip()))));
    }
}
