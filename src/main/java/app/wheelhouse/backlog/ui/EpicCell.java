package app.wheelhouse.backlog.ui;

import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.DisputeSign;
import app.wheelhouse.ui.list.Sign;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** A cell of the tree of epics; a field while somebody types into it. */
final class EpicCell extends TreeTableCell<EpicLine, EpicLine> {
    private static final double BAR = 48;
    private static final PseudoClass THEME = PseudoClass.getPseudoClass("theme");
    private final EpicColumn column;
    private final EpicTree tree;
    private @Nullable ProgressBar bar;

    private final DisputeSign disputed = new DisputeSign();

    EpicCell(EpicColumn column, EpicTree tree) {
        this.column = column;
        this.tree = tree;
        getStyleClass()
                .add(column.isNumber() ? "cell-number" : column == EpicColumn.TITLE ? "cell-title" : "cell-quiet");
        if (column.isNumber()) {
            setAlignment(Pos.CENTER_RIGHT);
        }
    }

    @Override
    protected void updateItem(@Nullable EpicLine line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(THEME, line instanceof EpicLine.Theme && !empty);
        setContentDisplay(ContentDisplay.LEFT);
        setGraphic(null);
        setText(line == null || empty ? "" : column.text(line));
        if (line != null && !empty && column == EpicColumn.TITLE) {
            disputed.show(line.id());
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphic(disputed);
        } else if (line != null && !empty && column == EpicColumn.PROGRESS) {
            switch (line) {
                case EpicLine.Theme theme -> progress(theme.sum().progress());
                case EpicLine.Request request -> {
                    Sign sign = RfeSigns.of(request.row().rfe().state());
                    setGraphic(sign.graphic());
                }
            }
        }
    }

    private void progress(OptionalDouble share) {
        if (share.isPresent()) {
            ProgressBar shown = bar == null ? new ProgressBar() : bar;
            bar = shown;
            shown.getStyleClass().setAll("progress-bar", "epic-bar");
            shown.setMinWidth(BAR);
            shown.setPrefWidth(BAR);
            shown.setProgress(share.getAsDouble());
            setGraphic(shown);
        }
    }

    @Override
    public void startEdit() {
        if (!(getItem() instanceof EpicLine.Theme theme) || theme.epic() == null || !column.isTyped()) {
            return;
        }
        super.startEdit();
        InlineField field = new InlineField(column.head, "", text -> tree.typed(theme, column, text));
        field.getStyleClass().add("cell-field");
        field.show(column.text(theme));
        field.setOnAction(_ -> end());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                end();
            }
        });
        setText(null);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    private void end() {
        if (isEditing()) {
            cancelEdit();
            tree.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        if (getGraphic() instanceof InlineField field && isEditing()) {
            field.commit();
        }
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
    }
}
