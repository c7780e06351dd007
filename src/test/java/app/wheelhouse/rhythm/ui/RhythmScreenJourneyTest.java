package app.wheelhouse.rhythm.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.rhythm.store.MeetingMaker;
import app.wheelhouse.rhythm.store.OpenRecords;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The Rhythm room by key: from today to the review of a Monday, its agenda, its session, and back. */
class RhythmScreenJourneyTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    @TempDir
    Path folder;
    private final FxRobot robot = new Hands();
    private final RecordingDesk desk = new RecordingDesk();
    private Programme programme;
    private Background background;
    private RhythmModel model;
    private RhythmView view;
    private RoomDirector director;
    private Stage stage;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        SampleWorkspace.build(programme.store(), Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data"));
        programme.settle();
        background = Background.threads(Failures.unlogged());
        director = OnFx.call(RoomDirector::new);
        model = OnFx.call(() -> new RhythmModel(programme.store(), background, desk, new RhythmTools(
                new RhythmReader(programme.store())::rhythm,
                new MeetingMaker(programme.store(), new OpenRecords(programme.store()),
                        new SessionStore(programme.store())::page),
                director, () -> {
                }, _ -> {
                })));
        view = OnFx.call(() -> new RhythmView(model));
        stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(view.node()), 1000, 800);
            Theme.values()[0].dress(scene);
            made.setScene(scene);
            made.show();
            view.opened();
            return made;
        });
        OnFx.await("the cadences are read", () -> model.rhythm().cadences().size() == 7);
        OnFx.run(() -> model.dayProperty().set(MONDAY.minusDays(1)));
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        background.close();
        programme.close();
    }

    private Node find(String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    private boolean says(String selector, String words) {
        return find(selector).lookupAll(".label").stream()
                .anyMatch(each -> each instanceof Label label && label.getText().contains(words));
    }

    private String chosen() {
        return OnFx.call(() -> model.chosenProperty().get() == null
                ? ""
                : model.chosenProperty().get().cadence().title());
    }

    @Test
    void theReviewOfNextMondayIsMadeByKeyWithItsAgendaAndUndone() {
        OnFx.run(() -> find("#week-grid").requestFocus());
        robot.type(KeyCode.RIGHT);
        OnFx.await("it is Monday", () -> model.dayProperty().get().equals(MONDAY));
        assertEquals("WBR", chosen());
        OnFx.await("the agenda is assembled beside it", () -> says("#meeting-agenda", "Top risks")
                && says("#meeting-agenda", "Blockers"));
        robot.type(KeyCode.DOWN);
        assertEquals("MBR", chosen(), "the other meeting of the day");
        robot.type(KeyCode.UP, KeyCode.ENTER);
        OnFx.await("the session opens", () -> !desk.places().isEmpty());
        assertEquals("session", desk.places().getFirst().route());
        UUID session = UUID.fromString(Objects.requireNonNull(desk.places().getFirst().id()));
        assertTrue(new SessionStore(programme.store()).page(session).orElseThrow().topics().size() > 2);
        OnFx.await("it is known", () -> model.rhythm().session(model.chosenProperty().get()).isPresent());
        programme.store().undo().join();
        OnFx.await("it is gone", () -> model.rhythm().session(model.chosenProperty().get()).isEmpty());
    }

    @Test
    void everyViewShowsTheSample() {
        for (String segment : new String[]{"month", "cadences", "health", "days", "week"}) {
            OnFx.run(() -> ((ToggleButton) find("#rhythm-" + segment)).fire());
            OnFx.run(() -> stage.getScene().getRoot().layout());
        }
        OnFx.run(() -> ((ToggleButton) find("#rhythm-cadences")).fire());
        OnFx.await("the next five dates stand beside it",
                () -> stage.getScene().getRoot().lookupAll("#cadence-next .figures").size() == 5);
    }

    @Test
    void whatIsNotHeldIsProposedToBeDroppedAtOnceAndIs() {
        OnFx.run(() -> view.atView(3));
        UUID review = OnFx.call(() -> model.rhythm().cadences().getFirst().id());
        programme.store().apply(new Edit("Look back").put("cadence", review, "starts_on", MONDAY.minusWeeks(12)));
        OnFx.await("it is proposed", () -> says("#health-proposals", "WBR: Held 0 of "));
        OnFx.run(() -> ((Button) find("#health-proposals .button")).fire());
        OnFx.await("it is proposed no more", () -> !says("#health-proposals", "WBR"));
        assertEquals(Optional.of("Drop WBR"), programme.store().undoTitle());
    }

    @Test
    void theRoomSeesTheWeek() {
        OnFx.run(() -> model.dayProperty().set(MONDAY));
        OnFx.run(() -> view.commands().stream().filter(each -> each.id().equals("rhythm-room")).findFirst()
                .orElseThrow().run());
        RoomView.PictureCard card = (RoomView.PictureCard) OnFx.call(() -> director.frameProperty().get().view());
        assertTrue(card.title().startsWith("Week of"));
        assertEquals(6, card.rows().size(), "five of the week and the monthly one: " + card.rows());
    }

    @Test
    void aSkippedMeetingIsHeldAgainAsPlanned() {
        OnFx.run(() -> model.dayProperty().set(MONDAY));
        OnFx.run(() -> model.skip("board week"));
        OnFx.await("it is skipped", () -> !model.chosenProperty().get().isHeld());
        OnFx.await("the reason is told", () -> says("#meeting", "board week"));
        OnFx.run(model::restore);
        OnFx.await("it is held", () -> model.chosenProperty().get().isHeld());
    }
}
