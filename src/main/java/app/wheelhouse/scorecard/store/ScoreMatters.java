package app.wheelhouse.scorecard.store;

import app.wheelhouse.rhythm.Matter;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.scorecard.BurnDown;
import app.wheelhouse.scorecard.DayCount;
import app.wheelhouse.scorecard.Figures;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.OutcomeRow;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.Signal;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the scorecard leaves open for a meeting: the KPIs that say something, for the weekly review; the plan and what is
 * left of it, for the monthly and the quarterly. Only words that the room may see.
 */
public final class ScoreMatters implements OpenMatters {
    /** A reading that is older is no news. */
    private static final int NEWS_DAYS = 35;
    private static final int PART_MINUTES = 10;
    private static final int MOST_KPIS = 8;
    private static final int MOST_OUTCOMES = 12;
    private final ScorecardReader reader;
    private final Supplier<List<KpiSeries>> kpis;

    /** @param kpis all KPIs with their readings */
    public ScoreMatters(Store store, Supplier<List<KpiSeries>> kpis) {
        this.kpis = kpis;
        reader = new ScorecardReader(store, () -> FromLog.NONE);
    }

    @Override
    public List<Matter> open(Template template, LocalDate on) {
        return switch (template) {
            case REVIEW -> signals(kpis.get(), on);
            case STRATEGY -> plan(reader.scorecard(), "Scorecard: promised and done", on);
            case OBJECTIVES -> plan(reader.scorecard(), "Scorecard: what the quarter brought", on);
            case TRIAGE, DESIGN, READINESS, COUNCIL, NONE -> List.of();
        };
    }

    /** One entry with the KPIs whose last reading is a signal, bad news first; noise is not talked about. */
    private static List<Matter> signals(List<KpiSeries> kpis, LocalDate on) {
        List<String> lines = kpis.stream().filter(each -> !each.signals().isEmpty())
                .filter(each -> each.latest().filter(last -> !last.day().isBefore(on.minusDays(NEWS_DAYS)))
                        .isPresent())
                .sorted(java.util.Comparator.comparing(KpiSeries::isAlarming).reversed()).limit(MOST_KPIS)
                .map(ScoreMatters::line).toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(Matter.of(Ids.of("kpi signals"), "KPI signals", PART_MINUTES)
                        .saying(String.join("\n", lines)));
    }

    private static String line(KpiSeries series) {
        Signal signal = series.signals().getFirst();
        return "- %s: %s, %s (%s)".formatted(series.kpi().title(),
                series.latest().map(last -> Figures.with(last.value(), series.kpi().unit())).orElse(""),
                signal.words(), signal.isBetter(series.kpi().direction()) ? "better" : "worse");
    }

    private static List<Matter> plan(Scorecard scorecard, String title, LocalDate on) {
        BurnDown left = BurnDown.of(scorecard, on);
        List<Matter> matters = new ArrayList<>();
        matters.add(Matter.of(Ids.of("scorecard"), title, 2 * PART_MINUTES).saying(worries(scorecard, on)));
        if (left.promised() > 0) {
            matters.add(Matter.of(Ids.of("burn-down"), "Burn-down: what is left of the plan", PART_MINUTES)
                    .saying(words(left, scorecard.settings().on(on).map(DayCount::label).orElse(""))));
        }
        return matters;
    }

    /** The outcomes that are missed, late or at risk. */
    private static String worries(Scorecard scorecard, LocalDate on) {
        return scorecard.rows().stream().filter(row -> row.checkpoint() == null || row.checkpoint().track() == null)
                .filter(row -> row.isOverdue(on) || row.outcome().state() == OutcomeState.AT_RISK
                        || row.outcome().state() == OutcomeState.MISSED)
                .limit(MOST_OUTCOMES).map(row -> "- " + worry(row, on)).collect(Collectors.joining("\n"));
    }

    private static String worry(OutcomeRow row, LocalDate on) {
        String state = row.isOverdue(on)
                ? row.outcome().state().label().toLowerCase(java.util.Locale.ROOT) + ", past its day"
                : row.outcome().state().label().toLowerCase(java.util.Locale.ROOT);
        String who = row.owner().isBlank() ? "nobody" : row.owner();
        String by = row.checkpointTitle().isBlank() ? "" : row.checkpointTitle() + ", ";
        return "%s (%s%s): %s".formatted(row.outcome().title(), by, who, state);
    }

    private static String words(BurnDown left, String day) {
        List<String> lines = new ArrayList<>(List.of((day.isEmpty() ? "" : day + ": ") + left.words() + ".", ""));
        left.steps().stream().filter(each -> each.promised() > 0).forEach(each -> lines.add("- %s: %d of %d done%s"
                .formatted(each.title(), each.done(), each.promised(), each.missed() == 0
                        ? ""
                        : ", " + each.missed() + " missed")));
        return String.join("\n", lines);
    }
}
