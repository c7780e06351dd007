package app.wheelhouse.intake;

import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.RoleWords;
import app.wheelhouse.intake.guide.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list of people as a CSV table: which column is what, and the records its rows become. */
final class PeopleTable {
    private static final Set<String> NAME = Set.of("name", "person", "full name", "who");
    private static final Set<String> ROLE = Set.of("role", "function", "job", "job title", "position");
    private static final Set<String> ORG = Set.of("org", "organisation", "organization", "company", "team",
            "department", "unit");
    private static final Set<String> DEFAULT = Set.of("default role", "default", "session role", "role in session",
            "role in sessions", "default session role");

    private final CsvTable table;
    private final List<String> header;
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();

    private PeopleTable(CsvTable table) {
        this.table = table;
        header = table.rows().getFirst().cells().stream().map(Words::key).toList();
    }

    /** The table, if its header names people. */
    static Optional<PeopleTable> of(CsvTable table) {
        return Optional.of(table).filter(some -> !some.rows().isEmpty()).map(PeopleTable::new)
                .filter(people -> people.column(NAME) >= 0 || people.column(ROLE) >= 0);
    }

    /** One person per row that has a name or a role. Each names the file it came from. */
    List<Part> parts(String source) {
        Parts parts = new Parts();
        int name = column(NAME);
        int role = column(ROLE);
        int org = column(ORG);
        int usual = column(DEFAULT);
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            String who = row.cell(name).isEmpty() ? row.cell(role) : row.cell(name);
            String path = "person/" + PersonKey.of(who);
            if (PersonKey.of(who).isEmpty() || parts.has(path)) {
                notUnderstood.add(new NotUnderstood(row.line(), String.join(", ", row.cells())));
                continue;
            }
            var usualRole = RoleWords.read(row.cell(usual));
            if (usualRole.isEmpty() && !Words.of(row.cell(usual)).isEmpty()) {
                notUnderstood.add(new NotUnderstood(row.line(), String.join(", ", row.cells())));
            }
            parts.add("person", null, PersonKey.of(who), "", null,
                    new Fields().say("name", Words.tidy(who)).say("role", Words.tidy(row.cell(role)))
                            .say("org", Words.tidy(row.cell(org)))
                            .say("default_role", usualRole.map(some -> some.word()).orElse(null))
                            .first("source", source));
        }
        return parts.all();
    }

    /** Rows that name nobody or somebody twice, and roles nobody knows; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }

    private int column(Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
