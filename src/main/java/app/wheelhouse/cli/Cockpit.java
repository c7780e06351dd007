package app.wheelhouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens the window: what a start without a command does. */
@FunctionalInterface
public interface Cockpit {
    /**
     * Runs until the window is closed.
     *
     * @param workspace the folder named on the command line, if one was
     * @param sample    whether a workspace that is missing is made from the sample programme
     * @param safe      whether nothing is fetched or exchanged, and only what is named is opened
     * @param files     files to offer for import once it is open
     * @return the exit code of the process
     */
    int open(Optional<Path> workspace, boolean sample, boolean safe, List<Path> files);
}
