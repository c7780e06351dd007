package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentCards;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.ui.Toast;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A document in the room, part by part: what is shown, which part it is, and the way to the next and back. */
final class Presenting {
    private final DocumentsViewModel model;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private @Nullable RoomDirector director;
    private Runnable open = () -> {
    };
    private List<DocumentCards.Part> parts = List.of();
    private int at;

    Presenting(DocumentsViewModel model) {
        this.model = model;
    }

    void in(RoomDirector room, Runnable opening) {
        director = room;
        open = opening;
        room.frameProperty().addListener((_, _, frame) -> {
            // Something else took the room: the meeting moved on, or another screen was shown there.
            if (on.get() && !room.blankProperty().get() && !room.safeProperty().get() && !room.frozenProperty().get()
                    && !parts.get(at).card().equals(frame.view())) {
                on.set(false);
            }
        });
    }

    /** Whether the room shows a part of the document. */
    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Which part it shows, in words. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Shows the part under this heading, or the title when there is none, as the words are now. */
    void begin(UUID page, String heading) {
        model.written(page, file -> {
            Document document = file.document();
            if (!document.isForRoom()) {
                model.background().toScreen(() -> model.desk().say(Toast.trouble("“" + document.title()
                        + "” is for the host only. Make it one for the room before the room gets it.")));
                return;
            }
            List<DocumentCards.Part> made = cards(file);
            model.background().toScreen(() -> show(made, heading));
        });
    }

    private List<DocumentCards.Part> cards(DocumentFile file) {
        return DocumentCards.of(file, model.tools().dates().day(model.clock().instant()), model.tools().dates());
    }

    private void show(List<DocumentCards.Part> made, String heading) {
        parts = made;
        int found = made.stream().map(DocumentCards.Part::heading).toList().indexOf(heading);
        open.run();
        goTo(Math.max(0, found));
    }

    /** The next page of the part, else the next part. */
    void forward() {
        RoomDirector room = director;
        if (room != null && on.get() && !room.nextPage() && at + 1 < parts.size()) {
            goTo(at + 1);
        }
    }

    /** The page before, else the part before. */
    void back() {
        RoomDirector room = director;
        if (room != null && on.get() && !room.previousPage() && at > 0) {
            goTo(at - 1);
        }
    }

    private void goTo(int part) {
        RoomDirector room = director;
        if (room != null) {
            at = part;
            on.set(true);
            room.show(parts.get(part).card());
            words.set("In the room: " + (part + 1) + " of " + parts.size() + " · " + parts.get(part).heading());
        }
    }
}
