package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.WordDiff;
import app.wheelhouse.bundle.WordDiff.Kind;
import app.wheelhouse.bundle.WordDiff.Part;
import app.wheelhouse.store.Preview.Field;
import app.wheelhouse.ui.Standing;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One field of a record that arrives: what it says here and what it would say, side by side, with the words that differ. */
final class FieldPane extends VBox {
    private static final int LONGEST = 20_000;

    FieldPane(Field field) {
        getStyleClass().addAll("bundle-field", "gap-4");
        FlowPane head = new FlowPane(head(Words.field(field.name())));
        head.getStyleClass().add("gap-8");
        switch (field.outcome()) {
            case TAKEN -> {
            }
            case MERGED -> head.getChildren().add(Standing.PLAIN.sign("put together from both"));
            case CONFLICT -> head.getChildren()
                    .add(Standing.AT_RISK.sign("both changed it: this shows, the other is kept to settle"));
        }
        List<Part> parts = WordDiff.between(shown(field.before()), shown(field.after()));
        GridPane sides = sides(side(parts, Kind.NEW, "Here now", field.before()),
                side(parts, Kind.GONE, "With it", field.after()));
        getChildren().addAll(head, sides);
        for (String other : field.others()) {
            Label kept = new Label("Kept to settle: " + shown(other));
            kept.setWrapText(true);
            kept.getStyleClass().add("muted");
            getChildren().add(kept);
        }
    }

    /** Two halves beside each other. */
    static GridPane sides(Node left, Node right) {
        GridPane sides = new GridPane();
        sides.getStyleClass().add("bundle-sides");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            sides.getColumnConstraints().add(half);
        }
        sides.addRow(0, left, right);
        return sides;
    }

    static Label head(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section-label");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static Node side(List<Part> parts, Kind without, String label, String text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("bundle-side");
        flow.setAccessibleText(label + ": " + (text.isEmpty() ? "nothing" : text));
        if (text.isEmpty()) {
            Text none = new Text("–");
            none.getStyleClass().add("subtle");
            flow.getChildren().add(none);
        }
        for (Part part : parts) {
            if (part.kind() != without && !text.isEmpty()) {
                Text words = new Text(part.text());
                words.getStyleClass().add(switch (part.kind()) {
                    case SAME -> "words-same";
                    case GONE -> "words-gone";
                    case NEW -> "words-new";
                });
                flow.getChildren().add(words);
            }
        }
        return flow;
    }
}
