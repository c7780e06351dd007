package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.ui.note.Autosave;
import app.wheelhouse.ui.note.FxAlarm;
import app.wheelhouse.ui.note.NoteEditor;
import app.wheelhouse.ui.note.SaveState;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The editor of a page with what keeps its words safe; each page that is opened gets a keeper of its own. */
final class Writing {
    private final DocumentsViewModel model;
    private final NoteEditor editor = new NoteEditor();
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private @Nullable UUID page;
    private @Nullable Autosave keeper;
    private String base = "";
    private Runnable typed = () -> {
    };

    Writing(DocumentsViewModel model) {
        this.model = model;
        editor.setId("document-editor");
        editor.setName("Text of the page");
        editor.setPrompt("Write. # heading  - list  - [ ] check box  {{ live figures  > [!host] for the host alone");
        editor.onChange(() -> {
            typed.run();
            if (keeper != null) {
                keeper.changed();
            }
        });
        editor.focusWithinProperty().addListener((_, _, within) -> {
            if (!within) {
                flush();
            }
        });
    }

    /** Told of every key. */
    void onTyped(Runnable told) {
        typed = told;
    }

    /** The page whose words these are; null before one was opened. */
    @Nullable
    UUID page() {
        return page;
    }

    NoteEditor editor() {
        return editor;
    }

    /** How safe the words are, in words. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** The words as they are now, whether saved or not. */
    String text() {
        return editor.getText();
    }

    /** Takes the page as it was read: another one is opened, the same one merged with what is being typed. */
    void show(Document document) {
        if (!document.id().equals(page)) {
            flush();
            open(document);
        } else if (!document.text().equals(base)) {
            if (editor.getText().equals(base)) {
                editor.setText(document.text());
            } else if (!document.text().equals(editor.getText())) {
                editor.receive(base, document.text());
            }
            base = document.text();
        }
    }

    private void open(Document document) {
        UUID id = document.id();
        page = id;
        base = document.text();
        editor.open(base);
        editor.goToLine(0);
        Autosave fresh = new Autosave(editor::getText, text -> model.keep(id, text), text -> model.save(id, text),
                model.clock(), new FxAlarm(), model.background()::toScreen);
        fresh.onState(state -> say(id, state));
        keeper = fresh;
    }

    private void say(UUID id, SaveState state) {
        if (id.equals(page)) {
            saved.set(switch (state) {
                case SaveState.Untouched() -> "";
                case SaveState.Typing() -> "typing …";
                case SaveState.Saved(_) -> "saved";
                case SaveState.CannotSave(String reason) -> "not saved: " + reason;
            });
        }
    }

    /** Makes a change of what was typed, now. */
    void flush() {
        if (keeper != null) {
            keeper.flush();
        }
    }
}
