package app.wheelhouse.bench;

import app.wheelhouse.cli.LiveEmbeds;
import app.wheelhouse.document.Discretion;
import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPage;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfPages;
import app.wheelhouse.output.Progress;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pre-read of six pages with live tables and charts, and a pack of sixty, beside programs that print the same HTML. */
final class DocumentFigures {
    private static final int WARM_UP = 12;
    private static final int TIMES = 15;
    private static final String WORDS = "What was asked for is said here in a sentence that a reader gets through in one go. "
            .repeat(5);
    private static final String TABLE = "| What | Who | When | Why |\n|---|---|---|---|\n" + IntStream.range(0, 10)
            .mapToObj(i -> "| Request " + i + " | Product Manager | 2026-12-0" + (i % 9 + 1) + " | "
                    + WORDS.substring(0,
                            80)
                    + " |")
            .collect(Collectors.joining("\n"));
    private final Path scratch;

    DocumentFigures(Path scratch) {
        this.scratch = scratch;
    }

    List<Figure> measure(Path sample) throws IOException, StoreException {
        List<Figure> figures = new ArrayList<>();
        Path workspace = Folders.copy(sample, scratch.resolve("documents"));
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemDefaultZone())) {
            Dates dates = new Dates(store.clock().getZone(), Locale.UK);
            Embeds embeds = new LiveEmbeds(store, dates, Optional::empty);
            Pdf pdf = new Pdf();
            String text = text(pdf, embeds, dates);
            figures.add(Figure.limit("six-page document with live tables and charts, warm, p50",
                    warm(() -> pdf.render(page(text, embeds, dates), Paper.A4, Progress.UNWATCHED), WARM_UP, TIMES),
                    "ms",
                    300));
            Page pack = pack(page(text, embeds, dates), dates);
            int pages = count(pdf.render(pack, Paper.A4, Progress.UNWATCHED));
            double packed = warm(() -> pdf.render(pack, Paper.A4, Progress.UNWATCHED), 3, 7);
            figures.add(Figure.limit("pack of " + pages + " pages, warm, p50", packed, "ms", 2_000));
            Path html = Files.writeString(scratch.resolve("pack.html"), Html.render(pack));
            for (PageFigures.Peer peer : PageFigures.Peer.values()) {
                if (peer != PageFigures.Peer.WKHTMLTOPDF) {
                    figures.add(peer.program()
                            .map(program -> Figure.peer("pack of " + pages + " pages, warm, p50", packed, "ms",
                                    peer.name
                                            + ", whole process",
                                    Launch.millis(peer.command(program, html.toString(), scratch)), 1))
                            .orElseGet(() -> Figure.alone("pack of " + pages + " pages, warm, p50", packed, "ms",
                                    peer.name + " is not installed")));
                }
            }
        }
        return figures;
    }

    private static int count(byte[] pdf) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            return pages.count();
        }
    }

    /** Grows until it fills six pages. */
    private static String text(Pdf pdf, Embeds embeds, Dates dates) {
        StringBuilder text = new StringBuilder(
                "## How it stands\n\n{{kpi GPU idle chart}}\n\n{{scorecard}}\n\n## Asked for\n\n{{board top=20}}\n\n");
        for (int part = 1; part < 40; part++) {
            text.append("## Part ").append(part).append("\n\n").append(WORDS).append("\n\n");
            if (part % 2 == 0) {
                text.append(TABLE).append("\n\n");
            }
            if (count(pdf.render(page(text.toString(), embeds, dates), Paper.A4, Progress.UNWATCHED)) >= 6) {
                break;
            }
        }
        return text.toString();
    }

    private static Page page(String text, Embeds embeds, Dates dates) {
        Document document = new Document(new UUID(1, 1), "Pre-read", "six_pager", text, "room", "", "a");
        return DocumentPage.of(new DocumentFile(document, List.of(), List.of(), embeds, Discretion.NONE), Edition.ROOM,
                LocalDate.of(2026, 11, 23), dates);
    }

    private static Page pack(Page page, Dates dates) {
        List<Pack.Part> parts = IntStream.range(0, 12)
                .mapToObj(i -> new Pack.Part(new UUID(2, i), Pack.Kind.DOCUMENT, new UUID(1, i), "a" + i)).toList();
        return PackPage.of(new Pack(new UUID(3, 3), "Pack", "For those who decide.", parts), new PackPages() {
            @Override
            public Optional<Page> page(Pack.Part part, Edition edition) {
                return Optional.of(page);
            }

            @Override
            public List<Choice> choices() {
                return List.of();
            }
        }, Edition.ROOM, LocalDate.of(2026, 11, 23), dates);
    }

    private static double warm(Runnable work, int before, int times) {
        double[] taken = new double[times];
        for (int i = -before; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            if (i >= 0) {
                taken[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return Figure.median(taken);
    }
}
