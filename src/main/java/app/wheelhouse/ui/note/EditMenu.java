package app.wheelhouse.ui.note;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/** The menu of the text: what a misspelt word may have been meant to be, then the usual. */
final class EditMenu {
    private final NoteArea area;
    private final Supplier<Proofing> proofing;
    private int at;

    private EditMenu(NoteArea area, Supplier<Proofing> proofing) {
        this.area = area;
        this.proofing = proofing;
    }

    static ContextMenu of(NoteArea area, Supplier<Proofing> proofing) {
        return new EditMenu(area, proofing).menu();
    }

    private ContextMenu menu() {
        MenuItem undo = item("Undo", area::undo);
        MenuItem redo = item("Redo", area::redo);
        MenuItem cut = item("Cut", area::cut);
        MenuItem copy = item("Copy", area::copy);
        MenuItem paste = item("Paste", area::paste);
        List<MenuItem> usual = List.of(undo, redo, new SeparatorMenuItem(), cut, copy, paste,
                new SeparatorMenuItem(), item("Select all", area::selectAll));
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(usual);
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> at = event.isKeyboardTrigger()
                ? area.getCaretPosition()
                : area.hit(event.getX(), event.getY()).getInsertionIndex());
        menu.setOnShowing(_ -> {
            boolean selected = area.getSelection().getLength() > 0;
            undo.setDisable(!area.isUndoAvailable());
            redo.setDisable(!area.isRedoAvailable());
            cut.setDisable(!selected || !area.isEditable());
            copy.setDisable(!selected);
            paste.setDisable(!area.isEditable());
            List<MenuItem> all = new ArrayList<>(spelling());
            all.addAll(usual);
            menu.getItems().setAll(all);
        });
        return menu;
    }

    private List<MenuItem> spelling() {
        int index = area.lineAt(at);
        int column = at - area.offset(index);
        String line = area.line(index);
        Span word = proofing.get().looks(line).stream().filter(span -> span.looks().contains(Look.MISSPELT))
                .filter(span -> span.start() <= column && column <= span.end()).findFirst().orElse(null);
        if (word == null || !area.isEditable()) {
            return List.of();
        }
        String wrong = line.substring(word.start(), word.end());
        int start = area.offset(index) + word.start();
        List<MenuItem> items = new ArrayList<>();
        proofing.get().suggestions(wrong).forEach(right -> items.add(item(right,
                () -> area.replaceText(start, start + wrong.length(), right))));
        if (items.isEmpty()) {
            MenuItem none = new MenuItem("No suggestion");
            none.setDisable(true);
            items.add(none);
        }
        items.add(item("“" + wrong + "” is right", () -> proofing.get().learn(wrong)));
        items.add(new SeparatorMenuItem());
        return items;
    }

    private static MenuItem item(String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
