package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.FollowUp;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.list.DisputeSign;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The actions by person, to go through with each of them: who it is with how much open, the actions below, and a letter to
 * take along. The arrow keys go from action to action.
 */
final class PeopleActions extends ListView<PeopleActions.Line> {
    private final DecisionsViewModel model;
    private final Rows<ActionRow> rows;
    private final Consumer<String> mail;
    private final Runnable open;
    // Held, because a wrapper hears of changes only as long as somebody holds it.
    private final ObservableList<ActionRow> shown;
    private boolean syncing;

    /** What stands in one line. */
    sealed interface Line {
    }

    private record Person(String name, int open, int late) implements Line {
    }

    private record Task(ActionRow row) implements Line {
    }

    /**
     * @param mail copies the letter to a person
     * @param open what Enter does
     */
    PeopleActions(DecisionsViewModel model, Consumer<String> mail, Runnable open) {
        this.model = model;
        this.rows = model.actions();
        this.mail = mail;
        this.open = open;
        setId("action-people");
        setAccessibleText("Actions by person");
        getStyleClass().add("action-people");
        setCellFactory(_ -> new LineCell());
        shown = rows.shown();
        shown.addListener((ListChangeListener<ActionRow>) _ -> fill());
        rows.selectedProperty().addListener((_, _, row) -> follow(row));
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (!syncing && line instanceof Task task) {
                rows.select(task.row);
            } else if (!syncing) {
                follow(rows.selectedProperty().get());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        Label nothing = new Label("Nothing here with what is chosen above.");
        nothing.getStyleClass().add("muted");
        setPlaceholder(nothing);
        fill();
    }

    private void fill() {
        List<Line> lines = new ArrayList<>();
        FollowUp.grouped(shown).forEach((name, theirs) -> {
            lines.add(new Person(name, (int) theirs.stream().filter(ActionRow::isOpen).count(),
                    (int) theirs.stream().filter(row -> row.isOverdue(model.days().today())).count()));
            theirs.forEach(row -> lines.add(new Task(row)));
        });
        syncing = true;
        getItems().setAll(lines);
        syncing = false;
        follow(rows.selectedProperty().get());
    }

    private void follow(@Nullable ActionRow row) {
        int index = row == null ? -1 : getItems().indexOf(new Task(row));
        syncing = true;
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
        }
        syncing = false;
    }

    private void keyPressed(KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            int next = getSelectionModel().getSelectedIndex() + by;
            while (next >= 0 && next < getItems().size() && getItems().get(next) instanceof Person) {
                next += by;
            }
            if (next >= 0 && next < getItems().size()) {
                getSelectionModel().clearAndSelect(next);
                scrollTo(Math.max(0, next - 6));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && rows.selectedProperty().get() != null) {
            open.run();
            event.consume();
        }
    }

    /** Somebody's name, or one of their actions. */
    private final class LineCell extends ListCell<Line> {
        private final Label title = new Label();
        private final Label session = new Label();
        private final Label due = new Label();
        private final Label name = new Label();
        private final Label count = new Label();
        private final Button copy = Buttons.quiet(Command.of("person-mail", "Copy as e-mail", () -> {
            if (getItem() instanceof Person person) {
                mail.accept(person.name);
            }
        }).icon("fth-copy"));
        private final DisputeSign disputed = new DisputeSign();
        private final HBox task;
        private final HBox person;

        LineCell() {
            setPrefWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            session.getStyleClass().addAll("subtle", "people-session");
            due.getStyleClass().add("people-due");
            task = line(title, disputed, session, due);
            name.getStyleClass().add("strong");
            count.getStyleClass().addAll("muted", "figures");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            copy.getStyleClass().add("tight");
            copy.setFocusTraversable(false);
            person = line(name, count, space, copy);
        }

        private static HBox line(Node... parts) {
            HBox line = new HBox(parts);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("gap-12");
            return line;
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("people-head");
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            switch (line) {
                case Person one -> {
                    getStyleClass().add("people-head");
                    name.setText(one.name);
                    count.setText(one.open + " open" + (one.late == 0 ? "" : " · " + one.late + " overdue"));
                    copy.setVisible(!one.name.equals(FollowUp.NOBODY) && one.open > 0);
                    copy.setAccessibleText("Copy as e-mail what is open with " + one.name);
                    setGraphic(person);
                }
                case Task(ActionRow row) -> {
                    Sign sign = Signs.of(row, model.days());
                    title.setText(row.action().title());
                    disputed.show(row.action().id());
                    title.setGraphic(sign.graphic());
                    title.setAccessibleText(sign.word() + ": " + row.action().title());
                    title.getStyleClass().removeAll("subtle");
                    if (!row.isOpen()) {
                        title.getStyleClass().add("subtle");
                    }
                    session.setText(FollowUp.code(row.session()));
                    boolean late = row.isOverdue(model.days().today());
                    due.setText(row.isOpen() ? model.days().due(row.action().due()) : sign.word());
                    due.getStyleClass().removeAll("off-track", "muted");
                    due.getStyleClass().add(late ? "off-track" : "muted");
                    setGraphic(task);
                }
            }
        }
    }
}
