package app.wheelhouse.signal.source;

import java.time.Instant;
import java.util.SortedMap;
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
    /** Name and labels, which tell one series from all others. */
    String identity() {
        return labels.isEmpty()
                ? name
                : labels.entrySet().stream().map(label -> label.getKey() + "=\"" + label.getValue() + '"')
                        .collect(Collectors.joining(",", name + "{", "}"));
    }
}
