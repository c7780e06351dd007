package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Checklist;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.list.EntryLine;
import app.wheelhouse.ui.list.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A checklist whose points can be ticked, added and taken away. */
final class ChecklistPane extends VBox {
    private final VBox lines = new VBox();
    private final Consumer<Checklist> changed;
    private final EntryLine add;
    private Checklist shown = Checklist.read("");

    ChecklistPane(Records records, String id, String title, String prompt, Consumer<Checklist> changed) {
        this.changed = changed;
        setId(id);
        getStyleClass().addAll("passage", "gap-4", "gate-checklist");
        Label head = new Label(title);
        head.getStyleClass().add("section-label");
        add = new EntryLine(records, id, "New point: " + title, prompt + " Then Enter", this::add);
        add.getStyleClass().add("inline");
        add.setId(id + "-add");
        getChildren().addAll(head, lines, add);
    }

    private void add() {
        if (!add.getText().isBlank()) {
            List<Checklist.Point> now = new ArrayList<>(shown.points());
            now.add(new Checklist.Point(add.getText().strip(), false));
            changed.accept(new Checklist(now));
            add.clear();
        }
    }

    void show(UUID about, Checklist now) {
        add.show(about);
        int focused = -1;
        for (int i = 0; i < lines.getChildren().size(); i++) {
            if (lines.getChildren().get(i) instanceof HBox line && line.getChildren().getFirst().isFocused()) {
                focused = i;
            }
        }
        shown = now;
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < now.points().size(); i++) {
            nodes.add(line(i, now.points().get(i)));
        }
        lines.getChildren().setAll(nodes);
        if (focused >= 0 && focused < nodes.size() && nodes.get(focused) instanceof HBox line) {
            line.getChildren().getFirst().requestFocus();
        }
    }

    private Node line(int index, Checklist.Point point) {
        CheckBox box = new CheckBox(point.text());
        box.setWrapText(true);
        box.setSelected(point.ticked());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> changed.accept(shown.with(index, box.isSelected())));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(box, Buttons.icon(Command.of("point-delete", "Take point away", () -> {
            List<Checklist.Point> now = new ArrayList<>(shown.points());
            now.remove(index);
            changed.accept(new Checklist(now));
        }).icon("fth-x")));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
