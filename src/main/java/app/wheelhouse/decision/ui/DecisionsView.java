package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.ui.rights.RightsList;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Segments;
import java.util.List;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The Decisions room: the log of decisions and, one key away each, the actions and the rights matrices. */
public final class DecisionsView implements View {
    private static final Duration BEAT = Duration.seconds(20);
    private final DecisionsViewModel model;
    private final Timeline clock = new Timeline();
    private final DecisionLog log;
    private @Nullable ActionList actions;
    private final RightsList rights;
    private final Segments segments = new Segments("decision-lists", "Lists");
    private final BorderPane root = new BorderPane();
    private final StackPane tools = new StackPane();

    /** Shows the room. */
    public DecisionsView(DecisionsViewModel model, RightsList rights) {
        this.model = model;
        this.rights = rights;
        log = new DecisionLog(model);
        segments.add("segment-decisions", "Decisions", model.waitingProperty());
        segments.add("segment-actions", "Actions", model.openProperty());
        segments.add("segment-rights", "Rights", rights.count());
        root.setId("decisions-room");
        root.getStyleClass().add("list-room");
        root.setTop(ListPage.head(segments, tools));
        segments.chosenProperty().addListener((_, _, chosen) -> show(chosen.intValue()));
        clock.getKeyFrames().add(new KeyFrame(BEAT, _ -> model.log().tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        show(0);
    }

    /** Shows the log as a list (0), on a board (1), along the calendar (2) or in figures (3). */
    public DecisionsView atView(int view) {
        segments.choose(0);
        log.choose(view);
        return this;
    }

    /** Only what is shown is in the window: styling what nobody sees would take as long as what they see. */
    private void show(int list) {
        switch (list) {
            case 0 -> show(log.page, log.page.tools());
            case 1 -> show(actions().page, actions().page.tools());
            default -> show(rights, rights.tools());
        }
    }

    private void show(Node page, Node toolsOfIt) {
        root.setCenter(page);
        tools.getChildren().setAll(toolsOfIt);
    }

    /** Made when they are first looked at. */
    private ActionList actions() {
        ActionList made = actions == null ? new ActionList(model) : actions;
        actions = made;
        return made;
    }

    /** Shows one decision, selected in the log. */
    public DecisionsView atDecision(UUID decision) {
        segments.choose(0);
        model.decisions().select(decision);
        return this;
    }

    /** Gives the selected decision the whole width. */
    public DecisionsView atPage() {
        log.page.setWide(true);
        return this;
    }

    /** Shows the actions. */
    public DecisionsView atActions() {
        segments.choose(1);
        return this;
    }

    /** Shows the rights matrices. */
    public DecisionsView atRights() {
        segments.choose(2);
        return this;
    }

    /** Shows one action, selected in its list, even when it is done. */
    public DecisionsView atAction(UUID action) {
        segments.choose(1);
        model.actions().select(action);
        return this;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Decisions");
    }

    @Override
    public List<Command> commands() {
        return switch (segments.chosenProperty().get()) {
            case 0 -> log.commands();
            case 1 -> actions().commands();
            default -> rights.commands();
        };
    }

    @Override
    public void opened() {
        model.open();
        clock.play();
        rights.open();
        switch (segments.chosenProperty().get()) {
            case 0 -> log.toContent();
            case 1 -> actions().toContent();
            default -> rights.toTable();
        }
    }

    @Override
    public void closed() {
        clock.stop();
        model.close();
        rights.close();
    }
}
