package app.wheelhouse.signal.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers the few kinds of PromQL a poll of this program consists of, and plain series, from made-up traffic. It is no
 * Prometheus: whatever else is asked is refused.
 */
final class DemoQuery {
    private static final String SELECTOR = "([a-zA-Z_:][\\w:]*(?:\\{[^{}]*\\})?)";
    private static final String STEPS = "\\[(?<window>\\d+)s:(?<step>\\d+)s\\]";
    private static final Pattern FIGURE = Pattern.compile("label_replace\\(label_replace\\((.*), \"wheelhouse_part\", "
            + "\"(\\w+)\", \"\", \"\"\\), \"wheelhouse_window\", \"(\\w*)\", \"\", \"\"\\)");
    private static final Pattern PLAIN = Pattern.compile("\\(*" + SELECTOR + "\\)*");
    private static final Pattern SUM = Pattern.compile("\\(*sum\\(" + SELECTOR + "\\)+");
    private static final Pattern STANDING = Pattern
            .compile("\\(" + SELECTOR + " and on\\(\\) \\(count\\(.*\\) <= \\d+\\)\\)");
    private static final Pattern INCREASE = Pattern.compile("sum\\(increase\\(" + SELECTOR + "\\[(\\d+)s\\]\\)\\)");
    private static final Pattern RESETS = Pattern.compile("sum\\(resets\\(" + SELECTOR + "\\[(\\d+)s\\]\\)\\)");
    private static final Pattern NEWEST = Pattern.compile("max\\(timestamp\\(" + SELECTOR + "\\)\\)");
    private static final Pattern COUNT = Pattern
            .compile("count_over_time\\(\\((?:count\\()?" + SELECTOR + "\\)*" + STEPS + "\\)");
    private static final String LIMIT = " (?<sign><=|<|>=|>) bool (?<limit>-?[0-9.]+)";
    private static final Pattern HELD = Pattern
            .compile("sum_over_time\\(\\(\\(\\(" + SELECTOR + "\\)" + LIMIT + "\\)\\)" + STEPS + "\\)");
    private static final Pattern SLICES = Pattern.compile("(?:sum|count)_over_time\\(\\(avg_over_time\\(\\(\\("
            + SELECTOR + "\\)" + LIMIT + "\\)\\[(?<slice>\\d+)s:(?<point>\\d+)s\\]\\)(?: >= bool (?<share>[0-9.]+))?\\)"
            + STEPS + "\\)");
    private final DemoTraffic traffic;
    private final Instant now;

    DemoQuery(DemoTraffic traffic, Instant now) {
        this.traffic = traffic;
        this.now = now;
    }

    /** One value of an answer with its labels. */
    record Row(Map<String, String> labels, double value) {
    }

    /** The answer; empty when the demo does not know such a query. Series it does not have are left out, as a server does. */
    Optional<List<Row>> answer(String query) {
        List<Row> rows = new ArrayList<>();
        for (String each : query.strip().split(" or (?=label_replace\\()", -1)) {
            Matcher figure = FIGURE.matcher(each.strip());
            boolean labelled = figure.matches();
            List<Row> found = rows(labelled ? figure.group(1) : each.strip());
            if (found == null) {
                return Optional.empty();
            }
            for (Row row : found) {
                Map<String, String> labels = new TreeMap<>(row.labels());
                if (labelled) {
                    labels.put(PromQuestion.PART, figure.group(2));
                    labels.put(PromQuestion.WINDOW, figure.group(3));
                }
                rows.add(new Row(labels, row.value()));
            }
        }
        return Optional.of(rows);
    }

    private @Nullable List<Row> rows(String expression) {
        if (expression.equals("vector(1)")) {
            return List.of(new Row(Map.of(), 1));
        }
        for (Pattern kind : List.of(STANDING, INCREASE, RESETS, NEWEST, COUNT, HELD, SLICES, SUM, PLAIN)) {
            Matcher matcher = kind.matcher(expression);
            if (matcher.matches()) {
                return rows(kind, matcher);
            }
        }
        return null;
    }

    private List<Row> rows(Pattern kind, Matcher found) {
        List<DemoSeries> series = series(found.group(1));
        if (series.isEmpty()) {
            return List.of();
        } else if (kind == STANDING || kind == PLAIN) {
            return series.stream().map(each -> {
                Map<String, String> labels = new TreeMap<>(each.series().labels());
                labels.put("__name__", each.series().name());
                return new Row(labels, each.at(traffic, now));
            }).toList();
        }
        return List.of(new Row(Map.of(), value(kind, found, series)));
    }

    private static List<DemoSeries> series(String selector) {
        try {
            Selector parsed = Selector.parse(selector);
            return DemoSeries.ALL.stream().filter(each -> parsed.matches(each.series())).toList();
        } catch (Malformed e) {
            return List.of();
        }
    }

    private double value(Pattern kind, Matcher found, List<DemoSeries> series) {
        if (kind == INCREASE) {
            return sum(series, now) - sum(series, now.minusSeconds(Long.parseLong(found.group(2))));
        } else if (kind == RESETS) {
            return 0;
        } else if (kind == NEWEST) {
            return now.toEpochMilli() / 1000.0;
        } else if (kind == COUNT) {
            return steps(found);
        } else if (kind == HELD || kind == SLICES) {
            double good = 0;
            for (long step = 0; step < steps(found); step++) {
                Instant at = now.minusSeconds(step * number(found, "step"));
                good += kind == HELD ? holds(found, sum(series, at)) : slice(found, series, at);
            }
            return good;
        }
        return sum(series, now);
    }

    private double slice(Matcher found, List<DemoSeries> series, Instant at) {
        if (found.group().startsWith("count")) {
            return 1;
        }
        long points = Math.max(1, number(found, "slice") / number(found, "point"));
        double good = 0;
        for (long point = 0; point < points; point++) {
            good += holds(found, sum(series, at.minusSeconds(point * number(found, "point"))));
        }
        String share = found.group("share");
        return share == null ? good / points : good / points >= Double.parseDouble(share) ? 1 : 0;
    }

    private static double holds(Matcher found, double value) {
        double limit = Double.parseDouble(found.group("limit"));
        return switch (found.group("sign")) {
            case "<=" -> value <= limit;
            case "<" -> value < limit;
            case ">=" -> value >= limit;
            default -> value > limit;
        } ? 1 : 0;
    }

    private static long steps(Matcher found) {
        return number(found, "window") / number(found, "step");
    }

    private static long number(Matcher found, String group) {
        return Math.max(1, Long.parseLong(found.group(group)));
    }

    private double sum(List<DemoSeries> series, Instant at) {
        return series.stream().mapToDouble(each -> each.at(traffic, at)).sum();
    }
}
