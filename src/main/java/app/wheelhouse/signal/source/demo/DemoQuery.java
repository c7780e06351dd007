package app.wheelhouse.signal.source.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the few kinds of PromQL a poll of this program consists of, and plain series, from made-up traffic. It is no
 * Prometheus: whatever else is asked is refused.
 */
final class DemoQuery {
    private static final Pattern FIGURE = Pattern.compile("label_replace\\(label_replace\\((.*), \"wheelhouse_part\", "
            + "\"(\\w+)\", \"\", \"\"\\), \"wheelhouse_window\", \"(\\w*)\", \"\", \"\"\\)");
    private static final String NAME = "([a-z_]+)(?:\\{\\s*\\})?";
    private static final Pattern PLAIN = Pattern.compile("\\(?(?:(?:sum|max|avg|min)\\()?" + NAME + "\\)?\\)?");
    private static final Pattern INCREASE = Pattern.compile("sum\\(increase\\(" + NAME + "\\[(\\d+)s\\]\\)\\)");
    private static final Pattern RESETS = Pattern.compile("sum\\(resets\\(" + NAME + "\\[(\\d+)s\\]\\)\\)");
    private static final Pattern NEWEST = Pattern.compile("max\\(timestamp\\(" + NAME + "\\)\\)");
    private static final Pattern COUNT = Pattern
            .compile("count_over_time\\(\\((?:count\\()?(?:\\w+\\()?" + NAME + "\\)?\\)?\\)?\\[(\\d+)s:(\\d+)s\\]\\)");
    private static final Pattern STANDING = Pattern
            .compile("\\(" + NAME + " and on\\(\\) \\(count\\(" + NAME + "\\) <= \\d+\\)\\)");
    private static final Pattern HELD = Pattern.compile("sum_over_time\\(\\(\\(\\((?:\\w+\\()?" + NAME
            + "\\)?\\) (<=|<|>=|>) bool ([0-9.]+)\\)\\)\\[(\\d+)s:(\\d+)s\\]\\)");
    private final DemoTraffic traffic;
    private final Instant now;

    DemoQuery(DemoTraffic traffic, Instant now) {
        this.traffic = traffic;
        this.now = now;
    }

    /** One value of an answer; a blank name means that it has none. */
    record Row(String name, String part, String window, double value) {
    }

    /** The answer; empty when the demo does not know such a query. Series it does not have are left out, as a server does. */
    Optional<List<Row>> answer(String query) {
        List<Row> rows = new ArrayList<>();
        for (String each : query.strip().split(" or (?=label_replace\\()", -1)) {
            Matcher figure = FIGURE.matcher(each.strip());
            String expression = figure.matches() ? figure.group(1) : each.strip();
            OptionalDouble value;
            if (isKnown(expression)) {
                value = value(expression);
            } else {
                return Optional.empty();
            }
            String name = STANDING.matcher(expression).matches() || expression.matches(NAME)
                    ? expression.replaceFirst("^\\(?" + NAME + ".*", "$1")
                    : "";
            value.ifPresent(found -> rows.add(figure.matches()
                    ? new Row(name, figure.group(2), figure.group(3), found)
                    : new Row(name, "", "", found)));
        }
        return Optional.of(rows);
    }

    private static boolean isKnown(String expression) {
        return expression.equals("vector(1)") || List.of(PLAIN, INCREASE, RESETS, NEWEST, COUNT, STANDING, HELD).stream()
                .anyMatch(each -> each.matcher(expression).matches());
    }

    private OptionalDouble value(String expression) {
        if (expression.equals("vector(1)")) {
            return OptionalDouble.of(1);
        }
        for (Pattern each : List.of(INCREASE, RESETS, NEWEST, COUNT, STANDING, HELD, PLAIN)) {
            Matcher matcher = each.matcher(expression);
            if (matcher.matches()) {
                return traffic.value(matcher.group(1), now).isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(value(each, matcher));
            }
        }
        return OptionalDouble.empty();
    }

    private double value(Pattern kind, Matcher found) {
        String name = found.group(1);
        if (kind == INCREASE) {
            return standing(name, now) - standing(name, now.minusSeconds(Long.parseLong(found.group(2))));
        } else if (kind == RESETS) {
            return 0;
        } else if (kind == NEWEST) {
            return now.toEpochMilli() / 1000.0;
        } else if (kind == COUNT) {
            return Math.floorDiv(Long.parseLong(found.group(2)), Long.parseLong(found.group(3)));
        } else if (kind == HELD) {
            return held(found);
        }
        return standing(name, now);
    }

    private double held(Matcher found) {
        double limit = Double.parseDouble(found.group(3));
        long step = Long.parseLong(found.group(5));
        long steps = Math.floorDiv(Long.parseLong(found.group(4)), step);
        double good = 0;
        for (long each = 0; each < steps; each++) {
            double value = standing(found.group(1), now.minusSeconds(each * step));
            good += switch (found.group(2)) {
                case "<=" -> value <= limit;
                case "<" -> value < limit;
                case ">=" -> value >= limit;
                default -> value > limit;
            } ? 1 : 0;
        }
        return good;
    }

    private double standing(String name, Instant at) {
        return traffic.value(name, at).orElse(0.0);
    }

}
