package app.wheelhouse.scorecard.store;

import static app.wheelhouse.store.gen.Tables.ANNOTATION;
import static app.wheelhouse.store.gen.Tables.CHECKIN;
import static app.wheelhouse.store.gen.Tables.CHECKPOINT;
import static app.wheelhouse.store.gen.Tables.KPI;
import static app.wheelhouse.store.gen.Tables.OUTCOME;
import static app.wheelhouse.store.gen.Tables.PROMISE;
import static app.wheelhouse.store.gen.Tables.PROOF;
import static app.wheelhouse.store.gen.Tables.READING;
import static app.wheelhouse.store.gen.Tables.SCORECARD;

import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.Metric;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Promise;
import app.wheelhouse.scorecard.PromiseState;
import app.wheelhouse.scorecard.Settings;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is done to the scorecard, each as one step that can be taken back. */
public final class ScorecardEdits {
    private static final List<String> USUAL = List.of("Week 2", "Day 30", "Day 60", "Day 90", "Day 100");
    private final Store store;

    public ScorecardEdits(Store store) {
        this.store = store;
    }

    /** Says which day is day 1; null when nobody knows any more. */
    public void start(@Nullable LocalDate day) {
        store.apply(new Edit(day == null ? "Forget the start date" : "Set the start date").set(SCORECARD.STARTED_ON,
                ScorecardReader.ID, day));
    }

    /** Sets one of the texts about the whole. */
    public void say(String field, String name, String text) {
        store.apply(new Edit("Change " + name).put("scorecard", ScorecardReader.ID, field, text));
    }

    /** The usual checkpoints, for a scorecard without any; all of them are one step. */
    public void usualCheckpoints() {
        Edit edit = new Edit("Add the usual checkpoints");
        String last = null;
        for (String title : USUAL) {
            last = checkpoint(edit, store.ids().next(), title, last);
        }
        store.apply(edit);
    }

    /** Adds a checkpoint; a day in its name, as in "Week 3", is its day. */
    public UUID addCheckpoint(String title, @Nullable String lastPosition) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add checkpoint");
        checkpoint(edit, id, title, lastPosition);
        store.apply(edit);
        return id;
    }

    private static String checkpoint(Edit edit, UUID id, String title, @Nullable String lastPosition) {
        String position = Position.between(lastPosition, null);
        edit.set(CHECKPOINT.TITLE, id, title).set(CHECKPOINT.POSITION, id, position);
        Checkpoint.dayIn(title).ifPresent(day -> edit.set(CHECKPOINT.PLAN_DAY, id, day));
        return position;
    }

    /** A 30/60/90 plan for a track: three checkpoints of its own, as one step. */
    public void plan(UUID track, String called, @Nullable String lastPosition) {
        Edit edit = new Edit("Add 30/60/90 plan");
        String last = lastPosition;
        for (int day : new int[]{30, 60, 90}) {
            UUID id = store.ids().next();
            last = checkpoint(edit, id, "Day " + day + ": " + called, last);
            edit.set(CHECKPOINT.TRACK, id, track);
        }
        store.apply(edit);
    }

    /** Adds a record of the scorecard behind the others and gives its id. */
    public UUID add(String type, String noun, @Nullable String lastPosition, Map<String, ?> fields) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add " + noun);
        fields.forEach((field, value) -> edit.put(type, id, field, value));
        store.apply(edit.put(type, id, "position", Position.between(lastPosition, null)));
        return id;
    }

    /** Writes one line on an outcome, with how it stands now. */
    public void checkIn(UUID outcome, String line, OutcomeState state, @Nullable Integer confidence) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Check in on outcome").set(CHECKIN.OUTCOME, id, outcome).set(CHECKIN.TITLE, id, line)
                .set(CHECKIN.MADE_ON, id, LocalDate.now(store.clock())).set(CHECKIN.STATE, id, state.word())
                .set(OUTCOME.STATE, outcome, state.word());
        if (confidence != null) {
            edit.set(CHECKIN.CONFIDENCE, id, confidence).set(OUTCOME.CONFIDENCE, outcome, confidence);
        }
        store.apply(edit);
    }

    /** Says whether a promise was kept. */
    public void answer(Promise promise, PromiseState state) {
        store.apply(new Edit(state == PromiseState.KEPT ? "Mark promise kept" : "Change promise")
                .set(PROMISE.STATE, promise.id(), state.word())
                .set(PROMISE.KEPT_ON, promise.id(), state == PromiseState.KEPT ? LocalDate.now(store.clock()) : null));
    }

    /** Adds a proof to a track. */
    public UUID addProof(UUID track, String title, @Nullable LocalDate due) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add proof").set(PROOF.TRACK, id, track).set(PROOF.TITLE, id, title)
                .set(PROOF.STATE, id, OutcomeState.NOT_STARTED.word());
        store.apply(due == null ? edit : edit.set(PROOF.DUE_ON, id, due));
        return id;
    }

    /** Writes down what a KPI was on a day; another figure for the same day takes its place. */
    public void read(UUID kpi, LocalDate day, double value, String source) {
        read(new Edit("Add reading"), kpi, day, value, source);
    }

    /** As {@link #read}, of what was measured without anybody's doing: nothing anybody would take back. */
    public void measured(UUID kpi, LocalDate day, double value, String source) {
        read(new Edit(""), kpi, day, value, source);
    }

    private void read(Edit edit, UUID kpi, LocalDate day, double value, String source) {
        UUID id = reading(kpi, day);
        edit.set(READING.KPI, id, kpi).set(READING.MEASURED_ON, id, day)
                .set(READING.AMOUNT, id, value);
        store.apply(source.isBlank() ? edit : edit.set(READING.PROVENANCE, id, source));
    }

    /** Takes a reading out of the series. */
    public void forget(UUID kpi, LocalDate day) {
        store.apply(new Edit("Delete reading").delete("reading", reading(kpi, day)));
    }

    /** The id of the reading of a KPI on a day. */
    public static UUID reading(UUID kpi, LocalDate day) {
        return Ids.of("reading " + day, kpi);
    }

    /** Writes a word on a day of a KPI. */
    public void annotate(UUID kpi, LocalDate day, String text, boolean breaks) {
        UUID id = store.ids().next();
        store.apply(
                annotate(new Edit(breaks ? "Break the line of a KPI" : "Annotate KPI"), id, kpi, day, text, breaks));
    }

    private static Edit annotate(Edit edit, UUID id, UUID kpi, LocalDate day, String text, boolean breaks) {
        return edit.set(ANNOTATION.KPI, id, kpi).set(ANNOTATION.NOTED_ON, id, day).set(ANNOTATION.TITLE, id, text)
                .set(ANNOTATION.BREAKS, id, breaks);
    }

    /** Changes what a KPI measures: from today on its readings do not compare with those before. */
    public void define(UUID kpi, String definition) {
        Edit edit = new Edit("Change definition of KPI").set(KPI.DEFINITION, kpi, definition);
        breakLine(edit, kpi, definition);
        store.apply(edit);
    }

    /**
     * Breaks the line of a KPI today in an edit that changes its definition. A first definition breaks nothing, nor does
     * one without readings before it, nor the same words again.
     */
    public void breakLine(Edit edit, UUID kpi, String definition) {
        boolean breaks = store.read(sql -> {
            String before = sql.select(KPI.DEFINITION).from(KPI).where(KPI.ID.eq(kpi)).fetchOne(KPI.DEFINITION);
            return before != null && !before.isBlank() && !before.strip().equals(definition.strip())
                    && sql.fetchExists(READING, READING.KPI.eq(kpi));
        });
        if (breaks) {
            annotate(edit, store.ids().next(), kpi, LocalDate.now(store.clock()), "Definition changed", true);
        }
    }

    /** Adds KPIs for DORA's five metrics, with unit, direction and definition as published; one step. */
    public void addDora(List<Metric> missing, @Nullable String lastPosition) {
        Edit edit = new Edit("Add DORA’s metrics");
        String last = lastPosition;
        for (Metric metric : missing) {
            UUID id = store.ids().next();
            last = Position.between(last, null);
            edit.set(KPI.TITLE, id, metric.label()).set(KPI.UNIT, id, metric.unit())
                    .set(KPI.DIRECTION, id, metric.direction().word()).set(KPI.DEFINITION, id, metric.definition())
                    .set(KPI.METRIC, id, metric.word()).set(KPI.POSITION, id, last);
        }
        store.apply(edit);
    }

    /** What the settings were read as, for whoever edits them. */
    public Settings settings() {
        return new ScorecardReader(store, () -> app.wheelhouse.scorecard.FromLog.NONE).settings();
    }
}
