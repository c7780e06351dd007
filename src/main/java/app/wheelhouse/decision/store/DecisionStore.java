package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.DECISION;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Queries and edits of decisions and actions. */
public final class DecisionStore {
    /** The tables its lists are read from. */
    public static final Set<String> TABLES = Set.of("decision", "action");

    private final Store store;

    public DecisionStore(Store store) {
        this.store = store;
    }

    /** All decisions, the latest raised first. */
    public List<Decision> decisions() {
        return store.read(sql -> sql.selectFrom(DECISION)
                .orderBy(DECISION.RAISED_ON.desc().nullsLast(), DECISION.ID.desc())
                .fetch(row -> Decision.read(row.intoMap())));
    }

    public Optional<Decision> decision(UUID id) {
        return store.read(
                sql -> sql.selectFrom(DECISION).where(DECISION.ID.eq(id))
                        .fetchOptional(row -> Decision.read(row.intoMap())));
    }

    /** All actions: open ones first, by due day, those without one behind. */
    public List<Action> actions() {
        return store.read(sql -> sql.selectFrom(ACTION)
                .orderBy(DSL.when(DSL.coalesce(ACTION.STATE, "open").eq("open"), 0).otherwise(1),
                        ACTION.DUE.asc().nullsLast(), ACTION.ID)
                .fetch(row -> Action.read(row.intoMap())));
    }

    public Optional<Action> action(UUID id) {
        return store.read(
                sql -> sql.selectFrom(ACTION).where(ACTION.ID.eq(id)).fetchOptional(row -> Action.read(row.intoMap())));
    }

    /** Adds a decision to be made, raised today. */
    public CompletableFuture<UUID> addDecision(String title) {
        UUID id = store.ids().next();
        return store
                .apply(new Edit("Add decision").set(DECISION.TITLE, id, title)
                        .set(DECISION.STATE, id, DecisionState.PROPOSED.word()).set(DECISION.RAISED_ON, id, today()))
                .thenApply(_ -> id);
    }

    public CompletableFuture<Applied> renameDecision(UUID decision, String title) {
        return set("Rename decision", DECISION.TITLE, decision, title);
    }

    public CompletableFuture<Applied> setContext(UUID decision, String context) {
        return set("Edit decision", DECISION.CONTEXT, decision, context);
    }

    public CompletableFuture<Applied> setOptions(UUID decision, String options) {
        return set("Edit decision", DECISION.OPTIONS, decision, options);
    }

    public CompletableFuture<Applied> setRecommendation(UUID decision, String recommendation) {
        return set("Edit decision", DECISION.RECOMMENDATION, decision, recommendation);
    }

    public CompletableFuture<Applied> setOutcome(UUID decision, String outcome) {
        return set("Edit decision", DECISION.OUTCOME, decision, outcome);
    }

    public CompletableFuture<Applied> setReason(UUID decision, String reason) {
        return set("Edit decision", DECISION.REASON, decision, reason);
    }

    public CompletableFuture<Applied> setNeededBy(UUID decision, @Nullable LocalDate day) {
        return set("Set needed by", DECISION.NEEDED_BY, decision, day);
    }

    public CompletableFuture<Applied> deleteDecision(UUID decision) {
        return store.apply(new Edit("Delete decision").delete("decision", decision));
    }

    public CompletableFuture<UUID> addAction(String title, @Nullable UUID owner, @Nullable LocalDate due) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add action").set(ACTION.TITLE, id, title).set(ACTION.STATE, id, ActionState.OPEN.word());
        if (owner != null) {
            edit.set(ACTION.OWNER, id, owner);
        }
        if (due != null) {
            edit.set(ACTION.DUE, id, due);
        }
        return store.apply(edit).thenApply(_ -> id);
    }

    public CompletableFuture<Applied> renameAction(UUID action, String title) {
        return set("Rename action", ACTION.TITLE, action, title);
    }

    public CompletableFuture<Applied> setOwner(UUID action, @Nullable UUID person) {
        return set("Set owner", ACTION.OWNER, action, person);
    }

    public CompletableFuture<Applied> setDue(UUID action, @Nullable LocalDate day) {
        return set("Set due day", ACTION.DUE, action, day);
    }

    public CompletableFuture<Applied> setState(UUID action, ActionState state) {
        return set(state == ActionState.DONE ? "Mark action done" : "Set action state", ACTION.STATE, action,
                state.word());
    }

    /** Deletes an action. One captured from a note is captured again when the note changes: release it there instead. */
    public CompletableFuture<Applied> deleteAction(UUID action) {
        return store.apply(new Edit("Delete action").delete("action", action));
    }

    private <T> CompletableFuture<Applied> set(String title, TableField<?, T> field, UUID id, @Nullable T value) {
        return store.apply(new Edit(title).set(field, id, value));
    }

    private LocalDate today() {
        return LocalDate.now(store.clock());
    }
}
