package app.wheelhouse.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Writes what goes wrong to a file that people can search for an error's code, at most a few megabytes of it. Of an error it
 * tells the kind and the place and not the message, which may quote what somebody wrote.
 */
public final class ErrorLog implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;
    private static final int FILES = 3;
    private final Logger logger;
    private final FileHandler handler;

    private ErrorLog(Logger logger, FileHandler handler) {
        this.logger = logger;
        this.handler = handler;
    }

    /**
     * Starts logging into a folder, beside what other running copies of Wheelhouse log there.
     *
     * @throws IOException when the folder cannot be made or written
     */
    public static ErrorLog start(Path folder) throws IOException {
        Files.createDirectories(folder);
        String pattern = folder.toString().replace("%", "%%") + "/wheelhouse-%u.%g.log";
        FileHandler handler = new FileHandler(pattern, MOST_BYTES, FILES, true);
        handler.setFormatter(new WithoutMessages());
        handler.setLevel(Level.INFO);
        handler.setEncoding("UTF-8");
        Logger logger = Logger.getLogger("wheelhouse");
        logger.addHandler(handler);
        return new ErrorLog(logger, handler);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        handler.close();
    }

    /** A line for what happened, and below it the kinds and places of the errors. */
    private static final class WithoutMessages extends Formatter {
        private static final int DEEPEST = 20;

        @Override
        public String format(LogRecord entry) {
            StringBuilder out = new StringBuilder();
            out.append(entry.getInstant()).append(' ').append(entry.getLevel()).append(' ')
                    .append(formatMessage(entry)).append('\n');
            int depth = 0;
            for (Throwable error = entry.getThrown(); error != null && depth < DEEPEST; error = error.getCause()) {
                out.append(depth++ == 0 ? "" : "Caused by: ").append(error.getClass().getName()).append('\n');
                for (StackTraceElement frame : error.getStackTrace()) {
                    out.append("\tat ").append(frame).append('\n');
                }
            }
            return out.toString();
        }
    }
}
