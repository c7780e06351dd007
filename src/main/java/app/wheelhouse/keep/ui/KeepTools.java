package app.wheelhouse.keep.ui;

import app.wheelhouse.keep.store.Restore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What the page of backups needs of the window around it. */
public interface KeepTools {
    /** Closes the workspace, puts the backup in its place and opens it again. */
    void restore(Restore restore);

    /** Opens a window on the workspace as it was. */
    void openPast(Instant at);

    /** Shows a file where the system shows files. */
    void reveal(Path file);

    /** Lets the user choose a folder. */
    Optional<Path> chooseFolder();

}
