package app.wheelhouse.session.ui;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Days;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What came out of a session: decisions, actions, objections, quotes, parked, each with its state. */
final class CapturedPane extends VBox {
    CapturedPane() {
        getStyleClass().addAll("captured", "gap-4");
        setId("captured");
    }

    /** How many records the page has. */
    static int count(SessionPage page) {
        return page.decisions().size() + page.actions().size() + page.receipts().size() + page.risks().size()
                + page.parked().size();
    }

    void show(SessionPage page, Days days) {
        List<Node> nodes = new ArrayList<>();
        section(nodes, "Decisions", page.decisions().stream()
                .map(decision -> row(decision.title(), sign(decision), words(page, decision))).toList());
        section(nodes, "Actions",
                page.actions().stream()
                        .map(action -> row(action.title(), action.state() == app.wheelhouse.decision.ActionState.DONE
                                ? Standing.ON_TRACK.sign(action.state().label())
                                : Standing.PLAIN.sign(action.state().label()), words(page, action, days)))
                        .toList());
        section(nodes, "Objections",
                page.risks().stream().map(risk -> row(risk.title(), null, page.nameOf(risk.owner()))).toList());
        section(nodes, "Receipts (host only)",
                page.receipts().stream().map(receipt -> row(receipt.title(), null, receipt.speaker())).toList());
        section(nodes, "Parked",
                page.parked().stream().map(parked -> row(parked.title(), null, parked.state())).toList());
        if (nodes.isEmpty()) {
            Label none = new Label("Nothing yet. Lines of the note that begin with d: a: o: q: p: appear here.");
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            nodes.add(none);
        }
        getChildren().setAll(nodes);
    }

    private static void section(List<Node> nodes, String heading, List<Node> rows) {
        if (!rows.isEmpty()) {
            Label label = new Label(heading);
            label.getStyleClass().addAll("section-label", "steps-heading");
            nodes.add(label);
            nodes.addAll(rows);
        }
    }

    private static Node row(String title, @org.jspecify.annotations.Nullable Label sign, String more) {
        Label words = new Label(title);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label side = new Label(more);
        side.getStyleClass().addAll("caption", "muted");
        side.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(words, side);
        if (sign != null) {
            sign.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(sign);
        }
        row.getStyleClass().addAll("gap-12", "captured-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Label sign(Decision decision) {
        return (switch (decision.state()) {
            case ACCEPTED -> Standing.ON_TRACK;
            case REJECTED -> Standing.OFF_TRACK;
            case DEFERRED -> Standing.AT_RISK;
            case PROPOSED, DEPRECATED, SUPERSEDED -> Standing.PLAIN;
        }).sign(decision.state().label());
    }

    private static String words(SessionPage page, Decision decision) {
        String by = page.nameOf(decision.decidedBy());
        return by.isEmpty() || decision.state() == DecisionState.PROPOSED ? "" : "by " + by;
    }

    private static String words(SessionPage page, Action action, Days days) {
        String owner = page.nameOf(action.owner());
        String due = days.weekday(action.due());
        return owner.isEmpty() ? due : due.isEmpty() ? owner : owner + ", " + due;
    }
}
