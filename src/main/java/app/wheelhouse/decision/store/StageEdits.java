package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.AMENDMENT;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.LINK;
import static app.wheelhouse.store.gen.Tables.ROLE;

import app.wheelhouse.decision.Amendment;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRules;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What moves a decision on its way, says more about one that was made, or says who does what in it: each one edit. Given
 * the decision as it stands; whether it may be done is {@link DecisionRules}' to say beforehand.
 */
public final class StageEdits {
    private final Store store;

    public StageEdits(Store store) {
        this.store = store;
    }

    /** Says what became of it, today. A verdict that is taken back is told in an amendment. */
    public CompletableFuture<Applied> decide(Decision decision, DecisionState state, @Nullable UUID by) {
        return store.apply(decided(decision, state, by));
    }

    private Edit decided(Decision decision, DecisionState state, @Nullable UUID by) {
        UUID id = decision.id();
        if (DecisionRules.isDecided(decision.state()) && !DecisionRules.isDecided(state)) {
            return reopen(new Edit("Open decision again"), decision, state);
        }
        Edit edit = new Edit(switch (state) {
            case PROPOSED -> "Propose decision";
            case ACCEPTED -> "Approve decision";
            case REJECTED -> "Reject decision";
            case DEFERRED -> "Defer decision";
            case DEPRECATED -> "Deprecate decision";
            case SUPERSEDED -> "Supersede decision";
        }).set(DECISION.STATE, id, state.word());
        if (DecisionRules.holds(state)) {
            edit.set(DECISION.DECIDED_ON, id, today()).set(DECISION.DECIDED_BY, id, by);
        } else if (!DecisionRules.isDecided(state)) {
            edit.set(DECISION.DECIDED_ON, id, null).set(DECISION.DECIDED_BY, id, null);
        }
        return edit;
    }

    /** The outcome and its reason stay, to be said anew; that it was decided once stays in an amendment. */
    public Edit reopen(Edit edit, Decision decision, DecisionState state) {
        UUID id = decision.id();
        edit.set(DECISION.STATE, id, state.word())
                .set(DECISION.DECIDED_ON, id, null).set(DECISION.DECIDED_BY, id, null)
                .set(DECISION.TOLD_ON, id, null).set(DECISION.PERFORMED_ON, id, null);
        LocalDate day = decision.decidedOn();
        String text = "Opened again; it was " + decision.state().label().toLowerCase(java.util.Locale.ROOT)
                + (day == null ? "" : " on " + day) + (decision.outcome().isBlank() ? "." : ": " + decision.outcome());
        amend(edit, id, text, null);
        return edit;
    }

    /**
     * Puts it into a stage: what comes after is taken back, what comes before is left as it was. For {@link Stage#DECIDED}
     * it is approved when it waits.
     */
    public CompletableFuture<Applied> moveTo(Decision decision, Stage stage, @Nullable UUID by) {
        UUID id = decision.id();
        if (stage == Stage.DECIDED && !DecisionRules.isDecided(decision.state())) {
            return decide(decision, DecisionState.ACCEPTED, by);
        }
        Edit edit = new Edit(switch (stage) {
            case RAISED -> "Mark not ready";
            case READY -> "Mark ready";
            case DECIDED -> "Mark not told";
            case TOLD -> "Mark told";
            case PERFORMED -> "Mark performed";
        });
        if (stage == Stage.RAISED) {
            edit.set(DECISION.READY_ON, id, null);
        } else if (stage == Stage.READY) {
            edit.set(DECISION.READY_ON, id, today());
        }
        if (stage == Stage.TOLD && decision.toldOn() == null) {
            edit.set(DECISION.TOLD_ON, id, today());
        } else if (stage == Stage.DECIDED) {
            edit.set(DECISION.TOLD_ON, id, null);
        }
        if (stage == Stage.PERFORMED) {
            edit.set(DECISION.PERFORMED_ON, id, today());
        } else {
            edit.set(DECISION.PERFORMED_ON, id, null);
        }
        return store.apply(edit);
    }

    /** Puts one decision in the place of another: both say so. */
    public CompletableFuture<Applied> supersede(UUID superseded, UUID successor) {
        return store.apply(supersede(new Edit("Supersede decision"), superseded, successor));
    }

    private static Edit supersede(Edit edit, UUID superseded, UUID successor) {
        return edit.set(DECISION.SUPERSEDES, successor, superseded)
                .set(DECISION.STATE, superseded, DecisionState.SUPERSEDED.word());
    }

    /** Raises a decision that takes the place of another, of the same type and with the same door; gives its id. */
    public UUID supersede(Decision superseded, String title) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Supersede decision").set(DECISION.TITLE, id, title)
                .set(DECISION.STATE, id, DecisionState.PROPOSED.word()).set(DECISION.RAISED_ON, id, today());
        if (superseded.row() != null) {
            edit.set(DECISION.MATRIX_ROW, id, superseded.row());
        }
        if (superseded.door() != null) {
            edit.set(DECISION.DOOR, id, superseded.door().word());
        }
        store.apply(supersede(edit, superseded.id(), id));
        return id;
    }

    /** Says something more about a decision, today; gives the id of the amendment. */
    public UUID amend(UUID decision, String text, @Nullable UUID person) {
        Edit edit = new Edit("Amend decision");
        UUID id = amend(edit, decision, text, person);
        store.apply(edit);
        return id;
    }

    private UUID amend(Edit edit, UUID decision, String text, @Nullable UUID person) {
        UUID id = store.ids().next();
        edit.set(AMENDMENT.TITLE, id, Amendment.titleOf(text)).set(AMENDMENT.DECISION, id, decision)
                .set(AMENDMENT.TEXT, id, text.strip()).set(AMENDMENT.MADE_ON, id, today());
        if (person != null) {
            edit.set(AMENDMENT.PERSON, id, person);
        }
        return id;
    }

    /** Says that it was looked at again and stands; the next review, when there is to be one, is on {@code next}. */
    public CompletableFuture<Applied> stands(Decision decision, @Nullable LocalDate next) {
        Edit edit = new Edit("Review decision").set(DECISION.REVIEW_ON, decision.id(), next)
                .set(DECISION.REVIEWED_ON, decision.id(), today());
        amend(edit, decision.id(), "Reviewed: it stands.", null);
        return store.apply(edit);
    }

    /** Gives the decision roles of its own, beginning with those it has from its type. */
    public CompletableFuture<Applied> ownParts(Decision decision, Parts parts) {
        Edit edit = new Edit("Change roles of decision").set(DECISION.FRAMEWORK, decision.id(),
                parts.framework().word());
        for (Part part : parts.parts()) {
            if (part.person() != null) {
                part(edit, decision.id(), part.person(), part.letters(), part.scope());
            }
        }
        return store.apply(edit);
    }

    /** Says what a person does in it; no letters for nothing any more. */
    public CompletableFuture<Applied> setPart(UUID decision, UUID person, String letters) {
        return store.apply(part(new Edit("Change roles of decision"), decision, person, letters, ""));
    }

    private static Edit part(Edit edit, UUID decision, UUID person, String letters, String scope) {
        UUID id = Ids.of("role", decision, person);
        if (letters.isBlank()) {
            return edit.delete("role", id);
        }
        edit.set(ROLE.DECISION, id, decision).set(ROLE.PERSON, id, person).set(ROLE.LETTERS, id, letters);
        return scope.isBlank() ? edit : edit.set(ROLE.SCOPE, id, scope);
    }

    /** Takes the roles from its type again. */
    public CompletableFuture<Applied> inheritParts(Decision decision, Parts own) {
        Edit edit = new Edit("Take roles from type");
        own.parts().stream().filter(part -> part.person() != null)
                .forEach(part -> edit.delete("role", Ids.of("role", decision.id(), part.person())));
        return store.apply(edit);
    }

    /** Says that it is about another record, too; saying it twice makes one link. */
    public CompletableFuture<Applied> link(UUID decision, String type, UUID record) {
        UUID id = Ids.of("link", decision, record);
        return store.apply(new Edit("Link decision").set(LINK.DECISION, id, decision).set(LINK.TYPE, id, type)
                .set(LINK.RECORD, id, record));
    }

    /** Says at which reading of the measure it is linked to a decision comes back; blank for at none. */
    public CompletableFuture<Applied> tripwire(UUID link, String reading) {
        String said = reading.strip();
        return store.apply(new Edit("Set tripwire").set(LINK.TRIPWIRE, link, said.isEmpty() ? null : said)
                .set(LINK.TRIPPED_ON, link, null).set(LINK.TRIPPED_BY, link, null));
    }

    /** Takes a link away. */
    public CompletableFuture<Applied> unlink(UUID link) {
        return store.apply(new Edit("Remove link").delete("link", link));
    }

    private LocalDate today() {
        return LocalDate.now(store.clock());
    }
}
