package app.wheelhouse.ui.note;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** What keys do in the note, and which are left to the window around it. */
final class NoteKeys {
    private static final KeyCombination BOLD = new KeyCodeCombination(KeyCode.B, SHORTCUT_DOWN);
    private static final KeyCombination BOLD_ALWAYS = new KeyCodeCombination(KeyCode.B, SHORTCUT_DOWN, SHIFT_DOWN);
    private static final KeyCombination ITALIC = new KeyCodeCombination(KeyCode.I, SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN);
    private static final KeyCombination REDO_Y = new KeyCodeCombination(KeyCode.Y, SHORTCUT_DOWN);
    private final NoteArea area;
    private final CompletionControl completion;
    private boolean live;

    NoteKeys(NoteArea area, CompletionControl completion) {
        this.area = area;
        this.completion = completion;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Nodes.addInputMap(area, InputMap.ignore(EventPattern.keyPressed().onlyIf(this::isTheWindows)));
    }

    void setLive(boolean live) {
        this.live = live;
    }

    /** Keys the area would use itself but that mean something to the window. */
    private boolean isTheWindows(KeyEvent key) {
        boolean arrow = switch (key.getCode()) {
            case LEFT, RIGHT, KP_LEFT, KP_RIGHT -> true;
            default -> false;
        };
        return live && arrow && key.isShortcutDown() && !key.isShiftDown() && !key.isAltDown()
                || UNDO.match(key) && !area.isUndoAvailable()
                || (REDO.match(key) || REDO_Y.match(key)) && !area.isRedoAvailable();
    }

    private void pressed(KeyEvent key) {
        if (completion.take(key) || area.isEditable() && edits(key) || moves(key)) {
            key.consume();
            area.requestFollowCaret();
        }
    }

    private boolean edits(KeyEvent key) {
        if (ITALIC.match(key)) {
            return emphasise("_");
        }
        if (BOLD.match(key) && !live || BOLD_ALWAYS.match(key)) {
            return emphasise("**");
        }
        if (key.isShortcutDown() || key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return false;
        }
        return switch (key.getCode()) {
            case ENTER -> {
                enter(key.isShiftDown());
                yield true;
            }
            case TAB -> key.isShiftDown() ? shift(Typing::outdent) : shift(Typing::indent) || tab();
            case BACK_SPACE -> {
                area.deleteCharacter(false);
                yield true;
            }
            case DELETE -> {
                if (!key.isShiftDown()) {
                    area.deleteCharacter(true);
                }
                yield !key.isShiftDown();
            }
            case INSERT -> !key.isShiftDown();
            default -> false;
        };
    }

    private boolean moves(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isControlDown() && !key.isMetaDown();
        return switch (key.getCode()) {
            case LEFT, KP_LEFT, RIGHT, KP_RIGHT -> plain && move(key);
            case TAB -> key.isControlDown() && area.requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            default -> false;
        };
    }

    private boolean move(KeyEvent key) {
        boolean right = key.getCode() == KeyCode.RIGHT || key.getCode() == KeyCode.KP_RIGHT;
        boolean forward = right != area.style(area.getCurrentParagraph()).rightToLeft();
        if (!key.isAltDown()) {
            area.moveByCharacter(forward, key.isShiftDown());
            return true;
        }
        if (live && !key.isShiftDown()) {
            area.moveByWord(forward);
            return true;
        }
        return false;
    }

    private void enter(boolean plain) {
        int index = area.getCurrentParagraph();
        boolean code = !area.style(index).fence().isEmpty();
        Optional<TextEdit> edit = plain || code || area.getSelection().getLength() > 0
                ? Optional.empty()
                : Typing.enter(area.line(index), area.getCaretColumn());
        edit.ifPresentOrElse(e -> area.make(e, area.offset(index)), () -> area.replaceSelection("\n"));
    }

    /** Indents or outdents every selected line; whether any changed. */
    private boolean shift(BiFunction<String, Integer, Optional<TextEdit>> how) {
        int first = area.lineAt(area.getSelection().getStart());
        int last = area.lineAt(area.getSelection().getEnd());
        boolean changed = false;
        for (int i = first; i <= last; i++) {
            int anchor = area.getAnchor();
            int caret = area.getCaretPosition();
            int start = area.offset(i);
            Optional<TextEdit> edit = how.apply(area.line(i), 0);
            if (edit.isPresent()) {
                TextEdit change = edit.get().at(start);
                area.replaceText(change.start(), change.end(), change.text());
                area.selectRange(moved(anchor, change), moved(caret, change));
                changed = true;
            }
        }
        return changed;
    }

    private static int moved(int offset, TextEdit change) {
        return offset < change.start()
                ? offset
                : Math.max(change.start(), offset + change.text().length() - (change.end() - change.start()));
    }

    private boolean tab() {
        area.replaceSelection("\t");
        return true;
    }

    private boolean emphasise(String mark) {
        int index = area.getCurrentParagraph();
        int start = area.offset(index);
        int from = area.getSelection().getStart() - start;
        int to = area.getSelection().getEnd() - start;
        if (from >= 0 && to <= area.getParagraphLength(index)) {
            area.make(Typing.emphasise(area.line(index), from, to, mark), start);
        }
        return true;
    }
}
