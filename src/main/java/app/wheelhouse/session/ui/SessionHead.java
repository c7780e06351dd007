package app.wheelhouse.session.ui;

import app.wheelhouse.session.Attendee;
import app.wheelhouse.session.CouncilPack;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Popover;
import app.wheelhouse.ui.list.HeadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The top of a session page: code, title, when, how long, where and who, each edited where it stands. */
final class SessionHead extends VBox {
    private final SessionModel model;
    private final InlineField code;
    private final InlineField title;
    private final InlineField purpose;
    private final InlineField when;
    private final InlineField length;
    private final InlineField place;
    private final Button people = new Button();
    private final Label state = new Label();
    private final HBox first = new HBox();
    private final List<Command> commands;
    private String offered = "";

    SessionHead(SessionModel model, List<Command> commands) {
        this.model = model;
        this.commands = commands;
        code = new InlineField("Code", "–", model::setCode);
        title = new InlineField("Title", "What is this session about?", model::rename);
        purpose = new InlineField("Purpose", "Add a purpose: one line", model::setPurpose);
        when = new InlineField("When", "Add a date", model::setStart);
        length = new InlineField("Length", "Length", model::setLength);
        place = new InlineField("Place", "Add a place", model::setPlace);
        getStyleClass().add("session-head");
        code.getStyleClass().addAll("session-code");
        code.setId("session-code");
        title.getStyleClass().addAll("session-title");
        title.setId("session-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        purpose.getStyleClass().add("muted");
        purpose.setId("session-purpose");
        when.setId("session-when");
        when.getStyleClass().add("session-when");
        length.setId("session-length");
        length.getStyleClass().add("session-length");
        place.setId("session-place");
        place.getStyleClass().add("session-place");
        people.getStyleClass().add("flat");
        people.setId("session-people");
        people.setGraphic(Icons.small("fth-users"));
        people.setOnAction(_ -> new Popover(new PeoplePane(model)).showUnder(people));
        people.setMinWidth(0);
        state.getStyleClass().add("badge");
        first.getStyleClass().add("gap-8");
        first.setAlignment(Pos.CENTER_LEFT);
        for (InlineField field : List.of(code, when, length, place)) {
            field.fitted();
        }
        FlowPane facts = HeadRow.line(when, length, place, people);
        facts.getStyleClass().addAll("gap-24", "session-facts");
        getChildren().setAll(first, purpose, facts);
    }

    void show(SessionPage page) {
        Session session = page.session();
        code.show(session.code());
        title.show(session.title());
        purpose.show(session.purpose());
        when.show(model.startWords());
        length.show(session.minutes() == 0 ? "" : session.minutes() + " min");
        place.show(session.place());
        offer(session.state(), !page.topics().isEmpty(), !CouncilPack.decisions(page).isEmpty());
        people.setText(words(page));
    }

    /**
     * What there is to do now stands last and stands out: the meeting while it is to come and has something to run
     * through, the minutes when it is over. The council pack is offered where there is something to decide.
     */
    private void offer(SessionState now, boolean anyTopics, boolean anyDecisions) {
        if (offered.equals(now.word() + anyTopics + anyDecisions)) {
            return;
        }
        offered = now.word() + anyTopics + anyDecisions;
        Command run = MeetingModel.find(commands, "session.run");
        Command preRead = MeetingModel.find(commands, "session.pre-read");
        Command minutes = MeetingModel.find(commands, "session.minutes");
        state.setText(now.label());
        List<Node> line = new ArrayList<>(List.of(code, title));
        if (now != SessionState.PLANNED) {
            line.addAll(List.of(state, Buttons.quiet(run)));
        }
        if (now == SessionState.PLANNED) {
            line.add(Buttons.quiet(MeetingModel.find(commands, "session.pre-wire")));
        }
        line.add(Buttons.quiet(preRead));
        if (anyDecisions) {
            line.add(Buttons.quiet(MeetingModel.find(commands, "session.council-pack")));
        }
        line.add(now != SessionState.PLANNED
                ? Buttons.primary(minutes)
                : anyTopics ? Buttons.primary(run) : Buttons.plain(run));
        line.stream().filter(Button.class::isInstance).map(Button.class::cast)
                .forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        first.getChildren().setAll(line);
    }

    private static String words(SessionPage page) {
        List<Attendee> attendees = page.attendees();
        if (attendees.isEmpty()) {
            return "Invite people";
        }
        String named = attendees.stream().limit(2)
                .map(attendee -> page.nameOf(attendee.person()) + " " + attendee.role().label())
                .collect(Collectors.joining(" · "));
        return attendees.size() > 2 ? named + " · " + (attendees.size() - 2) + " more" : named;
    }
}
