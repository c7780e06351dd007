package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Paste.Spot;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** The field in which a title, a name or a scope is typed, where it stands in the grid. */
final class GridEditor extends TextField {
    private final MatrixGrid grid;
    private final MatrixModel model;
    private final MatrixEdits edits;
    private What what = What.NOTHING;
    private boolean typed;

    private enum What {
        NOTHING, CALLED, SCOPE, NEW_ROW, NEW_COLUMN
    }

    GridEditor(MatrixGrid grid, MatrixModel model, MatrixEdits edits) {
        this.grid = grid;
        this.model = model;
        this.edits = edits;
        setId("matrix-editor");
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, event -> typed = isLetter(event));
        // Once the field has taken the letter.
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> complete());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isVisible()) {
                end(true);
            }
        });
    }

    /** Edits what stands at the cursor: a title, a name, or the scope of an Agree; says whether there is such a thing. */
    boolean edit(String begun) {
        Spot spot = model.cursor();
        if (!model.isOwn() || model.isGone()) {
            return false;
        }
        if (spot.row() >= 0 && spot.column() >= 0) {
            Cell cell = model.selectedCells().isEmpty()
                    ? Cell.EMPTY
                    : model.matrix().orElseThrow().cell(model.rows().get(spot.row()).id(),
                            model.columns().get(spot.column()).id());
            if (model.matrix().orElseThrow().framework() == Framework.RAPID && cell.has('A')) {
                begin(What.SCOPE, cell.scope(), "What it covers", begun);
                return true;
            }
            return false;
        }
        if (spot.row() >= 0 && spot.row() < model.rows().size()) {
            begin(What.CALLED, model.rows().get(spot.row()).title(), "What is decided or done", begun);
            return true;
        }
        if (spot.column() >= 0 && spot.column() < model.columns().size()) {
            begin(What.CALLED, model.columns().get(spot.column()).name(), "Person or role", begun);
            return true;
        }
        return false;
    }

    /** Adds a row below the cursor. */
    void addRow() {
        if (model.isOwn() && !model.isGone()) {
            edits.beginRow();
            begin(What.NEW_ROW, "", "What is decided or done", "");
        }
    }

    /** Adds a column behind the cursor. */
    void addColumn() {
        if (model.isOwn() && !model.isGone()) {
            edits.beginColumn();
            begin(What.NEW_COLUMN, "", "Person or role", "");
        }
    }

    private void begin(What next, String text, String prompt, String begun) {
        what = next;
        setPromptText(prompt);
        setAccessibleText(prompt);
        setText(begun.isEmpty() ? text : begun);
        setVisible(true);
        place();
        requestFocus();
        if (begun.isEmpty()) {
            selectAll();
        } else {
            end();
        }
    }

    /** Follows the place it belongs to. */
    void place() {
        if (isVisible()) {
            Spot spot = model.cursor();
            GridShape shape = grid.shape();
            double least = spot.column() < 0 ? shape.titles() - 8 : Math.max(shape.column(), 180);
            double x = Math.min(shape.x(spot.column()) + (spot.column() < 0 ? 3 : 0), shape.width() - least);
            double y = spot.row() < 0 ? shape.head() - 31 : shape.y(spot.row());
            resizeRelocate(Math.max(0, x), y, least, GridShape.ROW - 1);
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                boolean again = what == What.NEW_ROW && !getText().isBlank() && event.isShiftDown();
                end(true);
                if (again) {
                    addRow();
                }
                event.consume();
            }
            case ESCAPE -> {
                end(false);
                event.consume();
            }
            case TAB -> {
                boolean inTitles = model.cursor().column() < 0;
                boolean inHead = model.cursor().row() < 0;
                boolean more = what == What.NEW_COLUMN && !getText().isBlank();
                end(true);
                if (more) {
                    addColumn();
                } else if (inTitles || inHead || event.isShiftDown()) {
                    model.moveTo(model.cursor().row(), model.cursor().column() + (event.isShiftDown() ? -1 : 1), false);
                }
                event.consume();
            }
            case UP, DOWN -> {
                if (what != What.NEW_ROW && what != What.NEW_COLUMN) {
                    int by = event.getCode() == javafx.scene.input.KeyCode.UP ? -1 : 1;
                    end(true);
                    model.moveTo(model.cursor().row() + by, model.cursor().column(), false);
                }
                event.consume();
            }
            default -> {
            }
        }
    }

    private static boolean isLetter(KeyEvent event) {
        return !event.getCharacter().isEmpty() && event.getCharacter().charAt(0) >= ' '
                && event.getCharacter().charAt(0) != 127 && !event.isShortcutDown();
    }

    /** Completes the name of a known person as it is typed, the completed part selected. */
    private void complete() {
        boolean head = model.cursor().row() < 0 && model.cursor().column() >= 0;
        String begun = getText();
        if (typed && head && getCaretPosition() == begun.length() && begun.length() > 1) {
            model.people().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT)))
                    .filter(name -> name.length() > begun.length()).findFirst().ifPresent(name -> {
                        setText(begun + name.substring(begun.length()));
                        selectRange(getText().length(), begun.length());
                    });
        }
        typed = false;
    }

    private void end(boolean keep) {
        What was = what;
        what = What.NOTHING;
        Spot spot = model.cursor();
        String text = keep ? getText() : "";
        boolean had = isFocused();
        setVisible(false);
        switch (was) {
            case NEW_ROW -> edits.endRow(spot.row(), text);
            case NEW_COLUMN -> edits.endColumn(spot.column(), text);
            case CALLED -> edits.rename(spot, text);
            case SCOPE -> {
                if (keep) {
                    edits.scope(text);
                }
            }
            case NOTHING -> {
            }
        }
        if (had) {
            grid.requestFocus();
        }
    }
}
