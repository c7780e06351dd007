package app.wheelhouse.signal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.TilesCard;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.signal.Mood;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.signal.source.SecretFile;
import app.wheelhouse.signal.store.SignalHistory;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A wall from nothing: see all objectives, put one on a wall, arrange it by keys, and show the room what it may see. */
class SignalsJourneyTest {
    @TempDir
    Path folder;
    private final FxRobot robot = new Hands();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private Programme programme;
    private Background background;
    private RoomDirector director;
    private Watch watch;
    private SignalsModel model;
    private SignalsView view;
    private Stage stage;
    private UUID reads;
    private UUID source;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        // Nobody listens there: what is known is what was kept, and the source cannot be asked.
        source = programme.add("source", "title", "Gateway", "kind", "exposition", "url",
                "http://127.0.0.1:9/metrics", "interval_seconds", 3600, "position", "a");
        reads = slo("Reads succeed", "room", "a");
        slo("Namespace throughput", "host", "b");
        programme.save();
        SignalHistory.keep(programme.store().workspace().folder(), new SignalReader(programme.store()).book(),
                Programme.NOW);
        Failures failures = Failures.unlogged();
        failures.listen(failure -> failed.add(failure.error()));
        background = Background.threads(failures);
        director = OnFx.call(RoomDirector::new);
        watch = new Watch(programme.store(), new SecretFile(folder.resolve("secrets.json")),
                (_, error) -> failed.add(error));
        watch.start();
        model = OnFx.call(() -> new SignalsModel(programme.store(), background, new RecordingDesk(),
                new SignalsTools(watch, director, () -> {
                }, new NoIntake()), List::<KpiSeries>of));
        view = OnFx.call(() -> new SignalsView(model));
        stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(view.node()), 1000, 800);
            Theme.LIGHT.dress(scene);
            made.setScene(scene);
            made.show();
            view.opened();
            return made;
        });
        OnFx.await("both objectives have a standing", () -> model.now().standings().size() == 2);
    }

    private UUID slo(String title, String audience, String position) {
        return programme.add("slo", "title", title, "source", source, "indicator", "ratio", "good", "good_total",
                "total", "all_total", "target", new BigDecimal("0.999"), "period", "28d", "audience", audience,
                "position", position);
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        watch.close();
        background.close();
        programme.close();
        assertEquals(List.of(), new ArrayList<>(failed));
    }

    private Node find(String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    private TileNode tile(UUID id) {
        return (TileNode) find("#tile-" + id);
    }

    private void does(String id) {
        OnFx.run(() -> assertTrue(view.commands().stream().filter(command -> command.id().equals(id)).findFirst()
                .orElseThrow().run(), id));
    }

    private List<Tile> tiles() {
        return OnFx.call(() -> model.now().book().tiles());
    }

    @Test
    void theWallOfAllObjectivesMakesItselfAndIsNeverGreenWithoutAnAnswer() {
        watch.hurry(source);
        OnFx.await("nobody answered", () -> model.now().offline());
        assertEquals(State.ERROR, OnFx.call(() -> model.now().standing(reads).orElseThrow().state()));
        assertEquals(Mood.UNKNOWN, OnFx.call(() -> Objects.requireNonNull(tile(reads).face()).mood()));
        assertTrue(OnFx.call(() -> ((Label) find("#offline")).getText()).startsWith("Offline: no source answers."));
    }

    @Test
    void aTileIsAddedMovedAndSizedByKeys() {
        does("tile-add");
        robot.write("reads").type(KeyCode.ENTER);
        OnFx.await("the tile is there", () -> model.now().book().tiles().size() == 1);
        Tile made = tiles().getFirst();
        assertEquals(reads, made.slo());
        OnFx.await("it has the focus", () -> stage.getScene().getFocusOwner() == tile(made.id()));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        OnFx.await("it is one to the right", () -> model.now().book().tiles().getFirst().x() == 1);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        OnFx.await("it is higher", () -> model.now().book().tiles().getFirst().high() == 2);
        programme.store().undo().join();
        OnFx.await("it is as high as it was", () -> model.now().book().tiles().getFirst().high() == 1);
    }

    @Test
    void theRoomSeesNothingThatIsForTheHost() {
        does("wall-room");
        RoomView shown = OnFx.call(() -> director.frameProperty().get().view());
        assertEquals(List.of("Reads succeed"),
                ((TilesCard) shown).tiles().stream().map(RoomView.Tile::name).toList());
        assertFalse(shown.toString().contains("Namespace"), shown.toString());
    }

    @Test
    void theHostIsToldWhatTheRoomDoesNotGet() {
        OnFx.await("it is said", () -> ((Label) find("#wall-held")).getText().equals("Room sees 1 of 2"));
        does("wall-new");
        OnFx.await("the wall is there", () -> model.now().book().walls().size() == 1);
        does("wall-audience");
        OnFx.await("it is for the host", () -> ((Label) find("#wall-held")).getText().equals("Host only"));
    }

    @Test
    void aWallIsMadeRenamedAndDeletedAndAllOfItComesBack() {
        does("wall-new");
        OnFx.await("it is there", () -> model.now().book().walls().size() == 1);
        does("wall-rename");
        OnFx.await("its name is a field", () -> stage.getScene().getRoot().lookup("#wall-name") != null);
        robot.write("GPU sites").type(KeyCode.ENTER);
        OnFx.await("it is renamed", () -> model.now().book().walls().getFirst().title().equals("GPU sites"));
        OnFx.await("the field is gone", () -> stage.getScene().getRoot().lookup("#wall-name") == null);
        does("wall-delete");
        OnFx.await("it is gone", () -> model.now().book().walls().isEmpty());
        programme.store().undo().join();
        programme.store().undo().join();
        OnFx.await("it is back under its first name",
                () -> model.now().book().walls().stream().anyMatch(wall -> wall.title().equals("Wall 1")));
    }

    @Test
    void theObjectivesAreListedWithWhatIsKnown() {
        OnFx.run(() -> view.at(1));
        assertEquals(List.of("Reads succeed", "Namespace throughput"),
                OnFx.call(() -> model.slos().now().stream().map(row -> row.draft().title()).toList()));
    }

    /** Brings nothing in. */
    private static final class NoIntake implements SignalsTools.Intake {
        @Override
        public void choose(Window window) {
        }

        @Override
        public void bring(String name, String text) {
        }
    }
}
