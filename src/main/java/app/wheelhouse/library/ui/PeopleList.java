package app.wheelhouse.library.ui;

import app.wheelhouse.library.Contact;
import app.wheelhouse.library.PersonRow;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The people, each with the sessions they are invited to and the actions they took on. */
final class PeopleList {
    private final LibraryViewModel model;
    private final Rows<PersonRow> rows;
    private final Command add;
    private final ListPage<PersonRow> page;

    PeopleList(LibraryViewModel model) {
        this.model = model;
        this.rows = model.people();
        add = Command.of("person-add", "New person", this::add).in("People").icon("fth-plus");
        page = new ListPage<>("people", rows, table(), detail(),
                new EmptyState("fth-users", "Nobody here yet",
                        "Who attends, decides and owns stands here. A session guide brings its people along; you can also add them one by one.",
                        add),
                "Filter people", add);
    }

    ListPage<PersonRow> page() {
        return page;
    }

    private void add() {
        model.addPerson();
        page.detail().editTitle();
    }

    private RowTable<PersonRow> table() {
        return new RowTable<>("person-table", "People", rows).wide("Name", row -> row.person().name())
                .roomy("Role", 160, row -> row.person().role())
                .roomy("Organisation", 136, row -> row.person().org())
                .date("Last contact", 104, row -> Optional.ofNullable(row.dealings().contact()).map(Contact::on)
                        .orElse(null), date -> model.days().text(date))
                .number("Sessions", 80, row -> row.meetings().size())
                .number("Owes", 64, row -> row.openTasks() + row.dealings().owed().size());
    }

    private Detail<PersonRow> detail() {
        Detail<PersonRow> detail = new Detail<>("person", "Person", rows, PersonRow::id, model.personRecords(),
                model::days);
        detail.title("name", "Name", "Name", row -> row.person().name());
        detail.fact("role", "Role", "What they do", row -> row.person().role());
        detail.fact("org", "Organisation", "Where they belong", row -> row.person().org());
        Pick<UUID> manager = new Pick<UUID>("Person", "Nobody yet", model::everybody,
                person -> model.nameOf(person).orElse("Somebody"), null, this::setManager).making(model::addPerson);
        detail.pick("manager", "Reports to", manager, row -> row.dealings().manager());
        detail.date("last_contact", "Talked on", row -> row.dealings().met());
        Label contact = new Label();
        contact.setWrapText(true);
        contact.getStyleClass().add("subtle");
        contact.setPadding(new Insets(0, 0, 0, 7));
        detail.fact("Last contact", contact, row -> contact.setText(contactWords(row.dealings().contact())));
        detail.passage("decides", "Decides", "What they decide, beside what the matrices say",
                row -> row.dealings().decides());
        VBox rights = new VBox();
        VBox waiting = new VBox();
        VBox objections = new VBox();
        VBox owed = new VBox();
        VBox meetings = new VBox();
        VBox tasks = new VBox();
        for (VBox list : List.of(rights, waiting, objections, owed, meetings, tasks)) {
            list.getStyleClass().add("gap-4");
        }
        detail.node(rights, row -> fill(rights, "By the matrices", row.dealings().rights().decides(), words -> {
            Label label = new Label(words);
            label.setWrapText(true);
            label.getStyleClass().add("indent");
            return label;
        }));
        detail.node(waiting, row -> fill(waiting, "Waits for their decision", row.dealings().rights().waiting(),
                held -> line(link(held.title(), () -> model.open("decision", held.decision())), "")));
        detail.node(objections, row -> fill(objections, "Objects", row.dealings().objections(),
                each -> line(link(each.title(), () -> model.open("risk", each.risk())),
                        each.response().isBlank() ? "no answer yet" : "")));
        detail.node(owed, row -> fill(owed, "Promised", row.dealings().owed(),
                each -> line(link(each.title(), () -> model.open("promise", each.promise())),
                        each.due() == null ? "" : "by " + model.days().text(each.due()))));
        detail.node(meetings, row -> fill(meetings, "Attends", row.meetings(),
                meeting -> line(link(meeting.title(), () -> model.openSession(meeting.session())),
                        meeting.role().toLowerCase(Locale.ROOT))));
        detail.node(tasks, row -> fill(tasks, "Took on", row.tasks(),
                task -> line(link(task.title(), () -> model.openAction(task.action())), task.open() ? "" : "done")));
        return detail.history(model::nameOf);
    }

    private void setManager(@Nullable UUID person) {
        UUID id = rows.selectedId();
        if (id != null && !id.equals(person)) {
            model.personRecords().set(id, "manager", "manager", person);
        }
    }

    private String contactWords(@Nullable Contact contact) {
        return contact == null
                ? "None on record"
                : model.days().text(contact.on()) + (contact.where().isEmpty() ? "" : ", " + contact.where());
    }

    private static <T> void fill(VBox list, String name, List<T> items, Function<T, Node> line) {
        Label head = new Label(name);
        head.getStyleClass().add("section-label");
        list.getChildren().setAll(head);
        items.stream().map(line).forEach(list.getChildren()::add);
        list.setVisible(!items.isEmpty());
        list.setManaged(!items.isEmpty());
    }

    private static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static Node line(Hyperlink link, String more) {
        HBox line = new HBox(link);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("gap-8", "indent");
        if (more.equals("done")) {
            line.getChildren().addFirst(Icons.small("fth-check"));
        }
        if (!more.isEmpty()) {
            Label label = new Label(more);
            label.setMinWidth(Label.USE_PREF_SIZE);
            label.getStyleClass().add("subtle");
            line.getChildren().add(label);
        }
        return line;
    }

    List<Command> commands() {
        return page.commands("person", "People", "person", add, rows, model::deletePerson);
    }
}
