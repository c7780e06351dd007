package app.wheelhouse.ui.note;

import app.wheelhouse.ui.FxThread;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * The note people type into: Markdown that takes its looks as it is typed, with capture lines, completion and the chips
 * of the records it makes. Lines count from 0; offsets are in UTF-16 units. Everything happens on the FX thread.
 *
 * <p>
 * Keys the window may use reach it unconsumed: {@code Ctrl+Enter}, {@code Ctrl+1…9}, {@code Ctrl+F}, {@code Ctrl+K},
 * function keys, {@code Esc} unless suggestions are open, {@code Ctrl+Z} and {@code Ctrl+Y} when the note itself has
 * nothing to undo or redo, and while {@linkplain #setLive live} also {@code Ctrl+B} and {@code Ctrl+←/→}.
 */
public final class NoteEditor extends StackPane {
    /** The widest that text and chips get, in pixels: about 80 characters and a chip. */
    private static final double MEASURE = 760;
    private static final double EDGE = 16;
    /** Below this width chips go under their lines. */
    private static final double NARROW = 560;
    private final LineMarks marks;
    private final NoteArea area;
    private final NoteStyler styler;
    private final NoteKeys keys;
    private final CompletionControl completion;
    private final Label prompt = new Label();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Consumer<Chip> onChip = _ -> {
    };
    private Proofing proofing = Proofing.NONE;
    private boolean applying;
    private boolean leading;

    public NoteEditor() {
        String styleSheet = Objects.requireNonNull(getClass().getResource("/app/wheelhouse/ui/note/note.css"))
                .toExternalForm();
        marks = new LineMarks(this::tick, chip -> onChip.accept(chip));
        area = new NoteArea(marks);
        styler = new NoteStyler(area);
        completion = new CompletionControl(area, styleSheet);
        keys = new NoteKeys(area, completion);
        area.plainTextChanges().subscribe(_ -> {
            if (!applying) {
                listeners.forEach(Runnable::run);
            }
        });
        area.setContextMenu(EditMenu.of(area, () -> proofing));
        area.setId("note-text");
        prompt.getStyleClass().add("note-prompt");
        prompt.setMouseTransparent(true);
        prompt.setWrapText(true);
        prompt.visibleProperty().bind(area.lengthProperty().map(length -> length == 0));
        StackPane.setAlignment(prompt, Pos.TOP_LEFT);
        getStyleClass().add("note-editor");
        getStylesheets().add(styleSheet);
        VirtualizedScrollPane<NoteArea> scroll = new VirtualizedScrollPane<>(area, ScrollBarPolicy.NEVER,
                ScrollBarPolicy.AS_NEEDED);
        getChildren().addAll(scroll, prompt);
        setName("Note");
        widthProperty().addListener((_, _, width) -> {
            if (marks.setNarrow(width.doubleValue() < NARROW)) {
                FxThread.later(this::redrawCaptures);
            }
        });
    }

    /** What a screen reader calls the note. */
    public void setName(String name) {
        area.setAccessibleText(name);
    }

    /** What an empty note says to invite typing. */
    public void setPrompt(String words) {
        prompt.setText(words);
    }

    public void setEditable(boolean editable) {
        area.setEditable(editable);
    }

    /** Puts the column of text at the leading edge of a wide page, in line with what stands above it, not in its middle. */
    public void setLeading(boolean leading) {
        this.leading = leading;
        requestLayout();
    }

    /** Whether a meeting is running, when {@code Ctrl+B} and {@code Ctrl+←/→} belong to the window. */
    public void setLive(boolean live) {
        keys.setLive(live);
    }

    /** Who and what can be completed; asked on every key while a name is typed, so it must be quick. */
    public void setCompletions(Supplier<List<Completion>> completions) {
        completion.setCompletions(completions);
    }

    /** Who is known behind an {@code @}, so that a name of several words is highlighted whole. */
    public void setMentions(Mentions mentions) {
        applying = true;
        styler.setMentions(mentions);
        applying = false;
    }

    /** Has every line looked at as it is typed: spelling, live parts. */
    public void setProofing(Proofing reader) {
        proofing = reader;
        applying = true;
        styler.setProofing(reader);
        applying = false;
    }

    /** Told of a click on a chip that has a key. */
    public void setOnChip(Consumer<Chip> onChip) {
        this.onChip = onChip;
    }

    /** Runs {@code listener} whenever somebody typed or a line was added, not for {@code open}, {@code setText}. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The words, lines ending in {@code \n}; put together on each call after a change, so not to be asked every key. */
    public String getText() {
        return area.getText();
    }

    public String getLine(int line) {
        return area.line(line);
    }

    public int getLineCount() {
        return area.lines();
    }

    /** Shows another note: nothing to undo, the caret at the end. */
    public void open(String text) {
        applying = true;
        styler.put(unix(text));
        applying = false;
        area.getUndoManager().forgetHistory();
        area.moveTo(area.getLength());
        area.requestFollowCaret();
    }

    /** Changes the words to {@code text}, touching only what differs: caret, selection and scrolling stay. */
    public void setText(String text) {
        applying = true;
        for (TextEdit edit : TextMerge.edits(area.getText(), unix(text))) {
            keepSelection(edit);
        }
        applying = false;
    }

    /**
     * Takes in a version from elsewhere while somebody types: what {@code theirs} changed since {@code base} is changed
     * here too, and what was typed since stays. Where both changed the same words both are kept, one line after the
     * other.
     *
     * @param base what both began with
     * @return whether the words now differ from {@code theirs}, that is, whether they need saving
     */
    public boolean receive(String base, String theirs) {
        setText(TextMerge.merge(unix(base), area.getText(), unix(theirs)));
        return !area.getText().equals(unix(theirs));
    }

    /** Adds {@code text} to the last line; the caret stays. */
    public void appendAtEnd(String text) {
        keepSelection(TextEdit.caretAt(area.getLength(), area.getLength(), unix(text), 0));
    }

    /** Adds {@code line} as a line of its own at the end; the caret stays. */
    public void insertLineAtEnd(String line) {
        String last = area.line(area.lines() - 1);
        appendAtEnd(last.isEmpty() ? line : "\n" + line);
    }

    /** Puts a block of lines below the one the caret is in, an empty line before and after it; the caret goes into it. */
    public void insertBelow(String block) {
        int index = area.getCurrentParagraph();
        String here = area.line(index);
        int at = area.offset(index) + area.getParagraphLength(index);
        String text = (here.isBlank() ? "" : "\n\n") + unix(block) + "\n";
        area.replaceText(at, at, text);
        area.moveTo(at + text.length() - 1);
        area.requestFollowCaret();
    }

    /** Makes the line of the caret begin with these signs, or no longer when it does. */
    public void toggleBeginning(String signs) {
        int index = area.getCurrentParagraph();
        int at = area.offset(index);
        if (area.line(index).startsWith(signs)) {
            keepSelection(new TextEdit(at, at + signs.length(), "", at, at));
        } else {
            keepSelection(TextEdit.caretAt(at, at, signs, signs.length()));
        }
    }

    /** The line the caret is in. */
    public int getCaretLine() {
        return area.getCurrentParagraph();
    }

    public ObservableValue<Integer> caretLineProperty() {
        return area.currentParagraphProperty();
    }

    /** Puts the caret at the end of {@code line}, or of the last one, and shows it. */
    public void goToLine(int line) {
        int index = Math.clamp(line, 0, area.lines() - 1);
        area.moveTo(index, area.getParagraphLength(index));
        area.requestFollowCaret();
    }

    /**
     * Shows beside each capture line the record it made; lines without a chip only say what they will become. A chip
     * moves with its line until it is set anew.
     */
    public void setChips(Map<Integer, Chip> chips) {
        for (int i = 0; i < area.lines(); i++) {
            LineStyle style = area.style(i);
            if (style.kind().isCapture() && !Objects.equals(style.chip(), chips.get(i))) {
                area.setParagraphStyle(i, style.with(chips.get(i)));
            }
        }
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double left = leading ? EDGE : Math.max(EDGE, Math.floor((getWidth() - MEASURE) / 2));
        Insets padding = new Insets(0, Math.max(EDGE, getWidth() - left - MEASURE), 0, left);
        if (!padding.equals(area.getPadding())) {
            area.setPadding(padding);
            StackPane.setMargin(prompt, padding);
        }
        super.layoutChildren();
    }

    private void redrawCaptures() {
        for (int i = 0; i < area.lines(); i++) {
            if (area.style(i).kind().isCapture()) {
                area.setParagraphStyle(i, area.style(i));
            }
        }
    }

    private void keepSelection(TextEdit edit) {
        int anchor = moved(area.getAnchor(), edit);
        int caret = moved(area.getCaretPosition(), edit);
        area.replaceText(edit.start(), edit.end(), edit.text());
        area.selectRange(anchor, caret);
    }

    private static int moved(int offset, TextEdit edit) {
        if (offset <= edit.start()) {
            return offset;
        }
        int grown = edit.text().length() - (edit.end() - edit.start());
        return offset >= edit.end() ? offset + grown : Math.min(offset, edit.start() + edit.text().length());
    }

    private void tick(MouseEvent event) {
        double x = area.screenToLocal(event.getScreenX(), event.getScreenY()).getX();
        double y = area.screenToLocal(event.getScreenX(), event.getScreenY()).getY();
        int index = area.lineAt(area.hit(x, y).getInsertionIndex());
        if (area.isEditable()) {
            Typing.tick(area.line(index), 0).ifPresent(edit -> keepSelection(edit.at(area.offset(index))));
        }
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
