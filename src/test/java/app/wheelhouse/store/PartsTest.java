package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records go with what they are parts of, and come back with it. */
class PartsTest {
    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Stream<String> wholes() {
        return Parts.wholes().stream().sorted();
    }

    @Test
    void everyPartNamesItsWholeInAFieldOfItsTable() {
        for (String whole : Parts.wholes()) {
            assertTrue(Schema.tables().contains(whole), whole);
            for (Parts.Part part : Parts.of(whole)) {
                Schema.FieldType type = Schema.field(part.type(), part.field());
                assertTrue(type != null && type.javaType() == UUID.class, part.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void aRecordGoesWithItsPartsAndUndoBringsAllOfThemBack(String type) {
        UUID whole = store.ids().next();
        UUID other = store.ids().next();
        List<String> types = new ArrayList<>();
        grow(type, whole, 3, types);
        grow(type, other, 1, new ArrayList<>());
        List<Long> before = counts(types);
        String rows = rows(types);
        store.apply(new Edit("Delete").delete(type, whole)).join();
        for (String each : types) {
            assertTrue(count(each) < before.get(types.indexOf(each)), each);
            assertEquals(0, orphans(each), each);
        }
        assertTrue(count(type) > 0, "what is part of another stays");
        store.undo().join();
        assertEquals(rows, rows(types));
        store.redo().join();
        store.undo().join();
        assertEquals(rows, rows(types));
    }

    @Test
    void aPartThatTheSameEditPlacesElsewhereStays() {
        UUID old = add("session", "title", "Old");
        UUID fresh = add("session", "title", "New");
        UUID kept = add("topic", "session", old);
        UUID lost = add("topic", "session", old);
        store.apply(new Edit("Merge").put("topic", kept, "session", fresh).delete("session", old)).join();
        assertEquals(List.of(kept), store.read(sql -> sql.select(DSL.field("id", UUID.class)).from("topic").fetch(0,
                UUID.class)), "without " + lost);
        store.undo().join();
        assertEquals(2, count("topic"));
        int back = store.read(sql -> sql.fetchCount(DSL.table("topic"), DSL.condition("session = ?", old)));
        assertEquals(2, back);
    }

    @Test
    void whatWasDecidedInASessionStays() {
        UUID session = add("session", "title", "Council");
        add("decision", "session", session);
        add("risk", "session", session);
        store.apply(new Edit("Delete session").delete("session", session)).join();
        assertEquals(1, count("decision"));
        assertEquals(1, count("risk"));
    }

    private void grow(String type, UUID id, int depth, List<String> types) {
        types.add(type);
        Schema.fields(type).entrySet().stream().filter(field -> field.getValue().javaType() == String.class).findFirst()
                .ifPresent(field -> store.apply(new Edit("Add").put(type, id, field.getKey(), "Whole")).join());
        if (depth > 0) {
            for (Parts.Part part : Parts.of(type)) {
                UUID made = store.ids().next();
                store.apply(new Edit("Add part").put(part.type(), made, part.field(), id)).join();
                if (!part.type().equals(type)) {
                    grow(part.type(), made, depth - 1, types);
                }
            }
        }
    }

    private UUID add(String type, String field, Object value) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").put(type, id, field, value)).join();
        return id;
    }

    private long count(String type) {
        return store.read(sql -> (long) sql.fetchCount(DSL.table(DSL.name(type))));
    }

    private List<Long> counts(List<String> types) {
        return types.stream().map(this::count).toList();
    }

    private String rows(List<String> types) {
        StringBuilder rows = new StringBuilder();
        for (String type : types.stream().distinct().toList()) {
            String table = store
                    .read(sql -> sql.select().from(DSL.table(DSL.name(type))).orderBy(DSL.field("id")).fetch()
                            .formatCSV());
            rows.append(table);
        }
        return rows.toString();
    }

    /** How many records of a type name a whole that is gone. */
    private long orphans(String type) {
        long orphans = 0;
        for (String whole : Parts.wholes()) {
            for (Parts.Part part : Parts.of(whole)) {
                if (part.type().equals(type)) {
                    orphans += store.read(sql -> (long) sql.fetchCount(DSL.table(DSL.name(type)), DSL.condition(
                            part.field() + " is not null and " + part.field() + " not in (select id from " + whole
                                    + ")")));
                }
            }
        }
        return orphans;
    }
}
