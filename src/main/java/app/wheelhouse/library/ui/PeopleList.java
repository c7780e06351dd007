package app.wheelhouse.library.ui;

import app.wheelhouse.library.PersonRow;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

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
                .number("Sessions", 88, row -> row.meetings().size())
                .number("Open actions", 120, PersonRow::openTasks);
    }

    private Detail<PersonRow> detail() {
        Detail<PersonRow> detail = new Detail<>("person", "Person", rows, PersonRow::id, model.personRecords(),
                model::days);
        detail.title("name", "Name", "Name", row -> row.person().name());
        detail.fact("role", "Role", "What they do", row -> row.person().role());
        detail.fact("org", "Organisation", "Where they belong", row -> row.person().org());
        VBox meetings = new VBox();
        VBox tasks = new VBox();
        for (VBox list : List.of(meetings, tasks)) {
            list.getStyleClass().add("gap-4");
        }
        detail.node(meetings, row -> fill(meetings, "Attends", row.meetings(),
                meeting -> line(link(meeting.title(), () -> model.openSession(meeting.session())), meeting.role())));
        detail.node(tasks, row -> fill(tasks, "Took on", row.tasks(),
                task -> line(link(task.title(), () -> model.openAction(task.action())), task.open() ? "" : "done")));
        return detail.history(model::nameOf);
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
            Label label = new Label(more.toLowerCase(Locale.ROOT));
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
