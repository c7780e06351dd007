package app.wheelhouse.scorecard;

import app.wheelhouse.present.RoomView.Lane;
import app.wheelhouse.present.RoomView.LanesCard;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.Row;
import app.wheelhouse.present.RoomView.Sign;
import app.wheelhouse.present.RoomView.Stop;
import app.wheelhouse.present.RoomView.Tile;
import app.wheelhouse.present.RoomView.TilesCard;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns the scorecard into what the room may see of it. Only these words get through: titles of outcomes, checkpoints, KPIs, tracks
 * and proofs, names of owners, states, days and figures. Check-ins, confidence, evidence and promises stay with the host.
 */
public final class ScoreCards {
    private static final int TREND = 24;

    private ScoreCards() {
    }

    /** The plan with the day it is. */
    public static PictureCard scorecard(Scorecard scorecard, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        for (OutcomeRow row : scorecard.rows()) {
            boolean others = row.checkpoint() != null && row.checkpoint().track() != null;
            if (!others) {
                rows.add(new Row(row.outcome().title(), row.checkpointTitle(), sign(row.outcome().state())));
            }
        }
        String title = scorecard.settings().on(today).map(DayCount::label).orElse("Scorecard");
        return new PictureCard("", title, rows);
    }

    /** The KPIs as tiles: name, value with unit, state, since when. */
    public static TilesCard wall(List<KpiSeries> kpis, LocalDate today) {
        return new TilesCard("", "KPIs", kpis.stream().map(each -> tile(each, today)).toList());
    }

    private static Tile tile(KpiSeries series, LocalDate today) {
        Kpi kpi = series.kpi();
        String since = series.since().map(day -> "since " + day(day, today)).orElse("");
        String signal = series.signals().isEmpty() ? "" : "signal: " + series.signals().getFirst().words();
        return new Tile(kpi.title(), series.latest().map(reading -> Figures.number(reading.value())).orElse("–"),
                kpi.unit(), sign(series.state()), since,
                kpi.target() == null ? "" : "target " + Figures.with(kpi.target(), kpi.unit()), signal,
                series.tail(TREND));
    }

    /** The tracks with their proofs along the calendar. */
    public static LanesCard tracks(Scorecard scorecard, LocalDate today) {
        List<LocalDate> days = scorecard.tracks().stream().flatMap(track -> scorecard.proofs(track).stream())
                .map(Proof::dueOn).filter(Objects::nonNull).sorted().toList();
        LocalDate first = days.isEmpty() || days.getFirst().isAfter(today) ? today : days.getFirst();
        LocalDate last = days.isEmpty() || days.getLast().isBefore(today) ? today.plusMonths(3) : days.getLast();
        YearMonth from = YearMonth.from(first);
        YearMonth to = YearMonth.from(last);
        double start = from.atDay(1).toEpochDay();
        double span = Math.max(1, to.plusMonths(1).atDay(1).toEpochDay() - start);
        List<Stop> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(new Stop(month.format(DateTimeFormatter.ofPattern("MMM", locale())), "",
                    (month.atDay(1).toEpochDay() - start) / span, Sign.NONE));
        }
        List<Lane> lanes = new ArrayList<>();
        for (Track track : scorecard.tracks()) {
            List<Stop> stops = scorecard.proofs(track).stream().filter(proof -> proof.dueOn() != null)
                    .sorted(Comparator.comparing(Proof::dueOn))
                    .map(proof -> stop(proof, start, span, today)).flatMap(Optional::stream).toList();
            lanes.add(new Lane(track.title(), scorecard.name(track.owner()), stops));
        }
        return new LanesCard("", "Tracks", months, (today.toEpochDay() - start) / span, lanes);
    }

    private static Optional<Stop> stop(Proof proof, double start, double span, LocalDate today) {
        LocalDate due = proof.dueOn();
        return due == null
                ? Optional.empty()
                : Optional.of(new Stop(proof.title(), day(due, today), (due.toEpochDay() - start) / span,
                        proof.isOverdue(today) ? new Sign(Mark.HALF, "Overdue") : sign(proof.state())));
    }

    private static Sign sign(OutcomeState state) {
        return new Sign(switch (state) {
            case NOT_STARTED -> Mark.OPEN;
            case ON_TRACK, DONE -> Mark.GOOD;
            case AT_RISK -> Mark.HALF;
            case MISSED -> Mark.BAD;
        }, state.label());
    }

    private static Sign sign(KpiState state) {
        return new Sign(switch (state) {
            case AT_TARGET -> Mark.GOOD;
            case UNDER_WAY -> Mark.HALF;
            case OFF -> Mark.BAD;
            case MEASURED -> Mark.OPEN;
            case NO_DATA -> Mark.UNKNOWN;
        }, state.label());
    }

    private static String day(LocalDate date, LocalDate today) {
        return date.format(DateTimeFormatter.ofLocalizedPattern(date.getYear() == today.getYear() ? "MMMd" : "yMMMd")
                .withLocale(locale()));
    }

    private static Locale locale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }
}
