package app.wheelhouse.signal.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Prometheus text exposition format, version 0.0.4, with the quoted names of version 1.0.0. It takes and
 * refuses what Prometheus' own parser takes and refuses; a body is good as a whole or not at all.
 */
final class TextFormat {
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");
    private final Cursor cursor;
    private final Predicate<String> wanted;
    private final List<Series> series = new ArrayList<>();

    private TextFormat(byte[] body, Predicate<String> wanted) {
        this.cursor = new Cursor(body);
        this.wanted = wanted;
    }

    /**
     * All series whose name is wanted, in the order they came.
     *
     * @throws Malformed when any line breaks the grammar, wanted or not
     */
    static List<Series> read(byte[] body, Predicate<String> wanted) throws Malformed {
        TextFormat format = new TextFormat(body, wanted);
        while (!format.cursor.atEnd()) {
            format.line();
        }
        return format.series;
    }

    private void line() throws Malformed {
        cursor.begin();
        cursor.skipBlanks();
        if (cursor.atEnd() || cursor.take('\n')) {
            return;
        }
        if (cursor.take('#')) {
            comment();
        } else {
            sample();
        }
    }

    private void comment() throws Malformed {
        if (!cursor.skipBlanks()) {
            endOfComment();
        } else if (cursor.looksAt("HELP ") || cursor.looksAt("HELP\t")) {
            cursor.take("HELP");
            metaName("HELP");
            cursor.restOfLine();
            cursor.take('\n');
        } else if (cursor.looksAt("TYPE ") || cursor.looksAt("TYPE\t")) {
            cursor.take("TYPE");
            metaName("TYPE");
            String type = cursor.restOfLine();
            if (type.isEmpty() || !TYPES.contains(type.substring(1))) {
                throw cursor.wrong("a metric type is expected");
            }
            cursor.take('\n');
        } else {
            endOfComment();
        }
    }

    private void endOfComment() {
        cursor.skipLine();
        cursor.take('\n');
    }

    private void metaName(String keyword) throws Malformed {
        cursor.skipBlanks();
        if (cursor.metricName() == null && cursor.quoted(true) == null) {
            throw cursor.wrong("a metric name after " + keyword + " is expected");
        }
    }

    private void sample() throws Malformed {
        LabelSet set = new LabelSet(cursor.metricName());
        cursor.skipBlanks();
        if (cursor.take('{')) {
            labels(set);
            cursor.skipBlanks();
        }
        String name = set.name(cursor);
        double value = number();
        Instant at = timestamp();
        cursor.skipBlanks();
        if (!cursor.atEnd() && !cursor.take('\n')) {
            throw cursor.wrong("the end of the line is expected");
        }
        if (wanted.test(name)) {
            series.add(new Series(name, set.labels(), value, at));
        }
    }

    /** Between labels a comma may be missing, blanks may be anywhere: so does Prometheus read this format. */
    private void labels(LabelSet set) throws Malformed {
        cursor.skipBlanks();
        while (!cursor.take('}')) {
            String quoted = cursor.quoted(true);
            String label = quoted == null ? cursor.labelName() : quoted;
            if (label == null) {
                throw cursor.wrong("a label name is expected");
            }
            cursor.skipBlanks();
            if (quoted != null && (cursor.looksAt(',') || cursor.looksAt('}'))) {
                set.name(cursor, quoted);
            } else {
                set.add(cursor, label, value());
                cursor.skipBlanks();
            }
            if (cursor.take(',')) {
                cursor.skipBlanks();
            }
        }
    }

    private String value() throws Malformed {
        if (!cursor.take('=')) {
            throw cursor.wrong("an equals sign is expected");
        }
        cursor.skipBlanks();
        String value = cursor.quoted(true);
        if (value == null) {
            throw cursor.wrong("a label value in quotes is expected");
        }
        return value;
    }

    private double number() throws Malformed {
        String word = cursor.word("{ \t\n");
        if (word.isEmpty()) {
            throw cursor.wrong("a value is expected");
        }
        try {
            return DecimalText.parse(word);
        } catch (Malformed e) {
            throw cursor.wrong(e.reason());
        }
    }

    private @Nullable Instant timestamp() throws Malformed {
        cursor.skipBlanks();
        if (cursor.atEnd() || cursor.looksAt('\n')) {
            return null;
        }
        String word = cursor.word(" \t\n");
        if (word.length() > 18 || !word.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw cursor.wrong("a time in milliseconds is expected");
        }
        return Instant.ofEpochMilli(Long.parseLong(word));
    }
}
