package app.wheelhouse.app;

import app.wheelhouse.cli.VaultFields;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.vault.Remark;
import app.wheelhouse.vault.VaultException;
import app.wheelhouse.vault.store.Vault;
import app.wheelhouse.vault.store.VaultChanges;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** The vault in the window: writing the workspace as Markdown files, and taking in what was edited there. */
final class Vaulting {
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Supplier<Optional<Path>> choose;
    private final Consumer<Path> reveal;

    /** A read of the folder: what was found in it, or why it was refused. */
    private record Looked(Optional<VaultChanges> changes, List<Remark> unsaved, String refusal) {
    }

    /** @param choose asks for a folder */
    Vaulting(Store store, Background background, Desk desk, Supplier<Optional<Path>> choose, Consumer<Path> reveal) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.choose = choose;
        this.reveal = reveal;
    }

    /** Asks for a folder of this computer. */
    static Optional<Path> ask(Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("The folder of the vault");
        File folder = chooser.showDialog(window);
        return Optional.ofNullable(folder).map(File::toPath);
    }

    List<Command> commands() {
        return List.of(
                Command.of("vault.export", "Write a vault of Markdown files",
                        () -> choose.get().ifPresent(this::export))
                        .in("Workspace").icon("fth-folder-plus"),
                Command.of("vault.import", "Take in a vault of Markdown files",
                        () -> choose.get().ifPresent(this::preview)).in("Workspace").icon("fth-folder"));
    }

    /** Writes the workspace into a folder; edits there that were not taken in are written over only when the user says so. */
    void export(Path folder) {
        background.submit("Looking at the vault", () -> {
            try {
                return new Looked(Optional.empty(), new Vault(store, folder).unsaved(new VaultFields(store)), "");
            } catch (VaultException e) {
                return new Looked(Optional.empty(), List.of(), e.sentence());
            }
        }, looked -> {
            if (!looked.refusal.isEmpty()) {
                desk.say(Toast.trouble(looked.refusal));
            } else if (looked.unsaved.isEmpty()) {
                write(folder);
            } else {
                desk.show(new Sheet("vault-unsaved", "The vault was edited",
                        content("Writing it anew would lose these edits, which were not taken in.", List.of(),
                                looked.unsaved),
                        List.of(cancel(), Command.of("vault.over", "Write over them", () -> write(folder)),
                                Command.of("vault.take-first", "Take them in", () -> preview(folder)))));
            }
        });
    }

    private void write(Path folder) {
        background.submit("Writing the vault", () -> {
            try {
                Vault.Written written = new Vault(store, folder).export();
                return Toast.of("The vault has %d files; %d were written.".formatted(written.files(),
                        written.changed()),
                        Command.of("vault.show", "Show", () -> reveal.accept(folder.resolve("README.md"))));
            } catch (VaultException e) {
                return Toast.trouble(e.sentence());
            }
        }, desk::say);
    }

    /** Shows what was edited in a folder, with the choice to take it in or not. */
    void preview(Path folder) {
        background.submit("Reading the vault", () -> {
            try {
                return new Looked(Optional.of(new Vault(store, folder).read(new VaultFields(store))), List.of(), "");
            } catch (VaultException e) {
                return new Looked(Optional.empty(), List.of(), e.sentence() + " Nothing was changed.");
            }
        }, looked -> looked.changes.ifPresentOrElse(changes -> show(folder, changes),
                () -> desk.say(Toast.trouble(looked.refusal))));
    }

    private void show(Path folder, VaultChanges changes) {
        List<Remark> left = Stream.concat(changes.remarks().stream(), changes.notices().stream()).toList();
        if (changes.isEmpty() && left.isEmpty()) {
            desk.say(Toast.of("Nothing was edited in the vault since it was written."));
            return;
        }
        int count = changes.records().size();
        String words = count == 0
                ? "Nothing would change."
                : count == 1 ? "1 record would change." : count + " records would change.";
        List<Command> choices = changes.isEmpty()
                ? List.of(Command.of("vault.close", "Close", () -> {
                }))
                : List.of(cancel(), Command.of("vault.take", "Take in", () -> take(folder, changes)));
        desk.show(new Sheet("vault", "Take in a vault", content(words, changes.records(), left), choices));
    }

    private void take(Path folder, VaultChanges changes) {
        Vault vault = new Vault(store, folder);
        vault.take(changes).thenAccept(applied -> background.submit("Marking new files", () -> {
            try {
                vault.mark(changes);
                return Toast.of("Taken in: " + changes.records().size()
                        + (changes.records().size() == 1 ? " record" : " records") + " changed.",
                        Command.of("vault.undo", "Undo", store::undo));
            } catch (VaultException e) {
                return Toast.trouble("Taken in, but new files could not be given their ids: " + e.sentence());
            }
        }, desk::say));
    }

    private static Command cancel() {
        return Command.of("vault.cancel", "Cancel", () -> {
        });
    }

    private static VBox content(String words, List<String> records, List<Remark> left) {
        Label head = new Label(words);
        head.setWrapText(true);
        head.getStyleClass().add("medium");
        VBox lines = new VBox();
        lines.getStyleClass().add("gap-8");
        records.forEach(record -> lines.getChildren().add(line(record)));
        if (!left.isEmpty()) {
            Label other = new Label("Left as it is");
            other.getStyleClass().add("section-label");
            lines.getChildren().add(other);
            left.forEach(each -> lines.getChildren().add(line(each.words())));
        }
        ScrollPane scrolling = new ScrollPane(lines);
        scrolling.setId("vault-lines");
        scrolling.setFitToWidth(true);
        scrolling.setAccessibleText("What would change, and what would not");
        VBox content = new VBox(head, scrolling);
        content.getStyleClass().addAll("gap-12", "import-preview");
        return content;
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
