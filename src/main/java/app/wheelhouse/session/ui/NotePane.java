package app.wheelhouse.session.ui;

import app.wheelhouse.library.Person;
import app.wheelhouse.session.CaptureGrammar;
import app.wheelhouse.session.CaptureLine;
import app.wheelhouse.session.Note;
import app.wheelhouse.session.NoteStamp;
import app.wheelhouse.session.Roster;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.Visit;
import app.wheelhouse.session.store.NoteEdits;
import app.wheelhouse.ui.FxThread;
import app.wheelhouse.ui.list.Drafting;
import app.wheelhouse.ui.note.Autosave;
import app.wheelhouse.ui.note.Completion;
import app.wheelhouse.ui.note.FxAlarm;
import app.wheelhouse.ui.note.NoteEditor;
import app.wheelhouse.ui.note.SaveState;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/**
 * The note of a session: what is typed is a draft on disk within a second and a change when the note is left; lines that
 * are records show what they became.
 */
final class NotePane extends BorderPane {
    private final SessionModel model;
    private final NoteEditor editor = new NoteEditor();
    private final Autosave autosave;
    private final Drafting drafting;
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private @Nullable UUID note;
    private String base = "";
    private boolean opened;
    private int wanted = -1;
    private int saving;
    private boolean receiving;
    private List<CaptureLine> written = List.of();
    private List<Person> known = List.of();
    private Roster roster = new Roster(List.of());

    NotePane(SessionModel model) {
        this.model = model;
        drafting = new Drafting(model.tools().store(), model.tools().background());
        Clock clock = model.tools().store().clock();
        autosave = new Autosave(editor::getText, this::saveDraft, this::commit, clock, new FxAlarm(),
                model.tools().background()::toScreen);
        autosave.onState(_ -> showSaved());
        editor.setId("note");
        editor.setLeading(true);
        editor.setName("Note of this session");
        editor.setPrompt("Type. d: decision  a: action @who due fri  o: objection  q: quote  p: parked");
        editor.onChange(this::changed);
        editor.setCompletions(this::completions);
        editor.addEventFilter(KeyEvent.KEY_TYPED, this::stampTopic);
        focusWithinProperty().addListener((_, _, within) -> {
            if (!within) {
                autosave.flush();
            }
        });
        editor.caretLineProperty().addListener((_, _, _) -> lineLeft());
        model.onReading(this::show);
        setCenter(editor);
        getStyleClass().add("note-pane");
    }

    NoteEditor editor() {
        return editor;
    }

    /** Puts the caret at a line, as soon as the note is read; -1 leaves it where it is. */
    void goToLine(int line) {
        wanted = line;
        if (opened && line >= 0) {
            editor.goToLine(line);
            FxThread.later(editor::requestFocus);
        }
    }

    /** "saved 2 s ago". */
    ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    /** Writes what was typed as a change now: the topic changes, a file is exported, the screen is left. */
    CompletableFuture<?> flush() {
        return autosave.flush();
    }

    void showSaved() {
        saved.set(autosave.state().words(model.tools().store().clock().instant()));
    }

    /** True while something typed is not yet on disk. */
    boolean isTyping() {
        return autosave.state() instanceof SaveState.Typing || autosave.state() instanceof SaveState.CannotSave;
    }

    /**
     * Takes in what was read: another laptop's or another screen's words are merged into what is being typed. While words
     * typed here are on their way, what is read may be an echo of them or older, and is not taken for somebody else's.
     */
    private void show(SessionPage page) {
        know(page.people());
        Optional<Note> found = page.note(null);
        String text = found.map(Note::text).orElse("");
        if (!opened) {
            opened = true;
            note = found.map(Note::id).orElseGet(() -> NoteEdits.of(model.id(), null));
            editor.open(text);
            base = text;
            goToLine(wanted);
        } else if (saving == 0 && model.hasNoteAsSaved() && !text.equals(base)) {
            receiving = true;
            if (editor.getText().equals(base)) {
                editor.setText(text);
            } else if (!text.equals(editor.getText())) {
                editor.receive(base, text);
            }
            receiving = false;
            base = text;
        }
        List<CaptureLine> lines = lines();
        written = autosave.state() instanceof SaveState.Untouched ? lines : written;
        editor.setChips(NoteChips.of(editor.getText(), lines, page, model.tools().days()));
    }

    private void know(List<Person> people) {
        if (!people.equals(known)) {
            known = people;
            roster = new Roster(people);
            Roster asked = roster;
            editor.setMentions(text -> asked.at(text).map(Roster.Found::length).orElse(0));
        }
    }

    /** A finished capture line becomes its record at once. */
    private void lineLeft() {
        SessionPage page = model.page().get();
        if (page != null && opened && isTouched()) {
            List<CaptureLine> lines = lines();
            if (!words(lines).equals(words(written))) {
                written = lines;
                autosave.flush();
            }
        }
    }

    private boolean isTouched() {
        return !(autosave.state() instanceof SaveState.Untouched);
    }

    private static List<String> words(List<CaptureLine> lines) {
        return lines.stream().map(CaptureLine::line).toList();
    }

    private UUID noteId() {
        UUID known = note;
        if (known == null) {
            known = model.tools().store().ids().next();
            note = known;
        }
        return known;
    }

    private void changed() {
        if (receiving || !opened) {
            return;
        }
        autosave.changed();
        SessionPage page = model.page().get();
        if (page != null) {
            editor.setChips(NoteChips.of(editor.getText(), lines(), page, model.tools().days()));
        }
    }

    /** While the meeting runs, the first words typed on a topic get a line with the time and the topic above them. */
    private void stampTopic(KeyEvent event) {
        SessionPage page = model.page().get();
        boolean types = !event.getCharacter().isEmpty() && event.getCharacter().charAt(0) > ' '
                && !event.isShortcutDown();
        if (page == null || !opened || !types || !model.running().get()
                || editor.getCaretLine() < editor.getLineCount() - 1) {
            return;
        }
        Optional<Visit> visit = page.runningVisit();
        Optional<Topic> topic = visit.flatMap(now -> page.topic(now.topic()));
        if (visit.isPresent() && topic.isPresent()) {
            Instant now = model.tools().store().clock().instant();
            NoteStamp.before(editor.getText(), topic.get(), visit.get(), now, model.tools().zone()).ifPresent(stamp -> {
                editor.appendAtEnd(stamp);
                editor.goToLine(editor.getLineCount() - 1);
            });
        }
    }

    private CompletableFuture<?> saveDraft(String text) {
        return drafting.typed("note", noteId(), "text", model.id(), text);
    }

    private CompletableFuture<?> commit(String text) {
        UUID id = noteId();
        saving++;
        Drafting.Passage passage = drafting.passing("note", id, "text", model.id(), text);
        return model.tools().sessions().notes().save(id, model.id(), null, text, passage::keep)
                .whenComplete((_, problem) -> {
                    if (problem == null) {
                        passage.settled();
                    }
                    model.tools().background().toScreen(() -> saved(problem == null ? text : base));
                });
    }

    private void saved(String text) {
        saving--;
        base = text;
        model.noteSaved();
    }

    private List<CaptureLine> lines() {
        return new CaptureGrammar(model.tools().days().today(), roster).parse(editor.getText());
    }

    private List<Completion> completions() {
        SessionPage page = model.page().get();
        List<Completion> all = new ArrayList<>();
        if (page != null) {
            page.people().forEach(person -> all.add(Completion.person(person.name(), person.name(), person.org())));
            page.actions().stream().flatMap(action -> NoteChips.tags(action.line()).stream()).distinct()
                    .forEach(tag -> all.add(Completion.tag(tag)));
        }
        return all;
    }
}
