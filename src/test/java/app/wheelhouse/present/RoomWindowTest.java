package app.wheelhouse.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.present.RoomView.SafeCard;
import app.wheelhouse.present.RoomView.StatementCard;
import app.wheelhouse.present.RoomWindow.Mode;
import app.wheelhouse.present.RoomWindow.Trouble;
import app.wheelhouse.ui.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomWindowTest {

    private static final RoomScreen LAPTOP = new RoomScreen(0, 0, 500, 400, 96);
    private static final RoomScreen PROJECTOR = new RoomScreen(500, 0, 480, 360, 96);
    private static final RoomScreen OTHER = new RoomScreen(500, 0, 320, 240, 96);
    private static final RoomView VIEW = new StatementCard("", "What the room sees", "");

    private final ObservableList<RoomScreen> screens = FXCollections.observableArrayList(LAPTOP, PROJECTOR);
    private final RoomDirector director = new RoomDirector();
    private final Memory memory = new Memory();
    private Stage cockpit;
    private RoomWindow room;

    @BeforeEach
    void open() {
        OnFx.run(() -> {
            cockpit = new Stage();
            cockpit.setScene(new Scene(new Pane(), 300, 200));
            cockpit.setX(20);
            cockpit.setY(30);
            cockpit.show();
            director.begin("Cloud first");
            director.show(VIEW);
            room = new RoomWindow(director, cockpit, memory, screens, Subscription.EMPTY);
        });
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            room.dispose();
            cockpit.hide();
        });
    }

    @Test
    void onTwoScreensTheRoomIsTheOnlyFullScreenWindowAndGivesNoHint() {
        OnFx.run(() -> {
            room.open();

            Stage stage = roomStage().orElseThrow();
            assertEquals(Mode.FULL_SCREEN, room.modeProperty().get());
            assertTrue(stage.isFullScreen());
            assertFalse(cockpit.isFullScreen());
            assertEquals("", stage.getFullScreenExitHint());
            assertEquals(KeyCombination.NO_MATCH, stage.getFullScreenExitKeyCombination());
            assertEquals(Cursor.NONE, stage.getScene().getCursor());
            assertEquals(Optional.of(PROJECTOR.key()), memory.placeFor(RoomScreen.setKey(screens)));
        });
    }

    @Test
    void onOneScreenTheRoomIsRehearsedInAWindowWithANeutralTitle() {
        OnFx.run(() -> {
            screens.setAll(LAPTOP);
            room.open();

            Stage stage = roomStage().orElseThrow();
            assertEquals(Mode.REHEARSAL, room.modeProperty().get());
            assertFalse(stage.isFullScreen());
            assertTrue(stage.isResizable());
            assertEquals("Presentation", stage.getTitle());
        });
    }

    @Test
    void aWindowForSharingIsRememberedForTheseScreens() {
        OnFx.run(() -> {
            room.openWindowed();
            assertEquals(Mode.WINDOWED, room.modeProperty().get());
            room.close();

            room.open();

            assertEquals(Mode.WINDOWED, room.modeProperty().get());
        });
    }

    @Test
    void anUnpluggedProjectorTakesTheRoomAwayAndLeavesTheCockpitWhereItIs() {
        OnFx.run(() -> {
            room.open();

            screens.setAll(LAPTOP);

            assertEquals(Mode.CLOSED, room.modeProperty().get());
            assertEquals(Trouble.ROOM_LOST, room.troubleProperty().get());
            assertEquals(Optional.empty(), roomStage());
            assertEquals(new SafeCard("Cloud first"), director.frameProperty().get().view());
            assertEquals(List.of(20.0, 30.0), List.of(cockpit.getX(), cockpit.getY()));
            assertFalse(cockpit.isIconified());
        });
    }

    @Test
    void aProjectorThatComesBackGetsTheRoomAgainAsItWas() {
        OnFx.run(() -> {
            room.open();
            screens.setAll(LAPTOP);

            screens.setAll(LAPTOP, PROJECTOR);

            assertEquals(Mode.FULL_SCREEN, room.modeProperty().get());
            assertEquals(Trouble.NONE, room.troubleProperty().get());
            assertEquals(VIEW, director.frameProperty().get().view());
        });
    }

    @Test
    void anotherProjectorIsAskedFor() {
        OnFx.run(() -> {
            room.open();
            screens.setAll(LAPTOP);

            screens.setAll(LAPTOP, OTHER);

            assertEquals(Mode.CLOSED, room.modeProperty().get());
            assertEquals(Trouble.ASKS, room.troubleProperty().get());
            assertEquals(List.of(OTHER), room.otherScreens());
            room.open();
            assertEquals(Mode.FULL_SCREEN, room.modeProperty().get());
            assertEquals(Trouble.NONE, room.troubleProperty().get());
            assertEquals(VIEW, director.frameProperty().get().view());
        });
    }

    @Test
    void whenTheCockpitsScreenGoesTheCockpitIsMinimisedAndTheRoomShowsTheTitleAlone() {
        OnFx.run(() -> {
            room.open();

            screens.setAll(PROJECTOR);

            assertTrue(cockpit.isIconified());
            assertEquals(Trouble.COCKPIT_LOST, room.troubleProperty().get());
            assertEquals(Mode.FULL_SCREEN, room.modeProperty().get());
            assertEquals(new SafeCard("Cloud first"), director.frameProperty().get().view());
        });
    }

    @Test
    void theCockpitComesBackWithItsScreenToWhereItWas() {
        OnFx.run(() -> {
            room.open();
            screens.setAll(PROJECTOR);

            screens.setAll(LAPTOP, PROJECTOR);

            assertFalse(cockpit.isIconified());
            assertEquals(List.of(20.0, 30.0), List.of(cockpit.getX(), cockpit.getY()));
            assertEquals(Trouble.NONE, room.troubleProperty().get());
            assertEquals(VIEW, director.frameProperty().get().view());
        });
    }

    @Test
    void aSwapExchangesTheScreens() {
        OnFx.run(() -> {
            room.open();

            room.swap();

            assertEquals(PROJECTOR, ScreenChoice.holding(screens, new RoomScreen.Bounds(cockpit.getX(), cockpit.getY(),
                    cockpit.getWidth(), cockpit.getHeight())));
            assertEquals(Optional.of(LAPTOP.key()), memory.placeFor(RoomScreen.setKey(screens)));
            assertEquals(Mode.FULL_SCREEN, room.modeProperty().get());
        });
    }

    @Test
    void closingTheRoomsWindowEndsNothingElse() {
        OnFx.run(() -> {
            room.openWindowed();
            Stage stage = roomStage().orElseThrow();

            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));

            assertEquals(Mode.CLOSED, room.modeProperty().get());
            assertTrue(cockpit.isShowing());
            assertEquals(VIEW, director.frameProperty().get().view());
        });
    }

    @Test
    void escapeDoesNotEndTheFullScreenAndOtherKeysGoToTheCockpit() {
        OnFx.run(() -> {
            List<KeyCode> passedOn = new ArrayList<>();
            room.setKeys(key -> passedOn.add(key.getCode()));
            room.open();
            Stage stage = roomStage().orElseThrow();

            for (KeyCode code : List.of(KeyCode.ESCAPE, KeyCode.B, KeyCode.PAGE_DOWN)) {
                Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false,
                        false));
            }

            assertTrue(stage.isFullScreen());
            assertEquals(List.of(KeyCode.ESCAPE, KeyCode.B), passedOn);
        });
    }

    @Test
    void theThumbnailBreaksPagesAsTheRoomDoes() {
        OnFx.run(() -> {
            director.show(Cards.excessive().get("long-bullets"));
            room.open();
            RoomThumbnail thumbnail = new RoomThumbnail(director);
            thumbnail.resize(96, 72);
            thumbnail.layout();

            RoomPane small = (RoomPane) thumbnail.getChildrenUnmodifiable().getFirst();
            RoomPane large = (RoomPane) roomStage().orElseThrow().getScene().getRoot();
            assertEquals(PROJECTOR.width(), small.getWidth());
            large.resize(PROJECTOR.width(), PROJECTOR.height());
            assertEquals(large.pagingProperty().get(), small.pagingProperty().get());
            assertEquals(large.getAccessibleText(), small.getAccessibleText());
        });
    }

    private Optional<Stage> roomStage() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage stage && stage != cockpit && stage
                .getScene() != null && stage.getScene().getRoot() instanceof RoomPane).map(Stage.class::cast)
                .findFirst();
    }
}
