package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.FollowUp;
import app.wheelhouse.output.Dates;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/** Lets actions out of the window: as a letter to whom they are with, and as files. */
final class ActionMail {
    private final DecisionsViewModel model;

    ActionMail(DecisionsViewModel model) {
        this.model = model;
    }

    /** Whether it is clear whom a letter would go to. */
    ObservableValue<Boolean> possible() {
        return Bindings.createBooleanBinding(() -> model.followed().isPresent(), model.ownerProperty(),
                model.actions().selectedProperty());
    }

    /** Puts what is open with a person on the clipboard: while it is short, a mail program can be opened with it. */
    void copy() {
        model.followed().ifPresent(this::copy);
    }

    /** As {@link #copy()}, for a person who need not be the one of the selected action. */
    void copy(String person) {
        String text = model.followUp().mail(person, model.days().today(),
                new Dates(model.days().zone(), Locale.getDefault()));
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        String said = "Copied what is open with " + person + ".";
        model.say(FollowUp.link("Open actions", text).map(link -> Toast.of(said,
                Command.of("action-mail-open", "Open in mail", () -> model.openLink(link))))
                .orElseGet(() -> Toast.of(said)));
    }

    /** Shows the pages of all actions by person. */
    void list() {
        model.go(Place.of("follow-up"));
    }

    /** Asks for a file and writes all actions to it. */
    void save(String kind, Node owner) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("actions." + kind);
        File file = chooser.showSaveDialog(owner.getScene().getWindow());
        if (file != null) {
            try {
                Files.writeString(file.toPath(), kind.equals("csv")
                        ? model.followUp().csv()
                        : model.followUp().calendar(model.now()));
                model.say(Toast.of("Saved " + file.getName() + "."));
            } catch (IOException e) {
                model.say(Toast.trouble(file + " could not be written. Choose another place."));
            }
        }
    }
}
