package app.wheelhouse.backlog.store;

import static app.wheelhouse.store.gen.Tables.CAPACITY;
import static app.wheelhouse.store.gen.Tables.CITATION;
import static app.wheelhouse.store.gen.Tables.RFE;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Team;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is done to requests, each as one step that can be taken back. */
public final class BoardEdits {
    private final Store store;

    public BoardEdits(Store store) {
        this.store = store;
    }

    /** Puts a new request into the inbox and gives its id. */
    public UUID add(String title) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add request").set(RFE.TITLE, id, title).set(RFE.STATE, id, RfeState.INBOX.word())
                .set(RFE.RAISED_ON, id, LocalDate.now(store.clock())));
        return id;
    }

    /**
     * Sets fields of several requests at once.
     *
     * @param what what was changed, for the undo menu: "effort"
     */
    public void set(Collection<UUID> rfes, String what, Map<String, ? extends @Nullable Object> fields) {
        Edit edit = new Edit(
                "Change " + what + (rfes.size() == 1 ? " of request" : " of " + rfes.size() + " requests"));
        rfes.forEach(id -> fields.forEach((field, value) -> edit.put("rfe", id, field, value)));
        store.apply(edit);
    }

    /** Says what becomes of requests; one that was merged stands for itself again. */
    public void decide(Collection<Rfe> rfes, RfeState state) {
        Edit edit = new Edit(title(state) + (rfes.size() == 1 ? " request" : " " + rfes.size() + " requests"));
        rfes.forEach(rfe -> decide(edit, rfe, state));
        store.apply(edit);
    }

    private static void decide(Edit edit, Rfe rfe, RfeState state) {
        edit.set(RFE.STATE, rfe.id(), state.word());
        if (rfe.mergedInto() != null) {
            edit.set(RFE.MERGED_INTO, rfe.id(), null);
        }
        if (state.isNo() && rfe.quarter() != null) {
            edit.set(RFE.QUARTER, rfe.id(), null);
        }
    }

    private static String title(RfeState state) {
        return switch (state) {
            case INBOX -> "Return to the inbox:";
            case TRIAGED -> "Triage";
            case ACCEPTED -> "Accept";
            case MERGED -> "Merge";
            case PARKED -> "Park";
            case DECLINED -> "Decline";
            case SHIPPED -> "Ship";
        };
    }

    /**
     * Says no, for now or for good, with what is offered instead.
     *
     * @param optionB what is offered
     * @param answer  what is to be told to whoever asked
     */
    public void refuse(Rfe rfe, RfeState state, String reason, String optionB, String answer) {
        Edit edit = new Edit(title(state) + " request");
        decide(edit, rfe, state);
        edit.set(RFE.REASON, rfe.id(), reason).set(RFE.OPTION_B, rfe.id(), optionB).set(RFE.ANSWER, rfe.id(), answer);
        store.apply(edit);
    }

    /** Lets another request stand for this one; its own record, requesters and id stay. */
    public void merge(Rfe rfe, UUID into) {
        store.apply(new Edit("Merge request").set(RFE.STATE, rfe.id(), RfeState.MERGED.word())
                .set(RFE.MERGED_INTO, rfe.id(), into).set(RFE.QUARTER, rfe.id(), null));
    }

    /** Lets a merged request stand for itself again. */
    public void unmerge(Rfe rfe) {
        store.apply(new Edit("Unmerge request").set(RFE.STATE, rfe.id(), RfeState.TRIAGED.word())
                .set(RFE.MERGED_INTO, rfe.id(), null));
    }

    /** Promises a request for a quarter, and takes that promise from those which give way. */
    public void promise(Rfe rfe, @Nullable Quarter quarter, Collection<Rfe> displaced) {
        Edit edit = new Edit(quarter == null ? "Promise no quarter" : "Promise for " + quarter.label());
        edit.set(RFE.QUARTER, rfe.id(), quarter == null ? null : quarter.word());
        displaced.forEach(each -> edit.set(RFE.QUARTER, each.id(), null));
        store.apply(edit);
    }

    /** Keeps what was tried out, as one step. */
    public void keep(Map<UUID, Map<String, @Nullable Object>> changes) {
        Edit edit = new Edit("Keep what was tried");
        changes.forEach((id, fields) -> fields.forEach((field, value) -> edit.put("rfe", id, field, value)));
        store.apply(edit);
    }

    public void cite(UUID rfe, UUID receipt) {
        UUID id = Ids.of("citation", rfe, receipt);
        store.apply(new Edit("Cite receipt").set(CITATION.RFE, id, rfe).set(CITATION.RECEIPT, id, receipt));
    }

    public void uncite(UUID rfe, UUID receipt) {
        store.apply(new Edit("Cite receipt no longer").delete("citation", Ids.of("citation", rfe, receipt)));
    }

    /** Says how many person-months a team has in a quarter; null when nobody knows. */
    public void capacity(UUID team, Quarter quarter, @Nullable Double months) {
        UUID id = capacityId(team, quarter);
        store.apply(months == null
                ? new Edit("Forget capacity").delete("capacity", id)
                : new Edit("Set capacity").set(CAPACITY.TEAM, id, team).set(CAPACITY.QUARTER, id, quarter.word())
                        .set(CAPACITY.MONTHS, id, months));
    }

    private static UUID capacityId(UUID team, Quarter quarter) {
        return Ids.of("capacity " + quarter.word(), team);
    }

    /** Adds a bucket, a team or an epic behind the others and gives its id. */
    public UUID addPart(String type, String title, @Nullable String lastPosition) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add " + type).put(type, id, "title", title).put(type, id, "position",
                Position.between(lastPosition, null)));
        return id;
    }

    /** Renames a team. */
    public void rename(Team team, String title) {
        store.apply(new Edit("Rename team").put("team", team.id(), "title", title));
    }

    /** Deletes a bucket, a team or an epic; requests that were in it are in none. */
    public void deletePart(String type, UUID id) {
        store.apply(new Edit("Delete " + type).delete(type, id));
    }
}
