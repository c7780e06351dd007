package app.wheelhouse.ui.note;

import java.text.BreakIterator;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/**
 * The text area inside the note: RichTextFX with the note's looks, with carets that step over whole visible characters,
 * and with what a screen reader asks for.
 */
final class NoteArea extends GenericStyledArea<LineStyle, String, Set<Look>> {
    NoteArea(LineMarks marks) {
        super(LineStyle.EMPTY, (flow, style) -> dress(flow, style, marks), Set.of(), SegmentOps.styledTextOps(), false,
                NoteArea::characters);
        getStyleClass().add("note-area");
        setWrapText(true);
        setUndoManager(UndoUtils.plainTextUndoManager(this));
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        plainTextChanges().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        caretPositionProperty().addListener((_, before, _) -> {
            stepOverPrefix(before);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
    }

    /**
     * Keeps the caret out of a prefix, which has no place on screen: it goes behind it, or, coming from there, to the end
     * of the line above.
     */
    private void stepOverPrefix(int from) {
        int index = getCurrentParagraph();
        if (getSelection().getLength() == 0 && getCaretColumn() < prefix(index)) {
            int behind = offset(index) + prefix(index);
            moveTo(from == behind && index > 0 ? offset(index) - 1 : behind);
        }
    }

    private static void dress(TextFlow flow, LineStyle style, LineMarks marks) {
        flow.getStyleClass().add(style.kind().styleClass());
        marks.addTo(flow, style);
    }

    /** The node of a run; a prefix, unseen, becomes blanks so that its letter does not say which way the line reads. */
    private static Node characters(StyledSegment<String, Set<Look>> segment) {
        String words = segment.getSegment();
        TextExt text = new TextExt(segment.getStyle().contains(Look.PREFIX) ? "\u00a0".repeat(words.length()) : words);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().add("text");
        segment.getStyle().forEach(look -> text.getStyleClass().add(look.styleClass()));
        return text;
    }

    /** The characters of line {@code index}. */
    String line(int index) {
        return getParagraph(index).getText();
    }

    LineStyle style(int index) {
        return getParagraph(index).getParagraphStyle();
    }

    int lines() {
        return getParagraphs().size();
    }

    /** Where line {@code index} begins in the whole text. */
    int offset(int index) {
        return getAbsolutePosition(index, 0);
    }

    int lineAt(int offset) {
        return offsetToPosition(Math.clamp(offset, 0, getLength()), Bias.Forward).getMajor();
    }

    /** The column after, or before, the visible character at {@code column} of {@code line}: emoji count as one. */
    static int step(String line, int column, boolean forward) {
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(line);
        return forward ? characters.following(column) : characters.preceding(column);
    }

    /** The offset one visible character further, or back, stepping over line breaks and prefixes; the same at an end. */
    private int stepped(boolean forward) {
        int index = getCurrentParagraph();
        int column = getCaretColumn();
        String line = line(index);
        if (forward ? column < line.length() : column > prefix(index)) {
            return getCaretPosition() + step(line, column, forward) - column;
        }
        if (forward) {
            return index + 1 < lines() ? offset(index + 1) + prefix(index + 1) : getCaretPosition();
        }
        return index > 0 ? offset(index) - 1 : getCaretPosition();
    }

    private int prefix(int index) {
        return Math.min(style(index).prefix().length(), getParagraphLength(index));
    }

    /** Moves the caret by one visible character, to the other side of a selection unless {@code extend}. */
    void moveByCharacter(boolean forward, boolean extend) {
        if (extend) {
            moveTo(stepped(forward), SelectionPolicy.ADJUST);
        } else if (getSelection().getLength() > 0) {
            moveTo(forward ? getSelection().getEnd() : getSelection().getStart());
        } else {
            moveTo(stepped(forward));
        }
    }

    /** Deletes the selection, or one visible character, or backwards from a line's beginning what makes it special. */
    void deleteCharacter(boolean forward) {
        int index = getCurrentParagraph();
        int prefix = prefix(index);
        if (getSelection().getLength() > 0) {
            replaceSelection("");
        } else if (!forward && prefix > 0 && getCaretColumn() == prefix) {
            make(Typing.unmark(line(index), prefix), offset(index));
        } else {
            int caret = getCaretPosition();
            int other = stepped(forward);
            replaceText(Math.min(caret, other), Math.max(caret, other), "");
        }
    }

    /** Moves the caret to the next word's beginning, or to this or the previous one's. */
    void moveByWord(boolean forward) {
        int caret = getCaretPosition();
        if (forward ? caret >= getLength() : caret == 0) {
            return;
        }
        boolean blank = Character
                .isWhitespace(getText(forward ? caret : caret - 1, forward ? caret + 1 : caret).charAt(0));
        if (forward) {
            wordBreaksForwards(blank ? 1 : 2, SelectionPolicy.CLEAR);
        } else {
            wordBreaksBackwards(blank ? 2 : 1, SelectionPolicy.CLEAR);
        }
    }

    /** Makes {@code edit}, whose places count from {@code offset}, and leaves the selection as it says. */
    void make(TextEdit edit, int offset) {
        TextEdit here = edit.at(offset);
        replaceText(here.start(), here.end(), here.text());
        selectRange(here.anchor(), here.caret());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case CARET_OFFSET -> getCaretPosition();
            case HELP -> described(style(getCurrentParagraph()));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** What a screen reader says of the caret's line: its kind and the record it made. */
    private static String described(LineStyle style) {
        return style.chip() == null ? style.kind().word() : style.kind().word() + ", " + style.chip().text();
    }
}
