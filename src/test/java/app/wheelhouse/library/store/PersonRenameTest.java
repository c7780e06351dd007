package app.wheelhouse.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.library.Dealings;
import app.wheelhouse.library.PersonRow;
import app.wheelhouse.library.PreWire;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Html;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's name in the store: renamed everywhere, and what is going on with them before a session. */
class PersonRenameTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    @TempDir
    Path folder;
    private Store store;
    private LibraryStore library;
    private UUID president;
    private UUID session;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", CLOCK), CLOCK);
        library = new LibraryStore(store);
        president = library.addPerson("President", "President", "executive").join();
        session = store.ids().next();
        store.apply(new Edit("Add").put("session", session, "title", "Cloud first").put("session", session, "code", "B")
                .put("attendee", store.ids().next(), "session", session)).join();
        UUID attendee = store.ids().next();
        store.apply(new Edit("Invite").put("attendee", attendee, "session", session)
                .put("attendee", attendee, "person", president).put("attendee", attendee, "role", "approver")).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String field(String type, UUID id, String field) {
        return Objects.toString(new Records(store).find(type, id).orElseThrow().get(field));
    }

    @Test
    void aNewNameIsEverywhereAtOnceAndTakenBackAtOnce() {
        UUID note = store.ids().next();
        new SessionStore(store).notes()
                .save(note, session, null, "Talked to @President.\na: let @President choose due 2026-12-01\n").join();
        UUID receipt = library.addReceipt("We go", "President", null, "").join();
        UUID column = store.ids().next();
        store.apply(new Edit("Add").put("matrix_column", column, "title", "President")).join();
        Map<String, Object> action = new Records(store).list("action").getFirst();
        UUID task = (UUID) Objects.requireNonNull(action.get("id"));
        String before = store.stateCode();
        library.renamePerson(president, "Chair").join();
        assertEquals("Talked to @Chair.\na: let @Chair choose due 2026-12-01\n", field("note", note, "text"));
        assertEquals("a: let @Chair choose due 2026-12-01", field("action", task, "line"));
        assertEquals("let Chair choose", field("action", task, "title"));
        assertEquals("Chair", field("receipt", receipt, "speaker"));
        assertEquals("Chair", field("matrix_column", column, "title"));
        assertEquals(president, action.get("owner"));
        new SessionStore(store).notes().save(note, session, null, field("note", note, "text") + "More.\n").join();
        assertEquals(List.of(task), new Records(store).list("action").stream().map(row -> row.get("id")).toList());
        store.undo().join();
        store.undo().join();
        assertEquals("President", field("person", president, "name"));
        assertEquals("Talked to @President.\na: let @President choose due 2026-12-01\n", field("note", note, "text"));
        assertEquals("President", field("receipt", receipt, "speaker"));
        assertEquals(before.length(), store.stateCode().length());
    }

    @Test
    void ofTwoWithOneNameOnlyTheRecordIsRenamed() {
        library.addPerson("President", "", "").join();
        UUID receipt = library.addReceipt("We go", "President", null, "").join();
        library.renamePerson(president, "Chair").join();
        assertEquals("Chair", field("person", president, "name"));
        assertEquals("President", field("receipt", receipt, "speaker"));
    }

    @Test
    void whatIsOpenWithAnAttendeeIsOnThePreWireSheet() {
        UUID risk = store.ids().next();
        UUID promise = store.ids().next();
        UUID other = library.addPerson("Chair", "", "").join();
        store.apply(new Edit("Add").put("risk", risk, "title", "Too expensive").put("risk", risk, "kind", "objection")
                .put("risk", risk, "raised_by", president).put("risk", risk, "response", "Core first")
                .put("promise", promise, "title", "Name an owner").put("promise", promise, "person", president)
                .put("promise", promise, "due_on", LocalDate.of(2026, 11, 20))
                .put("person", president, "manager", other).put("person", president, "last_contact",
                        LocalDate.of(2026, 11, 2)))
                .join();
        library.addReceipt("Go", "President", LocalDate.of(2026, 11, 9), "design call").join();
        LibraryLists lists = new LibraryLists(store);
        PersonRow row = lists.people().stream().filter(each -> each.id().equals(president)).findFirst().orElseThrow();
        Dealings dealings = row.dealings();
        assertEquals("Chair", dealings.managerName());
        assertEquals("design call", Objects.requireNonNull(dealings.contact()).where());
        assertEquals(List.of("Name an owner"), dealings.owed().stream().map(Dealings.Owed::title).toList());
        PreWire sheet = lists.preWire(session).orElseThrow();
        String page = Html.render(sheet.page(new Dates(ZoneOffset.UTC, Locale.ENGLISH), LocalDate.of(2026, 11, 23)));
        for (String words : List.of("Too expensive", "Core first", "Name an owner", "overdue since", "design call",
                "reports to Chair", "host only")) {
            assertTrue(page.contains(words), words);
        }
        assertTrue(lists.preWire(UUID.randomUUID()).isEmpty());
    }
}
