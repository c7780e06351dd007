package app.wheelhouse.signal.source;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One series as a source shows it at one moment: its name, its labels, its value.
 *
 * @param name  empty where the source computed the value
 * @param value may be NaN or infinite
 * @param at    when the source says the value was true; null when it does not say
 */
record Series(String name, SortedMap<String, String> labels, double value, @Nullable Instant at) {
    private static final String NAME = "__name__";

    /** Name and labels, which tell one series from all others. */
    String identity() {
        return labels.isEmpty()
                ? name
                : labels.entrySet().stream().map(label -> label.getKey() + "=\"" + label.getValue() + '"')
                        .collect(Collectors.joining(",", name + "{", "}"));
    }

    /** The same as people write it, with the name a server puts among the labels in front of them. */
    String words() {
        String named = labels.get(NAME);
        if (named == null || !name.isEmpty()) {
            return identity();
        }
        SortedMap<String, String> rest = new TreeMap<>(labels);
        rest.remove(NAME);
        return new Series(named, rest, value, at).identity();
    }
}
