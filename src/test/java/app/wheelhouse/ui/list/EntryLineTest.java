package app.wheelhouse.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.store.Recovery;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.OnFx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.event.ActionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryLineTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    @TempDir
    Path folder;
    private final List<String> entered = new ArrayList<>();
    private Programme programme;
    private EntryLine line;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        line = line();
    }

    @AfterEach
    void close() {
        programme.close();
    }

    private EntryLine line() {
        Records records = new Records(programme.store(), Background.inline(), new RecordingDesk(), "outcome",
                "outcome");
        return OnFx.call(() -> new EntryLine(records, "checkin", "Check in", "Check in", this::enter));
    }

    private void enter() {
        entered.add(line.getText());
        line.clear();
    }

    private String shownFor(EntryLine of, UUID record) {
        return OnFx.call(() -> {
            of.show(record);
            return of.getText();
        });
    }

    private void type(UUID record, String text) {
        OnFx.run(() -> {
            line.show(record);
            line.setText(text);
        });
    }

    @Test
    void whatIsTypedAboutARecordWaitsWithItAndNeverGoesToAnother() {
        type(ONE, "at risk 60% waiting");
        assertEquals("", shownFor(line, OTHER));
        assertEquals("at risk 60% waiting", shownFor(line, ONE));
    }

    @Test
    void itIsThereAfterACrashAndIsNoFieldOfTheRecord() {
        type(ONE, "at risk 60% waiting");
        assertEquals(List.of(), Recovery.of(programme.store()));
        assertEquals("at risk 60% waiting", shownFor(line(), ONE));
        assertEquals("", shownFor(line(), OTHER));
    }

    @Test
    void whatWasEnteredDoesNotComeBack() {
        type(ONE, "done");
        OnFx.run(() -> line.fireEvent(new ActionEvent()));
        assertEquals(List.of("done"), entered);
        assertEquals("", shownFor(line(), ONE));
        assertTrue(folder.resolve("programme/drafts").toFile().list() == null
                || folder.resolve("programme/drafts").toFile().list().length == 0, "nothing is left behind");
    }
}
