package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.HeadRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The line below a matrix's title: its framework with what the letters mean, and how many rows one person may decide. */
final class FrameworkBar extends VBox {
    private final RightsTools tools;
    private final MatrixModel model;
    private final MatrixEdits edits;
    private final Runnable done;
    private final MenuButton own = new MenuButton();
    private final Label legend = new Label();
    private final InlineField limit;
    private final Label rows = new Label();
    private final List<Command> commands = new ArrayList<>();

    /** @param done is run when something was changed */
    FrameworkBar(RightsTools tools, MatrixModel model, MatrixEdits edits, Runnable done) {
        this.done = done;
        this.tools = tools;
        this.model = model;
        this.edits = edits;
        getStyleClass().add("matrix-below");
        own.setId("matrix-framework");
        own.setAccessibleText("Framework");
        own.getStyleClass().add("tight");
        for (Framework framework : Framework.values()) {
            Command command = Command.of("matrix-framework-" + framework.word(),
                    "Change framework to " + framework.label(), () -> change(framework)).in("Matrix");
            commands.add(command);
            own.getItems().add(Buttons.item(command));
        }
        legend.getStyleClass().add("muted");
        legend.setId("matrix-legend");
        legend.setMinWidth(0);
        limit = new InlineField("How many rows one person may decide", "6", this::limit).fitted();
        limit.setId("matrix-limit");
        limit.getStyleClass().add("figures");
        limit.setMinWidth(Region.USE_PREF_SIZE);
        commands.add(Command.of("matrix-limit-key", "Set how many rows one person decides", () -> {
            limit.requestFocus();
            limit.selectAll();
        }).in("Matrix"));
        Label before = new Label("One person decides at most");
        for (Label label : List.of(before, rows)) {
            label.getStyleClass().add("muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        own.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(new HeadRow(HeadRow.line(own, legend), HeadRow.line(before, limit, rows)));
    }

    /** What can be done here, for the palette. */
    List<Command> commands() {
        return List.copyOf(commands);
    }

    /** Shows what the model holds now. */
    void show(Matrix matrix) {
        Matrix shown = model.shown().matrix();
        own.setText((matrix.kind() == Matrix.Kind.ON_CALL ? "On-call " : "") + matrix.framework().label());
        for (Framework framework : Framework.values()) {
            own.getItems().get(framework.ordinal()).setVisible(framework != matrix.framework());
        }
        legend.setText(model.isOwn()
                ? shown.legend()
                : "shown as " + shown.framework().label() + ": " + shown.legend() + "   ·   struck letters of "
                        + matrix.framework().label() + " have no equivalent");
        limit.show(String.valueOf(matrix.decidesAtMost()));
        rows.setText(matrix.decidesAtMost() == 1 ? "row" : "rows");
    }

    private void limit(String typed) {
        String digits = typed.strip();
        if (digits.matches("[1-9]\\d{0,2}")) {
            edits.limit(Integer.parseInt(digits));
            done.run();
        } else {
            tools.desk().say(Toast.trouble("“" + digits + "” is no number of rows from 1 to 999."));
        }
        model.matrix().ifPresent(matrix -> limit.show(String.valueOf(matrix.decidesAtMost())));
    }

    /** Changes at once what loses nothing; else says first what has no equivalent. */
    private void change(Framework to) {
        Matrix matrix = model.matrix().orElse(null);
        if (matrix == null || matrix.framework() == to) {
            return;
        }
        FrameworkChange change = new FrameworkChange(matrix, to);
        Runnable make = () -> {
            model.shownAsProperty().set(null);
            edits.changeFramework(change.conversion());
            done.run();
            tools.desk().say(Toast.of("Changed to " + to.label() + ".",
                    Command.of("toast-undo", "Undo", () -> tools.store().undo())));
        };
        if (change.conversion().losses().isEmpty()) {
            make.run();
        } else {
            tools.desk().show(change.sheet(() -> model.shownAsProperty().set(to), make));
        }
    }
}
