package app.wheelhouse.intake;

import app.wheelhouse.decision.ActionState;
import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list of actions as a CSV table: which column is what, and the records its rows become. */
final class ActionTable {
    static final Set<String> SURE = Set.of("action", "task", "to do", "todo", "next step");
    private static final Set<String> OWNER = Set.of("owner", "who", "assignee", "responsible");
    private static final Set<String> DUE = Set.of("due", "by", "due date", "deadline");
    private final CsvTable table;
    private final Header header;
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();

    private ActionTable(CsvTable table) {
        this.table = table;
        header = Header.of(table);
    }

    /** The table, if its header is that of a list of actions. */
    static Optional<ActionTable> of(CsvTable table) {
        ActionTable list = new ActionTable(table);
        return list.header.has(SURE) && (list.header.has(OWNER) || list.header.has(DUE))
                ? Optional.of(list)
                : Optional.empty();
    }

    /** One action for each row that says what is to be done. */
    List<Part> parts() {
        Parts parts = new Parts();
        Roles people = new Roles(parts);
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            String title = Words.tidy(row.cell(header.column(SURE)));
            String owner = row.cell(header.column(OWNER));
            String session = row.cell(header.column(Set.of("session", "meeting")));
            String decision = row.cell(header.column(Set.of("decision")));
            String state = row.cell(header.column(Set.of("state", "status"))).toLowerCase(Locale.ROOT);
            String due = row.cell(header.column(DUE));
            Optional<LocalDate> day = DayText.read(due);
            ActionState stands = ActionState.of(state, ActionState.OPEN);
            boolean odd = !state.isEmpty() && !stands.word().equals(state) || !due.isEmpty() && day.isEmpty();
            if (Words.key(title).isEmpty() || odd) {
                notUnderstood.add(new NotUnderstood(row.line(), String.join(", ", row.cells())));
            }
            if (!Words.key(title).isEmpty()) {
                parts.add("action", null, Words.key(title), title, null, new Fields().say("title", title)
                        .say("owner", owner.isEmpty() ? null : new Ref(people.person(owner)))
                        .say("due", day.orElse(null)).say("state", stands.word())
                        .say("session", session.isEmpty() ? null : new Known("session", session))
                        .say("decision", decision.isEmpty() ? null : new Known("decision", decision)));
            }
        }
        return parts.all();
    }

    /** Rows that say nothing, and those with a state or a day nobody knows; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }
}
