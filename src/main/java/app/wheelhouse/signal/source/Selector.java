package app.wheelhouse.signal.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Picks series of an exposition the way PromQL does: {@code name{job="a",code=~"5.."}}. */
record Selector(String name, List<Matcher> matchers) {
    /** One condition on a label; a label that is missing counts as empty. */
    record Matcher(String label, Predicate<String> test) {
    }

    /** @throws Malformed when the text is no selector */
    static Selector parse(String text) throws Malformed {
        Cursor cursor = new Cursor(text.strip().getBytes(StandardCharsets.UTF_8));
        String bare = cursor.metricName();
        String name = bare == null ? "" : bare;
        List<Matcher> matchers = new ArrayList<>();
        cursor.skipBlanks();
        if (cursor.take('{')) {
            cursor.skipBlanks();
            while (!cursor.take('}')) {
                String quoted = cursor.quoted(true);
                cursor.skipBlanks();
                if (quoted != null && name.isEmpty() && (cursor.looksAt(',') || cursor.looksAt('}'))) {
                    name = quoted;
                } else {
                    matchers.add(matcher(cursor, quoted == null ? label(cursor) : quoted));
                }
                cursor.skipBlanks();
                if (!cursor.take(',') && !cursor.looksAt('}')) {
                    throw cursor.wrong("a comma or a closing brace is expected");
                }
                cursor.skipBlanks();
            }
        }
        if (name.isEmpty()) {
            throw cursor.wrong("the name of a metric is expected");
        }
        if (!cursor.atEnd()) {
            throw cursor.wrong("only a name and labels in braces are expected");
        }
        return new Selector(name, List.copyOf(matchers));
    }

    private static String label(Cursor cursor) throws Malformed {
        String label = cursor.labelName();
        if (label == null) {
            throw cursor.wrong("a label name is expected");
        }
        cursor.skipBlanks();
        return label;
    }

    private static Matcher matcher(Cursor cursor, String label) throws Malformed {
        boolean regular = cursor.take("=~");
        boolean notRegular = !regular && cursor.take("!~");
        boolean not = !regular && !notRegular && cursor.take("!=");
        if (!regular && !notRegular && !not && !cursor.take('=')) {
            throw cursor.wrong("one of = != =~ !~ is expected");
        }
        cursor.skipBlanks();
        String value = cursor.quoted(true);
        if (value == null) {
            throw cursor.wrong("a value in quotes is expected");
        }
        if (!regular && !notRegular) {
            return new Matcher(label, not ? Predicate.not(value::equals) : value::equals);
        }
        try {
            Predicate<String> matches = Pattern.compile(value).asMatchPredicate();
            return new Matcher(label, notRegular ? matches.negate() : matches);
        } catch (PatternSyntaxException e) {
            throw cursor.wrong("a regular expression is expected");
        }
    }

    /** Whether a series is meant. */
    boolean matches(Series series) {
        return series.name().equals(name) && matchers.stream()
                .allMatch(each -> each.test().test(series.labels().getOrDefault(each.label(), "")));
    }
}
