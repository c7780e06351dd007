package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_CELL;
import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.ROLE;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.Parts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads who does what in decisions, from their own roles and from the rows of the rights matrices. */
final class PartsReader {
    private final Map<UUID, String> people;
    private final Map<UUID, List<Part>> own = new HashMap<>();
    private final Map<UUID, List<Part>> rows = new HashMap<>();
    private final Map<UUID, String> types = new HashMap<>();
    private final Map<UUID, Framework> frameworks = new HashMap<>();

    PartsReader(DSLContext sql, Map<UUID, String> people) {
        this.people = people;
        sql.selectFrom(ROLE).where(ROLE.DECISION.isNotNull()).orderBy(ROLE.ID)
                .forEach(row -> add(own, row.getDecision(), row.getPerson(), "", row.getLetters(), row.getScope()));
        sql.select(MATRIX_ROW.ID, MATRIX_ROW.TITLE, MATRIX.FRAMEWORK).from(MATRIX_ROW).join(MATRIX)
                .on(MATRIX.ID.eq(MATRIX_ROW.MATRIX)).forEach(row -> {
                    types.put(row.value1(), text(row.value2()));
                    Framework.of(text(row.value3())).ifPresent(framework -> frameworks.put(row.value1(), framework));
                });
        sql.select(MATRIX_CELL.MATRIX_ROW, MATRIX_COLUMN.PERSON, MATRIX_COLUMN.TITLE, MATRIX_CELL.LETTERS,
                MATRIX_CELL.SCOPE).from(MATRIX_CELL).join(MATRIX_COLUMN)
                .on(MATRIX_COLUMN.ID.eq(MATRIX_CELL.MATRIX_COLUMN))
                .orderBy(MATRIX_COLUMN.POSITION, MATRIX_COLUMN.ID)
                .forEach(row -> add(rows, row.value1(), row.value2(), text(row.value3()), row.value4(),
                        row.value5()));
    }

    static PartsReader of(DSLContext sql) {
        Map<UUID, String> people = new HashMap<>();
        sql.select(PERSON.ID, PERSON.NAME).from(PERSON)
                .forEach(row -> people.put(row.value1(), text(row.value2())));
        return new PartsReader(sql, people);
    }

    private void add(Map<UUID, List<Part>> into, @Nullable UUID owner, @Nullable UUID person, String title,
            @Nullable String letters, @Nullable String scope) {
        String name = person == null ? title : people.getOrDefault(person, title);
        if (owner != null && !name.isEmpty() && !text(letters).isBlank()) {
            into.computeIfAbsent(owner, _ -> new ArrayList<>())
                    .add(new Part(person, name, text(letters), text(scope)));
        }
    }

    /** Who does what in a decision. */
    Parts of(Decision decision) {
        UUID row = decision.row();
        return Parts.of(decision.framework(), own.getOrDefault(decision.id(), List.of()),
                row == null ? null : frameworks.get(row),
                row == null ? List.of() : rows.getOrDefault(row, List.of()));
    }

    /** What the row is called that a decision takes its roles from; empty without one. */
    String typeOf(Decision decision) {
        UUID row = decision.row();
        return row == null ? "" : types.getOrDefault(row, "");
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
