package app.wheelhouse.app;

import app.wheelhouse.about.BillOfMaterials;
import app.wheelhouse.about.Diagnostics;
import app.wheelhouse.about.Program;
import app.wheelhouse.about.ui.AboutSheets;
import app.wheelhouse.shell.Look;
import app.wheelhouse.shell.SettingsView.Fact;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Window;

/** The about box and the diagnostics in the window. FX thread. */
final class AboutProgram {
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Look look;
    private final Path logs;
    private final Supplier<Optional<Path>> choose;
    private final Consumer<Path> reveal;

    /**
     * @param logs   the folder of the program's log
     * @param choose asks where a file is to be kept
     */
    AboutProgram(Store store, Background background, Desk desk, Look look, Path logs,
            Supplier<Optional<Path>> choose, Consumer<Path> reveal) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.look = look;
        this.logs = logs;
        this.choose = choose;
        this.reveal = reveal;
    }

    /** Asks where on this computer the diagnostics go. */
    static Optional<Path> ask(Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Keep the diagnostics as");
        chooser.setInitialFileName("wheelhouse-diagnostics.txt");
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(java.io.File::toPath);
    }

    /** What the palette offers. */
    List<Command> commands() {
        return List.of(about("About Wheelhouse"), diagnostics());
    }

    /** For the settings: which workspace, laptop and program this is. */
    List<Fact> facts(ObservableValue<String> device, ObservableValue<String> code) {
        String version = Program.running().version();
        return List.of(new Fact("Workspace", new ReadOnlyStringWrapper(store.workspace().folder().toString())),
                new Fact("This laptop", device), new Fact("State code", code),
                new Fact("Backups", new ReadOnlyStringWrapper("At each start and hourly, read back whole"),
                        Command.of("settings-backups", "Backups", () -> desk.go(Place.of("backups")))),
                new Fact("Program",
                        new ReadOnlyStringWrapper(version.equals("0") ? "Wheelhouse" : "Wheelhouse " + version),
                        about("About")));
    }

    private Command about(String label) {
        return Command.of("about", label, this::showAbout).in("Program").icon("fth-info");
    }

    private Command diagnostics() {
        return Command.of("diagnostics", "Export diagnostics", this::showDiagnostics).in("Program")
                .icon("fth-life-buoy");
    }

    private void showAbout() {
        background.submit("Reading the licences", BillOfMaterials::libraries,
                libraries -> desk.show(AboutSheets.about(Program.running(), libraries, diagnostics())));
    }

    void showDiagnostics() {
        List<String> facts = screens();
        background.submit("Gathering diagnostics",
                () -> new Diagnostics(Program.running(), store, logs, facts).text(store.clock().instant()),
                text -> desk.show(AboutSheets.diagnostics(text, this::keep)));
    }

    private List<String> screens() {
        List<String> facts = new ArrayList<>();
        Screen.getScreens().forEach(screen -> facts.add("screen %.0f × %.0f at %.0f %%".formatted(
                screen.getBounds().getWidth(), screen.getBounds().getHeight(), screen.getOutputScaleX() * 100)));
        facts.add("theme %s, size %d %%, nothing moves: %s".formatted(look.themeProperty().get().label(),
                look.scaleProperty().get(), look.reducedMotionProperty().get()));
        facts.add("locale " + java.util.Locale.getDefault().toLanguageTag() + ", zone " + store.clock().getZone());
        return facts;
    }

    private void keep(String text) {
        choose.get().ifPresent(file -> background.submit("Keeping the diagnostics", () -> {
            try {
                Files.writeString(file, text);
                return Toast.of("The diagnostics are kept.",
                        Command.of("diagnostics-show", "Show", () -> reveal.accept(file)));
            } catch (IOException e) {
                return Toast.trouble("%s cannot be written: %s. Nothing was kept.".formatted(file.getFileName(),
                        e.getClass().getSimpleName()));
            }
        }, desk::say));
    }
}
