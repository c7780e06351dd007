package app.wheelhouse.cli;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.output.Csv;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.FileNames;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Xlsx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes pages, records and lists to files. */
@Command(name = "export", description = {"Writes something to a file: pre-read, minutes or council-pack of a session,",
        "memo of a decision, decision (as MADR), matrix, actions, board (a RICE sheet, or a table to edit and import again),",
        "scorecard, kpi, gate (a ship sheet), rhythm (a calendar to subscribe to, or pages),",
        "slo (what is promised and where it is measured, as OpenSLO),",
        "slo-report (what was kept in a month or a quarter) or live-site (the pack of a review)."})
final class ExportPage implements Callable<Integer> {
    private static final Map<String, Export> KINDS = kinds();
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "KIND", description = "pre-read, minutes, council-pack, memo, decision, matrix, actions, board, scorecard, kpi, gate, rhythm, slo, slo-report or live-site")
    private String kind = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The id of the session, decision or matrix, or its code or title when no other has the same; none for actions, the board, the scorecard and the KPIs.")
    private String which = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "pdf, html or md; md for a decision; also csv for a matrix; csv, ics, md, pdf or html for actions; also ics for the rhythm; yaml for slo; also csv and xlsx for the board, the scorecard and the KPIs (default: what the file's name says, else the first of these)")
    private @Nullable String format;

    @Option(names = "--edition", paramLabel = "EDITION", description = "room or host; the room edition holds nothing meant for the host alone (default: room)")
    private String edition = "room";

    @Option(names = "--quarter", paramLabel = "QUARTER", description = "The quarter whose capacity draws the line through the board, such as 2026-Q4 (default: the present one).")
    private @Nullable String quarter;

    @Option(names = "--release", paramLabel = "NAME", description = "The release a gate is asked for (default: the one that is worked on).")
    private String release = "";

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", description = "Where to write (default: a name from date and title, in this folder).")
    private @Nullable Path file;

    ExportPage(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    private static Map<String, Export> kinds() {
        Map<String, Export> kinds = new LinkedHashMap<>();
        kinds.put("pre-read", ExportSession.PRE_READ);
        kinds.put("minutes", ExportSession.MINUTES);
        kinds.put("council-pack", ExportSession.COUNCIL_PACK);
        kinds.put("memo", new ExportMemo());
        kinds.put("decision", new ExportDecision());
        kinds.put("matrix", new ExportMatrix());
        kinds.put("actions", new ExportActions());
        kinds.put("board", new ExportBoard());
        kinds.put("scorecard", ExportScorecard.SCORECARD);
        kinds.put("kpi", ExportScorecard.KPIS);
        kinds.put("gate", new ExportGate());
        kinds.put("rhythm", new ExportRhythm());
        kinds.put("slo", new ExportSlos());
        kinds.put("slo-report", ExportReport.REPORT);
        kinds.put("live-site", ExportReport.REVIEW);
        return kinds;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Edition readers = switch (edition) {
            case "room" -> Edition.ROOM;
            case "host" -> Edition.HOST;
            default -> throw Refused.usage("The edition is room or host, not '%s'.", edition);
        };
        Export export = KINDS.get(kind);
        if (export == null) {
            throw Refused.usage("What can be exported is %s, not '%s'.", String.join(", ", KINDS.keySet()), kind);
        }
        if (which.isBlank() && export.isOfOne()) {
            throw Refused.usage("Say which: export %s ID.", kind);
        }
        String extension = extension(export);
        Export.Made made = made(export, extension, readers);
        byte[] bytes = switch (made) {
            case Export.Text text -> text.text().getBytes(StandardCharsets.UTF_8);
            case Export.Table table -> extension.equals("xlsx")
                    ? Xlsx.write(table.grid())
                    : Csv.write(table.grid()).getBytes(StandardCharsets.UTF_8);
            case Export.Pages pages -> bytes(pages.page(), extension);
        };
        String proposed = switch (made) {
            case Export.Text text -> text.name();
            case Export.Table table -> table.name();
            case Export.Pages pages -> FileNames.propose(pages.page(), extension);
        };
        Path target = (file == null ? Path.of(proposed) : file).toAbsolutePath().normalize();
        write(target, bytes);
        wheelhouse.answer(target.toString(), Json.facts("file", target.toString(), "bytes", bytes.length));
        return Exit.DONE.code();
    }

    private Export.Made made(Export export, String extension, Edition readers) throws Refused {
        Dates dates = new Dates(wheelhouse.clock().getZone(), Locale.getDefault());
        try (Opened opened = wheelhouse.open()) {
            return export.make(new Export.Wanted(opened, which, extension, readers, dates, wheelhouse.clock()
                    .instant(), quarter(), release()));
        }
    }

    private @Nullable Quarter quarter() throws Refused {
        String wanted = quarter;
        if (wanted == null) {
            return null;
        } else if (!kind.equals("board")) {
            throw Refused.usage("--quarter is for the board, not for %s.", kind);
        }
        return Quarter.read(wanted)
                .orElseThrow(() -> Refused.usage("'%s' is no quarter such as 2026-Q4.", wanted));
    }

    private String release() throws Refused {
        if (!release.isBlank() && !kind.equals("gate")) {
            throw Refused.usage("--release is for a gate, not for %s.", kind);
        }
        return release;
    }

    private byte[] bytes(Page page, String extension) {
        return switch (extension) {
            case "pdf" -> new Pdf().render(page, Paper.A4, watched());
            case "html" -> Html.render(page).getBytes(StandardCharsets.UTF_8);
            default -> Markdown.render(page).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String extension(Export export) throws Refused {
        String name = file == null ? "" : String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.endsWith(".htm") ? "html" : name.substring(name.lastIndexOf('.') + 1);
        String told = export.formats().contains(ending) ? ending : export.formats().getFirst();
        String wanted = format == null ? told : format;
        if (!export.formats().contains(wanted)) {
            throw Refused.usage("The format of %s is %s, not '%s'.", kind, String.join(", ", export.formats()), wanted);
        }
        return wanted;
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
