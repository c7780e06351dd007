package app.wheelhouse.shell;

import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.CutText;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.FxThread;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Overlay;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Scaled;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.Toasts;
import app.wheelhouse.ui.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The cockpit's window: rail, breadcrumbs, page, status bar, and above them toasts, sheets and the palette. It stands
 * before any workspace is open, and shows one when told.
 */
public final class MainWindow implements Desk {
    private static final String APP = "Wheelhouse";
    private final Look look;
    private final Failures failures;
    private final Overlay overlay;
    private final Toasts toasts;
    private final PaletteModel paletteModel;
    private final CommandPalette palette;
    private final Rail rail;
    private final TopBar topBar;
    private final StatusBar statusBar;
    private final VBox banners = new VBox();
    private final StackPane page = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane corner = new StackPane();
    private final Scaled root;
    private final BooleanProperty canGoBack = new SimpleBooleanProperty();
    private final BooleanProperty canGoForward = new SimpleBooleanProperty();
    private final BooleanProperty atWork = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(APP);
    private final List<Command> own;
    private final ListChangeListener<Banner> bannersChanged = change -> showBanners(change.getList());
    private Trail trail = new Trail();
    private List<Command> sheetKeys = List.of();
    private Map<Route, Command> rooms = Map.of();
    private Pages pages = new Pages(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Place> here = new ReadOnlyObjectWrapper<>();
    private @Nullable Workplace workplace;

    /** A window that shows nothing yet; call {@link #welcome}, {@link #loading} or {@link #open} next. */
    public MainWindow(Look look, SettingsFile settings, Background background, Failures failures, Clock clock) {
        this.look = look;
        this.failures = failures;
        overlay = new Overlay(look.motion());
        toasts = new Toasts(look.motion());
        paletteModel = new PaletteModel(background, this::go, settings.get().used(),
                used -> settings.change(now -> now.withUsed(used)));
        palette = new CommandPalette(paletteModel, overlay);
        Command openPalette = Command.of("palette", "Search", this::togglePalette).in("Window")
                .icon("fth-search").keys("Shortcut+K").when(atWork);
        Command back = Command.of("back", "Back", () -> trail.back().ifPresent(this::arrive)).in("Window")
                .icon("fth-arrow-left").keys("Alt+Left").when(canGoBack);
        Command forward = Command.of("forward", "Forward", () -> trail.forward().ifPresent(this::arrive)).in("Window")
                .icon("fth-arrow-right").keys("Alt+Right").when(canGoForward);
        Command shortcuts = Command.of("shortcuts", "Keyboard shortcuts", this::showShortcuts).in("Window")
                .icon("fth-command").keys("Shortcut+Slash");
        Command help = Command.of("help", "Help on this screen", this::help).in("Window").icon("fth-life-buoy")
                .keys("F1").when(atWork);
        Command narrow = Command
                .of("rail-width", "Narrow or wide rail",
                        () -> look.narrowRailProperty().set(!look.narrowRailProperty().get()))
                .in("Window").icon("fth-sidebar").keys("Shortcut+Back_Slash").when(atWork);
        own = List.of(openPalette, back, forward, help, shortcuts, narrow);
        rail = new Rail(openPalette);
        topBar = new TopBar(back, forward, this::go);
        statusBar = new StatusBar(clock, background.jobs());
        page.setId("page");
        page.getStyleClass().add("page-ground");
        corner.setPickOnBounds(false);
        corner.setAlignment(Pos.BOTTOM_RIGHT);
        corner.getStyleClass().add("corner");
        StackPane layers = new StackPane(frame, corner, toasts, overlay);
        layers.getStyleClass().add("window");
        root = new Scaled(layers);
        look.narrowRailProperty().addListener((_, _, _) -> adaptRail());
        layers.widthProperty().addListener((_, _, _) -> adaptRail());
        failures.listen(failure -> FxThread.run(() -> say(new Toast(app.wheelhouse.ui.Standing.OFF_TRACK,
                failure.sentence(), Command.of("copy-code", "Copy code", () -> copy(failure.code().text()))))));
    }

    /** The root of the scene. */
    public Scaled root() {
        return root;
    }

    /** What the window is called: the programme and the app. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Where the user is; null while no workspace is open. */
    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return here.getReadOnlyProperty();
    }

    /** Gives a scene the look and the keys, and counts seconds only while its window is seen. */
    public void attach(Scene scene) {
        look.dress(scene, root);
        look.dressPopups();
        CutText.attach(scene);
        new Keymap(this::commandsForKeys).attach(scene);
        scene.windowProperty().flatMap(window -> window == null ? null : window.showingProperty()).orElse(false)
                .subscribe(statusBar::setCounting);
    }

    /** Shows the ways to begin, in place of everything else. */
    public void welcome(Parent firstRun) {
        leave();
        showAlone(firstRun);
    }

    /** Shows that a workspace is on its way, with progress and a way to stop. */
    public void loading(String sentence, Job job) {
        leave();
        showAlone(new Loading(sentence, job));
    }

    /** Shows a workspace. */
    public void open(Workplace place) {
        leave();
        workplace = place;
        pages = new Pages(place.routes());
        rooms = new LinkedHashMap<>();
        place.routes().forEach(route -> rooms.put(route, goTo(route)));
        rail.showRooms(rooms);
        rail.showWorkspace(place.name(), place.commands());
        statusBar.show(place);
        title.bind(Bindings.createStringBinding(() -> place.name().getValue() + " – " + APP, place.name()));
        place.banners().addListener(bannersChanged);
        showBanners(place.banners());
        VBox.setVgrow(page, Priority.ALWAYS);
        frame.setLeft(rail);
        frame.setCenter(new VBox(topBar, banners, page, statusBar));
        atWork.set(true);
        adaptRail();
        go(place.start());
    }

    /** Puts a card into the lower corner, above every screen, until it is taken away. */
    public void pin(Node card) {
        corner.getChildren().setAll(card);
    }

    /** Takes the card in the corner away. */
    public void unpin() {
        corner.getChildren().clear();
        page.requestFocus();
    }

    /** Closes the open screen and forgets the workspace; the window stays. */
    public void leave() {
        overlay.close();
        corner.getChildren().clear();
        page.requestFocus();
        pages.close();
        pages = new Pages(List.of());
        trail = new Trail();
        rooms = Map.of();
        page.getChildren().clear();
        if (workplace != null) {
            workplace.banners().removeListener(bannersChanged);
        }
        workplace = null;
        here.set(null);
        atWork.set(false);
        title.unbind();
        title.set(APP);
    }

    @Override
    public void go(Place place) {
        if (pages.route(place).isEmpty()) {
            failures.report("Opening " + place.route(), new IllegalArgumentException("No route for " + place));
            return;
        }
        trail.go(place);
        arrive(place);
    }

    @Override
    public void say(Toast toast) {
        toasts.show(toast);
    }

    @Override
    public void show(Sheet sheet) {
        VBox panel = sheet.panel(overlay::close);
        if (!(sheet.content() instanceof ScrollPane)) {
            // rather moved than squeezed
            panel.setMinHeight(Region.USE_PREF_SIZE);
        }
        overlay.show(panel, Pos.CENTER, Sheet.first(panel), () -> sheetKeys = List.of());
        sheetKeys = sheet.commands().stream().map(command -> command.after(overlay::close)).toList();
    }

    @Override
    public void dismiss() {
        overlay.close();
    }

    /** Everything that can be done now, the nearest first. */
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(pages.open().map(View::commands).orElse(List.of()));
        if (workplace != null) {
            all.addAll(workplace.commands());
        }
        all.addAll(rooms.values().stream().filter(command -> command.shortcut() != null).toList());
        all.addAll(own);
        all.addAll(look.commands());
        return all;
    }

    private List<Command> commandsForKeys() {
        if (!overlay.openProperty().get()) {
            return commands();
        }
        return sheetKeys.isEmpty() ? own.stream().filter(each -> each.id().equals("palette")).toList() : sheetKeys;
    }

    private Command goTo(Route route) {
        Command command = Command.of("go-" + route.id(), "Go to " + route.label(), () -> go(Place.of(route.id())))
                .in("Rooms").icon(route.icon());
        return route.shortcut() == null ? command : command.keys(route.shortcut().written());
    }

    private void arrive(Place place) {
        Route route = pages.route(place).orElseThrow();
        Route room = pages.room(route).orElse(route);
        overlay.close();
        page.requestFocus();
        View view = pages.open(place, route, made -> page.getChildren().setAll(made.node()));
        look.motion().appear(view.node());
        topBar.show(room, view, route.position() != Route.Position.NOWHERE);
        rail.light(room.id());
        canGoBack.set(trail.canGoBack());
        canGoForward.set(trail.canGoForward());
        here.set(place);
    }

    private void showAlone(Node node) {
        frame.setLeft(null);
        frame.setCenter(node);
    }

    private void showBanners(List<? extends Banner> all) {
        banners.getChildren().setAll(all.stream().map(Banner::strip).toList());
    }

    private void adaptRail() {
        rail.setNarrow(
                look.narrowRailProperty().get() || ((Region) frame.getParent()).getWidth() < Rail.ROOM_FOR_WORDS);
    }

    private void togglePalette() {
        if (overlay.shows(palette)) {
            overlay.close();
        } else {
            List<Command> possible = commands().stream().filter(each -> !each.id().equals("palette")).toList();
            paletteModel.open(possible, workplace == null ? RecordFinder.none() : workplace.finder());
            palette.open();
        }
    }

    private void help() {
        Place now = here.get();
        pages.routes().stream().filter(route -> route.id().equals("guide")).findFirst()
                .ifPresent(guide -> go(now == null || now.route().equals("guide")
                        ? Place.of("guide")
                        : Place.of("guide", now.route())));
    }

    private void showShortcuts() {
        show(new Sheet("shortcut-sheet", "Keyboard shortcuts", ShortcutSheet.columns(commands()), List.of()));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
