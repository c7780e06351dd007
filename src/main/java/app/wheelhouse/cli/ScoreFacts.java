package app.wheelhouse.cli;

import app.wheelhouse.scorecard.Checkin;
import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.DayCount;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Proof;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.Xmr;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from the scorecard: the day it is, when a checkpoint is due, how a KPI stands and what in it is no noise. */
final class ScoreFacts {
    private static final Map<String, List<String>> FIELDS = Map.of("scorecard", List.of("day", "day_words"),
            "checkpoint",
            List.of("date", "outcomes", "done"), "outcome",
            List.of("due", "overdue", "last_checkin", "last_checkin_on"),
            "kpi",
            List.of("value", "measured_on", "state", "since", "signal", "mean", "lower_limit", "upper_limit",
                    "readings"),
            "track", List.of("proofs", "done", "next_proof", "next_proof_on"));
    private final LocalDate today;
    private final Scorecard scorecard;
    private final List<KpiSeries> kpis;

    ScoreFacts(Store store, String type) {
        today = LocalDate.now(store.clock());
        ScorecardReader reader = new ScorecardReader(store, () -> OwnLog.read(store));
        scorecard = type.equals("kpi") ? Scorecard.NONE : reader.scorecard();
        kpis = type.equals("kpi") ? reader.kpis() : List.of();
    }

    /** The fields that are added to records of a type; none for most. */
    static Set<String> fields(String type) {
        return new LinkedHashSet<>(FIELDS.getOrDefault(type, List.of()));
    }

    /** Completes a record just read; {@code values} is changed. */
    void complete(String type, Map<String, @Nullable Object> values) {
        fields(type).forEach(field -> values.putIfAbsent(field, null));
        if (values.get("id") instanceof UUID id) {
            switch (type) {
                case "scorecard" -> scorecard.settings().on(today).ifPresent(count -> day(count, values));
                case "checkpoint" -> scorecard.checkpoints().stream().filter(each -> each.id().equals(id))
                        .forEach(each -> checkpoint(each, values));
                case "outcome" -> scorecard.rows().stream().filter(row -> row.id().equals(id)).forEach(row -> {
                    values.put("state", row.outcome().state().word());
                    values.put("due", row.due());
                    values.put("overdue", row.isOverdue(today));
                    values.put("last_checkin", row.last().map(Checkin::line).orElse(null));
                    values.put("last_checkin_on", row.last().map(Checkin::madeOn).orElse(null));
                });
                case "kpi" ->
                    kpis.stream().filter(each -> each.kpi().id().equals(id)).forEach(each -> kpi(each, values));
                default -> track(id, values);
            }
        }
    }

    private static void day(DayCount count, Map<String, @Nullable Object> values) {
        values.put("day", (int) count.day());
        values.put("day_words", count.words());
    }

    private void checkpoint(Checkpoint checkpoint, Map<String, @Nullable Object> values) {
        var outcomes = scorecard.of(checkpoint);
        values.put("date", checkpoint.date(scorecard.settings().start()));
        values.put("outcomes", outcomes.size());
        values.put("done", (int) outcomes.stream().filter(row -> row.outcome().state() == OutcomeState.DONE).count());
    }

    private static void kpi(KpiSeries series, Map<String, @Nullable Object> values) {
        values.put("value", series.latest().map(Reading::value).orElse(null));
        values.put("measured_on", series.latest().map(Reading::day).orElse(null));
        values.put("state", series.state().label().toLowerCase(java.util.Locale.ROOT).replace(' ', '_'));
        values.put("since", series.since().orElse(null));
        values.put("signal", series.signals().isEmpty() ? null : series.signals().getFirst().words());
        values.put("readings", series.readings().size());
        Xmr.Limits limits = series.xmr().current().map(Xmr.Stretch::limits).orElse(null);
        if (limits != null) {
            values.put("mean", limits.mean());
            values.put("lower_limit", limits.lower());
            values.put("upper_limit", limits.upper());
        }
    }

    private void track(UUID id, Map<String, @Nullable Object> values) {
        scorecard.tracks().stream().filter(track -> track.id().equals(id)).forEach(track -> {
            List<Proof> proofs = scorecard.proofs(track);
            values.put("proofs", proofs.size());
            values.put("done", (int) proofs.stream().filter(proof -> proof.state() == OutcomeState.DONE).count());
            Proof next = proofs.stream().filter(proof -> !proof.state().isOver()).findFirst().orElse(null);
            values.put("next_proof", next == null ? null : next.title());
            values.put("next_proof_on", next == null ? null : next.dueOn());
        });
    }
}
