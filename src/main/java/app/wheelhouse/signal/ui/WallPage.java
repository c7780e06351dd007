package app.wheelhouse.signal.ui;

import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Arrangement;
import app.wheelhouse.signal.SignalCards;
import app.wheelhouse.signal.SignalsNow;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.signal.Tile.Look;
import app.wheelhouse.signal.TileFaces;
import app.wheelhouse.signal.Wall;
import app.wheelhouse.signal.Walls;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Choices;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The walls: the one of all objectives that makes itself, and those that people arrange. */
final class WallPage {
    private static final int WIDE = 2;
    private final SignalsModel model;
    private final WallShow room;
    private final WallPane wall;
    private final ScrollPane scroll;
    private final BorderPane page = new BorderPane();
    private final StackPane root = new StackPane(page);
    private final HBox tools = new HBox();
    private final Label offline = new Label();
    private final Label held = new Label();
    private final Tooltip why = new Tooltip();
    private final Button play;
    private final Pick<Choice> walls;
    private final Choices<Subject> subjects;
    private final Button add;
    private final SimpleBooleanProperty own = new SimpleBooleanProperty();
    private final List<Command> commands;
    private final EmptyState nothing;
    private final EmptyState empty;
    private @Nullable UUID chosen;
    private boolean chose;

    /** A wall somebody arranged, or the one of all objectives. */
    private record Choice(@Nullable Wall wall) {
        String title() {
            return wall == null ? "All objectives" : wall.title();
        }
    }

    /** What a tile can be about. */
    private record Subject(String title, @Nullable UUID slo, @Nullable UUID kpi) {
    }

    WallPage(SignalsModel model, List<Command> filling, Command demo) {
        this.model = model;
        room = new WallShow(model);
        wall = new WallPane(model.zone(), this::open, model.edits()::arrange);
        scroll = new ScrollPane(wall);
        scroll.setId("wall-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((_, _, _) -> look());
        scroll.vvalueProperty().addListener((_, _, _) -> look());
        walls = new Pick<>("Wall", "", this::choices, Choice::title,
                choice -> new Sign(choice.wall() == null ? "fth-layers" : "fth-grid", Standing.PLAIN, choice.title()),
                this::choose);
        walls.setId("wall-pick");
        walls.making("New wall", name -> {
            UUID id = model.edits().addWall(name, last());
            chosen = id;
            chose = true;
            return new Choice(new Wall(id, name, Audience.ROOM, ""));
        });
        subjects = new Choices<>("Objective or KPI", "", this::subjects, Subject::title, null, this::addTile);
        commands = commands();
        add = Buttons.plain(command("tile-add"));
        tools.setId("wall-tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.getStyleClass().add("gap-8");
        held.setId("wall-held");
        held.getStyleClass().addAll("caption", "muted");
        held.setGraphic(Icons.small("fth-eye-off"));
        held.setTooltip(why);
        held.managedProperty().bind(held.visibleProperty());
        MenuButton more = new MenuButton("Wall");
        more.setId("wall-more");
        List.of("wall-new", "wall-rename", "wall-audience", "wall-delete")
                .forEach(id -> more.getItems().add(Buttons.item(command(id))));
        tools.getChildren().addAll(held, walls, more, Buttons.plain(shown(command("wall-room"), "Room")), add);
        offline.setId("offline");
        offline.setGraphic(Icons.small("fth-wifi-off"));
        offline.getStyleClass().add("offline");
        offline.setMaxWidth(Double.MAX_VALUE);
        offline.setWrapText(true);
        play = Buttons.plain(demo);
        play.setText("Switch it on");
        play.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        play.managedProperty().bind(play.visibleProperty());
        HBox band = new HBox(offline, play);
        band.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(offline, javafx.scene.layout.Priority.ALWAYS);
        band.getStyleClass().addAll("offline-band", "gap-8");
        band.visibleProperty().bind(offline.textProperty().isNotEmpty());
        band.managedProperty().bind(band.visibleProperty());
        page.setTop(band);
        page.setCenter(scroll);
        nothing = new EmptyState("fth-activity", "No objectives yet",
                "Tiles of service level objectives stand here, each with what is left of its error budget, live from the endpoints you name. Add a source and an objective, or bring an OpenSLO file.",
                filling.toArray(Command[]::new));
        nothing.setId("wall-nothing");
        empty = new EmptyState("fth-grid", "This wall is empty",
                "Add tiles of objectives and KPIs, then drag them where they belong.", command("tile-add"));
        empty.setId("wall-empty");
        root.getChildren().addAll(nothing, empty);
        model.nowProperty().addListener((_, _, now) -> show(now));
        show(model.now());
    }

    Part part() {
        return new Part("segment-walls", "Walls", new SimpleIntegerProperty(), root, tools, wall::toFirst,
                () -> commands);
    }

    private static Command shown(Command command, String label) {
        return new Command(command.id(), label, command.group(), command.icon(), command.shortcut(),
                command.enabled(), command.action());
    }

    private Command command(String id) {
        return commands.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Command> commands() {
        return List.of(
                Command.of("tile-add", "Add tile", this::chooseSubject).in("Wall").icon("fth-plus").keys("Shortcut+N"),
                Command.of("tile-look", "Another look of the tile", () -> onTile(this::nextLook)).in("Wall")
                        .icon("fth-refresh-cw").keys("L").when(own),
                Command.of("tile-wider", "Make the tile wider", () -> size(1, 0)).in("Wall").keys("Shift+Right")
                        .when(own),
                Command.of("tile-narrower", "Make the tile narrower", () -> size(-1, 0)).in("Wall").keys("Shift+Left")
                        .when(own),
                Command.of("tile-higher", "Make the tile higher", () -> size(0, 1)).in("Wall").keys("Shift+Down")
                        .when(own),
                Command.of("tile-lower", "Make the tile lower", () -> size(0, -1)).in("Wall").keys("Shift+Up")
                        .when(own),
                Command.of("tile-delete", "Remove the tile", () -> onTile(tile -> model.edits().delete("tile", "tile",
                        tile.id()))).in("Wall").icon("fth-trash-2").keys("Delete").when(own),
                Command.of("wall-next", "Next wall", () -> turn(1)).in("Wall").keys("Page_Down"),
                Command.of("wall-previous", "Previous wall", () -> turn(-1)).in("Wall").keys("Page_Up"),
                Command.of("wall-new", "New wall", this::newWall).in("Wall").icon("fth-grid")
                        .keys("Shortcut+Shift+N"),
                Command.of("wall-rename", "Rename the wall", this::rename).in("Wall").icon("fth-edit-2").keys("F2")
                        .when(own),
                Command.of("wall-audience", "Wall for the room, or for the host only", this::turnAudience).in("Wall")
                        .icon("fth-eye").when(own),
                Command.of("wall-delete", "Delete the wall", this::deleteWall).in("Wall").icon("fth-trash-2")
                        .when(own),
                Command.of("wall-room", "Show the wall in the room", () -> room.show(chosen)).in("Wall")
                        .icon("fth-monitor").keys("Shift+1"));
    }

    private List<Choice> choices() {
        return Stream.concat(Stream.of(new Choice(null)), model.now().book().walls().stream().map(Choice::new))
                .toList();
    }

    private void choose(@Nullable Choice choice) {
        Wall of = choice == null ? null : choice.wall();
        chosen = of == null ? null : of.id();
        chose = true;
        show(model.now());
        wall.toFirst();
    }

    /** Shows a wall, and puts the focus into it. */
    void choose(UUID id) {
        chosen = id;
        chose = true;
        show(model.now());
        wall.toFirst();
    }

    private void turn(int step) {
        List<Choice> all = choices();
        Choice now = all.stream().filter(each -> each.wall() != null && each.wall().id().equals(chosen)).findFirst()
                .orElse(all.getFirst());
        choose(all.get(Math.floorMod(all.indexOf(now) + step, all.size())));
    }

    private Optional<Wall> current(SignalsNow now) {
        return now.book().walls().stream().filter(each -> each.id().equals(chosen)).findFirst();
    }

    private @Nullable String last() {
        return Walls.last(model.now().book());
    }

    private void show(SignalsNow now) {
        if (!chose && !now.book().walls().isEmpty()) {
            chosen = now.book().walls().getFirst().id();
            chose = true;
        }
        Wall current = current(now).orElse(null);
        own.set(current != null);
        walls.show(new Choice(current));
        List<Tile> tiles = current == null ? Walls.all(now.book()) : now.book().tilesOf(current.id());
        boolean any = !tiles.isEmpty();
        nothing.setVisible(!any && current == null);
        empty.setVisible(!any && current != null);
        page.setVisible(any);
        wall.show(tiles, now, current == null);
        hold(now, current, tiles);
        boolean demoOnly = now.offline() && !now.book().watched().isEmpty()
                && now.book().watched().stream().allMatch(each -> each.source().isDemo())
                && !model.tools().watch().demo().isOn();
        play.setVisible(demoOnly);
        String words = demoOnly
                ? "The DEMO source is off. Switched on, it plays made-up figures."
                : now.offline() ? offline(now) : now.trouble();
        if (!words.equals(offline.getText())) {
            offline.setText(words);
        }
        look();
    }

    /** Says on the host's side what the room will not get, and why. */
    private void hold(SignalsNow now, @Nullable Wall current, List<Tile> tiles) {
        boolean whole = current != null && current.audience() == Audience.HOST;
        SignalCards.Held kept = SignalCards.held(now, tiles, model.zone());
        held.setVisible(whole || !kept.hidden().isEmpty());
        held.setText(whole
                ? "Host only"
                : "Room sees %d of %d".formatted(kept.tiles() - kept.hidden().size(), kept.tiles()));
        why.setText(whole ? "The wall is for the host only, so the room sees none of it." : kept.sentence());
    }

    private String offline(SignalsNow now) {
        return "Offline: no source answers. The last values stay, measured "
                + now.newest().map(at -> TileFaces.ago(at, now.at())).orElse("never")
                + "; everything goes on within an interval of the network's return.";
    }

    private void look() {
        double spare = Math.max(0, wall.getHeight() - scroll.getViewportBounds().getHeight());
        wall.seen(new BoundingBox(0, spare * scroll.getVvalue(), Math.max(1, wall.getWidth()),
                Math.max(1, scroll.getViewportBounds().getHeight())));
    }

    private void open(Tile tile) {
        UUID kpi = tile.kpi();
        UUID slo = tile.slo();
        if (kpi != null) {
            model.go("kpi", kpi.toString());
        } else if (slo != null && model.now().book().slo(slo).isPresent()) {
            model.go("slo", slo.toString());
        }
    }

    private void onTile(java.util.function.Consumer<Tile> what) {
        wall.focused().ifPresent(what);
    }

    private void size(int wider, int higher) {
        onTile(tile -> {
            wall.settle(wall.arrangement().sized(tile.id(), tile.wide() + wider, tile.high() + higher));
            wall.focus(tile.id());
        });
    }

    private void nextLook(Tile tile) {
        Look[] looks = Look.values();
        Look next = looks[(tile.look().ordinal() + 1) % looks.length];
        model.edits().set("tile", "tile", tile.id(), Map.of("look", next.word()));
    }

    private List<Subject> subjects() {
        SignalsNow now = model.now();
        List<Subject> subjects = new ArrayList<>();
        now.book().slos().forEach(each -> subjects.add(new Subject(each.title(), each.id(), null)));
        now.kpis().forEach(each -> subjects.add(new Subject("KPI: " + each.kpi().title(), null, each.kpi().id())));
        return subjects;
    }

    private void chooseSubject() {
        subjects.open(add);
    }

    /** A tile on the wall of all objectives makes it a wall of one's own first. */
    private void addTile(@Nullable Subject subject) {
        if (subject == null) {
            return;
        }
        UUID id = chosen;
        if (id == null) {
            id = model.edits().addWall("Wall " + (model.now().book().walls().size() + 1), last());
            chosen = id;
            chose = true;
        }
        Arrangement taken = Arrangement.of(model.now().book().tilesOf(id));
        UUID made = model.edits().addTile(taken.placed(new Tile(new UUID(0, 0), "", id, subject.slo(), subject.kpi(),
                subject.kpi() == null ? Look.GAUGE : Look.SPARK, 0, 0, WIDE, 1)));
        wall.focus(made);
    }

    private void newWall() {
        chosen = model.edits().addWall("Wall " + (model.now().book().walls().size() + 1), last());
        chose = true;
    }

    /** Its name becomes a field until it is left. */
    private void rename() {
        Wall now = current(model.now()).orElse(null);
        int place = tools.getChildren().indexOf(walls);
        if (now == null || place < 0) {
            return;
        }
        InlineField field = new InlineField("Name of the wall", "Name of the wall", text -> {
            if (!text.isBlank()) {
                model.edits().set("wall", "wall", now.id(), Map.of("title", text.strip()));
            }
        });
        field.setId("wall-name");
        field.show(now.title());
        tools.getChildren().set(place, field);
        Runnable leave = () -> {
            int at = tools.getChildren().indexOf(field);
            if (at >= 0) {
                tools.getChildren().set(at, walls);
            }
        };
        field.focusedProperty().addListener((_, had, has) -> {
            if (had && !has) {
                leave.run();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                field.commit();
                leave.run();
                walls.requestFocus();
            }
        });
        field.requestFocus();
        field.selectAll();
    }

    private void turnAudience() {
        current(model.now()).ifPresent(now -> {
            Audience other = now.audience() == Audience.ROOM ? Audience.HOST : Audience.ROOM;
            model.edits().set("wall", "wall", now.id(), Map.of("audience", other.word()));
            model.desk().say(app.wheelhouse.ui.Toast.of(other == Audience.ROOM
                    ? "The room may see “%s” now.".formatted(now.title())
                    : "“%s” is for the host only now.".formatted(now.title())));
        });
    }

    private void deleteWall() {
        current(model.now()).ifPresent(now -> {
            model.edits().deleteWall(now.id(), model.now().book().tiles());
            chosen = null;
            model.desk().say(app.wheelhouse.ui.Toast.of("“%s” is deleted.".formatted(now.title())));
        });
    }
}
