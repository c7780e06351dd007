package app.wheelhouse.shell;

import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A shell with placeholder content, for pictures and for tests of the shell. */
final class Gallery {
    static final Instant NOW = Instant.parse("2026-11-23T14:07:00Z");
    final Look look;
    final MainWindow window;
    final Failures failures = Failures.unlogged();
    final SimpleObjectProperty<Saved> saved = new SimpleObjectProperty<>(
            new Saved(Saved.State.SAVED, NOW.minusSeconds(2)));
    final javafx.collections.ObservableList<Banner> banners = FXCollections.observableArrayList();

    Gallery(Path folder) {
        SettingsFile settings = new SettingsFile(folder.resolve("settings.json"), Runnable::run, _ -> {
        });
        look = new Look(settings);
        look.reducedMotionProperty().set(true);
        window = new MainWindow(look, settings, Background.inline(), failures, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    void open(String start) {
        window.open(workplace(Place.of(start)));
    }

    Workplace workplace(Place start) {
        return new Workplace(new SimpleStringProperty("Cloud programme"), new SimpleStringProperty("Tel Aviv laptop"),
                new SimpleStringProperty("7F3A-09QC"), saved, banners, routes(),
                List.of(Command.of(Workplace.UNDO, "Undo", () -> {
                }).in("Workspace").icon("fth-corner-up-left").keys("Shortcut+Z"),
                        Command.of("import-guide", "Import a session guide", () -> {
                        }).in("Workspace").icon("fth-file-plus").keys("Shortcut+I"),
                        Command.of("open-workspace", "Open another workspace", () -> {
                        }).in("Workspace").icon("fth-folder").keys("Shortcut+O")),
                RecordFinder.over(Gallery::records, 50), start);
    }

    private List<Route> routes() {
        Desk desk = window;
        return List.of(Route.room("today", "Today", "fth-sun", "Shortcut+1", () -> screen("Today", Gallery::empty)),
                Route.room("sessions", "Sessions", "fth-layers", "Shortcut+2",
                        () -> screen("Sessions", Gallery::table)),
                Route.room("decisions", "Decisions", "fth-git-branch", "Shortcut+3",
                        () -> screen("Decisions", Gallery::table)),
                Route.room("documents", "Documents", "fth-file-text", "Shortcut+8",
                        () -> screen("Documents", Gallery::empty)),
                Route.room("library", "Library", "fth-book-open", "Shortcut+9",
                        () -> screen("Library", Gallery::empty)),
                Route.foot("settings", "Settings", "fth-settings", "Shortcut+Comma",
                        () -> new SettingsView(look,
                                List.of(new SettingsView.Fact("Folder",
                                        new SimpleStringProperty("/home/product/programme")),
                                        new SettingsView.Fact("State code", new SimpleStringProperty("7F3A-09QC"))))),
                Route.page("session", "Session", "fth-layers", "sessions",
                        _ -> screen("B  Cloud first, not lift and shift", _ -> session(desk))));
    }

    private static List<Found> records() {
        return List.of(new Found("Session", "Cloud first, not lift and shift", "B", Place.of("session", "b")),
                new Found("Session", "Tenancy, pricing, obligations", "D", Place.of("session", "d")),
                new Found("Decision", "Staged plan with service level gates", "Cloud first", Place.of("session", "b")),
                new Found("Person", "Release Manager", "Engineering", Place.of("session", "c")));
    }

    private static View screen(String title, Function<String, Parent> content) {
        Parent node = content.apply(title);
        return new View() {
            @Override
            public Parent node() {
                return node;
            }

            @Override
            public ObservableValue<String> title() {
                return new SimpleStringProperty(title);
            }

            @Override
            public List<Crumb> trail() {
                return title.startsWith("B") ? List.of(new Crumb("Program charter", Place.of("sessions"))) : List.of();
            }

            @Override
            public List<Command> commands() {
                return List.of(Command.of("session-run", "Run session", () -> {
                }).in("Session").icon("fth-play").keys("F5"), Command.of("pre-read", "Export pre-read", () -> {
                }).in("Session").icon("fth-printer").keys("Shortcut+P"));
            }
        };
    }

    private static Parent empty(String title) {
        return new EmptyState("fth-sun", "Nothing waits for you",
                title + " shows the next session, decisions that wait for somebody and actions that are due.",
                Command.of("new-session", "Plan a session", () -> {
                }), Command.of("import-guide-2", "Import a guide", () -> {
                }));
    }

    record Line(String title, String series, String date, String minutes, Standing standing, String state) {
    }

    private static Parent table(String title) {
        TableView<Line> table = new TableView<>();
        table.setAccessibleText("Sessions");
        table.getColumns().add(column("Title", 340, Line::title));
        table.getColumns().add(column("Series", 160, Line::series));
        table.getColumns().add(column("Date", 140, Line::date));
        TableColumn<Line, String> minutes = column("Minutes", 90, Line::minutes);
        minutes.getStyleClass().add("number");
        table.getColumns().add(minutes);
        TableColumn<Line, Line> state = new TableColumn<>("State");
        state.setPrefWidth(160);
        state.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        state.setCellFactory(_ -> new javafx.scene.control.TableCell<>() {
            @Override
            protected void updateItem(Line line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setGraphic(isEmpty ? null : line.standing().sign(line.state()));
            }
        });
        table.getColumns().add(state);
        String[] names = {"Vision and scope", "Cloud first, not lift and shift", "Partner and Azure path",
                "Tenancy, pricing, obligations", "Organisation, decision rights, cadence", "Resourcing and goals",
                "Risk review with a title that is far longer than any column could ever show in full", "Overview"};
        Standing[] standings = {Standing.ON_TRACK, Standing.AT_RISK, Standing.OFF_TRACK, Standing.UNKNOWN};
        String[] words = {"Ready", "Over by 5 min", "No decision maker", "Not planned"};
        for (int i = 0; i < names.length; i++) {
            table.getItems().add(new Line(names[i], "Program charter", "Tue 1 Dec 2026", String.valueOf(30 + i * 5),
                    standings[i % 4], words[i % 4]));
        }
        table.getSelectionModel().select(1);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label head = new Label(title);
        head.getStyleClass().add("title");
        VBox page = new VBox(head, table);
        page.getStyleClass().add("page");
        return page;
    }

    private static TableColumn<Line, String> column(String name, double width, Function<Line, String> value) {
        TableColumn<Line, String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        return column;
    }

    private static Parent session(Desk desk) {
        InlineField title = new InlineField("Title", "Title", _ -> {
        });
        title.show("Cloud first, not lift and shift");
        title.getStyleClass().add("title");
        Label people = new Label("President D · Head of Product R · 3 more");
        people.getStyleClass().add("muted");
        VBox outline = new VBox();
        outline.getStyleClass().add("gap-4");
        for (String topic : List.of("No lift and shift", "Crawl, walk, run", "Staged plan and gates")) {
            InlineField field = new InlineField("Topic", "Topic", _ -> {
            });
            field.show(topic);
            HBox.setHgrow(field, Priority.ALWAYS);
            Label time = new Label("10 min");
            time.getStyleClass().add("muted");
            HBox row = new HBox(field, time);
            row.setAlignment(Pos.CENTER_LEFT);
            outline.getChildren().add(row);
        }
        HBox buttons = new HBox(
                app.wheelhouse.ui.Buttons.primary(Command.of("run", "Run", () -> desk.say(Toast.of("Run")))
                        .icon("fth-play").keys("F5")),
                app.wheelhouse.ui.Buttons.plain(Command.of("pdf", "Pre-read", () -> {
                }).icon("fth-printer")), app.wheelhouse.ui.Buttons.quiet(Command.of("cut", "Cut", () -> {
                })), Standing.ON_TRACK.sign("45 of 45 min planned"));
        buttons.getStyleClass().add("gap-8");
        buttons.setAlignment(Pos.CENTER_LEFT);
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        VBox page = new VBox(new VBox(title, people), outline, rest, buttons);
        page.getStyleClass().add("page");
        return page;
    }

    Sheet question() {
        Label text = new Label(
                "The session has 45 minutes, the topics need 52. What does not fit can be cut, parked for "
                        + "the next session, or the session extended.");
        text.setWrapText(true);
        text.setPrefWidth(420);
        return new Sheet("question", "Seven minutes too many", text,
                List.of(Command.of("cancel", "Cut two topics", () -> {
                }), Command.of("park", "Park", () -> {
                }), Command.of("extend", "Extend to 52 min", () -> {
                })));
    }
}
