package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.NOTE;

import app.wheelhouse.session.CaptureGrammar;
import app.wheelhouse.session.CaptureKind;
import app.wheelhouse.session.CaptureLine;
import app.wheelhouse.session.CaptureSync;
import app.wheelhouse.session.Note;
import app.wheelhouse.session.Roster;
import app.wheelhouse.session.Session;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Edits;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Edits of notes. The records captured from a note change in the same edit as its text, so that one undo takes back both. */
public final class NoteEdits {
    private final Edits edits;
    private final Store store;

    NoteEdits(Edits edits) {
        this.edits = edits;
        this.store = edits.store();
    }

    /**
     * Saves the text of a note and brings its captured records in step.
     *
     * @param note a note, or a new id for the first text of one
     * @param topic the topic a new note is for; null for the session as a whole. A note that exists keeps its own
     */
    public CompletableFuture<Applied> save(UUID note, UUID session, @Nullable UUID topic, String text) {
        return save(note, session, topic, text, () -> {
        });
    }

    /** As {@link #save(UUID, UUID, UUID, String)}, doing something else right before the text is written. */
    public CompletableFuture<Applied> save(UUID note, UUID session, @Nullable UUID topic, String text,
            Runnable before) {
        return edits.apply(() -> store.read(sql -> edit(sql, note, session, topic, text)), before);
    }

    /** The edit that saves the text of a note and brings its captured records in step, for whoever makes it part of another. */
    public Edit edit(UUID note, UUID session, @Nullable UUID topic, String text) {
        return store.read(sql -> edit(sql, note, session, topic, text));
    }

    /** The id of the note of a topic, or of the session as a whole for null: one, whichever laptop begins it. */
    public static UUID of(UUID session, @Nullable UUID topic) {
        return topic == null ? Ids.of("note", session) : Ids.of("note", session, topic);
    }

    /** Appends to the note of a topic, or of the session as a whole for null, on a line of its own. Completes with its id. */
    public CompletableFuture<UUID> append(UUID session, @Nullable UUID topic, String text) {
        UUID fresh = of(session, topic);
        CompletableFuture<UUID> id = new CompletableFuture<>();
        return edits.apply(() -> store.read(sql -> {
            Note note = SessionRows.notes(sql, session).stream()
                    .filter(known -> Objects.equals(known.topic(), topic)).findFirst()
                    .orElse(new Note(fresh, session, topic, ""));
            id.complete(note.id());
            String gap = note.text().isEmpty() || note.text().endsWith("\n") ? "" : "\n";
            return edit(sql, note.id(), session, topic, note.text() + gap + text);
        })).thenCombine(id, (_, made) -> made);
    }

    /**
     * Deletes a record captured from a note and turns its line into plain words, so that it is not captured again. A
     * record that was not captured is only deleted.
     */
    public CompletableFuture<Applied> release(CaptureKind kind, UUID record) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("Delete " + kind.label().toLowerCase(java.util.Locale.ROOT)).delete(kind.type(),
                    record);
            source(sql, kind, record).ifPresent(source -> {
                String text = source.note.text();
                String words = text.substring(0, source.from) + text.substring(source.to).stripLeading();
                edit.set(NOTE.TEXT, source.note.id(), words);
            });
            return edit;
        }));
    }

    private Optional<Source> source(DSLContext sql, CaptureKind kind, UUID record) {
        return Capture.noteOf(sql, kind, record).flatMap(id -> SessionRows.note(sql, id)).flatMap(note -> {
            List<CaptureLine> lines = grammar(sql).parse(note.text());
            List<CaptureSync.Captured> records = CaptureSync.inOrder(Capture.captured(sql, note.id()), lines);
            // Of several equal lines, the one in the same place among them.
            CaptureSync.Captured own = records.stream().filter(known -> known.id().equals(record)).findFirst()
                    .orElseThrow();
            int nth = (int) records.stream().takeWhile(known -> !known.equals(own))
                    .filter(known -> known.kind() == kind && known.line().equals(own.line())).count();
            return lines.stream().filter(line -> line.kind() == kind && line.line().equals(own.line()))
                    .skip(nth).findFirst().map(line -> line.spans().getFirst())
                    .map(marker -> new Source(note, marker.from(), marker.to()));
        });
    }

    private Edit edit(DSLContext sql, UUID id, UUID session, @Nullable UUID topic, String typed) {
        String text = normal(typed);
        Edit edit = new Edit("Edit note");
        Optional<Note> stored = SessionRows.note(sql, id);
        if (stored.isEmpty()) {
            edit.set(NOTE.SESSION, id, session);
            if (topic != null) {
                edit.set(NOTE.TOPIC, id, topic);
            }
        }
        edit.set(NOTE.TEXT, id, text);
        Note note = stored.orElse(new Note(id, session, topic, ""));
        Session owner = SessionRows.session(sql, note.session()).orElse(null);
        if (owner != null) {
            new Capture(grammar(sql), owner, SessionRows.topics(sql, owner.id()), note, store.clock().instant(),
                    today(), store.ids()).follow(edit, Capture.captured(sql, id), text);
        }
        return edit;
    }

    private CaptureGrammar grammar(DSLContext sql) {
        return new CaptureGrammar(today(), new Roster(LinkedRows.people(sql)));
    }

    private LocalDate today() {
        return LocalDate.now(store.clock());
    }

    /** The form the log keeps text in; lines must be compared in the same. */
    private static String normal(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }

    private record Source(Note note, int from, int to) {
    }
}
