package app.wheelhouse.app;

import app.wheelhouse.shell.CriticalError;
import app.wheelhouse.shell.ErrorLog;
import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop program: what catches errors stands first, then settings and window, then the workspace. */
public final class CockpitApp extends Application {
    private static final String SAMPLE = "--sample";
    private static final String SAFE = "--safe";
    private @Nullable Cockpit cockpit;

    /** Starts the program and returns when it has ended. */
    static void open(Optional<Path> workspace, boolean sample, boolean safe, List<Path> files) {
        List<String> arguments = new ArrayList<>();
        arguments.add(workspace.map(path -> path.toAbsolutePath().toString()).orElse(""));
        arguments.add(sample ? SAMPLE : "");
        arguments.add(safe ? SAFE : "");
        files.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
        Application.launch(CockpitApp.class, arguments.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Failures failures = new Failures();
        Thread.setDefaultUncaughtExceptionHandler(failures);
        Thread.currentThread().setUncaughtExceptionHandler(failures);
        ConfigFolder folders = ConfigFolder.ofPlatform();
        try {
            ErrorLog.start(folders.settings().resolve("logs"));
        } catch (IOException e) {
            failures.report("Starting the log", e);
        }
        Background background = Background.threads(failures);
        SettingsFile settings = SettingsFile.ofPlatform(_ -> {
        });
        Cockpit now = new Cockpit(stage, settings, folders, background, failures, Clock.system(ZoneId.systemDefault()),
                uri -> getHostServices().showDocument(uri.toString()));
        cockpit = now;
        List<String> arguments = getParameters().getRaw();
        if (arguments.contains(SAFE)) {
            now.carefully();
        }
        Optional<Path> workspace = arguments.isEmpty() || arguments.getFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(arguments.getFirst()));
        now.show(workspace, arguments.contains(SAMPLE), arguments.stream().skip(3).map(Path::of).toList());
    }

    @Override
    public void stop() {
        Cockpit now = cockpit;
        if (now != null) {
            now.close();
        }
    }

    /** Says what kept the program from starting, before there is any window. */
    static void failed(String sentence, String code) {
        CriticalError.showAndWait(sentence, code);
    }
}
