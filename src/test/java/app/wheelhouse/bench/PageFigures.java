package app.wheelhouse.bench;

import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A pre-read of six pages as PDF/UA and PDF/A: warm in this process, and as a whole process beside its peers. */
final class PageFigures {
    private static final int WARM_UP = 20;
    private static final int TIMES = 20;
    private static final int RUNS = 3;
    private final Launch launch;
    private final Path scratch;

    PageFigures(Launch launch, Path scratch) {
        this.launch = launch;
        this.scratch = scratch;
    }

    List<Figure> measure(Path sample) throws IOException, StoreException {
        Path workspace = Folders.copy(sample, scratch.resolve("long-session"));
        List<Figure> figures = new ArrayList<>();
        String id;
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemDefaultZone())) {
            LongSession session = new LongSession(store, "B");
            Pdf pdf = new Pdf();
            session.grow(pdf);
            id = session.id().toString();
            figures.add(
                    Figure.limit("six-page pre-read, PDF/UA + PDF/A, warm, p50", warm(pdf, session.page()), "ms", 150));
        }
        String html = scratch.resolve("pre-read.html").toString();
        Launch.millis(export(workspace, id, html));
        double ours = median(() -> export(workspace, id, scratch.resolve("pre-read.pdf").toString()));
        for (Peer peer : Peer.values()) {
            figures.add(peer.program()
                    .map(program -> Figure.peer("wheelhouse export pre-read, whole process", ours, "ms",
                            peer.name, median(() -> peer.command(program, html, scratch)), peer.goal))
                    .orElseGet(() -> Figure.alone("wheelhouse export pre-read, whole process", ours, "ms",
                            peer.name + " is not installed")));
        }
        return figures;
    }

    private List<String> export(Path workspace, String id, String file) {
        return launch.command("export", "pre-read", id, "-w", workspace.toString(), "-o", file);
    }

    private static double warm(Pdf pdf, Page page) {
        double[] times = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            long begun = System.nanoTime();
            pdf.render(page, Paper.A4, Progress.UNWATCHED);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return Figure.median(times);
    }

    private static double median(Supplier<List<String>> command) {
        return Figure.median(IntStream.range(0, RUNS).mapToDouble(_ -> Launch.millis(command.get())).toArray());
    }

    /** Programs of Debian that make a PDF of the same pages as HTML; none of them makes PDF/UA. */
    enum Peer {
        WKHTMLTOPDF("wkhtmltopdf", 1.5),
        WEASYPRINT("weasyprint", 1),
        CHROMIUM("chromium", 1),
        LIBREOFFICE("soffice", 1);

        final String name;
        private final double goal;

        Peer(String name, double goal) {
            this.name = name;
            this.goal = goal;
        }

        Optional<String> program() {
            return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
                    .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).map(Path::toString).findFirst();
        }

        List<String> command(String program, String html, Path scratch) {
            String pdf = scratch.resolve(name + ".pdf").toString();
            return switch (this) {
                case WKHTMLTOPDF -> List.of(program, "--quiet", html, pdf);
                case WEASYPRINT -> List.of(program, html, pdf);
                case CHROMIUM -> List.of(program, "--headless", "--no-sandbox", "--print-to-pdf=" + pdf, html);
                case LIBREOFFICE -> List.of(program, "--headless", "--convert-to", "pdf", "--outdir",
                        scratch.toString(), html);
            };
        }
    }
}
