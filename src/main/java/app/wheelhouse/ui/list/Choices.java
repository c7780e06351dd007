package app.wheelhouse.ui.list;

import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Options to be found by typing, under whatever they are for. Up and Down move, Enter takes, Escape leaves it as it was.
 */
public final class Choices<T> {
    private static final int MOST_SHOWN = 8;
    private static final double ROW = 32;
    private final Supplier<List<T>> options;
    private final Function<T, String> label;
    private final @Nullable Function<T, Sign> sign;
    private final Consumer<@Nullable T> chosen;
    private final String none;
    private final TextField search = new TextField();
    private final ObservableList<Option<T>> found = FXCollections.observableArrayList();
    private final ListView<Option<T>> list = new ListView<>(found);
    private final Popover popover;
    private @Nullable Function<String, T> make;
    private String verb = "Add";

    /** One line of the popover: an option, nothing, or a new one by the typed name. */
    private record Option<T>(String label, @Nullable T value, boolean isNew) {
    }

    /** Options without signs. */
    public Choices(String name, String none, List<T> options, Function<T, String> label,
            Consumer<@Nullable T> chosen) {
        this(name, none, () -> options, label, null, chosen);
    }

    /**
     * Makes them, closed.
     *
     * @param none what the absence of a choice is called, empty when something must be chosen
     */
    public Choices(String name, String none, Supplier<List<T>> options, Function<T, String> label,
            @Nullable Function<T, Sign> sign, Consumer<@Nullable T> chosen) {
        this.none = none;
        this.options = options;
        this.label = label;
        this.sign = sign;
        this.chosen = chosen;
        search.setPromptText("Find " + name.toLowerCase(Locale.ROOT));
        search.setAccessibleText("Find " + name.toLowerCase(Locale.ROOT));
        search.textProperty().addListener((_, _, text) -> find(text));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().add("pick-list");
        list.setCellFactory(_ -> new OptionCell());
        VBox content = new VBox(search, list);
        content.getStyleClass().addAll("pick-content", "gap-4");
        popover = new Popover(content);
    }

    /** Also offers to make a new option from what was typed. */
    public Choices<T> making(Function<String, T> maker) {
        return making("Add", maker);
    }

    /** Also offers to make a new option from what was typed, under a verb such as {@code Save as}. */
    public Choices<T> making(String how, Function<String, T> maker) {
        make = maker;
        verb = how;
        return this;
    }

    /** Opens them under a node. */
    public void open(Node anchor) {
        search.clear();
        find("");
        popover.showUnder(anchor);
        search.requestFocus();
    }

    private void find(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        List<Option<T>> matching = new ArrayList<>(options.get().stream()
                .map(option -> new Option<>(label.apply(option), option, false))
                .filter(option -> option.label.toLowerCase(Locale.ROOT).contains(text)).toList());
        boolean exact = matching.stream().anyMatch(option -> option.label.equalsIgnoreCase(typed.strip()));
        if (make != null && !text.isEmpty() && !exact) {
            matching.add(new Option<>(verb + " “" + typed.strip() + "”", null, true));
        }
        if (text.isEmpty() && !none.isEmpty()) {
            matching.add(new Option<>(none, null, false));
        }
        found.setAll(matching);
        list.setPrefHeight(Math.max(1, Math.min(MOST_SHOWN, matching.size())) * ROW + 2);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void keyPressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(at + 1, event);
            case UP -> select(at - 1, event);
            case ENTER -> {
                take(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
            case TAB -> {
                popover.hide();
                event.consume();
            }
            default -> {
            }
        }
    }

    private void select(int index, KeyEvent event) {
        if (index >= 0 && index < found.size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - MOST_SHOWN + 1));
        }
        event.consume();
    }

    private void take(@Nullable Option<T> option) {
        popover.hide();
        Function<String, T> maker = make;
        if (option != null && option.isNew && maker != null) {
            chosen.accept(maker.apply(search.getText().strip()));
        } else if (option != null) {
            chosen.accept(option.value);
        }
    }

    /** A line of the popover. */
    private final class OptionCell extends ListCell<Option<T>> {
        OptionCell() {
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Option<T> option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? "" : option.label);
            Function<T, Sign> signs = sign;
            T value = option == null ? null : option.value;
            if (empty || option == null) {
                setGraphic(null);
            } else if (option.isNew) {
                setGraphic(Icons.small("fth-plus"));
            } else {
                setGraphic(value == null || signs == null ? null : signs.apply(value).graphic());
            }
        }
    }
}
