package app.wheelhouse.ui.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Rows as cards in columns. The arrow keys go from card to card; with Shift, Left and Right move the card into the next
 * column; so does dragging it. Where there is little room, some columns are folded to a strip that still takes cards. Quick
 * at a hundred thousand rows: only the cards that are seen are made.
 */
public final class CardBoard<R, C> extends HBox {
    private static final double ROOM = 156;
    private final Rows<R> rows;
    private final Rules<R, C> rules;
    private final List<CardColumn<R, C>> columns = new ArrayList<>();
    // Held, because a wrapper hears of changes only as long as somebody holds it.
    private final ObservableList<R> shown;
    private Set<C> foldable = Set.of();
    private boolean filled;
    private boolean syncing;

    /**
     * What a board is about.
     *
     * @param column the column a row stands in; null keeps it off the board
     * @param move   puts a row into another column and says whether it did
     * @param card   makes cards
     * @param height of a card with the space around it, in pixels
     */
    public record Rules<R, C>(Function<R, UUID> id, Function<R, @Nullable C> column, BiPredicate<R, C> move,
            Supplier<? extends Card<R>> card, double height) {
    }

    /** Makes a board without columns. */
    public CardBoard(String id, Rows<R> rows, Rules<R, C> rules) {
        this.rows = rows;
        this.rules = rules;
        setId(id);
        getStyleClass().add("card-board");
        shown = rows.shown();
        shown.addListener((ListChangeListener<R>) _ -> changed());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && !filled) {
                fill();
            }
        });
        widthProperty().addListener((_, _, width) -> fold(width.doubleValue()));
        rows.selectedProperty().addListener((_, _, row) -> follow(row));
    }

    /** Adds a column at the right; {@code beside} stands in its head. */
    public CardBoard<R, C> column(C of, String id, String label, Node... beside) {
        CardColumn<R, C> column = new CardColumn<>(this, of, id, label, beside);
        HBox.setHgrow(column, Priority.ALWAYS);
        columns.add(column);
        getChildren().add(column);
        return this;
    }

    /** Says which columns are folded where there is too little room for all. */
    public CardBoard<R, C> folding(Set<C> which) {
        foldable = Set.copyOf(which);
        return this;
    }

    Rules<R, C> rules() {
        return rules;
    }

    boolean isFoldable(C column) {
        return foldable.contains(column);
    }

    /** Shows the cards again as they are, because what they show depends on the time as well. */
    public void refresh() {
        columns.forEach(CardColumn::refresh);
    }

    /** Puts the focus on the selected card. */
    public void toCards() {
        R row = rows.selectedProperty().get();
        columns.stream().filter(column -> row != null && column.of().equals(rules.column().apply(row))).findFirst()
                .orElse(columns.getFirst()).toCards();
    }

    private void fold(double width) {
        boolean narrow = width < columns.size() * ROOM;
        columns.forEach(column -> column.fold(narrow && foldable.contains(column.of())));
    }

    private void changed() {
        filled = false;
        if (getScene() != null) {
            fill();
        }
    }

    private void fill() {
        filled = true;
        Map<C, List<R>> byColumn = new HashMap<>();
        for (R row : rows.now()) {
            C column = rules.column().apply(row);
            if (column != null) {
                byColumn.computeIfAbsent(column, _ -> new ArrayList<>()).add(row);
            }
        }
        syncing = true;
        columns.forEach(column -> column.fill(byColumn.getOrDefault(column.of(), List.of())));
        syncing = false;
        follow(rows.selectedProperty().get());
    }

    private void follow(@Nullable R row) {
        if (!filled) {
            return;
        }
        C place = row == null ? null : rules.column().apply(row);
        boolean focused = columns.stream().anyMatch(CardColumn::isInside);
        syncing = true;
        columns.forEach(column -> column.select(column.of().equals(place) ? row : null, focused));
        syncing = false;
    }

    /** A card was chosen by hand. */
    void chosen(R row) {
        if (!syncing && !rows.isChanging()) {
            rows.select(row);
        }
    }

    /** Goes to the card beside, or takes the selected one there. */
    void step(CardColumn<R, C> from, int by, boolean moving) {
        int next = columns.indexOf(from) + by;
        R row = rows.selectedProperty().get();
        if (next < 0 || next >= columns.size()) {
            return;
        }
        CardColumn<R, C> to = columns.get(next);
        if (moving) {
            if (row != null && rules.move().test(row, to.of())) {
                to.toCards();
            }
        } else if (!to.enter(from.place())) {
            step(to, by, false);
        }
    }

    /** A card was dropped on a column; says whether it was moved. */
    boolean dropped(String id, C column) {
        Collection<R> all = shown;
        return all.stream().filter(row -> rules.id().apply(row).toString().equals(id)).findFirst()
                .map(row -> rules.move().test(row, column)).orElse(false);
    }
}
