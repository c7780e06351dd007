package app.wheelhouse.session.ui;

import app.wheelhouse.library.Person;
import app.wheelhouse.session.Attendee;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;

/** Who is invited in which role, and who came: attendance is not invitation. */
final class PeoplePane extends VBox {
    private final SessionModel model;
    private final SessionStore sessions;
    private final VBox rows = new VBox();
    private final TextField invite = new TextField();

    PeoplePane(SessionModel model) {
        this.model = model;
        this.sessions = model.tools().sessions();
        getStyleClass().addAll("gap-8", "people-pane");
        invite.setPromptText("Invite: type a name, Enter");
        invite.setId("invite");
        invite.setOnAction(_ -> invite(invite.getText().strip()));
        TextFields.bindAutoCompletion(invite, request -> people().stream().map(Person::name)
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT)
                        .contains(request.getUserText().toLowerCase(java.util.Locale.ROOT)))
                .limit(8).toList());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("people-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, invite);
        SessionPage page = model.page().get();
        if (page != null) {
            show(page);
        }
        model.page().addListener((_, _, now) -> {
            if (now != null) {
                show(now);
            }
        });
    }

    private List<Person> people() {
        SessionPage page = model.page().get();
        return page == null ? List.of() : page.people();
    }

    private void show(SessionPage page) {
        List<Node> nodes = new ArrayList<>();
        page.attendees().forEach(attendee -> nodes.add(row(page, attendee)));
        rows.getChildren().setAll(nodes);
    }

    private Node row(SessionPage page, Attendee attendee) {
        CheckBox came = new CheckBox();
        came.setAllowIndeterminate(true);
        came.setIndeterminate(attendee.attended() == null);
        came.setSelected(Boolean.TRUE.equals(attendee.attended()));
        came.setAccessibleText("Was there");
        came.setOnAction(_ -> sessions.setAttended(attendee.id(), came.isIndeterminate() ? null : came.isSelected()));
        Label name = new Label(page.nameOf(attendee.person()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<AttendeeRole> role = new ComboBox<>();
        role.getItems().setAll(AttendeeRole.values());
        role.setConverter(new StringConverter<>() {
            @Override
            public String toString(AttendeeRole value) {
                return value == null ? "" : value.label();
            }

            @Override
            public AttendeeRole fromString(String text) {
                return AttendeeRole.valueOf(text);
            }
        });
        role.setValue(attendee.role());
        role.setOnAction(_ -> sessions.setRole(attendee.id(), role.getValue()));
        Button remove = new Button("", Icons.small("fth-x"));
        remove.getStyleClass().addAll("flat", "icon-only");
        remove.setAccessibleText("Take " + name.getText() + " off the list");
        remove.setOnAction(_ -> sessions.uninvite(attendee.id()));
        HBox row = new HBox(came, name, role, remove);
        row.getStyleClass().add("gap-8");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Invites a person by name; a name nobody has yet makes a new person. */
    private void invite(String name) {
        if (name.isEmpty()) {
            return;
        }
        Optional<Person> known = people().stream().filter(person -> person.name().equalsIgnoreCase(name)).findFirst();
        UUID person = known.map(Person::id).orElseGet(() -> model.tools().store().ids().next());
        if (known.isEmpty()) {
            model.tools().store().apply(new Edit("Add person").put("person", person, "name", name));
        }
        sessions.invite(model.id(), person, AttendeeRole.CONTRIBUTOR);
        invite.clear();
    }
}
