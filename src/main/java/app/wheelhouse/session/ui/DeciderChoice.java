package app.wheelhouse.session.ui;

import app.wheelhouse.session.SessionPage;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Who decides, chosen among the people of the session. */
final class DeciderChoice extends MenuButton {
    DeciderChoice(SessionPage page, MeetingModel meeting, String name) {
        super(name.isEmpty() ? "by …" : "by " + name);
        setId("decider");
        getStyleClass().add("flat");
        setAccessibleText("Who decides");
        page.attendees().forEach(attendee -> {
            MenuItem item = new MenuItem(page.nameOf(attendee.person()) + " (" + attendee.role().label() + ")");
            item.setOnAction(_ -> {
                meeting.decider().set(attendee.person());
                setText("by " + page.nameOf(attendee.person()));
            });
            getItems().add(item);
        });
    }
}
