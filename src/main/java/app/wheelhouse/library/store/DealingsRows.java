package app.wheelhouse.library.store;

import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.PROMISE;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RISK;
import static app.wheelhouse.store.gen.Tables.SESSION;

import app.wheelhouse.library.Contact;
import app.wheelhouse.library.Dealings;
import app.wheelhouse.library.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Gathers what is going on with each person. */
final class DealingsRows {
    private final DSLContext sql;
    private final ZoneId zone;
    private final Map<UUID, String> sessions;
    private final Map<UUID, Rights> rights;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<UUID, Contact> contacts = new HashMap<>();
    private final Map<UUID, List<Dealings.Owed>> owed = new HashMap<>();
    private final Map<UUID, List<Dealings.Objection>> objections = new HashMap<>();

    /** @param sessions the names of the sessions, by id */
    DealingsRows(DSLContext sql, ZoneId zone, Map<UUID, String> sessions, Map<UUID, Rights> rights) {
        this.sql = sql;
        this.zone = zone;
        this.sessions = sessions;
        this.rights = rights;
    }

    /** Everybody's, by id. */
    Map<UUID, Dealings> read() {
        sql.select(PERSON.ID, PERSON.NAME).from(PERSON).forEach(row -> {
            names.put(row.value1(), text(row.value2()));
            byName.put(text(row.value2()).strip().toLowerCase(Locale.ROOT), row.value1());
        });
        readMeetings();
        sql.select(RECEIPT.SPEAKER, RECEIPT.SAID_ON, RECEIPT.ORIGIN).from(RECEIPT).where(RECEIPT.SAID_ON.isNotNull())
                .forEach(row -> met(byName.get(text(row.value1()).strip().toLowerCase(Locale.ROOT)), row.value2(),
                        text(row.value3())));
        sql.select(PROMISE.PERSON, PROMISE.ID, PROMISE.TITLE, PROMISE.PROMISED_TO, PROMISE.DUE_ON).from(PROMISE)
                .where(PROMISE.PERSON.isNotNull()).and(PROMISE.STATE.isNull().or(PROMISE.STATE.eq("open")))
                .orderBy(PROMISE.DUE_ON.asc().nullsLast(), PROMISE.ID)
                .forEach(row -> owed.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(
                        new Dealings.Owed(row.value2(), text(row.value3()), text(row.value4()), row.value5())));
        readObjections();
        Map<UUID, Dealings> all = new HashMap<>();
        sql.select(PERSON.ID, PERSON.MANAGER, PERSON.DECIDES, PERSON.LAST_CONTACT).from(PERSON).forEach(row -> {
            LocalDate typed = row.value4();
            Contact contact = Contact.later(contacts.get(row.value1()), typed == null ? null : new Contact(typed, ""));
            all.put(row.value1(), new Dealings(row.value2(),
                    row.value2() == null ? "" : names.getOrDefault(row.value2(), ""), text(row.value3()),
                    rights.getOrDefault(row.value1(), Rights.NONE), typed, contact,
                    owed.getOrDefault(row.value1(), List.of()), objections.getOrDefault(row.value1(), List.of())));
        });
        return all;
    }

    /** Meetings that began and that nobody said they missed. */
    private void readMeetings() {
        sql.select(ATTENDEE.PERSON, ATTENDEE.SESSION, SESSION.STARTED_AT).from(ATTENDEE).join(SESSION)
                .on(SESSION.ID.eq(ATTENDEE.SESSION))
                .where(SESSION.STARTED_AT.isNotNull())
                .and(ATTENDEE.ATTENDED.isNull().or(ATTENDEE.ATTENDED.isTrue())).forEach(row -> {
                    Instant began = row.value3();
                    met(row.value1(), began == null ? null : LocalDate.ofInstant(began, zone),
                            sessions.getOrDefault(row.value2(), ""));
                });
    }

    private void readObjections() {
        sql.select(RISK.RAISED_BY, RISK.OWNER, RISK.KIND, RISK.ID, RISK.TITLE, RISK.RESPONSE).from(RISK)
                .where(RISK.STATE.isNull().or(RISK.STATE.eq("open"))).orderBy(RISK.ID).forEach(row -> {
                    UUID who = row.value1() == null && "objection".equals(row.value3()) ? row.value2() : row.value1();
                    if (who != null) {
                        objections.computeIfAbsent(who, _ -> new ArrayList<>())
                                .add(new Dealings.Objection(row.value4(), text(row.value5()), text(row.value6())));
                    }
                });
    }

    private void met(@Nullable UUID person, @Nullable LocalDate on, String where) {
        if (person != null && on != null) {
            contacts.merge(person, new Contact(on, where), (one, other) -> other.on().isAfter(one.on()) ? other : one);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
