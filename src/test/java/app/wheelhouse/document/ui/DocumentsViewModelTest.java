package app.wheelhouse.document.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsViewModelTest {
    @TempDir
    Path folder;
    private final RecordingDesk desk = new RecordingDesk();
    private Programme programme;
    private DocumentsViewModel model;

    @BeforeEach
    void open() {
        programme = Programme.sample(folder);
        model = new DocumentsViewModel(programme.store(), new DocumentStore(programme.store()), Background.inline(),
                desk, Programme.CLOCK);
        model.open();
    }

    @AfterEach
    void close() {
        model.close();
        programme.close();
    }

    private void open(String title) {
        model.rows().select(model.rows().shown().stream().filter(row -> row.document().title().equals(title))
                .findFirst().orElseThrow());
    }

    private Document document() {
        programme.settle();
        return model.document().orElseThrow();
    }

    @Test
    void pagesStandInTheirOrderAndTheFirstIsOpen() {
        assertEquals(List.of("Rhythm of business", "First 100 days", "Talk track", "Unfiled"),
                model.rows().shown().stream().map(row -> row.document().title()).toList());
        assertEquals("Rhythm of business", document().title());
    }

    @Test
    void aPageIsFoundByWordsOfItsText() {
        model.rows().filterProperty().set("ceremony");
        assertEquals(1, model.rows().shown().size());
    }

    @Test
    void aNewPageIsOpenedForWriting() {
        model.add();
        assertEquals("New page", document().title());
        assertTrue(model.editingProperty().get());
        assertEquals("New page", model.rows().shown().getLast().document().title());
    }

    @Test
    void whatIsWrittenIsADraftUntilItIsAChange() throws IOException {
        model.keep(document().id(), "Half a sen").join();
        assertEquals("Half a sen", programme.store().drafts().found().getFirst().text());
        model.save(document().id(), "Half a sentence.").join();
        model.keep(document().id(), "Half a sentence.").join();
        model.save(document().id(), "Half a sentence.").join();
        assertTrue(programme.store().drafts().found().isEmpty());
        assertEquals("Half a sentence.", document().text());
    }

    @Test
    void aBoxIsCheckedWhileReading() {
        open("First 100 days");
        model.toggleTask(3);
        assertEquals("# First 100 days\n\n- [x] Rhythm running\n- [x] Decision log exists\n", document().text());
        programme.store().undo().join();
        assertTrue(document().text().endsWith("- [ ] Decision log exists\n"));
    }

    @Test
    void aPageIsRenamedAndItsAudienceChosen() {
        open("Talk track");
        model.rename(document().id(), "Talk track, short");
        model.setAudience("room");
        assertEquals("Talk track, short", document().title());
        assertEquals("room", document().audience());
    }

    @Test
    void aDeletedPageCanBeTakenBack() {
        open("Talk track");
        model.delete();
        programme.settle();
        assertEquals(3, model.rows().totalProperty().get());
        Objects.requireNonNull(desk.toasts().getFirst().action()).run();
        programme.settle();
        assertEquals(4, model.rows().totalProperty().get());
    }
}
