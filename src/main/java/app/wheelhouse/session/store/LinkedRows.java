package app.wheelhouse.session.store;

import static app.wheelhouse.session.store.SessionRows.text;
import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RISK;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads the records of other features that a session page shows, in the order in which they were captured. */
final class LinkedRows {
    private LinkedRows() {
    }

    static List<Person> people(DSLContext sql) {
        return sql.selectFrom(PERSON).fetch(row -> new Person(row.getId(), text(row.getName()), text(row.getRole()),
                text(row.getOrg())));
    }

    static List<Decision> decisions(DSLContext sql, UUID session) {
        return sql.selectFrom(DECISION).where(DECISION.SESSION.eq(session)).orderBy(DECISION.ID)
                .fetch(row -> Decision.read(row.intoMap()));
    }

    static List<Action> actions(DSLContext sql, UUID session) {
        return sql.selectFrom(ACTION).where(ACTION.SESSION.eq(session)).orderBy(ACTION.ID)
                .fetch(row -> Action.read(row.intoMap()));
    }

    static List<Receipt> receipts(DSLContext sql, UUID session) {
        return sql.selectFrom(RECEIPT).where(RECEIPT.SESSION.eq(session)).orderBy(RECEIPT.ID)
                .fetch(row -> new Receipt(row.getId(), text(row.getTitle()), text(row.getSpeaker()), row.getSaidOn(),
                        text(row.getOrigin()), Attribution.of(row.getAttribution(), Attribution.NOT_FOR_ROOM),
                        row.getSession(), row.getTopic(), text(row.getLine())));
    }

    static List<Risk> risks(DSLContext sql, UUID session) {
        return sql.selectFrom(RISK).where(RISK.SESSION.eq(session)).orderBy(RISK.ID)
                .fetch(row -> new Risk(row.getId(), text(row.getTitle()), text(row.getKind()), row.getOwner(),
                        text(row.getResponse()), text(row.getState()), row.getSession(), row.getTopic(),
                        text(row.getLine())));
    }

    static List<Parked> parked(DSLContext sql, UUID session) {
        return sql.selectFrom(PARKED).where(PARKED.SESSION.eq(session)).orderBy(PARKED.ID)
                .fetch(row -> new Parked(row.getId(), text(row.getTitle()), text(row.getState()), row.getSession(),
                        row.getTopic(), text(row.getLine())));
    }
}
