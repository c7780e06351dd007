package app.wheelhouse.session.ui;

import app.wheelhouse.session.ClosingSummary;
import app.wheelhouse.session.OpenActions;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is shown when a meeting is closed: what it achieved, the minutes, and what goes into the next session. */
final class ClosingSheet {
    private ClosingSheet() {
    }

    static Sheet of(SessionModel model, SessionPage page, Optional<Session> following) {
        ClosingSummary summary = page.summary();
        Label sentence = new Label(summary.sentence());
        sentence.setId("closing-summary");
        sentence.getStyleClass().add("lead");
        VBox content = new VBox(sentence);
        content.getStyleClass().add("gap-12");
        Map<UUID, CheckBox> choices = new LinkedHashMap<>();
        List<Topic> open = new ArrayList<>(summary.unreached());
        open.addAll(summary.unsettled());
        int left = OpenActions.of(page).size();
        CheckBox actions = new CheckBox(left == 1 ? "1 open action" : left + " open actions, as one entry");
        actions.setId("closing-actions");
        actions.setSelected(left > 0);
        if ((!open.isEmpty() || left > 0) && following.isPresent()) {
            Label offer = new Label("Take into “%s %s”:".formatted(following.get().code(), following.get().title()));
            offer.getStyleClass().add("muted");
            content.getChildren().add(offer);
            for (Topic topic : open) {
                CheckBox box = new CheckBox(
                        topic.title() + (summary.unreached().contains(topic) ? " (not reached)" : " (open)"));
                box.setSelected(summary.unreached().contains(topic));
                choices.put(topic.id(), box);
                content.getChildren().add(box);
            }
            if (left > 0) {
                content.getChildren().add(actions);
            }
        }
        List<Command> commands = new ArrayList<>();
        Runnable carry = () -> {
            carry(model, following, choices);
            following.filter(_ -> actions.isSelected())
                    .ifPresent(next -> model.tools().sessions().agenda().carryActions(page, next.id()));
        };
        commands.add(Command.of("closing.done", "Done", carry));
        commands.add(Command.of("closing.minutes", "Minutes as PDF", () -> {
            carry.run();
            model.tools().pages().minutes(page.session().id());
        }));
        return new Sheet("closing", "Meeting closed", content, commands);
    }

    private static void carry(SessionModel model, Optional<Session> following, Map<UUID, CheckBox> choices) {
        List<UUID> chosen = choices.entrySet().stream().filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey).toList();
        if (!chosen.isEmpty() && following.isPresent()) {
            model.tools().sessions().agenda().carry(chosen, following.get().id());
            model.tools().desk().say(Toast.of("%d %s taken into %s.".formatted(chosen.size(),
                    chosen.size() == 1 ? "topic" : "topics", following.get().title())));
        }
    }
}
