package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says in a sentence where a budget is going, and what an outage would cost. */
public final class Outlook {
    private static final DateTimeFormatter SOON = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter LATER = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Duration WEEK = Duration.ofDays(6);

    private Outlook() {
    }

    /**
     * The sentence below a tile: "Budget spent by Thu 14:00 at this rate; gate Release 5.6 then fails".
     *
     * @param gates the gates that ask for budget of this objective, by title
     */
    public static String sentence(Slo slo, Standing standing, List<String> gates, ZoneId zone) {
        if (!standing.state().isKnown() && standing.state() != State.PARTIAL) {
            return standing.reason();
        }
        OptionalDouble left = standing.remaining();
        if (left.isEmpty()) {
            return standing.reason();
        } else if (left.getAsDouble() <= 0) {
            return "Budget spent: %s of it%s".formatted(Numbers.percent(1 - left.getAsDouble()),
                    fails(gates, "fails", "fail"));
        }
        Optional<Instant> end = standing.exhaustedAt();
        String share = Numbers.percent(left.getAsDouble());
        if (end.isPresent() && standing.burnLastHour().orElse(0) > 1) {
            return "Budget spent by %s at this rate%s".formatted(day(end.get(), standing.at(), zone),
                    fails(gates, "then fails", "then fail"));
        }
        return "%s of the budget of %s is left; at this rate it lasts".formatted(share, slo.window().words());
    }

    private static String fails(List<String> gates, String one, String several) {
        return gates.isEmpty()
                ? ""
                : "; gate%s %s %s".formatted(gates.size() == 1 ? "" : "s", String.join(", ", gates),
                        gates.size() == 1 ? one : several);
    }

    private static String day(Instant moment, Instant now, ZoneId zone) {
        return (Duration.between(now, moment).compareTo(WEEK) < 0 ? SOON : LATER).format(moment.atZone(zone));
    }

    /**
     * What an outage would do.
     *
     * @param cost  the share of the whole budget it takes
     * @param after the share left after it, which may be below zero; empty when nobody knows what is left now
     */
    public record WhatIf(Duration outage, double errorRate, double cost, OptionalDouble after) {
        /** In words: "A 40 min outage now costs 92.5 % of the budget and leaves −21 %". */
        public String words() {
            String what = errorRate >= 1 ? "outage" : "spell in which " + Numbers.percent(errorRate) + " fail";
            return "A %s %s now costs %s of the budget%s".formatted(Length.words(outage), what, Numbers.percent(cost),
                    after.isEmpty() ? "" : " and leaves " + Numbers.percent(after.getAsDouble()));
        }
    }

    /**
     * What it costs when from now on a share of events fails for a while, at even traffic.
     *
     * @param errorRate above 0 up to 1; 1 when everything fails
     */
    public static WhatIf whatIf(Standing standing, Duration outage, double errorRate) {
        double cost = standing.budget().cost(outage, errorRate);
        return new WhatIf(outage, errorRate, cost,
                standing.remaining().isPresent()
                        ? OptionalDouble.of(standing.remaining().getAsDouble() - cost)
                        : OptionalDouble.empty());
    }

    /** How long everything may fail from now on until nothing is left; empty when nobody knows what is left. */
    public static Optional<Duration> affordable(Standing standing) {
        return standing.remaining().isEmpty()
                ? Optional.empty()
                : Optional.of(standing.budget().timeLeft(Math.max(0, standing.remaining().getAsDouble())));
    }
}
