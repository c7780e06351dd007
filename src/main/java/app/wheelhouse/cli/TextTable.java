package app.wheelhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays records out in columns for people to read: the fields that matter, references by title, text by its first line. */
final class TextTable {
    private static final int WIDEST = 60;
    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("series", List.of("title")),
            Map.entry("session", List.of("series", "code", "title", "starts_at", "minutes", "state")),
            Map.entry("topic",
                    List.of("session", "kind", "title", "minutes", "presenter", "audience", "state")),
            Map.entry("note", List.of("session", "topic", "text")),
            Map.entry("person", List.of("name", "role", "org")),
            Map.entry("attendee", List.of("session", "person", "role", "attended")),
            Map.entry("decision",
                    List.of("title", "door", "state", "raised_on", "needed_by", "decided_on", "outcome",
                            "latency_days", "stage", "held_by")),
            Map.entry("amendment", List.of("title", "decision", "made_on", "person")),
            Map.entry("role", List.of("decision", "person", "letters", "scope")),
            Map.entry("link", List.of("decision", "type", "record")),
            Map.entry("matrix", List.of("title", "framework", "rows", "columns", "findings", "valid")),
            Map.entry("matrix_row", List.of("matrix", "title", "note")),
            Map.entry("matrix_column", List.of("matrix", "title", "person")),
            Map.entry("matrix_cell", List.of("matrix", "matrix_row", "matrix_column", "letters", "scope", "paging")),
            Map.entry("action", List.of("title", "owner", "due", "state", "session")),
            Map.entry("receipt", List.of("title", "speaker", "said_on", "attribution")),
            Map.entry("risk", List.of("title", "kind", "owner", "state")),
            Map.entry("parked", List.of("title", "owner", "due", "state", "session")),
            Map.entry("rfe", List.of("rank", "score", "title", "state", "bucket", "epic", "owner", "quarter")),
            Map.entry("epic", List.of("priority", "title", "release", "requests", "unscored", "months", "score")),
            Map.entry("bucket",
                    List.of("title", "share_least", "share_most", "quarter", "months", "percent", "verdict")),
            Map.entry("team", List.of("title")), Map.entry("capacity", List.of("team", "quarter", "months")),
            Map.entry("requester", List.of("rfe", "account", "revenue", "reach")),
            Map.entry("citation", List.of("rfe", "receipt")),
            Map.entry("deal", List.of("title", "state", "account", "revenue", "expires_on", "payback_on")),
            Map.entry("displaced", List.of("deal", "rfe")),
            Map.entry("board", List.of("title", "reach_unit", "wip_limit", "stale_days")),
            Map.entry("cadence", List.of("title", "recurs", "minutes", "owner", "next_at", "clashes", "health")),
            Map.entry("cadence_member", List.of("cadence", "person", "role")),
            Map.entry("cadence_change", List.of("cadence", "due_on", "moved_to", "title")),
            Map.entry("holiday", List.of("title", "starts_on", "ends_on")),
            Map.entry("travel", List.of("title", "person", "starts_on", "ends_on")),
            Map.entry("gate", List.of("title", "verdict", "for_release", "open")),
            Map.entry("criterion", List.of("gate", "title", "kind", "verdict", "why")),
            Map.entry("evidence", List.of("criterion", "release", "met", "text")),
            Map.entry("approval", List.of("criterion", "release", "person", "answer")),
            Map.entry("waiver", List.of("title", "release", "decided_by", "expires_on", "holds")),
            Map.entry("verdict", List.of("title", "said_at", "person", "intact", "changes")),
            Map.entry("release",
                    List.of("title", "train", "phase", "support", "freeze_on", "golden_run_on", "ga_on", "flags")),
            Map.entry("late_change", List.of("release", "title", "door", "priority", "state")),
            Map.entry("stage", List.of("title", "step", "since", "advice", "why")),
            Map.entry("incident", List.of("title", "happened_on", "budget_share", "debt")),
            Map.entry("release_policy", List.of("trains_at_most", "releases_supported")),
            Map.entry("slo",
                    List.of("title", "target", "period", "sli", "burn_1h", "budget_remaining", "state", "coverage")),
            Map.entry("source", List.of("title", "kind", "url", "slos", "flaw")),
            Map.entry("maintenance", List.of("title", "slo", "starts_at", "ends_at", "excluded")),
            Map.entry("openslo_object", List.of("kind", "name", "title")),
            Map.entry("wall", List.of("title", "audience")),
            Map.entry("tile", List.of("wall", "slo", "kpi", "look", "place_x", "place_y")),
            Map.entry("document", List.of("title", "kind", "audience")));
    private final List<String> columns;
    private final Titles titles;

    TextTable(String type, Titles titles) {
        this.columns = new ArrayList<>(List.of("id"));
        this.columns.addAll(COLUMNS.getOrDefault(type, List.of("title")));
        this.titles = titles;
    }

    /** A heading and a line for each record; nothing when there are none. */
    List<String> lines(List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<String>> cells = new ArrayList<>(List.of(columns));
        rows.forEach(row -> cells.add(columns.stream().map(column -> cell(column, row.get(column))).toList()));
        return cells.stream().map(line -> line(line, cells)).toList();
    }

    private String line(List<String> line, List<List<String>> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            int column = i;
            int width = cells.stream().mapToInt(cell -> width(cell.get(column))).max().orElse(0);
            text.append(line.get(i)).repeat(" ", width - width(line.get(i)) + 2);
        }
        return text.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private String cell(String column, @Nullable Object value) {
        String text = text(column, value).lines().findFirst().orElse("").replace('\t', ' ');
        return width(text) <= WIDEST || column.equals("id")
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private String text(String column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case UUID id when !column.equals("id") -> titles.of(column, id);
            default -> Figures.text(value);
        };
    }
}
