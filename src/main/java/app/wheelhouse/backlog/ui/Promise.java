package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Displacement;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Promises requests for a quarter; one that goes over its capacity asks what it displaces. */
final class Promise {
    private static final int MOST_OFFERED = 12;
    private final BoardModel model;
    private final Node anchor;

    Promise(BoardModel model, Node anchor) {
        this.model = model;
        this.anchor = anchor;
    }

    /** Promises them; null takes the promise away. */
    void ask(List<BoardRow> rows, @Nullable Quarter quarter) {
        if (quarter == null || rows.size() != 1 || model.tryingProperty().get()) {
            Map<String, @Nullable Object> fields = new java.util.HashMap<>();
            fields.put("quarter", quarter == null ? null : quarter.word());
            model.set(rows, "promise", fields);
            anchor.requestFocus();
            return;
        }
        Rfe rfe = rows.getFirst().rfe();
        double over = quarter.equals(rfe.quarter()) ? 0 : model.over(rfe, quarter);
        if (over <= 0) {
            model.edits().promise(rfe, quarter, List.of());
            model.say("Promised for " + quarter.label() + ": " + rfe.title());
            return;
        }
        List<Rfe> candidates = model.wouldGiveWay(rfe, quarter);
        List<Rfe> suggested = Displacement.suggestion(candidates, over);
        Map<CheckBox, Rfe> boxes = new LinkedHashMap<>();
        candidates.stream().limit(MOST_OFFERED).forEach(each -> {
            CheckBox box = new CheckBox(each.title() + "   " + Figures.effort(each.inputs()) + " PM");
            box.setSelected(suggested.contains(each));
            boxes.put(box, each);
        });
        Label balance = new Label();
        balance.setId("promise-balance");
        balance.getStyleClass().add("muted");
        Runnable count = () -> {
            double freed = Displacement.sum(chosen(boxes));
            balance.setText(freed >= over
                    ? "Makes room for " + Figures.months(freed) + "; " + Figures.months(over) + " are needed."
                    : Figures.months(over - freed) + " over capacity still.");
        };
        boxes.keySet().forEach(box -> box.selectedProperty().addListener((_, _, _) -> count.run()));
        count.run();
        Label why = new Label("“" + rfe.title() + "” takes " + Figures.effort(rfe.inputs()) + " PM, "
                + Figures.months(over) + " more than " + quarter.label() + " holds. What does it displace?");
        why.setWrapText(true);
        VBox content = new VBox(why);
        content.getStyleClass().add("gap-8");
        content.getChildren().addAll(boxes.keySet());
        if (boxes.isEmpty()) {
            content.getChildren().add(new Label("Nothing else is promised that could give way."));
        }
        content.getChildren().add(balance);
        model.desk().show(new Sheet("promise", "Over capacity", content,
                List.of(Command.of("promise-cancel", "Not now", () -> {
                }), Command.of("promise-go", "Promise", () -> {
                    List<Rfe> displaced = chosen(boxes);
                    model.edits().promise(rfe, quarter, displaced);
                    model.say("Promised for " + quarter.label() + ": " + rfe.title()
                            + (displaced.isEmpty() ? "" : "; " + displaced.size() + " displaced"));
                }))));
    }

    private static List<Rfe> chosen(Map<CheckBox, Rfe> boxes) {
        List<Rfe> chosen = new ArrayList<>();
        boxes.forEach((box, rfe) -> {
            if (box.isSelected()) {
                chosen.add(rfe);
            }
        });
        return chosen;
    }
}
