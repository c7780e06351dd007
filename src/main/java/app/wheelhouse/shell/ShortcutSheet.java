package app.wheelhouse.shell;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.KeyCaps;
import app.wheelhouse.ui.Shortcut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every shortcut that holds now, under the headings of the commands it is made from. */
final class ShortcutSheet {
    private ShortcutSheet() {
    }

    /** The columns; a shortcut that a nearer command has taken over is left out. */
    static Node columns(List<Command> commands) {
        Map<String, VBox> groups = new LinkedHashMap<>();
        Map<String, Command> taken = new LinkedHashMap<>();
        for (Command command : commands) {
            Shortcut shortcut = command.shortcut();
            if (shortcut != null && taken.putIfAbsent(shortcut.text(), command) == null) {
                groups.computeIfAbsent(command.group(), ShortcutSheet::group).getChildren()
                        .add(line(command, shortcut));
            }
        }
        VBox left = new VBox();
        VBox right = new VBox();
        for (VBox group : groups.values()) {
            VBox shorter = lines(left) <= lines(right) ? left : right;
            shorter.getChildren().add(group);
        }
        left.getStyleClass().add("gap-24");
        right.getStyleClass().add("gap-24");
        HBox columns = new HBox(left, right);
        columns.getStyleClass().addAll("gap-48", "shortcut-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static int lines(VBox column) {
        return column.getChildren().stream().mapToInt(group -> ((VBox) group).getChildren().size() + 1).sum();
    }

    private static VBox group(String heading) {
        Label head = new Label(heading.isEmpty() ? "Here" : heading);
        head.getStyleClass().add("section-label");
        VBox group = new VBox(head);
        group.getStyleClass().addAll("gap-8", "shortcut-group");
        return group;
    }

    private static HBox line(Command command, Shortcut shortcut) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(new Label(command.label()), gap, new KeyCaps(shortcut));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
