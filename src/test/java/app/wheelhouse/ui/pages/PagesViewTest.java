package app.wheelhouse.ui.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.RecordingDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesViewTest {
    @TempDir
    Path folder;
    private final Background background = Background.threads(Failures.unlogged());
    private final RecordingDesk desk = new RecordingDesk();
    private final List<Path> revealed = new ArrayList<>();
    private final List<String> proposed = new ArrayList<>();
    private PagesView view;

    private static Page page(Edition edition) {
        return new Page("Minutes", "", "Cloud first", "One purpose", List.of(), null, "en", edition,
                List.of(new Block.Bullets(List.of(Item.of("No lift and shift")))));
    }

    @BeforeEach
    void open() {
        view = OnFx.call(() -> {
            PagesView made = new PagesView("Minutes", PagesViewTest::page, new Pdf(), background, desk, revealed::add)
                    .choosing(name -> {
                        proposed.add(name);
                        return Optional.of(folder.resolve(name));
                    });
            Theme.LIGHT.dress(new Scene(made.node()));
            made.opened();
            return made;
        });
        OnFx.await("the pages", () -> command("pages.save").enabled().getValue());
    }

    @AfterEach
    void close() {
        OnFx.run(view::closed);
        background.close();
    }

    private Command command(String id) {
        return view.commands().stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    private Toast saved(String id) {
        OnFx.run(command(id)::run);
        OnFx.await("something said", () -> !desk.toasts().isEmpty());
        return OnFx.call(() -> desk.toasts().getFirst());
    }

    @Test
    void aSavedFileIsWholeAndCanBeRevealed() throws IOException {
        Toast toast = saved("pages.save");
        Path file = folder.resolve(proposed.getFirst());
        assertEquals("Saved " + file.getFileName() + ".", toast.message());
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertFalse(Files.exists(file.resolveSibling(file.getFileName() + ".part")));

        Command reveal = Optional.ofNullable(toast.action()).orElseThrow();
        assertEquals("Reveal", reveal.label());
        OnFx.run(reveal::run);
        assertEquals(List.of(file), revealed);
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndNothingIsLeftBehind() throws IOException {
        OnFx.run(() -> view.choosing(_ -> Optional.of(folder.resolve("nowhere").resolve("x.md"))));
        Toast toast = saved("pages.markdown");
        assertTrue(toast.message().contains("could not be written"), toast.message());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void thePageIsCopiedAsMarkdown() {
        assertEquals("Copied as Markdown.", saved("pages.copy").message());
        assertEquals(Markdown.render(page(Edition.ROOM)),
                OnFx.call(() -> Clipboard.getSystemClipboard().getString()));
    }
}
