package app.wheelhouse.signal;

import app.wheelhouse.scorecard.Figures;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.KpiState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what tiles show at a moment. What is not known keeps its last figure, greyed and with its age. */
public final class TileFaces {
    private static final double LITTLE = 0.001;
    /** From so many on nobody wants to know parts of one. */
    private static final double WHOLE = 1000;
    private static final int TREND = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final SignalsNow now;
    private final ZoneId zone;

    public TileFaces(SignalsNow now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** The face of one tile. */
    public TileFace of(Tile tile) {
        if (tile.kpi() != null) {
            return now.kpi(tile.kpi()).map(series -> kpi(tile, series)).orElseGet(() -> gone(tile));
        }
        return now.book().slo(tile.slo()).map(draft -> slo(tile, draft)).orElseGet(() -> gone(tile));
    }

    private static TileFace gone(Tile tile) {
        return blank(tile, tile.title().isBlank() ? "Gone" : tile.title(), "fth-trash-2", "Gone",
                "What it is about was deleted");
    }

    private static TileFace blank(Tile tile, String title, String icon, String word, String note) {
        return new TileFace(tile.look(), title, false, Mood.UNKNOWN, icon, word, "–", "", note, Double.NaN, List.of(),
                Double.NaN);
    }

    private TileFace slo(Tile tile, SloDraft draft) {
        String title = tile.title().isBlank() ? draft.title() : tile.title();
        Slo slo = draft.slo();
        String flaw = now.book().flaw(draft).orElse("");
        if (slo == null || !flaw.isEmpty()) {
            return blank(tile, title, "fth-edit-3", "Incomplete", flaw);
        }
        SourceDefinition source = now.book().source(slo.source()).orElseThrow();
        Standing standing = now.standing(slo.id()).orElse(null);
        if (standing == null) {
            return blank(tile, title, State.NO_DATA.icon(), source.paused() ? "Paused" : State.NO_DATA.label(),
                    source.paused() ? "Its source is paused" : "It was not asked yet");
        }
        return measured(tile, title, slo, source, standing);
    }

    private TileFace measured(Tile tile, String title, Slo slo, SourceDefinition source, Standing standing) {
        boolean ofBudget = isOfBudget(tile);
        OptionalDouble left = standing.remaining();
        String budget = said(left, Numbers::percent);
        String value = ofBudget ? budget : said(standing.sli(), Numbers::sli);
        SignalsNow.Trend trend = now.trends().getOrDefault(slo.id(), new SignalsNow.Trend(List.of(), List.of()));
        State state = standing.state();
        String word = source.paused()
                ? "Paused"
                : standing.maintenance() != null
                        ? "Planned work"
                        : now.offline() && state == State.ERROR ? "Offline" : state.label();
        String note = state.isKnown() && !source.paused()
                ? ofBudget
                        ? "of the budget left" + burning(standing)
                        : left.isPresent() ? budget + " of the budget left" : ""
                : unknown(slo, standing);
        return new TileFace(tile.look(), title, source.isDemo(),
                source.paused() ? Mood.UNKNOWN : Mood.of(state),
                source.paused() ? "fth-pause-circle" : standing.maintenance() == null ? state.icon() : "fth-tool",
                word, unitless(value), value.endsWith(" %") ? "%" : "", note, left.orElse(Double.NaN),
                tile.look() == Tile.Look.BURN_DOWN
                        ? trend.budget()
                        : tile.look() == Tile.Look.SPARK
                                ? trend.sli()
                                : List.of(),
                tile.look() == Tile.Look.BURN_DOWN ? 0 : slo.target().ratio().doubleValue());
    }

    private static boolean isOfBudget(Tile tile) {
        return switch (tile.look()) {
            case GAUGE, BAR, BURN_DOWN, NUMBER -> true;
            case STATUS, SPARK -> false;
        };
    }

    /** Where the figure of a tile comes from, a line each; none when there is no figure. */
    public List<String> origin(Tile tile) {
        if (tile.kpi() != null) {
            return now.kpi(tile.kpi()).map(TileFaces::origin).orElse(List.of());
        }
        Slo slo = now.book().slo(tile.slo()).map(SloDraft::slo).orElse(null);
        SourceDefinition source = slo == null ? null : now.book().source(slo.source()).orElse(null);
        Standing standing = now.standing(tile.slo()).orElse(null);
        return slo == null || source == null || standing == null
                ? List.of(of(tile).note())
                : origin(slo, source, standing, isOfBudget(tile));
    }

    private static String burning(Standing standing) {
        OptionalDouble burn = standing.burnLastHour();
        return burn.isPresent() && burn.getAsDouble() > 1
                ? ", burns " + Numbers.rate(burn.getAsDouble()) + " ×"
                : "";
    }

    private static String said(OptionalDouble figure, Function<Double, String> words) {
        return figure.isPresent() ? words.apply(figure.getAsDouble()) : "–";
    }

    private static String unitless(String value) {
        return value.endsWith(" %") ? value.substring(0, value.length() - 2) : value;
    }

    /** Why nobody knows, or how old is what was known. */
    private String unknown(Slo slo, Standing standing) {
        Instant sampled = standing.sampledAt();
        if (standing.state() == State.PARTIAL && !standing.period().isCovered()) {
            double coverage = standing.period().coverage();
            return coverage < LITTLE
                    ? "measuring has just begun"
                    : "%s of %s measured".formatted(Numbers.percent(coverage), slo.window().words());
        } else if (standing.state() == State.PARTIAL) {
            return standing.reason().replaceFirst("\\.$", "");
        }
        boolean fresh = sampled != null && Duration.between(sampled, now.at()).compareTo(MINUTE) < 0;
        return sampled == null ? "never measured" : fresh ? "" : "measured " + ago(sampled, now.at());
    }

    /** How long ago something was, to the minute: "12 min ago". */
    public static String ago(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        return age.compareTo(MINUTE) < 0
                ? "less than a minute ago"
                : Length.words(Duration.ofMinutes(age.toMinutes())) + " ago";
    }

    /** Where the figures of an objective come from, a line each. */
    public List<String> origin(Slo slo, SourceDefinition source, Standing standing, boolean ofBudget) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(zone);
        Measure period = standing.period();
        List<String> lines = new ArrayList<>();
        lines.add(standing.reason());
        lines.add("Source: %s (%s), every %s%s".formatted(source.title(), source.kind().label(),
                Length.words(source.interval()), source.isDemo() ? "; all of it is made up" : ""));
        lines.add("Sampled %s, fetched %s".formatted(moment(standing.sampledAt(), clock),
                moment(standing.fetchedAt(), clock)));
        lines.add("Window: %s, %s of it measured, %s".formatted(slo.window().words(),
                Numbers.percent(period.coverage()), period.origin().label()));
        lines.add(period.total() <= 0
                ? "Nothing came in over it"
                : "Good share = %s good of %s".formatted(count(period.good()), count(period.total())));
        if (period.origin() == Origin.SERVER && slo.indicator().hasPlace() && Maintenance
                .excluded(now.book().works(), slo.id()).stream()
                .anyMatch(work -> work.common(period.span()).isPositive())) {
            lines.add(
                    "It includes the planned work in it: the query has the window in a place of its own, so the server"
                            + " cannot be asked without it");
        }
        if (ofBudget) {
            lines.add("Budget left = 1 − (1 − good share) ÷ (1 − %s)".formatted(slo.target()));
        }
        return lines;
    }

    private static String moment(@Nullable Instant moment, DateTimeFormatter clock) {
        return moment == null ? "never" : clock.format(moment);
    }

    private static String count(double number) {
        return Math.abs(number) < 1e15 && (number == Math.rint(number) || Math.abs(number) >= WHOLE)
                ? String.format(Locale.getDefault(Locale.Category.FORMAT), "%,d", Math.round(number))
                : Numbers.rate(number);
    }

    private TileFace kpi(Tile tile, KpiSeries series) {
        String title = tile.title().isBlank() ? series.kpi().title() : tile.title();
        KpiState state = series.state();
        return new TileFace(tile.look(), title, false, mood(state), icon(state), state.label(),
                series.latest().map(reading -> Figures.number(reading.value())).orElse("–"), series.kpi().unit(),
                series.kpi().target() == null
                        ? ""
                        : "target " + Figures.with(series.kpi().target(), series.kpi().unit()),
                share(series), series.tail(TREND), series.kpi().target() == null ? Double.NaN : series.kpi().target());
    }

    private static List<String> origin(KpiSeries series) {
        List<String> origin = new ArrayList<>();
        series.latest().ifPresent(reading -> origin.add("Read on %s%s".formatted(reading.day(),
                reading.source().isBlank() ? "" : ", " + reading.source())));
        if (!series.kpi().source().isBlank()) {
            origin.add("From: " + series.kpi().source());
        }
        if (!series.kpi().definition().isBlank()) {
            origin.add(series.kpi().definition());
        }
        return origin;
    }

    /** How far it has come from its baseline to its target; NaN without both. */
    private static double share(KpiSeries series) {
        Double target = series.kpi().target();
        Double baseline = series.kpi().baseline();
        return target == null || baseline == null || target.equals(baseline) || series.latest().isEmpty()
                ? Double.NaN
                : (series.latest().get().value() - baseline) / (target - baseline);
    }

    private static Mood mood(KpiState state) {
        return switch (state) {
            case AT_TARGET -> Mood.GOOD;
            case UNDER_WAY -> Mood.WARN;
            case OFF -> Mood.BAD;
            case MEASURED -> Mood.PLAIN;
            case NO_DATA -> Mood.UNKNOWN;
        };
    }

    private static String icon(KpiState state) {
        return switch (state) {
            case AT_TARGET -> "fth-check-circle";
            case UNDER_WAY -> "fth-arrow-up-right";
            case OFF -> "fth-x-circle";
            case MEASURED -> "fth-circle";
            case NO_DATA -> "fth-help-circle";
        };
    }
}
