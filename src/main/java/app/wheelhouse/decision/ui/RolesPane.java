package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.list.Pick;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who does what in a decision, by letter and name: as its type says, or as only this decision has it. */
final class RolesPane extends VBox {
    private final LogModel model;
    private final Label from = new Label();
    private final VBox lines = new VBox();
    private final Button own;
    private final Button inherit;
    private final Pick<UUID> more;
    private @Nullable Parts shown;
    private boolean shownLocked;

    RolesPane(LogModel model, Supplier<List<UUID>> people, Function<UUID, String> names) {
        this.model = model;
        setId("decision-roles");
        getStyleClass().addAll("passage", "gap-4");
        Label head = new Label("Roles");
        head.getStyleClass().add("section-label");
        from.getStyleClass().addAll("caption", "subtle");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        own = quiet(Command.of("roles-own", "Differ here", model::ownParts));
        inherit = quiet(Command.of("roles-inherit", "As its type", model::inheritParts));
        HBox top = new HBox(head, from, space, own, inherit);
        top.setAlignment(Pos.CENTER_LEFT);
        more = new Pick<>("Person", "Add a person", people, names, null, person -> {
            if (person != null) {
                model.togglePart(person, frameworkOf(model).letters().getFirst().sign());
            }
        });
        more.setId("roles-add");
        more.show(null);
        more.setMaxWidth(USE_PREF_SIZE);
        getChildren().addAll(top, lines, more);
    }

    private static Framework frameworkOf(LogModel model) {
        DecisionRow row = model.selected();
        return row == null ? Framework.RAPID : row.parts().framework();
    }

    private static Button quiet(Command command) {
        Button button = Buttons.quiet(command);
        button.getStyleClass().add("tight");
        return button;
    }

    void show(DecisionRow row) {
        boolean inherited = row.parts().inherited();
        boolean locked = LogModel.isLocked(row, "matrix_row");
        from.setText(row.parts().framework().label() + (inherited ? " · from “" + row.type() + "”" : ""));
        shown(own, inherited && !row.parts().parts().isEmpty() && !locked);
        shown(inherit, !inherited && row.decision().row() != null && !locked);
        shown(more, !inherited && !locked);
        if (row.parts().equals(shown) && locked == shownLocked) {
            return;
        }
        shown = row.parts();
        shownLocked = locked;
        lines.getChildren().setAll(inherited || locked ? byLetter(row) : byPerson(row));
        if (lines.getChildren().isEmpty()) {
            Label none = new Label("Nobody is named yet. Give it a type, or add people.");
            none.setWrapText(true);
            none.getStyleClass().addAll("subtle", "indent");
            lines.getChildren().add(none);
        }
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static List<HBox> byLetter(DecisionRow row) {
        return row.parts().framework().letters().stream().filter(letter -> !row.parts().with(letter.sign()).isEmpty())
                .map(letter -> {
                    Label sign = new Label(String.valueOf(letter.sign()));
                    sign.getStyleClass().addAll("role-letter", "medium");
                    Label meaning = new Label(letter.meaning());
                    meaning.getStyleClass().addAll("muted", "role-meaning");
                    Label names = new Label(String.join(", ", row.parts().with(letter.sign()).stream()
                            .map(part -> part.scope().isBlank() ? part.name() : part.name() + " (" + part.scope() + ")")
                            .toList()));
                    names.setWrapText(true);
                    HBox line = new HBox(sign, meaning, names);
                    line.getStyleClass().add("role-line");
                    return line;
                }).toList();
    }

    private List<HBox> byPerson(DecisionRow row) {
        return row.parts().parts().stream().map(part -> {
            Label name = new Label(part.name());
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox line = new HBox(name);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("role-line");
            row.parts().framework().letters().forEach(letter -> line.getChildren().add(toggle(part, letter)));
            return line;
        }).toList();
    }

    private ToggleButton toggle(Part part, Framework.Letter letter) {
        ToggleButton button = new ToggleButton(String.valueOf(letter.sign()));
        button.getStyleClass().add("role-toggle");
        button.setAccessibleText(part.name() + ": " + letter.meaning());
        button.setTooltip(new javafx.scene.control.Tooltip(letter.meaning()));
        button.setSelected(part.has(letter.sign()));
        UUID person = part.person();
        button.setDisable(person == null);
        button.setOnAction(_ -> {
            if (person != null) {
                model.togglePart(person, letter.sign());
            }
        });
        return button;
    }
}
