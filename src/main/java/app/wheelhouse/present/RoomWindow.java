package app.wheelhouse.present;

import app.wheelhouse.present.RoomScreen.Bounds;
import app.wheelhouse.present.ScreenChoice.Place;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The room's window: full screen on a screen without the cockpit, or an ordinary window for sharing or rehearsing.
 * It is drawn from the director's frames and has nothing else to show. When screens come and go it shows the session's
 * title or leaves, and it never lets the cockpit stand where the room was.
 */
public final class RoomWindow {

    /** How the room is open. */
    public enum Mode {
        CLOSED,
        FULL_SCREEN,
        WINDOWED,
        REHEARSAL
    }

    /** What the screens have done to an open room. */
    public enum Trouble {
        NONE,
        /** The room's screen is gone; the room comes back with it. */
        ROOM_LOST,
        /** The cockpit's screen is gone; the cockpit is minimised and comes back with it. */
        COCKPIT_LOST,
        /** There are screens again, but none the room was ever on: ask where it is to go. */
        ASKS
    }

    private static final String TITLE = "Presentation";
    private static final int MOST_PUT_BACK = 3;

    private final RoomDirector director;
    private final Stage cockpit;
    private final RoomMemory memory;
    private final ObservableList<RoomScreen> screens;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(this, "mode", Mode.CLOSED);
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", Trouble.NONE);
    private final Subscription subscriptions;
    private final PauseTransition settling = new PauseTransition(Duration.millis(400));
    private EventHandler<? super KeyEvent> keys = _ -> {
    };
    private @Nullable Stage stage;
    private @Nullable RoomScreen roomScreen;
    private RoomScreen cockpitScreen;
    private Bounds cockpitBounds;
    private int putBack;

    /** A room for the cockpit's window; nothing is shown yet. */
    public RoomWindow(RoomDirector director, Stage cockpit, RoomMemory memory) {
        this(director, cockpit, memory, new ConnectedScreens());
    }

    private RoomWindow(RoomDirector director, Stage cockpit, RoomMemory memory, ConnectedScreens connected) {
        this(director, cockpit, memory, connected.screens(), connected::stop);
    }

    RoomWindow(RoomDirector director, Stage cockpit, RoomMemory memory, ObservableList<RoomScreen> screens,
            Subscription watching) {
        this.director = director;
        this.cockpit = cockpit;
        this.memory = memory;
        this.screens = screens;
        settling.setOnFinished(_ -> putBackIfStrayed());
        cockpitBounds = bounds(cockpit);
        cockpitScreen = ScreenChoice.holding(screens, cockpitBounds);
        subscriptions = Subscription.combine(watching, screens.subscribe(this::screensChanged),
                cockpit.xProperty().subscribe(this::cockpitMoved), cockpit.yProperty().subscribe(this::cockpitMoved));
    }

    /** Opens the room where it belongs for the screens there are. */
    public void open() {
        switch (ScreenChoice.choose(screens, bounds(cockpit), memory)) {
            case Place.Full(RoomScreen screen) -> openOn(screen);
            case Place.Window(RoomScreen screen) when screens.size() == 1 -> show(Mode.REHEARSAL, screen);
            case Place.Window(RoomScreen screen) -> show(Mode.WINDOWED, screen);
        }
    }

    /** Opens the room full screen on a screen, and remembers that for this set of screens. */
    public void openOn(RoomScreen screen) {
        memory.remember(RoomScreen.setKey(screens), screen.key());
        putBack = 0;
        show(Mode.FULL_SCREEN, screen);
    }

    /** Opens the room as an ordinary window to be shared in a call, and remembers that for this set of screens. */
    public void openWindowed() {
        memory.remember(RoomScreen.setKey(screens), ScreenChoice.WINDOW);
        show(Mode.WINDOWED, ScreenChoice.holding(screens, bounds(cockpit)));
    }

    /** Opens the room as a small window beside the cockpit, to try things out. */
    public void rehearse() {
        show(Mode.REHEARSAL, ScreenChoice.holding(screens, bounds(cockpit)));
    }

    /** Moves the room to the next screen without the cockpit. */
    public void moveOn() {
        RoomScreen from = roomScreen;
        if (from != null) {
            ScreenChoice.next(screens, from, bounds(cockpit)).filter(screen -> !screen.equals(from))
                    .ifPresent(this::openOn);
        }
    }

    /** Exchanges the screens of room and cockpit. */
    public void swap() {
        RoomScreen from = roomScreen;
        if (from == null || mode.get() != Mode.FULL_SCREEN) {
            return;
        }
        RoomScreen own = ScreenChoice.holding(screens, bounds(cockpit));
        hide();
        place(cockpit, ScreenChoice.moved(bounds(cockpit), own, from));
        cockpitScreen = from;
        openOn(own);
    }

    /** Closes the room; the meeting goes on. */
    public void close() {
        hide();
        trouble.set(Trouble.NONE);
        director.setSafe(false);
    }

    /** Closes the room and stops watching the screens. */
    public void dispose() {
        close();
        subscriptions.unsubscribe();
    }

    /** Where the keys pressed in the room's window go, unless they turn its pages. */
    public void setKeys(EventHandler<? super KeyEvent> handler) {
        keys = handler;
    }

    /** How the room is open. */
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** What the screens have done to the room, for the cockpit to say. */
    public ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The screens the room may go to. */
    public List<RoomScreen> otherScreens() {
        RoomScreen own = ScreenChoice.holding(screens, bounds(cockpit));
        return screens.stream().filter(screen -> !screen.equals(own)).toList();
    }

    private void show(Mode wanted, RoomScreen screen) {
        hide();
        Stage opened = new Stage();
        opened.setTitle(TITLE);
        opened.getIcons().setAll(cockpit.getIcons());
        opened.setFullScreenExitHint("");
        opened.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        opened.setScene(scene());
        opened.setOnHidden(_ -> closedByHand(opened));
        boolean full = wanted == Mode.FULL_SCREEN;
        place(opened, full
                ? new Bounds(screen.x(), screen.y(), screen.width(), screen.height())
                : ScreenChoice.rehearsal(screen));
        opened.setFullScreen(full);
        opened.xProperty().subscribe(settling::playFromStart);
        opened.yProperty().subscribe(settling::playFromStart);
        stage = opened;
        roomScreen = screen;
        cockpitScreen = ScreenChoice.holding(screens, bounds(cockpit));
        cockpitBounds = bounds(cockpit);
        opened.show();
        cockpit.requestFocus();
        trouble.set(Trouble.NONE);
        director.setSafe(false);
        mode.set(wanted);
        director.resized(full ? screen.width() : opened.getScene().getWidth(), full
                ? screen.height()
                : opened.getScene().getHeight());
    }

    private Scene scene() {
        RoomPane pane = new RoomPane();
        pane.frameProperty().bind(director.frameProperty());
        pane.themeProperty().bind(director.themeProperty());
        pane.motionProperty()
                .bind(director.motionProperty().and(Platform.getPreferences().reducedMotionProperty().not()));
        pane.pagingProperty().subscribe(director::paged);
        Scene scene = new Scene(pane);
        scene.setCursor(Cursor.NONE);
        scene.widthProperty().subscribe(() -> resized(scene));
        scene.heightProperty().subscribe(() -> resized(scene));
        scene.setOnKeyPressed(this::keyPressed);
        return scene;
    }

    private void resized(Scene scene) {
        if (stage != null && scene.equals(stage.getScene()) && mode.get() != Mode.FULL_SCREEN) {
            director.resized(scene.getWidth(), scene.getHeight());
        }
    }

    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.PAGE_DOWN) {
            director.nextPage();
        } else if (key.getCode() == KeyCode.PAGE_UP) {
            director.previousPage();
        } else {
            keys.handle(key);
        }
    }

    private void hide() {
        Stage open = stage;
        stage = null;
        roomScreen = null;
        mode.set(Mode.CLOSED);
        if (open != null) {
            open.setFullScreen(false);
            open.hide();
        }
    }

    /** Window managers move windows about when screens come and go: the room goes back to its screen. */
    private void putBackIfStrayed() {
        Stage open = stage;
        RoomScreen screen = roomScreen;
        if (open != null && screen != null && mode.get() == Mode.FULL_SCREEN && screens.contains(screen)
                && !ScreenChoice.holding(screens, bounds(open)).equals(screen) && putBack < MOST_PUT_BACK) {
            putBack++;
            boolean safe = director.safeProperty().get();
            Trouble present = trouble.get();
            show(Mode.FULL_SCREEN, screen);
            director.setSafe(safe);
            trouble.set(present);
        }
    }

    private void closedByHand(Stage closed) {
        if (closed.equals(stage)) {
            close();
        }
    }

    private void cockpitMoved() {
        RoomScreen now = ScreenChoice.holding(screens, bounds(cockpit));
        boolean ownWill = trouble.get() == Trouble.NONE && !cockpit.isIconified() && !now.equals(roomScreen);
        if (ownWill) {
            cockpitScreen = now;
            cockpitBounds = bounds(cockpit);
        }
    }

    private void screensChanged() {
        if (screens.isEmpty()) {
            return;
        }
        RoomScreen room = roomScreen;
        if (trouble.get() != Trouble.NONE) {
            comeBack();
        } else if (room != null && mode.get() == Mode.FULL_SCREEN) {
            ScreenChoice.After after = ScreenChoice.after(screens, room, cockpitScreen);
            if (after.cockpit().isEmpty()) {
                loseCockpit(after);
            } else {
                cockpitScreen = after.cockpit().get();
                follow(room, after);
            }
        }
    }

    /** Keeps the room on its screen, wherever that is now, or takes it away with it. */
    private void follow(RoomScreen before, ScreenChoice.After after) {
        if (after.room().isEmpty()) {
            director.setSafe(true);
            hide();
            trouble.set(Trouble.ROOM_LOST);
        } else if (!after.room().get().equals(before)) {
            show(Mode.FULL_SCREEN, after.room().get());
        }
    }

    /** Minimises the cockpit before it can be seen on another screen. */
    private void loseCockpit(ScreenChoice.After after) {
        cockpit.setIconified(true);
        if (roomScreen != null) {
            follow(roomScreen, after);
        }
        director.setSafe(true);
        trouble.set(Trouble.COCKPIT_LOST);
    }

    private void comeBack() {
        if (trouble.get() == Trouble.COCKPIT_LOST) {
            if (!screens.contains(cockpitScreen)) {
                return;
            }
            cockpit.setIconified(false);
            place(cockpit, cockpitBounds);
            if (roomScreen != null && screens.contains(roomScreen)) {
                show(Mode.FULL_SCREEN, roomScreen);
                return;
            }
            hide();
        }
        if (ScreenChoice.choose(screens, cockpitBounds, memory) instanceof Place.Full(RoomScreen screen)) {
            boolean known = memory.placeFor(RoomScreen.setKey(screens)).filter(screen.key()::equals).isPresent();
            if (known) {
                openOn(screen);
            } else {
                trouble.set(Trouble.ASKS);
            }
        } else {
            trouble.set(Trouble.ROOM_LOST);
        }
    }

    private static void place(Stage window, Bounds where) {
        window.setX(where.x());
        window.setY(where.y());
        window.setWidth(where.width());
        window.setHeight(where.height());
    }

    private static Bounds bounds(Stage window) {
        return new Bounds(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }
}
