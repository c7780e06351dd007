package app.wheelhouse.signal.source;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what stands between the braces of one series: its labels and, in the quoted spelling, its name. */
final class LabelSet {
    private static final SortedMap<String, String> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());
    private @Nullable String name;
    private @Nullable TreeMap<String, String> labels;

    LabelSet(@Nullable String name) {
        this.name = name;
    }

    void name(Cursor cursor, String quoted) throws Malformed {
        if (name != null) {
            throw cursor.wrong("no second metric name is expected");
        }
        name = quoted;
    }

    void add(Cursor cursor, String label, String value) throws Malformed {
        if (labels == null) {
            labels = new TreeMap<>();
        }
        if (labels.put(label, value) != null) {
            throw cursor.wrong("the label " + DecimalText.shortened(label) + " is there twice");
        }
    }

    /** @throws Malformed when there is no name in front of the braces nor in them */
    String name(Cursor cursor) throws Malformed {
        if (name == null) {
            throw cursor.wrong("a metric name is expected");
        }
        return name;
    }

    SortedMap<String, String> labels() {
        return labels == null ? NONE : Collections.unmodifiableSortedMap(labels);
    }
}
