package app.wheelhouse.session.ui;

import app.wheelhouse.session.Agenda;
import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The topics of a running meeting, the present one marked; a click goes there. Below them what only the host sees. */
final class StepsPane extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private final MeetingModel meeting;
    private String shown = "";

    StepsPane(MeetingModel meeting) {
        this.meeting = meeting;
        getStyleClass().add("steps");
    }

    void show(SessionPage page, LiveClock clock) {
        String key = clock.steps().stream()
                .map(step -> step.topic() + " " + step.current() + step.fit() + step.actual().toMinutes()).toList() + ""
                + page.topics().size() + page.decisions();
        if (key.equals(shown)) {
            return;
        }
        shown = key;
        List<Node> nodes = new ArrayList<>();
        for (LiveClock.Timed step : clock.steps()) {
            nodes.add(row(page, step));
        }
        hostOnly(page, TopicKind.REMINDER, "Reminders", nodes);
        hostOnly(page, TopicKind.RECEIPT, "Receipts", nodes);
        hostOnly(page, TopicKind.RISK, "Risks", nodes);
        getChildren().setAll(nodes);
    }

    private Node row(SessionPage page, LiveClock.Timed step) {
        Topic topic = step.topic();
        Label title = new Label(topic.title(), sign(page, topic));
        title.getStyleClass().add("step-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label minutes = new Label(step.planned().isZero() ? "" : Long.toString(step.planned().toMinutes()));
        minutes.getStyleClass().addAll("caption", "subtle", "figures");
        minutes.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(title, minutes);
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(line);
        row.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        line.prefWidthProperty().bind(row.widthProperty().subtract(20));
        row.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().addAll("flat", "step");
        row.setId("step-" + topic.id());
        row.setAccessibleText(topic.title() + ", " + topic.state().label());
        row.setFocusTraversable(false);
        row.pseudoClassStateChanged(CURRENT, step.current());
        row.pseudoClassStateChanged(GONE, Agenda.isGone(topic));
        row.setOnAction(_ -> meeting.goTo(topic.id()));
        return row;
    }

    private static Node sign(SessionPage page, Topic topic) {
        if (topic.kind() == TopicKind.DECISION_WANTED) {
            return page.decisionOf(topic.id()).map(decision -> switch (decision.state()) {
                case ACCEPTED -> app.wheelhouse.ui.Standing.ON_TRACK.icon();
                case REJECTED -> app.wheelhouse.ui.Standing.OFF_TRACK.icon();
                case DEFERRED -> app.wheelhouse.ui.Standing.AT_RISK.icon();
                case PROPOSED, DEPRECATED, SUPERSEDED -> Icons.small(KindIcons.of(topic.kind()));
            }).orElse(Icons.small(KindIcons.of(topic.kind())));
        }
        return topic.state() == app.wheelhouse.session.TopicState.OPEN || Agenda.isGone(topic)
                ? Icons.small(KindIcons.of(topic.kind()))
                : KindIcons.standing(topic.state()).icon();
    }

    private static void hostOnly(SessionPage page, TopicKind kind, String heading, List<Node> nodes) {
        List<Topic> topics = page.topics().stream().filter(topic -> topic.kind() == kind).toList();
        if (topics.isEmpty()) {
            return;
        }
        Label label = new Label(heading + " (host only)", Icons.small("fth-eye-off"));
        label.getStyleClass().addAll("section-label", "steps-heading");
        nodes.add(label);
        for (Topic topic : topics) {
            Label words = new Label(topic.title());
            words.setWrapText(true);
            words.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
            words.getStyleClass().addAll("muted", "step-host");
            nodes.add(words);
        }
    }
}
