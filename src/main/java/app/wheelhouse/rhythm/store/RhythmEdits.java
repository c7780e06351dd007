package app.wheelhouse.rhythm.store;

import static app.wheelhouse.store.gen.Tables.CADENCE;
import static app.wheelhouse.store.gen.Tables.CADENCE_CHANGE;
import static app.wheelhouse.store.gen.Tables.CADENCE_MEMBER;
import static app.wheelhouse.store.gen.Tables.HOLIDAY;
import static app.wheelhouse.store.gen.Tables.RHYTHM;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TRAVEL;

import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.rhythm.WorkDays;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes cadences, single meetings of them, and the days that get in their way. */
public final class RhythmEdits {
    private final Store store;

    public RhythmEdits(Store store) {
        this.store = store;
    }

    /** The id of what is changed about one meeting. */
    public static UUID change(UUID cadence, LocalDate dueOn) {
        return Ids.of("cadence_change", cadence, day(dueOn));
    }

    /** The id of the session of one meeting, whichever laptop makes it. */
    public static UUID session(UUID cadence, LocalDate dueOn) {
        return Ids.of("occurrence", cadence, day(dueOn));
    }

    /** A day as part of a derived id. */
    private static UUID day(LocalDate day) {
        return new UUID(0, day.toEpochDay());
    }

    /** Adds a weekly cadence behind the others and gives its id. */
    public UUID add(Rhythm rhythm, String title, LocalDate firstOn) {
        UUID id = store.ids().next();
        String last = rhythm.cadences().stream().map(Cadence::position).filter(each -> !each.isEmpty())
                .reduce((_, later) -> later).orElse(null);
        store.apply(new Edit("Add cadence").set(CADENCE.TITLE, id, title)
                .set(CADENCE.RRULE, id,
                        "FREQ=WEEKLY;BYDAY=" + firstOn.getDayOfWeek().name().substring(0, 2))
                .set(CADENCE.STARTS_ON, id, firstOn).set(CADENCE.STARTS_AT, id, Cadence.USUAL_TIME.toString())
                .set(CADENCE.ZONE, id, store.clock().getZone().getId())
                .set(CADENCE.MINUTES, id, Cadence.USUAL_MINUTES)
                .set(CADENCE.TEMPLATE, id, Template.named(title).word())
                .set(CADENCE.POSITION, id, Position.between(last, null)));
        return id;
    }

    /** Skips one meeting. */
    public CompletableFuture<Applied> skip(Occurrence meeting, String reason) {
        UUID id = change(meeting.cadence().id(), meeting.dueOn());
        Edit edit = changed("Skip " + meeting.cadence().title(), id, meeting).set(CADENCE_CHANGE.MOVED_TO, id, null);
        return store.apply(because(edit, id, reason));
    }

    /** Moves one meeting, and the session that was made for it, to another local time. */
    public CompletableFuture<Applied> move(Rhythm rhythm, Occurrence meeting, LocalDateTime to, String reason) {
        UUID id = change(meeting.cadence().id(), meeting.dueOn());
        Edit edit = changed("Move " + meeting.cadence().title(), id, meeting)
                .set(CADENCE_CHANGE.MOVED_TO, id, to.toString());
        rhythm.session(meeting).ifPresent(session -> edit.set(SESSION.STARTS_AT, session,
                to.atZone(meeting.cadence().zone()).toInstant()));
        return store.apply(because(edit, id, reason));
    }

    private static Edit changed(String title, UUID id, Occurrence meeting) {
        return new Edit(title).set(CADENCE_CHANGE.CADENCE, id, meeting.cadence().id()).set(CADENCE_CHANGE.DUE_ON, id,
                meeting.dueOn());
    }

    private static Edit because(Edit edit, UUID id, String reason) {
        return reason.isBlank() ? edit : edit.set(CADENCE_CHANGE.TITLE, id, reason.strip());
    }

    /** Holds a meeting as the rule says again. */
    public CompletableFuture<Applied> restore(Rhythm rhythm, Occurrence meeting) {
        Cadence cadence = meeting.cadence();
        Edit edit = new Edit("Hold " + cadence.title() + " as planned").delete("cadence_change",
                change(cadence.id(), meeting.dueOn()));
        rhythm.session(meeting).ifPresent(session -> edit.set(SESSION.STARTS_AT, session,
                meeting.dueOn().atTime(cadence.at()).atZone(cadence.zone()).toInstant()));
        return store.apply(edit);
    }

    /** Holds a cadence no more from a day on, or again for null. */
    public CompletableFuture<Applied> drop(Cadence cadence, @Nullable LocalDate from) {
        return store.apply(new Edit((from == null ? "Take up " : "Drop ") + cadence.title())
                .set(CADENCE.DROPPED_ON, cadence.id(), from));
    }

    /** Deletes a cadence with its changes and members; its sessions stay. */
    public CompletableFuture<Applied> delete(Rhythm rhythm, Cadence cadence) {
        Edit edit = new Edit("Delete cadence").delete("cadence", cadence.id());
        rhythm.changes().getOrDefault(cadence.id(), java.util.List.of())
                .forEach(each -> edit.delete("cadence_change", each.id()));
        rhythm.members().getOrDefault(cadence.id(), java.util.List.of())
                .forEach(each -> edit.delete("cadence_member", each.id()));
        return store.apply(edit);
    }

    /** Lets somebody come to every meeting of a cadence. */
    public void invite(UUID cadence, UUID person, String role) {
        UUID id = Ids.of("cadence_member", cadence, person);
        store.apply(new Edit("Invite to cadence").set(CADENCE_MEMBER.CADENCE, id, cadence)
                .set(CADENCE_MEMBER.PERSON, id, person).set(CADENCE_MEMBER.ROLE, id, role));
    }

    public void uninvite(Rhythm.Member member) {
        store.apply(new Edit("Remove from cadence").delete("cadence_member", member.id()));
    }

    /** Adds days on which nobody works. */
    public void holiday(String title, LocalDate from, LocalDate to) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add holiday").set(HOLIDAY.TITLE, id, title).set(HOLIDAY.STARTS_ON, id, from)
                .set(HOLIDAY.ENDS_ON, id, to));
    }

    /** Adds days on which somebody, or everybody for null, is on the way. */
    public void travel(String title, LocalDate from, LocalDate to, @Nullable UUID person) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add travel").set(TRAVEL.TITLE, id, title).set(TRAVEL.STARTS_ON, id, from)
                .set(TRAVEL.ENDS_ON, id, to);
        store.apply(person == null ? edit : edit.set(TRAVEL.PERSON, id, person));
    }

    /** Says which days of the week are worked on. */
    public void workingDays(Set<DayOfWeek> days) {
        store.apply(new Edit("Change working days").set(RHYTHM.WORKING_DAYS, RhythmReader.SETTINGS,
                WorkDays.codes(days)));
    }

    /** Puts a holiday or a travel on other days. */
    public void span(String type, UUID id, LocalDate from, LocalDate to) {
        store.apply(new Edit("Change days of " + type).put(type, id, "starts_on", from).put(type, id, "ends_on", to));
    }

    /** Takes a holiday or a travel away. */
    public void remove(String type, UUID id) {
        store.apply(new Edit("Delete " + type).delete(type, id));
    }
}
