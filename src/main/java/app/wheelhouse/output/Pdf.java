package app.wheelhouse.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sets pages as PDF that is PDF/UA-1 and PDF/A-2a at once: tagged, fonts embedded, same page in, same bytes out. Nothing is
 * read for it but this program's own fonts, and nothing at all before the first page. Keep one for the life of the program:
 * it keeps the fonts it has read. May be called from any thread, but sets one page at a time.
 */
public final class Pdf {
    private final ReentrantLock setting = new ReentrantLock();
    private final Consumer<String> asked;
    private @Nullable Typesetter typesetter;

    public Pdf() {
        this(_ -> {
        });
    }

    /** {@code asked} is told every address that a page asked for and was refused. */
    Pdf(Consumer<String> asked) {
        this.asked = asked;
    }

    /**
     * Sets a page.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public byte[] render(Page page, Paper paper, Progress progress) {
        setting.lock();
        try {
            if (typesetter == null) {
                typesetter = new Typesetter(asked);
            }
            return typesetter.set(page, paper, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("could not set the page", e);
        } finally {
            setting.unlock();
        }
    }

    /**
     * Sets slides, a page of 16 by 9 for each.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public byte[] render(Deck deck, Progress progress) {
        setting.lock();
        try {
            if (typesetter == null) {
                typesetter = new Typesetter(asked);
            }
            return typesetter.set(deck, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("could not set the slides", e);
        } finally {
            setting.unlock();
        }
    }

    /** Sets a small page and throws it away, so that the next one is set at full speed. For a background thread. */
    public void warmUp() {
        Block block = new Block.Section("Warm", List.of(new Block.Prose("*Up* **and** running."), new Block.Bullets(List
                .of(Item.of("One"))), new Block.Table("", List.of(Column.words("Two")), List.of(Row.of("Three")))));
        render(new Page("Page", "", "Warm up", "", List.of(new Fact("When", "now")), LocalDate.EPOCH, "en",
                Edition.HOST, List.of(block, block)), Paper.A4, Progress.UNWATCHED);
    }
}
