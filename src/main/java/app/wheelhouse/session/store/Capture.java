package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RISK;

import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.session.CaptureGrammar;
import app.wheelhouse.session.CaptureKind;
import app.wheelhouse.session.CaptureLine;
import app.wheelhouse.session.CaptureSync;
import app.wheelhouse.session.Note;
import app.wheelhouse.session.NoteStamp;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.Topic;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records captured from one note into an edit.
 *
 * @param note the note as it is stored so far
 */
record Capture(CaptureGrammar grammar, Session session, List<Topic> topics, Note note, Instant now, LocalDate today,
        Ids ids) {

    /** The records captured from a note, in no particular order. */
    static List<CaptureSync.Captured> captured(DSLContext sql, UUID note) {
        List<CaptureSync.Captured> found = new ArrayList<>();
        sql.select(DECISION.ID, DECISION.LINE).from(DECISION).where(DECISION.NOTE.eq(note)).orderBy(DECISION.ID)
                .forEach(row -> found.add(captured(row.value1(), CaptureKind.DECISION, row.value2())));
        sql.select(ACTION.ID, ACTION.LINE).from(ACTION).where(ACTION.NOTE.eq(note)).orderBy(ACTION.ID)
                .forEach(row -> found.add(captured(row.value1(), CaptureKind.ACTION, row.value2())));
        sql.select(RISK.ID, RISK.LINE).from(RISK).where(RISK.NOTE.eq(note)).orderBy(RISK.ID)
                .forEach(row -> found.add(captured(row.value1(), CaptureKind.OBJECTION, row.value2())));
        sql.select(RECEIPT.ID, RECEIPT.LINE).from(RECEIPT).where(RECEIPT.NOTE.eq(note)).orderBy(RECEIPT.ID)
                .forEach(row -> found.add(captured(row.value1(), CaptureKind.QUOTE, row.value2())));
        sql.select(PARKED.ID, PARKED.LINE).from(PARKED).where(PARKED.NOTE.eq(note)).orderBy(PARKED.ID)
                .forEach(row -> found.add(captured(row.value1(), CaptureKind.PARKED, row.value2())));
        return found;
    }

    private static CaptureSync.Captured captured(UUID id, CaptureKind kind, @Nullable String line) {
        return new CaptureSync.Captured(id, kind, SessionRows.text(line));
    }

    /** The note a record was captured from; empty when it was not captured. */
    static Optional<UUID> noteOf(DSLContext sql, CaptureKind kind, UUID record) {
        return switch (kind) {
            case DECISION -> note(sql.select(DECISION.NOTE).from(DECISION).where(DECISION.ID.eq(record)));
            case ACTION -> note(sql.select(ACTION.NOTE).from(ACTION).where(ACTION.ID.eq(record)));
            case OBJECTION -> note(sql.select(RISK.NOTE).from(RISK).where(RISK.ID.eq(record)));
            case QUOTE -> note(sql.select(RECEIPT.NOTE).from(RECEIPT).where(RECEIPT.ID.eq(record)));
            case PARKED -> note(sql.select(PARKED.NOTE).from(PARKED).where(PARKED.ID.eq(record)));
        };
    }

    private static Optional<UUID> note(ResultQuery<Record1<UUID>> query) {
        return query.fetchOptional().flatMap(row -> Optional.ofNullable(row.value1()));
    }

    /**
     * Adds to the edit what the records need to follow the new text. Records whose line the text did not have before are
     * another laptop's, whose words wait in a conflict: they stay, and are met again when their line comes back.
     */
    void follow(Edit edit, List<CaptureSync.Captured> records, String text) {
        List<CaptureSync.Captured> before = CaptureSync.present(records, grammar.parse(note.text()));
        List<CaptureSync.Captured> waiting = new ArrayList<>(records);
        waiting.removeAll(before);
        for (CaptureSync.Step step : CaptureSync.between(before, grammar.parse(text))) {
            switch (step) {
                case CaptureSync.Create(CaptureLine line) -> {
                    Optional<CaptureSync.Captured> met = waiting.stream().filter(each -> each.isFor(line)).findFirst();
                    met.ifPresentOrElse(waiting::remove, () -> create(edit, line));
                }
                case CaptureSync.Update(CaptureSync.Captured record, CaptureLine line) -> update(edit, record, line);
                case CaptureSync.Delete(CaptureSync.Captured record) -> edit.delete(record.kind().type(), record.id());
            }
        }
    }

    private void create(Edit edit, CaptureLine line) {
        UUID id = ids.next();
        String type = line.kind().type();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(fields(line));
        switch (line.kind()) {
            case DECISION -> fields.put("raised_on", today);
            case ACTION, PARKED -> fields.put("state", ActionState.OPEN.word());
            case OBJECTION -> {
                fields.put("kind", "objection");
                fields.put("state", "open");
            }
            case QUOTE -> {
                fields.put("said_on", today);
                fields.put("origin", session.title());
                // Words caught in a meeting are not for others until somebody says so.
                fields.put("attribution", Attribution.NOT_FOR_ROOM.word());
            }
        }
        fields.put("session", session.id());
        fields.put("topic", topic(line));
        fields.put("note", note.id());
        fields.put("line", line.line());
        fields.put("captured_at", now);
        fields.forEach((field, value) -> {
            if (value != null && !value.equals("")) {
                edit.put(type, id, field, value);
            }
        });
    }

    /** Sets only what the line says otherwise than before, so that changes made elsewhere stay. */
    private void update(Edit edit, CaptureSync.Captured record, CaptureLine line) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        grammar.parse(record.line()).forEach(old -> before.putAll(fields(old)));
        String type = line.kind().type();
        fields(line).forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                edit.put(type, record.id(), field, value);
            }
        });
        edit.put(type, record.id(), "line", line.line());
    }

    /** What a line says, by field name. */
    private Map<String, @Nullable Object> fields(CaptureLine line) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", line.title());
        fields.put("tags", line.tagText());
        switch (line.kind()) {
            case DECISION -> {
                DecisionState state = line.verdict();
                boolean decided = state == DecisionState.ACCEPTED || state == DecisionState.REJECTED;
                fields.put("state", state.word());
                fields.put("decided_on", decided ? today : null);
                fields.put("decided_by", decided ? line.person() : null);
                fields.put("needed_by", line.due());
            }
            case ACTION, PARKED -> {
                fields.put("owner", line.person());
                fields.put("due", line.due());
            }
            case OBJECTION -> fields.put("owner", line.person());
            case QUOTE -> fields.put("speaker", line.speaker());
        }
        return fields;
    }

    /** The topic a new line belongs to: that of the stamp above it, of the note, or the one the meeting is on. */
    private @Nullable UUID topic(CaptureLine line) {
        UUID current = session.state() == SessionState.RUNNING ? session.currentTopic() : null;
        List<UUID> stamped = topics.stream()
                .filter(topic -> !line.heading().isEmpty() && NoteStamp.titleOf(topic).equals(line.heading()))
                .map(Topic::id).toList();
        if (!stamped.isEmpty()) {
            return current != null && stamped.contains(current) ? current : stamped.getFirst();
        }
        return note.topic() == null ? current : note.topic();
    }
}
