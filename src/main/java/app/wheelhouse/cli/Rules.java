package app.wheelhouse.cli;

import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.RfeOrigin;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Scales;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Exposure;
import app.wheelhouse.library.Reference;
import app.wheelhouse.library.Treatment;
import app.wheelhouse.rhythm.HolidayRule;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.rhythm.gate.Approval;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.rhythm.gate.LateChange;
import app.wheelhouse.rhythm.gate.Stage;
import app.wheelhouse.scorecard.Direction;
import app.wheelhouse.scorecard.Metric;
import app.wheelhouse.scorecard.Origin;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.PromiseState;
import app.wheelhouse.scorecard.Verdict;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.store.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the fields of each record type may hold: which words, which numbers, and records of which type. */
final class Rules {
    static final int LONGEST_MINUTES = 24 * 60;
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("session.state", words(SessionState.values(), SessionState::word)),
            Map.entry("topic.kind", words(TopicKind.values(), TopicKind::word)),
            Map.entry("topic.state", words(TopicState.values(), TopicState::word)),
            Map.entry("risk.audience", words(Audience.values(), Audience::word)),
            Map.entry("risk.treatment", words(Treatment.values(), Treatment::word)),
            Map.entry("reference.kind", words(Reference.Kind.values(), Reference.Kind::word)),
            Map.entry("topic.audience", words(Audience.values(), Audience::word)),
            Map.entry("document.audience", words(Audience.values(), Audience::word)),
            Map.entry("document.state", words(DocumentState.values(), DocumentState::word)),
            Map.entry("attendee.role", words(AttendeeRole.values(), AttendeeRole::word)),
            Map.entry("person.default_role", words(AttendeeRole.values(), AttendeeRole::word)),
            Map.entry("decision.state", words(DecisionState.values(), DecisionState::word)),
            Map.entry("decision.framework", words(Framework.values(), Framework::word)),
            Map.entry("decision.door", words(Door.values(), Door::word)),
            Map.entry("matrix.framework", words(Framework.values(), Framework::word)),
            Map.entry("action.state", words(ActionState.values(), ActionState::word)),
            Map.entry("rfe.state", words(RfeState.values(), RfeState::word)),
            Map.entry("rfe.origin", words(RfeOrigin.values(), RfeOrigin::word)),
            Map.entry("deal.state", words(DealState.values(), DealState::word)),
            Map.entry("receipt.attribution", words(Attribution.values(), Attribution::word)),
            Map.entry("outcome.state", words(OutcomeState.values(), OutcomeState::word)),
            Map.entry("proof.state", words(OutcomeState.values(), OutcomeState::word)),
            Map.entry("checkin.state", words(OutcomeState.values(), OutcomeState::word)),
            Map.entry("promise.state", words(PromiseState.values(), PromiseState::word)),
            Map.entry("checkpoint.verdict", words(Verdict.values(), Verdict::word)),
            Map.entry("kpi.direction", words(Direction.values(), Direction::word)),
            Map.entry("kpi.origin", words(Origin.values(), Origin::word)),
            Map.entry("kpi.metric", words(Metric.values(), Metric::word)),
            Map.entry("cadence.template", words(Template.values(), Template::word)),
            Map.entry("cadence.holidays", words(HolidayRule.values(), HolidayRule::word)),
            Map.entry("cadence_member.role", words(AttendeeRole.values(), AttendeeRole::word)),
            Map.entry("criterion.kind", words(CriterionKind.values(), CriterionKind::word)),
            Map.entry("criterion.comparison", List.of(Criterion.AT_LEAST, Criterion.AT_MOST)),
            Map.entry("approval.answer", List.of(Approval.APPROVED, Approval.REFUSED)),
            Map.entry("late_change.door", words(Door.values(), Door::word)),
            Map.entry("late_change.state", words(LateChange.State.values(), LateChange.State::word)),
            Map.entry("stage.step", words(Stage.Step.values(), Stage.Step::word)),
            Map.entry("source.kind", words(SourceKind.values(), SourceKind::word)),
            Map.entry("source.access", words(Access.values(), Access::word)),
            Map.entry("slo.indicator", SignalEdit.INDICATORS), Map.entry("slo.budgeting", SignalEdit.METHODS),
            Map.entry("slo.comparison", words(Indicator.Comparison.values(), Indicator.Comparison::word)),
            Map.entry("slo.audience", words(Audience.values(), Audience::word)),
            Map.entry("wall.audience", words(Audience.values(), Audience::word)),
            Map.entry("tile.look", words(Tile.Look.values(), Tile.Look::word)),
            Map.entry("incident.level", words(Level.values(), Level::word)),
            Map.entry("risk.kind", List.of("risk", "objection")));
    private static final Map<String, String> REFERENCES = Map.ofEntries(Map.entry("series", "series"),
            Map.entry("session", "session"), Map.entry("topic", "topic"), Map.entry("parent", "topic"),
            Map.entry("carried_from", "topic"), Map.entry("current_topic", "topic"), Map.entry("note", "note"),
            Map.entry("decision", "decision"), Map.entry("person", "person"), Map.entry("presenter", "person"),
            Map.entry("owner", "person"), Map.entry("manager", "person"), Map.entry("raised_by", "person"),
            Map.entry("decided_by", "person"), Map.entry("supersedes", "decision"),
            Map.entry("matrix", "matrix"), Map.entry("matrix_row", "matrix_row"),
            Map.entry("matrix_column", "matrix_column"), Map.entry("bucket", "bucket"), Map.entry("epic", "epic"),
            Map.entry("team", "team"), Map.entry("rfe", "rfe"), Map.entry("merged_into", "rfe"),
            Map.entry("receipt", "receipt"), Map.entry("deal", "deal"), Map.entry("checkpoint", "checkpoint"),
            Map.entry("outcome", "outcome"), Map.entry("track", "track"), Map.entry("horizon", "horizon"),
            Map.entry("kpi", "kpi"),
            Map.entry("cadence", "cadence"), Map.entry("content_owner", "person"),
            Map.entry("gate", "gate"), Map.entry("criterion", "criterion"), Map.entry("release", "release"),
            Map.entry("train", "train"), Map.entry("postmortem", "document"), Map.entry("source", "source"),
            Map.entry("slo", "slo"), Map.entry("wall", "wall"));
    private static final Bounds MINUTES = new Bounds(0, LONGEST_MINUTES);
    private static final Bounds FROM_NOTHING = new Bounds(0, Double.MAX_VALUE);
    private static final Bounds ANY = new Bounds(-Double.MAX_VALUE, Double.MAX_VALUE);
    private static final Bounds DAYS = new Bounds(1, 3650);
    private static final Bounds PERCENT = new Bounds(0, 100);
    private static final Bounds EFFORT = new Bounds(Scales.LEAST_EFFORT, Double.MAX_VALUE);
    private static final Bounds CELLS = new Bounds(0, 200);
    private static final Bounds SIZE = new Bounds(1, 24);
    private static final Bounds STEPS = new Bounds(1, Exposure.STEPS);
    private static final Map<String, Bounds> BOUNDS = Map.ofEntries(Map.entry("rfe.confidence", new Bounds(1, 100)),
            Map.entry("rfe.impact", new Bounds(Double.MIN_NORMAL, Double.MAX_VALUE)), Map.entry("rfe.effort", EFFORT),
            Map.entry("rfe.effort_most", EFFORT), Map.entry("bucket.share_least", new Bounds(0, 100)),
            Map.entry("bucket.share_most", new Bounds(0, 100)), Map.entry("board.wip_limit", new Bounds(1, 1000)),
            Map.entry("board.stale_days", new Bounds(1, 3650)), Map.entry("board.reach_step", new Bounds(1, 90)),
            Map.entry("risk.likelihood", STEPS), Map.entry("risk.impact", STEPS),
            Map.entry("risk.inherent_likelihood", STEPS), Map.entry("risk.inherent_impact", STEPS),
            Map.entry("risk.residual_likelihood", STEPS), Map.entry("risk.residual_impact", STEPS),
            Map.entry("scorecard.days", DAYS), Map.entry("checkpoint.plan_day", DAYS),
            Map.entry("outcome.confidence", PERCENT), Map.entry("checkin.confidence", PERCENT),
            Map.entry("horizon.month_from", new Bounds(0, 600)), Map.entry("horizon.month_to", new Bounds(1, 600)),
            Map.entry("kpi.baseline", ANY), Map.entry("kpi.target", ANY), Map.entry("reading.amount", ANY),
            Map.entry("criterion.days", new Bounds(1, 3650)), Map.entry("slo.threshold", ANY),
            Map.entry("source.interval_seconds", new Bounds(1, 86_400)),
            Map.entry("source.deadline_seconds", new Bounds(1, 3_600)),
            Map.entry("tile.place_x", CELLS), Map.entry("tile.place_y", CELLS), Map.entry("tile.wide", SIZE),
            Map.entry("tile.high", SIZE),
            Map.entry("release_policy.trains_at_most", new Bounds(1, 20)),
            Map.entry("release_policy.releases_supported", new Bounds(1, 20)));

    /** Between which numbers a field lies, both included. */
    record Bounds(double least, double most) {
        boolean holds(double value) {
            return value >= least && value <= most;
        }

        /** Such as "a number from 0 to 100" or "a number above 0". */
        String words(String kind) {
            if (least == -Double.MAX_VALUE) {
                return kind;
            }
            String from = least == Double.MIN_NORMAL ? "above 0" : "from " + Figures.text(least);
            return kind + " " + from + (most == Double.MAX_VALUE ? "" : " to " + Figures.text(most));
        }
    }

    /** Fields Wheelhouse keeps itself: where a record came from, where it stands in a list, what the clocks say. */
    private static final Set<String> KEPT = Set.of("id", "position", "line", "captured_at", "person.source",
            "document.source", "slo.objective", "openslo", "openslo_object.text", "carried_from", "current_topic",
            "session.cadence", "session.due_on", "cadence.uid", "started_at",
            "closed_at", "decision.note", "action.note", "receipt.note",
            "risk.note", "parked.note", "said_at", "verdict.outcome", "verdict.inputs", "verdict.hash");
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("person", List.of("name")), Map.entry("note", List.of("session")),
            Map.entry("attendee", List.of("session", "person")), Map.entry("topic", List.of("session", "title")),
            Map.entry("amendment", List.of("decision", "text")),
            Map.entry("role", List.of("decision", "person", "letters")),
            Map.entry("link", List.of("decision", "type", "record")), Map.entry("requester", List.of("rfe", "account")),
            Map.entry("citation", List.of("rfe", "receipt")),
            Map.entry("capacity", List.of("team", "quarter", "months")),
            Map.entry("displaced", List.of("deal", "rfe")), Map.entry("board", List.of()),
            Map.entry("scorecard", List.of()), Map.entry("checkin", List.of("outcome", "title")),
            Map.entry("reading", List.of("kpi", "measured_on", "amount")),
            Map.entry("annotation", List.of("kpi", "noted_on", "title")),
            Map.entry("cadence", List.of("title", "rrule")),
            Map.entry("cadence_member", List.of("cadence", "person")),
            Map.entry("cadence_change", List.of("cadence", "due_on")),
            Map.entry("holiday", List.of("title", "starts_on")), Map.entry("travel", List.of("title", "starts_on")),
            Map.entry("criterion", List.of("gate", "title")), Map.entry("evidence", List.of("criterion")),
            Map.entry("approval", List.of("criterion", "person", "answer")),
            Map.entry("waiver", List.of("criterion", "decided_by", "reason", "expires_on")),
            Map.entry("late_change", List.of("release", "title")), Map.entry("release_policy", List.of()),
            Map.entry("source", List.of("title", "kind", "url")),
            Map.entry("maintenance", List.of("title", "starts_at", "ends_at")), Map.entry("tile", List.of("wall")),
            Map.entry("rhythm", List.of()));

    private Rules() {
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    /** The words a field may hold; empty when any text will do. */
    static List<String> words(String type, String field) {
        return WORDS.getOrDefault(type + "." + field, List.of());
    }

    /** Between which numbers a whole number lies. */
    static Bounds wholeNumbers(String type, String field) {
        return BOUNDS.getOrDefault(type + "." + field, MINUTES);
    }

    /** Between which numbers a number with decimals lies. */
    static Bounds numbers(String type, String field) {
        return BOUNDS.getOrDefault(type + "." + field, FROM_NOTHING);
    }

    /** The type of the record a field refers to; empty when it refers to none. */
    static String refersTo(String field) {
        return REFERENCES.getOrDefault(field, "");
    }

    /** True for fields nobody sets by hand; a note keeps its place once it has one. */
    static boolean isKept(String type, String field, boolean fresh) {
        return KEPT.contains(field) || KEPT.contains(type + "." + field)
                || !fresh && type.equals("note") && !field.equals("text");
    }

    /** The fields no record of a type may be without. */
    static List<String> required(String type) {
        return REQUIRED.getOrDefault(type, List.of("title"));
    }

    /** @throws Refused when it is no type of record */
    static String type(String word) throws Refused {
        if (!Schema.types().contains(word)) {
            throw Refused.usage("'%s' is no type of record. There are: %s.", word, String.join(", ", Schema.types()));
        }
        return word;
    }

    /** @throws Refused when the type has no such field, among those given */
    static String field(String type, String word, Set<String> known) throws Refused {
        if (!known.contains(word)) {
            throw Refused.usage("A %s has no field '%s'. It has: %s.", type, word,
                    known.stream().collect(Collectors.joining(", ")));
        }
        return word;
    }
}
