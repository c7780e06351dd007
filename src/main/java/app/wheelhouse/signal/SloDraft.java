package app.wheelhouse.signal;

import app.wheelhouse.record.Fields;
import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Indicator.Comparison;
import app.wheelhouse.signal.Indicator.Part;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service level objective as far as it is written down.
 *
 * @param slo    null while something is missing or cannot be right
 * @param flaws  what that is, a sentence each; empty when it is complete
 * @param fields what is written down, for editors
 */
public record SloDraft(UUID id, String title, @Nullable Slo slo, List<String> flaws, Fields fields) {
    /** When calendar periods begin unless somebody says otherwise: on Mondays, firsts and in January alike. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);

    public SloDraft {
        flaws = List.copyOf(flaws);
    }

    /** One of which only what it means is known. */
    public SloDraft(UUID id, String title, @Nullable Slo slo, List<String> flaws) {
        this(id, title, slo, flaws, new Fields(Map.of()));
    }

    /** Reads the fields of an objective by their words. */
    public static SloDraft read(Map<String, ? extends @Nullable Object> values) {
        return new Reading(new Fields(values)).draft();
    }

    /** Reads one objective and collects what is wrong with it. */
    private static final class Reading {
        private final Fields fields;
        private final List<String> flaws = new ArrayList<>();

        Reading(Fields fields) {
            this.fields = fields;
        }

        SloDraft draft() {
            Target target = target();
            Window window = window();
            Indicator indicator = indicator();
            Budgeting budgeting = budgeting();
            AlertPolicy alerts = AlertPolicy.parse(fields.text("alerts")).orElse(null);
            if (alerts == null) {
                flaws.add("An alert is written “page 2% 1h 5m”, one a line.");
            }
            Slo slo = target == null || window == null || indicator == null || budgeting == null || alerts == null
                    ? null
                    : new Slo(fields.id(), fields.text("title"), fields.text("service"), fields.reference("source"),
                            indicator, target, window, budgeting, alerts,
                            Audience.of(fields.text("audience"), Audience.HOST), fields.text("position"));
            return new SloDraft(fields.id(), fields.text("title"), slo, flaws, fields);
        }

        private @Nullable Target target() {
            if (!(fields.values().get("target") instanceof BigDecimal ratio)) {
                flaws.add("It has no target yet.");
                return null;
            }
            Target target = Target.of(ratio).orElse(null);
            if (target == null) {
                flaws.add("A target is at least 0 and below 100 %.");
            }
            return target;
        }

        private @Nullable Window window() {
            String period = fields.text("period");
            boolean calendar = Boolean.TRUE.equals(fields.values().get("calendar"));
            Window window = (calendar
                    ? zone().flatMap(zone -> start().flatMap(start -> Window.calendar(period, start, zone)))
                    : Window.rolling(period)).orElse(null);
            if (period.isBlank()) {
                flaws.add("Nobody said over which time it holds.");
            } else if (window == null) {
                flaws.add((calendar
                        ? "“%s” is no period of the calendar; 1M, 1Q and 2w are, in a zone such as Europe/London."
                        : "“%s” is no length of a rolling window; 30d and 4w are. Months and quarters are of the calendar.")
                        .formatted(period));
            }
            return window;
        }

        private Optional<ZoneId> zone() {
            String zone = fields.text("zone");
            try {
                return Optional.of(ZoneId.of(zone.isBlank() ? "UTC" : zone.strip()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private Optional<LocalDateTime> start() {
            String start = fields.text("starts").strip().replace(' ', 'T');
            try {
                return Optional.of(start.isEmpty()
                        ? FIRST
                        : LocalDateTime.parse(start.length() == "2024-01-01".length() ? start + "T00:00" : start));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private @Nullable Indicator indicator() {
            return fields.text("indicator").equals("threshold") ? threshold() : ratio();
        }

        private @Nullable Indicator ratio() {
            String good = fields.text("good").strip();
            String bad = fields.text("bad").strip();
            String total = fields.text("total").strip();
            if (good.isEmpty() && bad.isEmpty()) {
                flaws.add("Nobody said which events are good, or which are bad.");
            } else if (!good.isEmpty() && !bad.isEmpty()) {
                flaws.add("It counts good or bad events, not both.");
            } else if (total.isEmpty()) {
                flaws.add("Nobody said what all events are.");
            } else {
                boolean counter = !Boolean.FALSE.equals(fields.values().get("counter"));
                return good.isEmpty()
                        ? new Indicator.Ratio(Part.BAD, bad, total, counter)
                        : new Indicator.Ratio(Part.GOOD, good, total, counter);
            }
            return null;
        }

        private @Nullable Indicator threshold() {
            String value = fields.text("metric").strip();
            Comparison comparison = Comparison.of(fields.text("comparison"));
            Double limit = fields.decimal("threshold");
            if (value.isEmpty()) {
                flaws.add("Nobody said which value is held against the limit.");
            } else if (comparison == null || limit == null) {
                flaws.add("Nobody said on which side of which limit the value is good.");
            } else {
                return new Indicator.Threshold(value, comparison, limit);
            }
            return null;
        }

        private @Nullable Budgeting budgeting() {
            String method = fields.text("budgeting");
            Duration slice = Length.parse(fields.text("slice")).orElse(null);
            if (method.isBlank() || method.equals("occurrences")) {
                return Budgeting.OCCURRENCES;
            } else if (slice == null) {
                flaws.add("Nobody said how long a slice of time lasts, such as 1m.");
            } else if (method.equals("ratio_timeslices")) {
                return new Budgeting.RatioTimeslices(slice);
            } else if (fields.values().get("slice_target") instanceof BigDecimal target && target.signum() > 0
                    && target.compareTo(BigDecimal.ONE) <= 0) {
                return new Budgeting.Timeslices(target, slice);
            } else {
                flaws.add("Nobody said which share of good events makes a slice of time good.");
            }
            return null;
        }
    }
}
