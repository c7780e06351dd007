package app.wheelhouse.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command reads from and writes to. The answer is gathered and written in one go at the end, so that a command
 * that fails leaves no half answer behind; progress and complaints are written at once. All of it is UTF-8.
 */
public final class Terminal {
    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final boolean interactive;
    private final StringBuilder answer = new StringBuilder();

    /** @param interactive whether a person watches, who is shown progress */
    public Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** The terminal, pipes or files this process was started with. */
    @SuppressWarnings("SystemConsoleNull") // seen on JDK 25: there is none as soon as one end is a pipe or a file
    public static Terminal ofProcess() {
        Console console = System.console();
        return new Terminal(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err), console != null && console.isTerminal());
    }

    /** Adds a line to the answer. */
    void line(String text) {
        answer.append(text).append('\n');
    }

    /** Writes a sentence for a person. */
    public void complain(String sentence) {
        say("wheelhouse: " + sentence + "\n");
    }

    /** Shows how far long work has come, in place; only where a person watches. */
    void progress(String what, double share) {
        if (interactive) {
            say(String.format(Locale.ROOT, "\r%s %3.0f %%%s", what, share * 100, share >= 1 ? "\r\033[K" : ""));
        }
    }

    private void say(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // nobody reads what goes wrong; the exit code still tells
        }
    }

    /** Everything there is to read. */
    byte[] read() throws IOException {
        return in.readAllBytes();
    }

    /** Writes the answer. A reader that has gone away ({@code wheelhouse list topic | head -1}) is no failure. */
    void flush() throws IOException {
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        answer.setLength(0);
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.contains("Broken pipe") && !message.contains("pipe is being closed")) {
                throw e;
            }
        }
    }
}
