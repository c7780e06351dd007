package app.wheelhouse.backlog.store;

import static app.wheelhouse.store.gen.Tables.DEAL;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.DISPLACED;
import static app.wheelhouse.store.gen.Tables.LINK;
import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_CELL;
import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RFE;

import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.DealDecider;
import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Lets deals jump the queue, on record. */
public final class DealEdits {
    /** How many days a grant lasts unless somebody says otherwise. */
    public static final int USUAL_DAYS = 90;
    private static final String TYPE = "%deal override%";
    private final Store store;

    public DealEdits(Store store) {
        this.store = store;
    }

    /** Asks for a request to jump the queue; gives the id of the deal. */
    public UUID ask(Rfe rfe, String account, @Nullable Double revenue) {
        UUID id = store.ids().next();
        LocalDate today = LocalDate.now(store.clock());
        Edit edit = new Edit("Ask for deal override")
                .set(DEAL.TITLE, id, account.isBlank() ? rfe.title() : account + ": " + rfe.title())
                .set(DEAL.RFE, id, rfe.id()).set(DEAL.STATE, id, DealState.ASKED.word()).set(DEAL.ASKED_ON, id, today)
                .set(DEAL.CRITERIA, id,
                        Deal.write(Deal.USUAL_CRITERIA.stream().map(each -> new Deal.Criterion(each, false)).toList()))
                .set(DEAL.EXPIRES_ON, id, today.plusDays(USUAL_DAYS));
        if (!account.isBlank()) {
            edit.set(DEAL.ACCOUNT, id, account);
        }
        if (revenue != null && revenue > 0) {
            edit.set(DEAL.REVENUE, id, revenue);
        }
        if (rfe.inputs().months() != null) {
            edit.set(DEAL.EFFORT, id, rfe.inputs().months());
        }
        store.apply(edit);
        return id;
    }

    /** Who decides on deal overrides; empty when no matrix has a row for them with exactly one D, A or Approver. */
    public Optional<DealDecider> decider() {
        return store.read(sql -> {
            List<DealDecider> found = sql
                    .select(MATRIX_ROW.ID, MATRIX.FRAMEWORK, MATRIX_COLUMN.PERSON, PERSON.NAME, MATRIX_COLUMN.TITLE)
                    .from(MATRIX_ROW).join(MATRIX).on(MATRIX.ID.eq(MATRIX_ROW.MATRIX)).join(MATRIX_CELL)
                    .on(MATRIX_CELL.MATRIX_ROW.eq(MATRIX_ROW.ID)).join(MATRIX_COLUMN)
                    .on(MATRIX_COLUMN.ID.eq(MATRIX_CELL.MATRIX_COLUMN)).leftJoin(PERSON)
                    .on(PERSON.ID.eq(MATRIX_COLUMN.PERSON)).where(DSL.lower(MATRIX_ROW.TITLE).like(TYPE))
                    .and(DSL.when(DSL.coalesce(MATRIX.FRAMEWORK, "rapid").eq("rapid"),
                            MATRIX_CELL.LETTERS.contains("D")).otherwise(MATRIX_CELL.LETTERS.contains("A")))
                    .orderBy(MATRIX_ROW.ID)
                    .fetch(row -> new DealDecider(row.value1(), row.value2() == null ? "rapid" : row.value2(),
                            row.value3(), row.value4() == null
                                    ? row.value5() == null ? "" : row.value5()
                                    : row.value4()));
            List<UUID> rows = found.stream().map(DealDecider::row).distinct().toList();
            return rows.stream()
                    .map(row -> found.stream().filter(each -> each.row().equals(row)).toList())
                    .filter(deciders -> deciders.size() == 1).map(List::getFirst).findFirst();
        });
    }

    /**
     * Lets a deal jump the queue: its request is accepted and promised, what has to wait loses its promise, and the log of
     * decisions says who decided. All of it is one step.
     *
     * @param displaced what has to wait
     */
    public void grant(Deal deal, Rfe rfe, Quarter quarter, Collection<Rfe> displaced, @Nullable DealDecider decider) {
        UUID decision = deal.decision() == null ? store.ids().next() : deal.decision();
        LocalDate today = LocalDate.now(store.clock());
        Edit edit = new Edit("Grant deal override").set(DEAL.STATE, deal.id(), DealState.GRANTED.word())
                .set(DEAL.DECISION, deal.id(), decision);
        edit.set(RFE.STATE, rfe.id(), RfeState.ACCEPTED.word()).set(RFE.QUARTER, rfe.id(), quarter.word());
        displaced.forEach(each -> {
            UUID id = Ids.of("displaced", deal.id(), each.id());
            edit.set(DISPLACED.DEAL, id, deal.id()).set(DISPLACED.RFE, id, each.id());
            if (quarter.equals(each.quarter())) {
                edit.set(RFE.QUARTER, each.id(), null);
            }
        });
        log(edit, decision, deal, rfe, decider, displaced, true, today);
        store.apply(edit);
    }

    /** Says no to a deal, on record. */
    public void refuse(Deal deal, Rfe rfe, @Nullable DealDecider decider) {
        UUID decision = deal.decision() == null ? store.ids().next() : deal.decision();
        Edit edit = new Edit("Refuse deal override").set(DEAL.STATE, deal.id(), DealState.REFUSED.word())
                .set(DEAL.DECISION, deal.id(), decision);
        log(edit, decision, deal, rfe, decider, List.of(), false, LocalDate.now(store.clock()));
        store.apply(edit);
    }

    private static void log(Edit edit, UUID decision, Deal deal, Rfe rfe, @Nullable DealDecider decider,
            Collection<Rfe> displaced, boolean granted, LocalDate today) {
        String wait = String.join("\n", displaced.stream().map(each -> "- " + each.title()).toList());
        edit.set(DECISION.TITLE, decision, "Deal override: " + deal.title())
                .set(DECISION.STATE, decision,
                        (granted ? DecisionState.ACCEPTED : DecisionState.REJECTED).word())
                .set(DECISION.DOOR, decision, Door.TWO_WAY.word()).set(DECISION.RAISED_ON, decision,
                        deal.askedOn() == null ? today : deal.askedOn())
                .set(DECISION.DECIDED_ON, decision, today)
                .set(DECISION.CONTEXT, decision, Deal.write(deal.criteria()))
                .set(DECISION.OUTCOME, decision, granted
                        ? "“" + rfe.title() + "” goes first" + (wait.isEmpty() ? "." : "; these wait:\n\n" + wait)
                        : "“" + rfe.title() + "” keeps its place in the queue.");
        if (deal.paybackOn() != null && granted) {
            edit.set(DECISION.REVIEW_ON, decision, deal.paybackOn());
        }
        if (deal.expiresOn() != null && granted) {
            edit.set(DECISION.REVERSAL_TRIGGER, decision, "not signed by " + deal.expiresOn());
        }
        if (decider != null) {
            edit.set(DECISION.MATRIX_ROW, decision, decider.row()).set(DECISION.FRAMEWORK, decision,
                    decider.framework());
            if (decider.person() != null) {
                edit.set(DECISION.DECIDED_BY, decision, decider.person());
            }
        }
        UUID link = Ids.of("link", decision, rfe.id());
        edit.set(LINK.DECISION, link, decision).set(LINK.TYPE, link, "rfe").set(LINK.RECORD, link, rfe.id());
    }

    /** Says that a deal's shortcut is paid back. */
    public void paidBack(Deal deal) {
        store.apply(new Edit("Mark deal paid back").set(DEAL.STATE, deal.id(), DealState.PAID_BACK.word()));
    }
}
