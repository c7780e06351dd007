package app.wheelhouse.signal.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenMetrics text, version 1.0.0: one blank where one is due, times in seconds, exemplars checked and dropped,
 * and an end that has to be there. A body is good as a whole or not at all.
 */
final class OpenMetrics {
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "gaugehistogram", "summary",
            "info", "stateset", "unknown");
    private final Cursor cursor;
    private final Predicate<String> wanted;
    private final List<Series> series = new ArrayList<>();

    private OpenMetrics(byte[] body, Predicate<String> wanted) {
        this.cursor = new Cursor(body);
        this.wanted = wanted;
    }

    /**
     * All series whose name is wanted, in the order they came.
     *
     * @throws Malformed when any line breaks the grammar, wanted or not, or the end is missing
     */
    static List<Series> read(byte[] body, Predicate<String> wanted) throws Malformed {
        OpenMetrics format = new OpenMetrics(body, wanted);
        while (!format.end()) {
            format.line();
        }
        return format.series;
    }

    private boolean end() throws Malformed {
        cursor.begin();
        if (cursor.atEnd()) {
            throw cursor.wrong("'# EOF' at the end is expected");
        }
        if (!cursor.take("# EOF")) {
            return false;
        }
        cursor.take('\n');
        if (!cursor.atEnd()) {
            throw cursor.wrong("nothing after '# EOF' is expected");
        }
        return true;
    }

    private void line() throws Malformed {
        if (cursor.take("# HELP ")) {
            meta("HELP");
        } else if (cursor.take("# TYPE ")) {
            if (!TYPES.contains(meta("TYPE").text())) {
                throw cursor.wrong("a metric type is expected");
            }
        } else if (cursor.take("# UNIT ")) {
            Meta unit = meta("UNIT");
            if (!unit.text().isEmpty() && !unit.name().endsWith("_" + unit.text())) {
                throw cursor.wrong("a unit that ends the metric's name is expected");
            }
        } else {
            sample();
        }
    }

    private Meta meta(String keyword) throws Malformed {
        String bare = cursor.metricName();
        String name = bare == null ? cursor.quoted(true) : bare;
        if (name == null) {
            throw cursor.wrong("a metric name after " + keyword + " is expected");
        }
        if (!cursor.take(' ')) {
            throw cursor.wrong("a blank and the text of " + keyword + " are expected");
        }
        String text = cursor.restOfLine();
        if (!cursor.take('\n')) {
            throw cursor.wrong("the end of the line is expected");
        }
        return new Meta(name, text);
    }

    private void sample() throws Malformed {
        LabelSet set = new LabelSet(cursor.metricName());
        if (cursor.take('{')) {
            labels(set, true);
        }
        String name = set.name(cursor);
        double value = number();
        Instant at = null;
        if (cursor.looksAt(' ') && !cursor.looksAt(" # {")) {
            at = time();
        }
        if (cursor.take(" # {")) {
            exemplar();
        }
        if (!cursor.take('\n')) {
            throw cursor.wrong("the end of the line is expected");
        }
        if (wanted.test(name)) {
            series.add(new Series(name, set.labels(), value, at));
        }
    }

    private void exemplar() throws Malformed {
        labels(new LabelSet(null), false);
        number();
        if (cursor.looksAt(' ')) {
            time();
        }
    }

    private void labels(LabelSet set, boolean mayNameTheMetric) throws Malformed {
        while (!cursor.take('}')) {
            String quoted = cursor.quoted(true);
            String label = quoted == null ? cursor.labelName() : quoted;
            if (label == null) {
                throw cursor.wrong("a label name is expected");
            }
            if (quoted != null && mayNameTheMetric && (cursor.looksAt(',') || cursor.looksAt('}'))) {
                set.name(cursor, quoted);
            } else {
                set.add(cursor, label, value());
            }
            if (!cursor.take(',') && !cursor.looksAt('}')) {
                throw cursor.wrong("a comma or a closing brace is expected");
            }
        }
    }

    private String value() throws Malformed {
        if (!cursor.take('=')) {
            throw cursor.wrong("an equals sign is expected");
        }
        String value = cursor.quoted(false);
        if (value == null) {
            throw cursor.wrong("a label value in quotes is expected");
        }
        return value;
    }

    private double number() throws Malformed {
        if (!cursor.take(' ')) {
            throw cursor.wrong("a blank and a value are expected");
        }
        try {
            return DecimalText.parse(cursor.word(" \n"));
        } catch (Malformed e) {
            throw cursor.wrong(e.reason());
        }
    }

    private @Nullable Instant time() throws Malformed {
        double seconds = number();
        if (!Double.isFinite(seconds) || Math.abs(seconds) > Instant.MAX.getEpochSecond() / 1000.0) {
            throw cursor.wrong("a time in seconds is expected");
        }
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    private record Meta(String name, String text) {
    }
}
