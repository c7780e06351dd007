package app.wheelhouse.signal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When burning budget alerts somebody: any of its pairs does.
 *
 * @param pairs the most urgent first; none means that nobody is alerted
 */
public record AlertPolicy(List<AlertPair> pairs) {
    /**
     * Google SRE Workbook, chapter 5: page at 2 % in an hour and 5 % in six, ticket at 10 % in three days; the row of one day is
     * that of sloth and Elastic.
     */
    public static final AlertPolicy USUAL = new AlertPolicy(List.of(pair(Level.PAGE, 2, 60, 5),
            pair(Level.PAGE, 5, 6 * 60, 30), pair(Level.TICKET, 10, 24 * 60, 120),
            pair(Level.TICKET, 10, 3 * 24 * 60, 6 * 60)));
    private static final Pattern BETWEEN = Pattern.compile("\\s*[\\n;]\\s*");
    private static final Pattern LINE = Pattern
            .compile("(page|ticket)\\s+(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%\\s+(\\w+)\\s+(\\w+)");

    public AlertPolicy {
        pairs = List.copyOf(pairs);
    }

    private static AlertPair pair(Level level, int percent, int minutes, int confirm) {
        return new AlertPair(level, BigDecimal.valueOf(percent), Duration.ofMinutes(minutes),
                Duration.ofMinutes(confirm));
    }

    /** Reads pairs, one a line as {@link AlertPair#text} writes them; empty when a line is none. Blank text is the usual. */
    public static Optional<AlertPolicy> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(USUAL);
        }
        List<AlertPair> pairs = new ArrayList<>();
        for (String line : BETWEEN.splitAsStream(text.strip()).toList()) {
            Optional<AlertPair> pair = pair(line);
            if (pair.isEmpty()) {
                return Optional.empty();
            }
            pairs.add(pair.get());
        }
        return Optional.of(new AlertPolicy(pairs));
    }

    private static Optional<AlertPair> pair(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Duration> window = Length.parse(matcher.group(3));
        Optional<Duration> confirm = Length.parse(matcher.group(4));
        BigDecimal percent = new BigDecimal(matcher.group(2));
        if (window.isEmpty() || confirm.isEmpty() || percent.signum() <= 0
                || confirm.get().compareTo(window.get()) > 0) {
            return Optional.empty();
        }
        return Level.of(matcher.group(1))
                .map(level -> new AlertPair(level, percent, window.get(), confirm.get()));
    }

    /** As it is written, a pair a line; the usual is blank. */
    public String text() {
        return equals(USUAL) ? "" : String.join("\n", pairs.stream().map(AlertPair::text).toList());
    }

    /** All windows that have to be measured for it, the shortest first. */
    public SortedSet<Duration> windows() {
        SortedSet<Duration> windows = new TreeSet<>();
        pairs.forEach(pair -> {
            windows.add(pair.window());
            windows.add(pair.confirm());
        });
        return windows;
    }

    /** The shortest window: what happens now. Five minutes when nobody is alerted. */
    public Duration shortest() {
        return pairs.stream().map(AlertPair::confirm).min(Comparator.naturalOrder()).orElse(Duration.ofMinutes(5));
    }
}
