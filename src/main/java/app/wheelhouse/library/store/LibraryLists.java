package app.wheelhouse.library.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.REFERENCE;
import static app.wheelhouse.store.gen.Tables.RISK;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;

import app.wheelhouse.library.Dealings;
import app.wheelhouse.library.ParkedRow;
import app.wheelhouse.library.PersonRow;
import app.wheelhouse.library.PreWire;
import app.wheelhouse.library.ReceiptRow;
import app.wheelhouse.library.Reference;
import app.wheelhouse.library.Rights;
import app.wheelhouse.library.RiskRow;
import app.wheelhouse.library.Weighing;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads people, receipts, risks and what was parked as lists show them, with the names of people and sessions. */
public final class LibraryLists {
    /** The tables whose change makes the lists stale. */
    public static final Set<String> TABLES = Set.of("person", "receipt", "risk", "parked", "session", "attendee",
            "action", "promise", "decision", "role", "matrix", "matrix_row", "matrix_column", "matrix_cell", "citation",
            "rfe",
            "document", "topic", "link", "reference");
    private final Store store;
    private final LibraryStore library;
    private final Supplier<Map<UUID, Rights>> rights;

    /** Lists that know of nobody what they decide. */
    public LibraryLists(Store store) {
        this(store, Map::of);
    }

    /** @param rights who decides what; read in the background */
    public LibraryLists(Store store, Supplier<Map<UUID, Rights>> rights) {
        this.store = store;
        this.library = new LibraryStore(store);
        this.rights = rights;
    }

    /** Everybody, by name. */
    public List<PersonRow> people() {
        Map<UUID, Rights> decide = rights.get();
        return store.read(sql -> {
            Map<UUID, String> sessions = sessions(sql);
            Map<UUID, List<PersonRow.Meeting>> meetings = new HashMap<>();
            sql.select(ATTENDEE.PERSON, ATTENDEE.SESSION, ATTENDEE.ROLE).from(ATTENDEE).forEach(row -> {
                if (sessions.containsKey(row.value2())) {
                    meetings.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(
                            new PersonRow.Meeting(row.value2(), called(sessions, row.value2()), text(row.value3())));
                }
            });
            meetings.values().forEach(list -> list.sort(Comparator.comparing(PersonRow.Meeting::title)));
            Map<UUID, List<PersonRow.Task>> tasks = new HashMap<>();
            sql.select(ACTION.OWNER, ACTION.ID, ACTION.TITLE, ACTION.STATE, ACTION.DUE).from(ACTION)
                    .where(ACTION.OWNER.isNotNull())
                    .orderBy(ACTION.DUE.asc().nullsLast()).forEach(
                            row -> tasks.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(new PersonRow.Task(
                                    row.value2(), text(row.value3()), text(row.value4()).matches("|open"),
                                    row.value5())));
            Map<UUID, Dealings> dealings = new DealingsRows(sql, store.clock().getZone(), sessions, decide).read();
            return library.people().stream().map(person -> PersonRow.of(person,
                    dealings.getOrDefault(person.id(), Dealings.NONE), meetings.getOrDefault(person.id(), List.of()),
                    tasks.getOrDefault(person.id(), List.of())))
                    .toList();
        });
    }

    /** What to settle with whom before a session; empty when there is no such session. */
    public Optional<PreWire> preWire(UUID session) {
        List<PersonRow> people = people();
        return store.read(sql -> sql.select(SESSION.CODE, SESSION.TITLE, SESSION.STARTS_AT, SERIES.TITLE).from(SESSION)
                .leftJoin(SERIES).on(SERIES.ID.eq(SESSION.SERIES)).where(SESSION.ID.eq(session)).fetchOptional(row -> {
                    String code = text(row.value1());
                    return new PreWire(code.isEmpty() ? text(row.value2()) : code + " · " + text(row.value2()),
                            text(row.value4()), row.value3(), people.stream().filter(person -> person.meetings()
                                    .stream().anyMatch(meeting -> meeting.session().equals(session))).toList(),
                            session);
                }));
    }

    /** All receipts, the latest said first. */
    public List<ReceiptRow> receipts() {
        return store.read(sql -> {
            Map<UUID, String> sessions = sessions(sql);
            ReceiptUses uses = new ReceiptUses(sql);
            return library.receipts().stream().map(
                    receipt -> ReceiptRow.of(receipt, called(sessions, receipt.session()), uses.of(receipt))).toList();
        });
    }

    /** What cites a receipt that is gone. */
    public List<ReceiptRow.Orphan> orphans() {
        return store.read(sql -> new ReceiptUses(sql).orphans());
    }

    /** What the host looks up, by kind and then by title. */
    public List<Reference> references() {
        return store.read(sql -> sql.selectFrom(REFERENCE).fetch(row -> Reference.read(row.intoMap()))).stream()
                .sorted(Comparator.comparing(Reference::kind)
                        .thenComparing(Reference::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Reference::id))
                .toList();
    }

    /** All risks and objections in the order in which they were raised. */
    public List<RiskRow> risks() {
        return store.read(sql -> {
            Map<UUID, String> people = names(sql);
            Map<UUID, String> sessions = sessions(sql);
            Map<UUID, Weighing> weighings = sql.selectFrom(RISK).fetchMap(RISK.ID, row -> Weighing.read(row.intoMap()));
            return library.risks().stream().map(risk -> RiskRow.of(risk,
                    weighings.getOrDefault(risk.id(), Weighing.NONE), called(people, risk.owner()),
                    called(sessions, risk.session()))).toList();
        });
    }

    /** The parking lot, what was parked last first. */
    public List<ParkedRow> parked() {
        return store.read(sql -> {
            Map<UUID, String> people = names(sql);
            Map<UUID, String> sessions = sessions(sql);
            Map<UUID, @Nullable UUID> owners = new HashMap<>();
            Map<UUID, @Nullable Instant> since = new HashMap<>();
            sql.select(PARKED.ID, PARKED.OWNER, PARKED.CAPTURED_AT).from(PARKED).forEach(row -> {
                owners.put(row.value1(), row.value2());
                since.put(row.value1(), row.value3());
            });
            return library.parked().reversed().stream().map(parked -> {
                UUID owner = owners.get(parked.id());
                return ParkedRow.of(parked, owner, called(people, owner), since.get(parked.id()),
                        called(sessions, parked.session()));
            }).toList();
        });
    }

    private static Map<UUID, String> names(DSLContext sql) {
        Map<UUID, String> names = new HashMap<>();
        sql.select(PERSON.ID, PERSON.NAME).from(PERSON).forEach(row -> names.put(row.value1(), text(row.value2())));
        return names;
    }

    private static Map<UUID, String> sessions(DSLContext sql) {
        Map<UUID, String> names = new HashMap<>();
        sql.select(SESSION.ID, SESSION.CODE, SESSION.TITLE).from(SESSION).forEach(row -> {
            String code = text(row.value2());
            names.put(row.value1(), code.isEmpty() ? text(row.value3()) : code + " · " + text(row.value3()));
        });
        return names;
    }

    private static String called(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
