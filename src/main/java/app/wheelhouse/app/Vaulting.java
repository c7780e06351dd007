package app.wheelhouse.app;

import app.wheelhouse.cli.VaultFields;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.vault.Remark;
import app.wheelhouse.vault.VaultException;
import app.wheelhouse.vault.store.Vault;
import app.wheelhouse.vault.store.VaultChanges;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The vault in the window: writing the workspace as Markdown files, and taking in what was edited there. The Sync room shows
 * how far that is and what came of it; the palette begins it as well. FX thread.
 */
final class Vaulting {
    private static final int MOST = 500;
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Supplier<Optional<Path>> choose;
    private final Consumer<Path> reveal;
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private @Nullable Node section;

    /**
     * What the last piece of work came to.
     *
     * @param words   a sentence; empty before the first
     * @param remarks the lines that were not taken
     * @param then    what can be done about it
     */
    record Outcome(Standing standing, String words, List<Remark> remarks, List<Command> then) {
        static final Outcome NONE = new Outcome(Standing.PLAIN, "", List.of(), List.of());

        static Outcome trouble(String sentence) {
            return new Outcome(Standing.OFF_TRACK, sentence, List.of(), List.of());
        }
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

    /** What the palette offers. */
    List<Command> commands() {
        return List.of(writing("Write a vault of Markdown files"), taking("Take in a vault of Markdown files"));
    }

    Command writing(String label) {
        return Command.of("vault.export", label, () -> choose.get().ifPresent(this::export)).in("Workspace")
                .icon("fth-folder-plus").when(job.isNull());
    }

    Command taking(String label) {
        return Command.of("vault.import", label, () -> choose.get().ifPresent(this::preview)).in("Workspace")
                .icon("fth-folder").when(job.isNull());
    }

    /** Its part of the Sync room. */
    Node section() {
        Node made = section;
        if (made == null) {
            made = new VaultSection(this).node();
            section = made;
        }
        return made;
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What is under way; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Something that reads or writes the folder of a vault. */
    private interface Work<T> {
        T with(Vault vault, Vault.Progress progress) throws VaultException;
    }

    /** Does it in the background, where it can be seen and stopped. */
    private <T> void work(String title, Path folder, Work<T> work, Consumer<T> done, Consumer<String> refused) {
        Job begun = background.submit(title, under -> {
            try {
                T result = work.with(new Vault(store, folder), under::report);
                return (Runnable) () -> done.accept(result);
            } catch (VaultException e) {
                return (Runnable) () -> refused.accept(e.sentence());
            }
        }, then -> {
            job.set(null);
            then.run();
        });
        if (begun.state().get() == Job.State.RUNNING) {
            job.set(begun);
            begun.state().addListener((_, _, state) -> {
                if (state == Job.State.CANCELLED || state == Job.State.FAILED) {
                    job.set(null);
                    outcome.set(new Outcome(Standing.AT_RISK,
                            "%s was stopped. Every file is whole, and nothing of the workspace was changed."
                                    .formatted(title),
                            List.of(), List.of()));
                }
            });
        }
    }

    private void refused(String sentence) {
        outcome.set(Outcome.trouble(sentence));
        desk.say(Toast.trouble(sentence));
    }

    /** Writes the workspace into a folder; edits there that were not taken in are written over only when the user says so. */
    void export(Path folder) {
        work("Looking at the vault", folder, (vault, progress) -> vault.unsaved(new VaultFields(store), progress),
                unsaved -> {
                    if (unsaved.isEmpty()) {
                        write(folder);
                    } else {
                        desk.show(new Sheet("vault-unsaved", "The vault was edited",
                                content("Writing it anew would lose these edits, which were not taken in.", List.of(),
                                        unsaved),
                                List.of(cancel(), Command.of("vault.over", "Write over them", () -> write(folder)),
                                        Command.of("vault.take-first", "Take them in", () -> preview(folder)))));
                    }
                }, this::refused);
    }

    private void write(Path folder) {
        work("Writing the vault", folder, Vault::export, written -> {
            Command show = Command.of("vault.show", "Show", () -> reveal.accept(folder.resolve("README.md")));
            String words = "The vault has %d files; %d were written.".formatted(written.files(), written.changed());
            outcome.set(new Outcome(Standing.ON_TRACK, words + " " + folder, List.of(), List.of(show)));
            desk.say(Toast.of(words, show));
        }, this::refused);
    }

    /** Shows what was edited in a folder, with the choice to take it in or not. */
    void preview(Path folder) {
        work("Reading the vault", folder, (vault, progress) -> vault.read(new VaultFields(store), progress),
                changes -> show(folder, changes), sentence -> refused(sentence + " Nothing was changed."));
    }

    private void show(Path folder, VaultChanges changes) {
        List<Remark> left = left(changes);
        outcome.set(new Outcome(left.isEmpty() ? Standing.PLAIN : Standing.AT_RISK, left.isEmpty()
                ? ""
                : "Not taken from the vault, and left as it is in the workspace:", left, List.of()));
        if (changes.isEmpty() && left.isEmpty()) {
            String words = "Nothing was edited in the vault since it was written.";
            outcome.set(new Outcome(Standing.PLAIN, words, List.of(), List.of()));
            desk.say(Toast.of(words));
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

    private static List<Remark> left(VaultChanges changes) {
        return Stream.concat(changes.remarks().stream(), changes.notices().stream()).toList();
    }

    private void take(Path folder, VaultChanges changes) {
        work("Taking in the vault", folder, (vault, _) -> {
            vault.take(changes).join();
            try {
                vault.mark(changes);
                return "";
            } catch (VaultException e) {
                return " New files could not be given their ids: " + e.sentence();
            }
        }, trouble -> {
            int count = changes.records().size();
            List<Remark> left = left(changes);
            Command undo = Command.of("vault.undo", "Undo", store::undo);
            String words = "Taken in: %d %s changed.".formatted(count, count == 1 ? "record" : "records") + trouble;
            outcome.set(new Outcome(trouble.isEmpty() && left.isEmpty() ? Standing.ON_TRACK : Standing.AT_RISK,
                    words + (left.isEmpty() ? "" : " These lines were left as they are in the workspace:"), left,
                    List.of(undo)));
            desk.say(trouble.isEmpty() ? Toast.of(words, undo) : Toast.trouble(words));
        }, this::refused);
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
        lines.getChildren().addAll(lines(records));
        if (!left.isEmpty()) {
            Label other = new Label("Left as it is");
            other.getStyleClass().add("section-label");
            lines.getChildren().add(other);
            lines.getChildren().addAll(lines(left.stream().map(Remark::words).toList()));
        }
        ScrollPane scrolling = new ScrollPane(lines);
        scrolling.setId("vault-lines");
        scrolling.setFitToWidth(true);
        scrolling.setAccessibleText("What would change, and what would not");
        VBox content = new VBox(head, scrolling);
        content.getStyleClass().addAll("gap-12", "import-preview");
        return content;
    }

    /** A label a line; a very long list ends in saying how many more there are. */
    static List<Label> lines(List<String> all) {
        List<Label> lines = new ArrayList<>();
        all.stream().limit(MOST).forEach(words -> lines.add(line(words)));
        if (all.size() > MOST) {
            lines.add(line("… and %d more.".formatted(all.size() - MOST)));
        }
        return lines;
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
