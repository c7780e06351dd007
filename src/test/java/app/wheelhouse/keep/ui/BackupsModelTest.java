package app.wheelhouse.keep.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.Completion;
import app.wheelhouse.keep.store.Restore;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupsModelTest {
    @TempDir
    Path folder;
    private Programme programme;
    private BackupsModel model;
    private final List<String> said = new ArrayList<>();
    private final List<Instant> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        programme = Programme.sample(folder);
        Desk desk = new Desk() {
            @Override
            public void go(Place place) {
            }

            @Override
            public void say(Toast toast) {
                said.add(toast.message());
            }

            @Override
            public void show(Sheet sheet) {
            }

            @Override
            public void dismiss() {
            }
        };
        KeepTools tools = new KeepTools() {
            @Override
            public void restore(Restore restore) {
                restore.close();
            }

            @Override
            public void openPast(Instant at) {
                opened.add(at);
            }

            @Override
            public void reveal(Path file) {
            }

            @Override
            public Optional<Path> chooseFolder() {
                return Optional.empty();
            }
        };
        model = new BackupsModel(programme.store(), new Backups(programme.store(), Completion.NONE),
                Background.inline(), desk, tools);
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void aBackupMadeNowIsListedAndProven() {
        model.backUp();
        assertEquals(1, model.rows().now().size());
        assertTrue(model.factsProperty().get().proof().isPresent());
        assertTrue(said.getFirst().startsWith("Backed up and read back whole"), said.toString());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndTheOldOneStays() {
        model.choose(Optional.of(folder.resolve("nowhere")));
        assertTrue(said.getFirst().contains("cannot be written"), said.toString());
        assertEquals(Optional.empty(), model.factsProperty().get().chosen());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-11-20, 2026-11-20T22:59:59.999Z", // the end of that day in Berlin
            "2026-11-20 14:00, 2026-11-20T13:00:00Z", // a time of day
            "fri, 2026-11-20T22:59:59.999Z", // the last Friday
            "today, 2026-11-23T10:12:00Z"}) // the end of today lies ahead: now
    void theMomentIsReadAsPeopleSayIt(String typed, Instant at) {
        assertTrue(model.openPast(typed));
        assertEquals(List.of(at), opened);
    }

    @ParameterizedTest
    @CsvSource({"soon", "''", "2027-01-01"})
    void whatIsNoMomentOfThePastOpensNothing(String typed) {
        assertFalse(model.openPast(typed));
        assertEquals(List.of(), opened);
    }
}
