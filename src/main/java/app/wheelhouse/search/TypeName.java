package app.wheelhouse.search;

import java.util.Locale;
import java.util.Map;

/** What a person calls the records of a type, and their sign. */
public record TypeName(String one, String many, String icon) {
    private static final String PLAIN = "fth-file-text";
    private static final Map<String, TypeName> NAMES = Map.ofEntries(
            name("session", "Session", "Sessions", "fth-calendar"), name("series", "Series", "Series", "fth-calendar"),
            name("topic", "Topic", "Topics", "fth-list"), name("note", "Note", "Notes", "fth-edit-3"),
            name("decision", "Decision", "Decisions", "fth-git-branch"),
            name("amendment", "Amendment", "Amendments", "fth-git-branch"),
            name("action", "Action", "Actions", "fth-check-square"),
            name("receipt", "Receipt", "Receipts", "fth-message-square"),
            name("risk", "Risk or objection", "Risks & objections", "fth-alert-triangle"),
            name("parked", "Parked", "Parked", "fth-archive"), name("person", "Person", "People", "fth-user"),
            name("document", "Document", "Documents", PLAIN), name("matrix", "Matrix", "Matrices", "fth-grid"),
            name("matrix_row", "Right", "Rights", "fth-grid"), name("matrix_column", "Role", "Roles", "fth-grid"),
            name("rfe", "Request", "Requests", "fth-bar-chart-2"),
            name("requester", "Requester", "Requesters", "fth-user"), name("epic", "Epic", "Epics", "fth-layers"),
            name("deal", "Deal", "Deals", "fth-zap"), name("kpi", "KPI", "KPIs", "fth-activity"),
            name("outcome", "Outcome", "Outcomes", "fth-flag"), name("checkin", "Check-in", "Check-ins", "fth-flag"),
            name("checkpoint", "Checkpoint", "Checkpoints", "fth-flag"),
            name("promise", "Promise", "Promises", "fth-message-circle"),
            name("track", "Track", "Tracks", "fth-git-commit"), name("proof", "Proof", "Proofs", "fth-git-commit"),
            name("cadence", "Cadence", "Cadences", "fth-repeat"), name("gate", "Gate", "Gates", "fth-check-square"),
            name("criterion", "Criterion", "Criteria", "fth-check-square"),
            name("release", "Release", "Releases", "fth-package"),
            name("stage", "Stage", "Stages", "fth-fast-forward"),
            name("incident", "Incident", "Incidents", "fth-life-buoy"),
            name("slo", "Objective", "Objectives", "fth-target"), name("source", "Source", "Sources", "fth-radio"),
            name("reference", "Reference", "Reference shelf", "fth-bookmark"),
            name("wall", "Wall", "Walls", "fth-grid"),
            name("capacity", "Capacity", "Capacities", "fth-bar-chart-2"),
            name("travel", "Travel", "Travels", "fth-map-pin"), name("evidence", "Evidence", "Evidence", PLAIN));

    private static Map.Entry<String, TypeName> name(String type, String one, String many, String icon) {
        return Map.entry(type, new TypeName(one, many, icon));
    }

    /** The name of a type, made from its own word where nobody gave it another. */
    public static TypeName of(String type) {
        TypeName known = NAMES.get(type);
        if (known != null) {
            return known;
        }
        String words = type.replace('_', ' ');
        String one = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new TypeName(one, one + "s", PLAIN);
    }
}
