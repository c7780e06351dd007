package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Paste.Spot;
import app.wheelhouse.decision.rights.Table;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Toast;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do in the grid: arrows move, letters toggle, and the clipboard speaks with spreadsheets. */
final class GridKeys {
    private final MatrixModel model;
    private final MatrixEdits edits;
    private final MatrixPaste paste;
    private final Desk desk;
    private final Consumer<String> deleted;
    private KeyCode last = KeyCode.UNDEFINED;

    /** @param deleted is told what was deleted, to offer taking it back */
    GridKeys(MatrixModel model, MatrixEdits edits, Desk desk, Consumer<String> deleted) {
        this.model = model;
        this.edits = edits;
        this.paste = new MatrixPaste(model);
        this.desk = desk;
        this.deleted = deleted;
    }

    void attach(MatrixGrid grid, GridEditor editor) {
        grid.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            last = event.getCode();
            if (event.getTarget() == grid && pressed(event, grid, editor)) {
                event.consume();
            }
        });
        grid.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getTarget() == grid && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown()) {
                typed(event.getCharacter(), editor);
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event, MatrixGrid grid, GridEditor editor) {
        Spot at = model.cursor();
        boolean extend = event.isShiftDown();
        boolean far = event.isShortcutDown();
        if (event.isAltDown()) {
            return moved(event);
        }
        switch (event.getCode()) {
            case UP -> model.moveTo(far ? 0 : at.row() - 1, at.column(), extend);
            case DOWN -> model.moveTo(far ? Integer.MAX_VALUE : at.row() + 1, at.column(), extend);
            case LEFT -> model.moveTo(at.row(), far ? 0 : at.column() - 1, extend);
            case RIGHT -> model.moveTo(at.row(), far ? Integer.MAX_VALUE : at.column() + 1, extend);
            case HOME -> model.moveTo(far ? 0 : at.row(), far ? 0 : -1, extend);
            case END -> model.moveTo(far ? Integer.MAX_VALUE : at.row(), Integer.MAX_VALUE, extend);
            case PAGE_UP -> model.moveTo(Math.max(0, at.row() - grid.shape().page()), at.column(), extend);
            case PAGE_DOWN -> model.moveTo(at.row() + grid.shape().page(), at.column(), extend);
            case TAB -> {
                return tab(event.isShiftDown());
            }
            case ENTER -> editor.addRow();
            case INSERT -> {
                if (event.isShiftDown()) {
                    paste();
                } else if (event.isShortcutDown()) {
                    copy();
                } else {
                    editor.addColumn();
                }
            }
            case F2 -> editor.edit("");
            case DELETE, BACK_SPACE -> delete(far);
            case C -> {
                return far && copy();
            }
            case X -> {
                return far && copy() && delete(false);
            }
            case V -> {
                return far && paste();
            }
            case A -> {
                if (far) {
                    model.moveTo(-1, -1, false);
                    model.moveTo(Integer.MAX_VALUE, Integer.MAX_VALUE, true);
                }
                return far;
            }
            case ESCAPE -> {
                boolean many = !model.cursor().equals(model.anchor());
                model.moveTo(at.row(), at.column(), false);
                return many;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moved(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> edits.moveRow(-1);
            case DOWN -> edits.moveRow(1);
            case LEFT -> edits.moveColumn(-1);
            case RIGHT -> edits.moveColumn(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Goes on through the cells, from the end of a row to the next; at either end the focus leaves the grid. */
    private boolean tab(boolean back) {
        Spot at = model.cursor();
        int columns = model.columns().size();
        int next = at.column() + (back ? -1 : 1);
        if (next >= -1 && next < columns) {
            model.moveTo(at.row(), next, false);
            return true;
        }
        boolean more = back ? at.row() > -1 : at.row() < model.rows().size() - 1;
        if (more) {
            model.moveTo(at.row() + (back ? -1 : 1), back ? columns - 1 : -1, false);
        }
        return more;
    }

    private void typed(String character, GridEditor editor) {
        if (character.isEmpty() || character.charAt(0) < ' ' || character.charAt(0) == 127) {
            return;
        }
        Spot at = model.cursor();
        if (at.row() < 0 || at.column() < 0) {
            if (!character.isBlank()) {
                editor.edit(character);
            }
            return;
        }
        if (!model.isOwn()) {
            desk.say(Toast.of("Letters are typed in the matrix’s own framework. Choose it under “Show as”."));
            return;
        }
        Matrix matrix = model.matrix().orElseThrow();
        char sign = Character.toUpperCase(character.charAt(0));
        Framework framework = matrix.framework();
        char key = last.isLetterKey() ? last.getChar().toUpperCase(Locale.ROOT).charAt(0) : sign;
        char letter = framework.meaning(sign).isPresent() || sign < 128 ? sign : key;
        if (framework.meaning(letter).isPresent()) {
            edits.toggle(letter);
        } else if (sign == '(') {
            edits.agree();
            editor.edit("");
        } else if (Character.isDigit(sign) && matrix.kind() == Matrix.Kind.ON_CALL) {
            edits.page(sign - '0');
        }
    }

    private boolean copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(edits.copy().toTabs());
        Clipboard.getSystemClipboard().setContent(content);
        return true;
    }

    private boolean paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isEmpty()) {
            return true;
        }
        paste.paste(Table.tabs(text)).ifPresent(said -> desk.say(Toast.of(said)));
        return true;
    }

    /** Empties cells; on a title or a head, or with Ctrl, deletes rows or columns. */
    private boolean delete(boolean whole) {
        Spot at = model.cursor();
        if (at.row() < 0 && at.column() < 0) {
            return true;
        }
        if (at.column() < 0 || whole && at.row() >= 0) {
            tell(edits.deleteRows());
        } else if (at.row() < 0) {
            tell(edits.deleteColumns());
        } else {
            edits.clear();
        }
        return true;
    }

    private void tell(List<String> names) {
        if (!names.isEmpty()) {
            deleted.accept(names.size() == 1 ? "Deleted “" + names.getFirst() + "”" : "Deleted " + names.size());
        }
    }
}
