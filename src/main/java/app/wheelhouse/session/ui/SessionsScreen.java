package app.wheelhouse.session.ui;

import app.wheelhouse.session.Series;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.DisputeSign;
import app.wheelhouse.ui.list.HeadRow;
import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** All sessions by series: what is to come, what is running, what is done. Enter opens one. */
public final class SessionsScreen implements View {
    private final SessionTools tools;
    private final Command importGuide;
    private final ListView<Line> list = new ListView<>();
    private final CustomTextField filter = new CustomTextField();
    private final StackPane body = new StackPane();
    private final BorderPane root = new BorderPane();
    private final List<Command> commands;
    private List<Series> series = List.of();
    private List<Session> sessions = List.of();
    private @Nullable Live<Sessions> live;

    /** What is read at once. */
    private record Sessions(List<Series> series, List<Session> sessions) {
    }

    /** A line of the list: a series' heading (no session) or a session. */
    private record Line(@Nullable Series series, @Nullable Session session) {
    }

    /** @param importGuide brings in a guide; offered here because a guide is where sessions come from */
    public SessionsScreen(SessionTools tools, Command importGuide) {
        this.tools = tools;
        this.importGuide = importGuide;
        Command add = Command.of("sessions.new", "New session", this::newSession).in("Sessions").icon("fth-plus")
                .keys("Shortcut+N");
        Command addSeries = Command
                .of("sessions.new-series", "New series", () -> tools.sessions().addSeries("New series")).in("Sessions")
                .icon("fth-folder-plus");
        Command delete = Command.of("sessions.delete", "Delete session", this::deleteSelected).in("Sessions")
                .icon("fth-trash-2");
        commands = List.of(add, addSeries, delete);
        Label title = new Label("Sessions");
        title.getStyleClass().add("title");
        filter.setPromptText("Filter sessions");
        filter.setLeft(Icons.small("fth-search"));
        filter.getStyleClass().add("filter");
        filter.setId("sessions-filter");
        filter.setAccessibleText("Filter sessions");
        filter.textProperty().addListener((_, _, _) -> fill());
        FlowPane actions = HeadRow.line(filter, Buttons.quiet(importGuide), Buttons.quiet(addSeries),
                Buttons.primary(add));
        actions.visibleProperty().bind(list.parentProperty().isNotNull());
        HeadRow head = new HeadRow(title, actions);
        head.getStyleClass().add("sessions-head");
        list.setId("sessions");
        list.setAccessibleText("Sessions");
        list.getStyleClass().add("sessions-list");
        list.setCellFactory(_ -> new SessionCell());
        list.getSelectionModel().selectedIndexProperty()
                .addListener((_, before, now) -> skipHeading(before.intValue(), now.intValue()));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            } else if (event.getCode() == KeyCode.DELETE) {
                deleteSelected();
            }
        });
        root.getStylesheets()
                .add(java.util.Objects
                        .requireNonNull(SessionsScreen.class.getResource("/app/wheelhouse/session/ui/session.css"))
                        .toExternalForm());
        root.getStyleClass().add("sessions");
        root.setTop(head);
        root.setCenter(body);
    }

    private void read(Sessions now) {
        series = now.series();
        sessions = now.sessions();
        fill();
    }

    private void fill() {
        if (sessions.isEmpty() && series.isEmpty()) {
            body.getChildren()
                    .setAll(new EmptyState("fth-calendar", "No sessions yet",
                            "A Markdown guide brings its sessions with it; or begin with an empty one.",
                            importGuide, commands.getFirst()));
            return;
        }
        UUID selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Line::session)
                .map(Session::id).orElse(null);
        String words = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<Line> lines = new ArrayList<>();
        for (Series one : series) {
            List<Line> found = sessions.stream().filter(session -> one.id().equals(session.series()))
                    .filter(session -> matches(session, words))
                    .map(session -> new Line(null, session)).toList();
            if (!found.isEmpty() || words.isEmpty()) {
                lines.add(new Line(one, null));
                lines.addAll(found);
            }
        }
        sessions.stream().filter(session -> series.stream().noneMatch(one -> one.id().equals(session.series())))
                .filter(session -> matches(session, words))
                .forEach(session -> lines.add(new Line(null, session)));
        list.getItems().setAll(lines);
        lines.stream().filter(line -> line.session() != null && line.session().id().equals(selected)).findFirst()
                .ifPresent(list.getSelectionModel()::select);
        if (list.getSelectionModel().isEmpty()) {
            lines.stream().filter(line -> line.session() != null).findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
        if (!body.getChildren().contains(list)) {
            body.getChildren().setAll(list);
            // With its skin at once, so that the very next key is the list's.
            list.applyCss();
            list.requestFocus();
        }
    }

    /** The selection never rests on a series' heading: it goes on in the direction it came from. */
    private void skipHeading(int before, int now) {
        if (now >= 0 && now < list.getItems().size() && list.getItems().get(now).session() == null) {
            int further = now >= before ? now + 1 : now - 1;
            app.wheelhouse.ui.FxThread.later(() -> {
                if (list.getSelectionModel().getSelectedIndex() == now) {
                    list.getSelectionModel().clearAndSelect(
                            further >= 0 && further < list.getItems().size() ? further : Math.max(0, before));
                }
            });
        }
    }

    private static boolean matches(Session session, String words) {
        return (session.code() + " " + session.title()).toLowerCase(Locale.ROOT).contains(words);
    }

    private void openSelected() {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line != null && line.session() != null) {
            tools.desk().go(Place.of("session", line.session().id().toString()));
        }
    }

    private void deleteSelected() {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line != null && line.session() != null) {
            String name = line.session().title();
            tools.sessions().deleteSession(line.session().id());
            tools.desk()
                    .say(Toast.of("“" + name + "” deleted.", Command.of("undo-delete", "Undo", tools.store()::undo)));
        }
    }

    private void newSession() {
        Line line = list.getSelectionModel().getSelectedItem();
        UUID into = line == null
                ? null
                : line.series() != null ? line.series().id() : line.session() != null ? line.session().series() : null;
        tools.sessions().addSession(into, "New session")
                .thenAccept(
                        id -> tools.background().toScreen(() -> tools.desk().go(Place.of("session", id.toString()))));
    }

    /** One line of the list. */
    private final class SessionCell extends ListCell<Line> {
        private final Label code = new Label();
        private final Label title = new Label();
        private final Label when = new Label();
        private final Label length = new Label();
        private final HBox state = new HBox();
        private final DisputeSign sign = new DisputeSign();
        private final HBox row = new HBox(code, title, sign, state, when, length);

        SessionCell() {
            code.getStyleClass().addAll("session-line-code", "figures");
            title.getStyleClass().add("session-line-title");
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            when.getStyleClass().addAll("session-line-when", "muted", "figures");
            length.getStyleClass().addAll("session-line-length", "muted", "figures");
            state.setAlignment(Pos.CENTER_RIGHT);
            row.getStyleClass().add("gap-12");
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    openSelected();
                }
            });
        }

        @Override
        protected void updateItem(Line line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            setText(null);
            setGraphic(null);
            if (isEmpty || line == null) {
                return;
            }
            Session session = line.session();
            if (session == null) {
                Label heading = new Label(line.series() == null ? "" : line.series().title());
                heading.getStyleClass().addAll("heading", "session-line-series");
                setGraphic(heading);
                return;
            }
            code.setText(session.code());
            title.setText(session.title());
            sign.show(session.id());
            when.setText(session.startsAt() == null ? "" : tools.days().moment(session.startsAt()));
            length.setText(session.minutes() == 0 ? "" : session.minutes() + " min");
            state.getChildren().setAll(session.state() == SessionState.RUNNING
                    ? List.of(new Label("running", Icons.small("fth-play")))
                    : session.state() == SessionState.CLOSED ? List.of(Standing.ON_TRACK.sign("closed")) : List.of());
            setGraphic(row);
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Sessions");
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        live = Live.of(tools.store().feed(), SessionStore.LIST_TABLES, tools.background(),
                () -> new Sessions(tools.sessions().series(), tools.sessions().sessions()), this::read);
        list.requestFocus();
    }

    @Override
    public void closed() {
        Live<Sessions> now = live;
        live = null;
        if (now != null) {
            now.close();
        }
    }
}
