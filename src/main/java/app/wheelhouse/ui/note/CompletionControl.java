package app.wheelhouse.ui.note;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Offers names while one is typed after {@code @} or {@code #}, and puts in the one that is taken. */
final class CompletionControl {
    private final NoteArea area;
    private final CompletionPopup popup;
    private Supplier<List<Completion>> completions = List::of;
    private @Nullable CompletionQuery query;
    private boolean typing;
    private int dismissedAt = -1;

    CompletionControl(NoteArea area, String styleSheet) {
        this.area = area;
        this.popup = new CompletionPopup(styleSheet, this::take);
        area.plainTextChanges().subscribe(_ -> typing = true);
        area.caretPositionProperty().addListener((_, _, _) -> refresh());
        area.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                hide();
            }
        });
    }

    void setCompletions(Supplier<List<Completion>> completions) {
        this.completions = completions;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Uses {@code key} if the list is open and the key is one of the list's. */
    boolean take(KeyEvent key) {
        if (!popup.isShowing() || key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return false;
        }
        switch (key.getCode()) {
            case UP, KP_UP -> popup.move(-1);
            case DOWN, KP_DOWN -> popup.move(1);
            case ENTER, TAB -> take(popup.selected());
            case ESCAPE -> {
                dismissedAt = query == null ? -1 : area.offset(area.getCurrentParagraph()) + query.start();
                hide();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void take(@Nullable Completion chosen) {
        CompletionQuery asked = query;
        if (chosen != null && asked != null) {
            int index = area.getCurrentParagraph();
            area.make(asked.take(chosen, area.line(index)), area.offset(index));
        }
        hide();
    }

    private void hide() {
        query = null;
        popup.hide();
    }

    /** Opens, changes or closes the list: it opens only while something is typed, never by moving the caret. */
    private void refresh() {
        boolean typed = typing;
        typing = false;
        if (!typed && !popup.isShowing() || !area.isFocused() || area.getSelection().getLength() > 0) {
            hide();
            return;
        }
        int index = area.getCurrentParagraph();
        boolean code = area.style(index).kind() == LineKind.CODE;
        Optional<CompletionQuery> found = code
                ? Optional.empty()
                : CompletionQuery.at(area.line(index), Math.min(area.getCaretColumn(), area.getParagraphLength(index)));
        if (found.isEmpty()) {
            dismissedAt = -1;
            hide();
            return;
        }
        List<Completion> fitting = found.get().among(completions.get());
        if (fitting.isEmpty() || dismissedAt == area.offset(index) + found.get().start()) {
            hide();
            return;
        }
        query = found.get();
        area.getCaretBounds().ifPresentOrElse(bounds -> popup.show(area, bounds, fitting), this::hide);
    }
}
