package app.wheelhouse.shell;

import app.wheelhouse.ui.AppIcon;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a window without a workspace shows: four ways to begin, and the workspaces opened before. */
public final class FirstRun extends StackPane {
    /** What each of the four ways does. */
    public record Ways(Runnable sample, Runnable empty, Runnable guide, Runnable folder) {
    }

    /**
     * Makes the screen.
     *
     * @param recent folders opened before, the last one first
     * @param open   opens one of them
     */
    public FirstRun(Ways ways, List<String> recent, Consumer<String> open) {
        setId("first-run");
        Label head = new Label("Where do you want to begin?");
        head.getStyleClass().add("title");
        Label sentence = new Label(
                "Wheelhouse keeps one programme per workspace: a folder on this laptop. Nothing leaves it unless you export it.");
        sentence.getStyleClass().addAll("muted", "lead");
        sentence.setWrapText(true);
        VBox top = new VBox(head, sentence);
        top.getStyleClass().add("gap-8");
        VBox choices = new VBox(
                choice(Command.of("first-sample", "Look around in the sample", ways.sample()).icon("fth-compass"),
                        "A made-up programme with eighteen sessions to run, present and export"),
                choice(Command.of("first-guide", "Bring a session guide", ways.guide()).icon("fth-file-plus"),
                        "A Markdown file becomes sessions, topics and people; no line of it is lost"),
                choice(Command.of("first-empty", "Start empty", ways.empty()).icon("fth-plus-square"),
                        "A new workspace with nothing in it"),
                choice(Command.of("first-open", "Open a workspace", ways.folder()).icon("fth-folder"),
                        "A folder made by Wheelhouse before, here or on another laptop"));
        choices.getStyleClass().add("first-choices");
        VBox column = new VBox(AppIcon.mark(48), top, choices);
        column.getStyleClass().addAll("first-run", "gap-24");
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        if (!recent.isEmpty()) {
            column.getChildren().add(recent(recent, open));
        }
        getChildren().add(column);
        setAlignment(column, Pos.CENTER);
    }

    private static Button choice(Command command, String sentence) {
        Label label = new Label(command.label());
        label.getStyleClass().addAll("lead", "medium");
        Label explained = new Label(sentence);
        explained.getStyleClass().addAll("muted", "body");
        VBox words = new VBox(label, explained);
        words.getStyleClass().add("gap-4");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(Icons.large(command.icon() == null ? "fth-circle" : command.icon()), words, gap,
                Icons.small("fth-chevron-right"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("gap-16", "first-choice-row");
        Button button = new Button();
        Buttons.bind(button, command);
        button.setTooltip(null);
        button.setAccessibleHelp(sentence);
        button.setText(null);
        button.setGraphic(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "first-choice", "rule-bottom");
        return button;
    }

    private static VBox recent(List<String> folders, Consumer<String> open) {
        Label head = new Label("Opened before");
        head.getStyleClass().add("section-label");
        VBox list = new VBox(head);
        list.getStyleClass().add("gap-4");
        for (String folder : folders.subList(0, Math.min(4, folders.size()))) {
            Path name = Path.of(folder).getFileName();
            Label title = new Label(name == null ? folder : name.toString());
            Label where = new Label(folder);
            where.getStyleClass().addAll("subtle", "caption");
            HBox row = new HBox(title, where);
            row.setAlignment(Pos.BASELINE_LEFT);
            row.getStyleClass().add("gap-8");
            Button button = new Button(null, row);
            button.setAccessibleText("Open " + folder);
            button.getStyleClass().addAll("flat", "recent-entry");
            button.setOnAction(_ -> open.accept(folder));
            list.getChildren().add(button);
        }
        return list;
    }
}
