package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.Paste.Spot;
import app.wheelhouse.ui.Inks;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * The grid of a matrix. One canvas draws what is seen and nothing else: at 200 rows and 60 columns a key costs one drawing
 * of a few hundred cells, where ControlsFX's SpreadsheetView builds and styles a node for each of them.
 */
final class MatrixGrid extends Region {
    private static final double BAR = 12;
    private final MatrixModel model;
    private final Lettering type = new Lettering();
    private final Canvas canvas = new Canvas();
    private final Scale sharp = new Scale();
    private final Inks<Ink> inks = new Inks<>(Ink.class, this::requestLayout);
    private final GridPainter painter;
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final GridEditor editor;
    private final Tooltip tooltip = new Tooltip();
    private GridShape shape;
    private boolean follow = true;
    private boolean settling;

    MatrixGrid(MatrixModel model, MatrixEdits edits, GridKeys keys) {
        this.model = model;
        painter = new GridPainter(model, inks, type);
        shape = GridShape.of(1, 1, List.of(), List.of(), type, 0, 0);
        editor = new GridEditor(this, model, edits);
        setId("matrix-grid");
        getStyleClass().add("matrix-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setMinSize(0, 0);
        canvas.setManaged(false);
        canvas.getTransforms().add(sharp);
        down.setOrientation(Orientation.VERTICAL);
        across.setFocusTraversable(false);
        down.setFocusTraversable(false);
        across.valueProperty().addListener((_, _, _) -> scrolled());
        down.valueProperty().addListener((_, _, _) -> scrolled());
        getChildren().addAll(inks, canvas, across, down, editor);
        model.versionProperty().addListener((_, _, _) -> changed());
        focusedProperty().addListener((_, _, _) -> draw());
        localToSceneTransformProperty().addListener((_, _, _) -> requestLayout());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                requestFocus();
            }
        });
        keys.attach(this, editor);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> at(event, true));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        setOnScroll(event -> {
            double x = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            across.setValue(Math.clamp(across.getValue() - x, 0, across.getMax()));
            down.setValue(
                    Math.clamp(down.getValue() - (event.isShiftDown() ? 0 : event.getDeltaY()), 0, down.getMax()));
            event.consume();
        });
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
    }

    GridShape shape() {
        return shape;
    }

    GridEditor editor() {
        return editor;
    }

    private void changed() {
        follow = true;
        settle();
        setAccessibleText(words());
    }

    /** Works out the shape anew, keeps the cursor in sight, and draws. */
    private void settle() {
        double width = Math.max(1, getWidth() - BAR);
        double height = Math.max(1, getHeight() - BAR);
        shape = GridShape.of(width, height, model.rows(), model.columns(), type, shape.shiftX(), shape.shiftY());
        if (follow) {
            shape = shape.showing(model.cursor());
            follow = false;
        }
        settling = true;
        bar(across, shape.mostX(), shape.width() - shape.titles(), shape.shiftX());
        bar(down, shape.mostY(), shape.height() - shape.head(), shape.shiftY());
        settling = false;
        editor.place();
        draw();
    }

    private static void bar(ScrollBar bar, double most, double seen, double value) {
        bar.setMax(most);
        bar.setVisibleAmount(most * seen / (most + seen));
        bar.setUnitIncrement(GridShape.ROW);
        bar.setBlockIncrement(seen);
        bar.setValue(value);
        bar.setVisible(most > 0);
    }

    private void scrolled() {
        if (!settling) {
            shape = GridShape.of(shape.width(), shape.height(), model.rows(), model.columns(), type,
                    across.getValue(), down.getValue());
            editor.place();
            draw();
        }
    }

    private void draw() {
        GraphicsContext on = canvas.getGraphicsContext2D();
        double zoom = 1 / sharp.getX();
        on.setTransform(zoom, 0, 0, zoom, 0, 0);
        painter.draw(on, shape, isFocused() || editor.isVisible());
    }

    @Override
    protected void layoutChildren() {
        type.refresh();
        follow |= canvas.getWidth() <= 1;
        double zoom = Math.max(0.1, getLocalToSceneTransform().getMxx());
        sharp.setX(1 / zoom);
        sharp.setY(1 / zoom);
        canvas.setWidth(Math.max(1, getWidth() - BAR) * zoom);
        canvas.setHeight(Math.max(1, getHeight() - BAR) * zoom);
        settle();
        across.resizeRelocate(shape.titles(), getHeight() - BAR, Math.max(1, getWidth() - BAR - shape.titles()), BAR);
        down.resizeRelocate(getWidth() - BAR, shape.head(), BAR, Math.max(1, getHeight() - BAR - shape.head()));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        shape.at(event.getX(), event.getY()).ifPresent(spot -> {
            boolean newRow = spot.row() == model.rows().size() && spot.column() < 0;
            boolean newColumn = spot.column() == model.columns().size() && spot.row() < 0;
            if (event.getButton() == MouseButton.PRIMARY && newRow) {
                model.moveTo(model.rows().size() - 1, -1, false);
                editor.addRow();
            } else if (event.getButton() == MouseButton.PRIMARY && newColumn) {
                model.moveTo(-1, model.columns().size() - 1, false);
                editor.addColumn();
            } else if (event.getClickCount() == 2) {
                editor.edit("");
            } else if (event.getButton() == MouseButton.PRIMARY || !model.isSelected(spot.row(), spot.column())) {
                at(event, event.isShiftDown());
            }
        });
    }

    private void at(MouseEvent event, boolean extend) {
        if (!editor.isVisible()) {
            shape.at(event.getX(), event.getY()).filter(spot -> spot.row() < model.rows().size()
                    && spot.column() < model.columns().size())
                    .ifPresent(spot -> model.moveTo(spot.row(), spot.column(), extend));
        }
    }

    private void moved(MouseEvent event) {
        String text = shape.at(event.getX(), event.getY()).map(this::explained).orElse("");
        if (text.isEmpty()) {
            Tooltip.uninstall(this, tooltip);
        } else if (!text.equals(tooltip.getText()) || !tooltip.isActivated()) {
            tooltip.setText(text);
            Tooltip.install(this, tooltip);
        }
    }

    /** What is to be known about a place: who takes which part, what is wrong and who says so. */
    String explained(Spot spot) {
        if (spot.row() >= model.rows().size() || spot.column() >= model.columns().size()) {
            return "";
        }
        Row row = spot.row() < 0 ? null : model.rows().get(spot.row());
        Column column = spot.column() < 0 ? null : model.columns().get(spot.column());
        List<String> lines = new ArrayList<>();
        if (row != null && column != null) {
            At at = new At(row.id(), column.id());
            Cell cell = model.shown().matrix().cells().getOrDefault(at, Cell.EMPTY);
            String lost = model.shown().lost().getOrDefault(at, "");
            if (!cell.isEmpty()) {
                lines.add(column.name() + ": " + cell.words(model.shown().matrix().framework()));
            }
            if (!lost.isEmpty()) {
                lines.add(column.name() + ": " + lost + " of " + model.matrix().orElseThrow().framework().label()
                        + " has no equivalent in " + model.shown().matrix().framework().label());
            }
            model.marks().cells().getOrDefault(at, List.of()).stream().map(Finding::explained).forEach(lines::add);
        } else if (row != null) {
            lines.add(row.title());
            if (!row.note().isBlank()) {
                lines.add(row.note());
            }
            model.marks().rows().getOrDefault(row.id(), List.of()).stream().map(Finding::explained).forEach(lines::add);
        } else if (column != null) {
            lines.add(column.name());
            model.marks().columns().getOrDefault(column.id(), List.of()).stream().map(Finding::explained)
                    .forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    /** What a screen reader says about where the cursor stands. */
    private String words() {
        String where = model.cursorRow().map(Row::title).orElse("Head") + ", "
                + model.cursorColumn().map(Column::name).orElse("title");
        String what = explained(model.cursor());
        return where + (what.isEmpty() ? "" : ": " + what);
    }
}
