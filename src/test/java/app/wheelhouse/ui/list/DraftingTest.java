package app.wheelhouse.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.store.Drafts.Draft;
import app.wheelhouse.store.Recovery;
import app.wheelhouse.ui.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftingTest {
    private static final UUID ID = UUID.randomUUID();
    @TempDir
    Path folder;
    private Programme programme;
    private Drafting drafting;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        drafting = new Drafting(programme.store(), Background.inline());
    }

    @AfterEach
    void close() {
        programme.close();
    }

    private List<Draft> found() throws IOException {
        return programme.store().drafts().found();
    }

    @Test
    void whatIsTypedIsFoundAfterACrash() throws IOException {
        drafting.typed("decision", ID, "context", ID, "Because").join();
        assertEquals(List.of(new Draft("decision", ID, "context", ID, "Because")), found());
    }

    @Test
    void aTextThatIsInTheLogLeavesNoDraft() throws IOException {
        drafting.typed("decision", ID, "context", ID, "Because").join();
        drafting.settled("decision", ID, "context", "Because");
        assertTrue(found().isEmpty());
    }

    @Test
    void aDraftThatWentOnSinceIsKept() throws IOException {
        drafting.typed("decision", ID, "context", ID, "Because we").join();
        drafting.settled("decision", ID, "context", "Because");
        assertEquals("Because we", found().getFirst().text());
    }

    @Test
    void typingThatWasTakenBackLeavesNoDraftBehind() throws IOException {
        drafting.typed("decision", ID, "context", ID, "A slip").join();
        drafting.left("decision", ID, "context", "As it was").run();
        assertTrue(found().isEmpty());
    }

    @Test
    void typingThatBeganAgainAfterLeavingIsKept() throws IOException {
        drafting.typed("decision", ID, "context", ID, "First").join();
        Runnable left = drafting.left("decision", ID, "context", "First");
        drafting.typed("decision", ID, "context", ID, "Second").join();
        left.run();
        assertEquals("Second", found().getFirst().text());
    }

    @Test
    void aTextIsTheDraftBeforeItIsInTheLogSoThatNoOlderOneOutlivesIt() throws IOException {
        drafting.typed("decision", ID, "context", ID, "Because").join();
        Drafting.Passage passage = drafting.passing("decision", ID, "context", ID, "Because we");
        passage.keep();
        assertEquals("Because we", found().getFirst().text());
        passage.settled();
        assertTrue(found().isEmpty());
    }

    @Test
    void whatWasTypedAfterATextSetOutForTheLogStaysTheDraft() throws IOException {
        Drafting.Passage passage = drafting.passing("decision", ID, "context", ID, "Because");
        drafting.typed("decision", ID, "context", ID, "Because we").join();
        passage.keep();
        passage.settled();
        assertEquals("Because we", found().getFirst().text());
    }

    @Test
    void aFieldLeftRightAfterTheLastWordIsRecoveredAsItWasLeft() throws IOException {
        Records records = new Records(programme.store(), Background.inline(), new RecordingDesk(), "decision",
                "decision");
        records.typed(ID, "context", "Because").join();
        records.set(ID, "context", "context", "Because we");
        programme.store().flush().join();
        assertTrue(Recovery.of(programme.store()).isEmpty());
        assertEquals("Because we", programme.store().history("decision", ID).getLast().after());
    }
}
