package app.wheelhouse.scorecard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.TilesCard;
import app.wheelhouse.scorecard.DayCount;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.OutcomeRow;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.store.KpisAtHand;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The scorecard's weekly round: say when day 1 is, check in, type a reading, show it to the room, take it back. */
class ScorecardJourneyTest {
    @TempDir
    Path folder;
    private final FxRobot robot = new Hands();
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private Programme programme;
    private Background background;
    private RoomDirector director;
    private ScorecardModel model;
    private ScorecardView view;
    private Stage stage;
    private UUID kpi;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        UUID day = programme.add("checkpoint", "title", "Day 30", "plan_day", 30, "position", "a");
        programme.add("outcome", "title", "One backlog in RICE", "checkpoint", day, "state", "on_track", "position",
                "a");
        kpi = programme.add("kpi", "title", "GPU idle", "unit", "%", "direction", "down", "target", 15.0);
        programme.save();
        Failures failures = Failures.unlogged();
        failures.listen(failure -> failed.add(failure.error()));
        background = Background.threads(failures);
        director = OnFx.call(RoomDirector::new);
        model = OnFx.call(() -> new ScorecardModel(programme.store(), background, new RecordingDesk(),
                new ScorecardTools(new ScorecardReader(programme.store(), () -> FromLog.NONE)::scorecard,
                        new KpisAtHand(programme.store(), () -> FromLog.NONE), director, () -> {
                        }, _ -> {
                        })));
        view = OnFx.call(() -> new ScorecardView(model));
        stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(view.node()), 1000, 900);
            Theme.values()[0].dress(scene);
            made.setScene(scene);
            made.show();
            view.opened();
            return made;
        });
        OnFx.await("everything is read", () -> model.outcomes().loadedProperty().get()
                && model.kpis().loadedProperty().get());
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        background.close();
        programme.close();
        assertEquals(List.of(), new ArrayList<>(failed));
    }

    private Node find(String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    private void into(String selector) {
        OnFx.run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            find(selector).requestFocus();
        });
    }

    private OutcomeRow row() {
        return OnFx.call(() -> model.outcomes().shown().getFirst());
    }

    private void does(String id) {
        OnFx.run(() -> assertTrue(view.commands().stream().filter(command -> command.id().equals(id)).findFirst()
                .orElseThrow().run(), id));
    }

    @Test
    void aStartDateIsSetAnOwnerChecksInOnDay37AndTheRoomSeesIt() {
        into("#scorecard-start");
        robot.write("2026-10-18").type(KeyCode.ENTER);
        OnFx.await("it is day 37", () -> model.day().map(DayCount::words).equals(Optional.of("day 37 of 100")));
        does("scorecard-room-plan");
        OnFx.await("the room sees the day", () -> director.frameProperty().get().view() instanceof PictureCard card
                && card.title().equals("Day 37 of 100"));
        does("outcome-checkin");
        robot.write("at risk 60% two PMs still keep lists of their own").type(KeyCode.ENTER);
        OnFx.await("it is kept", () -> row().checkins().size() == 1);
        assertEquals(OutcomeState.AT_RISK, row().outcome().state());
        assertEquals(60, row().outcome().confidence());
        assertEquals("two PMs still keep lists of their own", row().checkins().getFirst().line());
        assertEquals(Programme.TODAY, row().checkins().getFirst().madeOn());
        OnFx.await("the room sees the new state",
                () -> director.frameProperty().get().view() instanceof PictureCard card
                        && card.rows().getFirst().state().mark() == Mark.HALF);
        RoomView shown = OnFx.call(() -> director.frameProperty().get().view());
        assertTrue(!shown.toString().contains("lists of their own") && !shown.toString().contains("60"),
                "what was said stays with the host");
        assertEquals(Optional.of("Check in on outcome"), programme.store().undoTitle());
        programme.store().undo().join();
        OnFx.await("it is taken back", () -> row().checkins().isEmpty()
                && row().outcome().state() == OutcomeState.ON_TRACK);
    }

    @Test
    void aReadingIsTypedAndTheWallShowsIt() {
        OnFx.run(() -> view.atKpi(kpi));
        OnFx.await("it is selected", () -> kpi.equals(model.kpis().selectedId()));
        into("#kpi-reading");
        robot.write("14").type(KeyCode.ENTER);
        OnFx.await("it is read", () -> model.seriesProperty().get().getFirst().readings().size() == 1);
        does("scorecard-room-kpis");
        OnFx.await("the wall is shown", () -> director.frameProperty().get().view() instanceof TilesCard card
                && card.tiles().getFirst().state().word().equals("At target")
                && card.tiles().getFirst().value().equals("14"));
    }
}
