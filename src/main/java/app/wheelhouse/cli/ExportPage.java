package app.wheelhouse.cli;

import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.MatrixPage;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.FileNames;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Dates;
import app.wheelhouse.session.Minutes;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.store.SessionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the pre-read or the minutes of a session, or a rights matrix, to a file. */
@Command(name = "export", description = "Writes the pre-read or the minutes of a session, or a rights matrix, to a file.")
final class ExportPage implements Callable<Integer> {
    private static final String MATRIX = "matrix";
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "KIND", description = "pre-read, minutes or matrix")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The id of the session or matrix, or its code or title when no other has the same.")
    private String which = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "pdf, html or md, for a matrix csv as well (default: what the file's name says, else pdf)")
    private @Nullable String format;

    @Option(names = "--edition", paramLabel = "EDITION", description = "room or host; the room edition holds nothing meant for the host alone (default: room)")
    private String edition = "room";

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", description = "Where to write (default: a name from date and title, in this folder).")
    private @Nullable Path file;

    ExportPage(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Edition readers = switch (edition) {
            case "room" -> Edition.ROOM;
            case "host" -> Edition.HOST;
            default -> throw Refused.usage("The edition is room or host, not '%s'.", edition);
        };
        String extension = extension();
        Page page = page(readers);
        byte[] bytes = switch (extension) {
            case "csv" -> csv(readers).getBytes(StandardCharsets.UTF_8);
            case "pdf" -> new Pdf().render(page, Paper.A4, watched());
            case "html" -> Html.render(page).getBytes(StandardCharsets.UTF_8);
            default -> Markdown.render(page).getBytes(StandardCharsets.UTF_8);
        };
        Path target = (file == null ? Path.of(FileNames.propose(page, extension)) : file).toAbsolutePath().normalize();
        write(target, bytes);
        wheelhouse.answer(target.toString(), Json.facts("file", target.toString(), "bytes", bytes.length));
        return Exit.DONE.code();
    }

    private String extension() throws Refused {
        String name = file == null ? "" : String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String told = name.endsWith(".md")
                ? "md"
                : name.endsWith(".html") || name.endsWith(".htm") ? "html" : name.endsWith(".csv") ? "csv" : "pdf";
        String wanted = format == null ? told : format;
        return switch (wanted) {
            case "pdf", "html", "md" -> wanted;
            case "csv" -> {
                if (!kind.equals(MATRIX)) {
                    throw Refused.usage("Only a matrix can be exported as csv, not the %s.", kind);
                }
                yield wanted;
            }
            default -> throw Refused.usage("The format is pdf, html, md or csv, not '%s'.", wanted);
        };
    }

    private Page page(Edition readers) throws Refused {
        if (kind.equals(MATRIX)) {
            return MatrixPage.of(matrix(), readers);
        }
        if (!kind.equals("pre-read") && !kind.equals("minutes")) {
            throw Refused.usage("What can be exported is pre-read, minutes or matrix, not '%s'.", kind);
        }
        Dates dates = new Dates(wheelhouse.clock().getZone(), Locale.getDefault());
        try (Opened opened = wheelhouse.open()) {
            UUID id = new Lookup(opened.records()).find("session", which);
            SessionPage all = new SessionStore(opened.store()).page(id).orElseThrow();
            return kind.equals("minutes")
                    ? Minutes.page(all, readers, dates)
                    : PreRead.page(all, readers, dates);
        }
    }

    private Matrix matrix() throws Refused {
        try (Opened opened = wheelhouse.open()) {
            UUID id = new Lookup(opened.records()).find(MATRIX, which);
            return new RightsStore(opened.store()).matrix(id).orElseThrow();
        }
    }

    private String csv(Edition readers) throws Refused {
        return MatrixText.write(matrix(), readers == Edition.HOST).toCsv();
    }

    private Progress watched() {
        return new Progress() {
            @Override
            public void reached(double share) {
                wheelhouse.terminal().progress("Setting the pages", share);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /** Writes beside the file and moves it into place, so that a file there is replaced whole or not at all. */
    private static void write(Path target, byte[] bytes) throws IOException {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder; name a file in it with -o");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes);
            return;
        }
        Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
        Path beside = real.resolveSibling(".wheelhouse-" + UUID.randomUUID() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, real, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
