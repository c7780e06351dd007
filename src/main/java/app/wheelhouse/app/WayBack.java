package app.wheelhouse.app;

import app.wheelhouse.cli.ShownRows;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.Restore;
import app.wheelhouse.keep.ui.KeepTools;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Toast;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/** The ways back that need the window: restoring a backup in place of the present, and a window on the past. */
record WayBack(Store store, Background background, Stage stage, PastWindow past, Consumer<Path> show,
        Consumer<Toast> say, Consumer<Restore> replace) implements KeepTools {

    /** The present is kept before anything is closed; when that fails, nothing happens. */
    @Override
    public void restore(Restore restore) {
        background.submit("Keeping the present", () -> {
            try {
                store.flush().join();
                new Backups(store, ShownRows::complete).make(Reason.RESTORE);
                return Optional.<String>empty();
            } catch (KeepException e) {
                restore.close();
                return Optional.of(e.sentence() + " Nothing was restored.");
            }
        }, problem -> problem.ifPresentOrElse(sentence -> say.accept(Toast.trouble(sentence)),
                () -> replace.accept(restore)));
    }

    @Override
    public void openPast(Instant at) {
        past.open(store, at, say);
    }

    @Override
    public void reveal(Path file) {
        show.accept(file);
    }

    @Override
    public Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Where backups go");
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }
}
