package app.wheelhouse.cli;

import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.rhythm.gate.LateChange;
import app.wheelhouse.rhythm.gate.Stage;
import app.wheelhouse.scorecard.Direction;
import app.wheelhouse.scorecard.Origin;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.PromiseState;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records as the window shows them: what was never set has its usual value, and what follows from other fields is there. */
final class Shown {
    private Shown() {
    }

    /** Completes a record just read; {@code values} is changed and returned. */
    static Map<String, @Nullable Object> complete(String type, Map<String, @Nullable Object> values) {
        switch (type) {
            case "session" -> usual(values, "state", SessionState.PLANNED.word());
            case "topic" -> {
                usual(values, "kind", TopicKind.DISCUSSION.word());
                TopicKind kind = TopicKind.of((String) values.get("kind"), TopicKind.DISCUSSION);
                usual(values, "audience", kind.usualAudience().word());
                usual(values, "state", TopicState.OPEN.word());
            }
            case "decision" -> {
                usual(values, "state", DecisionState.PROPOSED.word());
                values.computeIfPresent("door", (_, word) -> Door.of(word.toString()).map(Door::word).orElse(null));
                values.put("latency_days", days(values.get("raised_on"), values.get("decided_on")));
            }
            case "matrix" -> {
                usual(values, "framework", Framework.RAPID.word());
                usual(values, "kind", Matrix.Kind.RIGHTS.word());
                values.replace("decides_at_most", null, Matrix.USUAL_LIMIT);
                List.of("rows", "columns", "findings", "valid").forEach(field -> values.put(field, null));
            }
            case "rfe" -> usual(values, "state", RfeState.INBOX.word());
            case "outcome", "proof" -> usual(values, "state", OutcomeState.NOT_STARTED.word());
            case "promise" -> usual(values, "state", PromiseState.OPEN.word());
            case "kpi" -> {
                usual(values, "direction", Direction.UP.word());
                usual(values, "origin", Origin.TYPED.word());
            }
            case "deal" -> usual(values, "state", DealState.ASKED.word());
            case "action" -> usual(values, "state", ActionState.OPEN.word());
            case "receipt" -> usual(values, "attribution", Attribution.NOT_FOR_ROOM.word());
            case "criterion" -> usual(values, "kind", CriterionKind.CHECKLIST.word());
            case "late_change" -> usual(values, "state", LateChange.State.OPEN.word());
            case "stage" -> usual(values, "step", Stage.Step.CRAWL.word());
            case "slo" -> {
                usual(values, "indicator", SignalEdit.INDICATORS.getFirst());
                usual(values, "budgeting", SignalEdit.METHODS.getFirst());
                usual(values, "audience", Audience.HOST.word());
                values.replaceAll((_, value) -> value instanceof BigDecimal share ? Numbers.plain(share) : value);
            }
            case "source" -> usual(values, "access", Access.NONE.word());
            case "wall" -> usual(values, "audience", Audience.ROOM.word());
            case "tile" -> usual(values, "look", Tile.Look.STATUS.word());
            case "document" -> usual(values, "audience", Audience.HOST.word());
            default -> {
                // nothing is usual about the others
            }
        }
        return values;
    }

    /** Completes records of one type just read, with what follows from others and from the log as well. */
    static void complete(String type, List<Map<String, @Nullable Object>> rows, Store store) {
        rows.forEach(row -> complete(type, row));
        if (type.equals("decision")) {
            DecisionFacts facts = new DecisionFacts(store);
            rows.forEach(facts::complete);
        }
        if (type.equals("cadence")) {
            RhythmFacts facts = new RhythmFacts(store);
            rows.forEach(facts::complete);
        }
        if (!GateFacts.fields(type).isEmpty()) {
            GateFacts facts = new GateFacts(store);
            rows.forEach(row -> facts.complete(type, row));
        }
        if (!BoardFacts.fields(type).isEmpty()) {
            BoardFacts facts = new BoardFacts(store);
            rows.forEach(row -> facts.complete(type, row));
        }
        if (!ScoreFacts.fields(type).isEmpty()) {
            ScoreFacts facts = new ScoreFacts(store, type);
            rows.forEach(row -> facts.complete(type, row));
        }
        signals(type, rows, store);
    }

    private static void signals(String type, List<Map<String, @Nullable Object>> rows, Store store) {
        if (!SignalFacts.fields(type).isEmpty()) {
            try (SignalFacts facts = new SignalFacts(store)) {
                rows.forEach(row -> facts.complete(type, row));
            }
        }
    }

    /** The fields of a type as they are shown: its id, the stored and the derived ones. */
    static Set<String> fields(String type) {
        Set<String> fields = new LinkedHashSet<>(Set.of("id"));
        fields.addAll(Schema.fields(type).keySet());
        fields.addAll(complete(type, new HashMap<>()).keySet());
        if (type.equals("decision")) {
            fields.addAll(DecisionFacts.fields());
        }
        fields.addAll(BoardFacts.fields(type));
        fields.addAll(ScoreFacts.fields(type));
        fields.addAll(RhythmFacts.fields(type));
        fields.addAll(GateFacts.fields(type));
        fields.addAll(SignalFacts.fields(type));
        return fields;
    }

    /** True for records that do not have the sought value; text is compared whatever its case. */
    static Predicate<Map<String, @Nullable Object>> unlike(Assignment condition, @Nullable Object sought) {
        return row -> {
            Object value = row.get(condition.field());
            if (sought instanceof String text && value != null) {
                return !Figures.text(value).equalsIgnoreCase(text);
            }
            return !Objects.equals(value, sought);
        };
    }

    private static void usual(Map<String, @Nullable Object> values, String field, String word) {
        values.replace(field, null, word);
    }

    private static @Nullable Integer days(@Nullable Object from, @Nullable Object to) {
        return from instanceof LocalDate start && to instanceof LocalDate end
                ? Math.toIntExact(ChronoUnit.DAYS.between(start, end))
                : null;
    }
}
