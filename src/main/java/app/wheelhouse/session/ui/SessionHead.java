package app.wheelhouse.session.ui;

import app.wheelhouse.session.Attendee;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Popover;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

    SessionHead(SessionModel model, List<Command> commands) {
        this.model = model;
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
        HBox first = new HBox(code, title, state, Buttons.quiet(MeetingModel.find(commands, "session.minutes")),
                Buttons.quiet(MeetingModel.find(commands, "session.pre-read")),
                Buttons.primary(MeetingModel.find(commands, "session.run")));
        first.getStyleClass().add("gap-8");
        first.setAlignment(Pos.CENTER_LEFT);
        HBox facts = new HBox(when, length, place, people);
        facts.getStyleClass().addAll("gap-4", "session-facts");
        facts.setAlignment(Pos.CENTER_LEFT);
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
        state.setText(session.state().label());
        state.setVisible(session.state() != SessionState.PLANNED);
        state.setManaged(state.isVisible());
        people.setText(words(page));
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
