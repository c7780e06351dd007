package app.wheelhouse.library.store;

import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RISK;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Queries and edits of people, receipts, risks and what was parked. */
public final class LibraryStore {
    /** The tables its lists are read from. */
    public static final Set<String> TABLES = Set.of("person", "receipt", "risk", "parked");

    private final Store store;

    public LibraryStore(Store store) {
        this.store = store;
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return store.read(sql -> sql.selectFrom(PERSON).fetch(row -> Person.read(row.intoMap()))).stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    public Optional<Person> person(UUID id) {
        return store.read(
                sql -> sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchOptional(row -> Person.read(row.intoMap())));
    }

    /** All receipts, the latest said first. */
    public List<Receipt> receipts() {
        return store.read(sql -> sql.selectFrom(RECEIPT)
                .orderBy(RECEIPT.SAID_ON.desc().nullsLast(), RECEIPT.ID.desc())
                .fetch(row -> Receipt.read(row.intoMap())));
    }

    public Optional<Receipt> receipt(UUID id) {
        return store
                .read(sql -> sql.selectFrom(RECEIPT).where(RECEIPT.ID.eq(id))
                        .fetchOptional(row -> Receipt.read(row.intoMap())));
    }

    /** All risks and objections in the order in which they were raised. */
    public List<Risk> risks() {
        return store.read(sql -> sql.selectFrom(RISK).orderBy(RISK.ID).fetch(row -> Risk.read(row.intoMap())));
    }

    public Optional<Risk> risk(UUID id) {
        return store
                .read(sql -> sql.selectFrom(RISK).where(RISK.ID.eq(id)).fetchOptional(row -> Risk.read(row.intoMap())));
    }

    /** The parking lot, in the order in which things were parked. */
    public List<Parked> parked() {
        return store.read(sql -> sql.selectFrom(PARKED).orderBy(PARKED.ID).fetch(row -> Parked.read(row.intoMap())));
    }

    public CompletableFuture<UUID> addPerson(String name, String role, String org) {
        UUID id = store.ids().next();
        return store.apply(new Edit("Add person").set(PERSON.NAME, id, name).set(PERSON.ROLE, id, role)
                .set(PERSON.ORG, id, org)).thenApply(_ -> id);
    }

    /** Renames a person wherever the name stands, in one edit. */
    public CompletableFuture<Applied> renamePerson(UUID person, String name) {
        return store.apply(new PersonRename(store).edit(person, name));
    }

    public CompletableFuture<Applied> setRole(UUID person, String role) {
        return set("Set role", PERSON.ROLE, person, role);
    }

    public CompletableFuture<Applied> setOrg(UUID person, String org) {
        return set("Set organisation", PERSON.ORG, person, org);
    }

    public CompletableFuture<Applied> deletePerson(UUID person) {
        return store.apply(new Edit("Delete person").delete("person", person));
    }

    /** Adds a receipt that is not for the room until somebody says how far it may be attributed. */
    public CompletableFuture<UUID> addReceipt(String title, String speaker, @Nullable LocalDate saidOn, String origin) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add receipt").set(RECEIPT.TITLE, id, title).set(RECEIPT.SPEAKER, id, speaker)
                .set(RECEIPT.ORIGIN, id, origin).set(RECEIPT.ATTRIBUTION, id, Attribution.NOT_FOR_ROOM.word());
        if (saidOn != null) {
            edit.set(RECEIPT.SAID_ON, id, saidOn);
        }
        return store.apply(edit).thenApply(_ -> id);
    }

    public CompletableFuture<Applied> setAttribution(UUID receipt, Attribution attribution) {
        return set("Set attribution", RECEIPT.ATTRIBUTION, receipt, attribution.word());
    }

    public CompletableFuture<Applied> renameReceipt(UUID receipt, String title) {
        return set("Edit receipt", RECEIPT.TITLE, receipt, title);
    }

    public CompletableFuture<Applied> deleteReceipt(UUID receipt) {
        return store.apply(new Edit("Delete receipt").delete("receipt", receipt));
    }

    public CompletableFuture<UUID> addRisk(String title, String response) {
        UUID id = store.ids().next();
        return store.apply(new Edit("Add risk").set(RISK.TITLE, id, title).set(RISK.KIND, id, "risk")
                .set(RISK.RESPONSE, id, response).set(RISK.STATE, id, "open")).thenApply(_ -> id);
    }

    public CompletableFuture<Applied> renameRisk(UUID risk, String title) {
        return set("Edit risk", RISK.TITLE, risk, title);
    }

    public CompletableFuture<Applied> setResponse(UUID risk, String response) {
        return set("Edit response", RISK.RESPONSE, risk, response);
    }

    public CompletableFuture<Applied> setRiskState(UUID risk, String state) {
        return set("Set risk state", RISK.STATE, risk, state);
    }

    public CompletableFuture<Applied> deleteRisk(UUID risk) {
        return store.apply(new Edit("Delete risk").delete("risk", risk));
    }

    /** Sets "open" or "done". */
    public CompletableFuture<Applied> setParkedState(UUID parked, String state) {
        return set("Set parked state", PARKED.STATE, parked, state);
    }

    public CompletableFuture<Applied> deleteParked(UUID parked) {
        return store.apply(new Edit("Delete parked").delete("parked", parked));
    }

    private <T> CompletableFuture<Applied> set(String title, TableField<?, T> field, UUID id, @Nullable T value) {
        return store.apply(new Edit(title).set(field, id, value));
    }
}
