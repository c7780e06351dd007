package app.wheelhouse.document.ui;

import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Finding;
import app.wheelhouse.document.Inspection;
import app.wheelhouse.document.Manuscript;
import app.wheelhouse.document.Overflow;
import app.wheelhouse.document.Template;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.PdfPages;
import app.wheelhouse.output.Progress;
import app.wheelhouse.ui.Background;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Sets the true pages of what is being written, in the background, once typing pauses; only the newest words are shown. */
final class Proofs {
    private static final Duration PAUSE = Duration.millis(350);
    private static final int WIDTH = 820;
    private static final int MOST_PICTURES = 40;
    private final Background background;
    private final DocumentTools tools;
    private final Supplier<List<Template>> templates;
    private final Supplier<Instant> now;
    private final Consumer<Proof> show;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Supplier<@Nullable DocumentFile> wanted = () -> null;
    private Edition edition = Edition.ROOM;
    private boolean pictures;
    private boolean running;
    private boolean stale;

    /** How the words stand. */
    record Proof(DocumentFile file, Edition edition, List<BufferedImage> pictures, int pages, List<Finding> findings,
            Optional<Overflow> overflow, int words) {

        /** The live parts that show nothing, as they are written. */
        Set<String> broken() {
            return findings.stream().filter(each -> each.kind() == Finding.Kind.BROKEN)
                    .flatMap(each -> Embed.WRITTEN.matcher(each.text()).results().map(found -> found.group()))
                    .collect(Collectors.toSet());
        }
    }

    /** @param show told of each proof on the FX thread */
    Proofs(Background background, DocumentTools tools, Supplier<List<Template>> templates, Supplier<Instant> now,
            Consumer<Proof> show) {
        this.background = background;
        this.tools = tools;
        this.templates = templates;
        this.now = now;
        this.show = show;
        pause.setOnFinished(_ -> start());
    }

    /** What is to be proved; asked on the FX thread when it is time. */
    void of(Supplier<@Nullable DocumentFile> file) {
        wanted = file;
    }

    Edition edition() {
        return edition;
    }

    void setEdition(Edition chosen) {
        edition = chosen;
        start();
    }

    /** Whether pictures of the pages are wanted, or only what there is to say about them. */
    void setPictures(boolean on) {
        pictures = on;
    }

    /** Proves what there is once typing pauses. */
    void soon() {
        pause.playFromStart();
    }

    /** Proves it now, or as soon as the one under way is done. */
    void start() {
        pause.stop();
        if (running) {
            stale = true;
            return;
        }
        DocumentFile file = wanted.get();
        if (file != null) {
            running = true;
            Edition readers = edition;
            boolean draw = pictures;
            background.submit("Setting the pages", () -> prove(file, readers, draw), proof -> {
                running = false;
                show.accept(proof);
                if (stale) {
                    stale = false;
                    start();
                }
            });
        }
    }

    void stop() {
        pause.stop();
        wanted = () -> null;
    }

    private Proof prove(DocumentFile file, Edition readers, boolean draw) {
        List<Finding> findings = Inspection.of(file, Template.of(file.document(), templates.get()));
        int words = Manuscript.of(file.document().text()).words();
        Integer budget = file.document().pages();
        if (!draw && budget == null) {
            return new Proof(file, readers, List.of(), 0, findings, Optional.empty(), words);
        }
        byte[] pdf = tools.pdf().render(DocumentPage.of(file, readers, tools.dates().day(now.get()), tools.dates()),
                Paper.A4, Progress.UNWATCHED);
        try (PdfPages pages = PdfPages.open(pdf)) {
            List<BufferedImage> drawn = draw
                    ? java.util.stream.IntStream.range(0, Math.min(pages.count(), MOST_PICTURES))
                            .mapToObj(page -> pages.page(page, WIDTH)).toList()
                    : List.of();
            Optional<Overflow> overflow = budget == null
                    ? Optional.empty()
                    : Overflow.of(file.document().text(), pages.words(), budget);
            return new Proof(file, readers, drawn, pages.count(), findings, overflow, words);
        }
    }
}
