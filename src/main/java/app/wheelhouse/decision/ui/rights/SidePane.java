package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.InlineArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the grid: what is wrong, and what belongs to the row the cursor is in. */
final class SidePane extends VBox {
    private final MatrixModel model;
    private final Desk desk;
    private final Consumer<Finding> jump;
    private final Label count = new Label();
    private final ListView<Finding> findings = new ListView<>();
    private final Label nothing = new Label();
    private final Label rowTitle = new Label();
    private final InlineArea note;
    private final VBox decisions = new VBox();
    private final VBox rowPart;
    private @Nullable UUID row;
    private List<Decision> linked = List.of();
    private @Nullable Standing said;

    SidePane(MatrixModel model, MatrixEdits edits, Desk desk, Command raise, Consumer<Finding> jump) {
        this.model = model;
        this.desk = desk;
        this.jump = jump;
        getStyleClass().add("matrix-side");
        Label heading = new Label("Findings");
        heading.getStyleClass().add("section-label");
        count.setId("matrix-state");
        VBox.setVgrow(findings, Priority.ALWAYS);
        findings.setId("matrix-findings");
        findings.setAccessibleText("Findings");
        findings.getStyleClass().add("matrix-findings");
        findings.setMinHeight(0);
        findings.setCellFactory(_ -> new Line());
        findings.setOnKeyPressed(event -> {
            Finding finding = findings.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && finding != null) {
                jump.accept(finding);
                event.consume();
            }
        });
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        findings.setPlaceholder(new Label());
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        space.managedProperty().bind(findings.managedProperty().not());
        rowTitle.getStyleClass().addAll("lead", "strong");
        rowTitle.setWrapText(true);
        note = new InlineArea("Row note", "Note, for the host only", false, text -> {
            UUID of = row;
            model.matrix().flatMap(matrix -> of == null ? java.util.Optional.empty() : matrix.row(of))
                    .ifPresent(one -> edits.note(one, text));
        });
        note.setId("matrix-note");
        Label inDecisions = new Label("Decisions of this kind");
        inDecisions.getStyleClass().add("section-label");
        decisions.getStyleClass().add("gap-4");
        VBox ofRow = new VBox(inDecisions, decisions, Buttons.quiet(raise));
        ofRow.getStyleClass().add("gap-4");
        rowPart = new VBox(rowTitle, note, ofRow);
        rowPart.getStyleClass().addAll("matrix-row-part", "gap-8");
        getChildren().addAll(heading, count, nothing, findings, rowPart, space);
    }

    /** Shows what the model holds now. */
    void show() {
        List<Finding> now = model.findings();
        splice(now);
        long errors = now.stream().filter(Finding::isError).count();
        long advice = now.size() - errors;
        Standing standing = errors > 0 ? Standing.OFF_TRACK : Standing.ON_TRACK;
        String words = errors > 0
                ? errors + (errors == 1 ? " rule broken" : " rules broken")
                : model.matrix().map(matrix -> matrix.rows().isEmpty()).orElse(true) ? "Nothing to check yet" : "Valid";
        boolean nothingYet = errors == 0 && model.matrix().map(matrix -> matrix.rows().isEmpty()).orElse(true);
        say(nothingYet ? Standing.PLAIN : standing, words + (advice > 0
                ? ", " + advice + (advice == 1 ? " advice" : " pieces of advice")
                : ""));
        nothing.setText(model.matrix().map(matrix -> matrix.rows().isEmpty()
                ? "Enter adds a row, Insert a person. A matrix copied from a spreadsheet can be pasted as it is."
                : "Every rule of " + matrix.framework().label() + " is kept.").orElse(""));
        findings.setManaged(!now.isEmpty());
        findings.setVisible(!now.isEmpty());
        nothing.setManaged(now.isEmpty());
        nothing.setVisible(now.isEmpty());
        Row at = model.cursorRow().orElse(null);
        rowPart.setVisible(at != null);
        rowPart.setManaged(at != null);
        if (at != null) {
            if (!at.id().equals(row)) {
                note.commit();
            }
            row = at.id();
            rowTitle.setText(at.title().isBlank() ? "Row without a title" : at.title());
            note.show(at.note());
            List<Decision> ofRow = model.decisions(at.id());
            if (!ofRow.equals(linked)) {
                linked = ofRow;
                decisions.getChildren().setAll(ofRow.stream().map(this::link).toList());
            }
        } else {
            note.commit();
            row = null;
        }
    }

    /** Changes only the findings between those that stay at the head and at the end, so that a key makes few cells anew. */
    private void splice(List<Finding> now) {
        List<Finding> before = findings.getItems();
        int shorter = Math.min(before.size(), now.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(now.get(head))) {
            head++;
        }
        int end = 0;
        while (end < shorter - head
                && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<Finding> going = before.subList(head, before.size() - end);
        List<Finding> coming = now.subList(head, now.size() - end);
        if (going.size() == coming.size()) {
            for (int i = 0; i < coming.size(); i++) {
                before.set(head + i, coming.get(i));
            }
        } else {
            going.clear();
            before.addAll(head, coming);
        }
    }

    private void say(Standing standing, String words) {
        if (!words.equals(count.getText()) || !standing.equals(said)) {
            said = standing;
            Label sign = standing.sign(words);
            count.setText(sign.getText());
            count.setGraphic(sign.getGraphic());
            count.getStyleClass().setAll(sign.getStyleClass());
        }
    }

    /** Puts the focus into the note of the row. */
    void toNote() {
        note.requestFocus();
        note.end();
    }

    private Hyperlink link(Decision decision) {
        Hyperlink link = new Hyperlink(decision.title() + "  ·  " + decision.state().label());
        link.setWrapText(true);
        link.setOnAction(_ -> desk.go(Place.of("decision", decision.id().toString())));
        return link;
    }

    /** A finding: its sign and its sentence; rule and source on hover. */
    private final class Line extends ListCell<Finding> {
        private final Label text = new Label();
        private final HBox line = new HBox(text);
        private final Tooltip tip = new Tooltip();
        private @Nullable Standing standing;

        Line() {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            text.prefWidthProperty().bind(findings.widthProperty().subtract(46));
            line.getStyleClass().add("gap-8");
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    jump.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                setTooltip(null);
            } else {
                Standing now = finding.isError() ? Standing.OFF_TRACK : Standing.AT_RISK;
                if (now != standing) {
                    standing = now;
                    line.getChildren().setAll(now.icon(), text);
                }
                text.setText(finding.message());
                tip.setText(finding.rule().title() + "\n" + finding.rule().source());
                setGraphic(line);
                setTooltip(tip);
                setAccessibleText(finding.explained());
            }
        }
    }
}
