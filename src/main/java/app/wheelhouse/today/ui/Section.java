package app.wheelhouse.today.ui;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A part of the day: its name, how many, the first few lines, and the way to all of them. */
final class Section extends VBox {
    private final int most;
    private final String nothing;
    private final Label count = new Label();
    private final Hyperlink all = new Hyperlink();
    private final VBox lines = new VBox();

    /**
     * Makes an empty part.
     *
     * @param nothing what it says when there is nothing
     * @param most    how many lines are shown
     * @param openAll goes to all of them; null where there is no such place
     */
    Section(String id, String name, String nothing, int most, @Nullable Runnable openAll) {
        this.nothing = nothing;
        this.most = most;
        setId(id);
        Label head = new Label(name);
        head.getStyleClass().add("today-head");
        count.getStyleClass().add("today-count");
        all.setId(id + "-all");
        if (openAll == null) {
            all.setManaged(false);
        } else {
            all.setOnAction(_ -> openAll.run());
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(head, count, space, all);
        top.setAlignment(Pos.BASELINE_LEFT);
        top.getStyleClass().addAll("today-section-head", "gap-8");
        getChildren().addAll(top, lines);
        getStyleClass().add("today-section");
    }

    /** Shows the first of these; a line that had the focus gives it to the one in its place. */
    <T> void show(List<T> items, Function<T, Line> line) {
        int focused = focusedLine();
        count.setText(items.isEmpty() ? "" : String.valueOf(items.size()));
        all.setText("All " + items.size());
        all.setVisible(all.isManaged() && items.size() > most);
        lines.getChildren().setAll(items.stream().limit(most).map(line).toList());
        if (items.isEmpty()) {
            Label none = new Label(nothing);
            none.getStyleClass().addAll("subtle", "today-none");
            lines.getChildren().add(none);
        } else if (focused >= 0) {
            lines.getChildren().get(Math.min(focused, lines.getChildren().size() - 1)).requestFocus();
        }
    }

    private int focusedLine() {
        for (int i = 0; i < lines.getChildren().size(); i++) {
            if (lines.getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /** Puts the focus on the first line. */
    boolean focusFirst() {
        if (!lines.getChildren().isEmpty() && lines.getChildren().getFirst() instanceof Line line) {
            line.requestFocus();
            return true;
        }
        return false;
    }
}
