package app.wheelhouse.ui.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A list of immutable rows as a screen shows it: filtered by words, sorted, and with one row selected that stays selected
 * when the rows are read again. Every change is one sort and one {@code setAll}.
 */
public final class Rows<R> {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private final Function<R, UUID> id;
    private final Function<R, String> words;
    private final WholeList<R> shown = new WholeList<>();
    /** One for all who listen: a wrapper that nobody holds takes its listeners with it. */
    private final ObservableList<R> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Predicate<R>> only = new SimpleObjectProperty<>(_ -> true);
    private final ObjectProperty<@Nullable Comparator<R>> order = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable R> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private List<R> all = List.of();
    private List<R> allowed = all;
    private Pass<R> last = new Pass<>(all, only.get(), "", all);
    private @Nullable UUID wanted;
    private boolean changing;

    /**
     * Makes an empty list.
     *
     * @param words everything a row can be found by, in lower case
     */
    public Rows(Function<R, UUID> id, Function<R, String> words) {
        this.id = id;
        this.words = words;
        filter.addListener((_, _, _) -> arrange());
        only.addListener((_, _, _) -> {
            if (!changing) {
                arrange();
            }
        });
        order.addListener((_, _, _) -> arrange());
    }

    /** Makes the words a row is found by from its texts. */
    public static String words(@Nullable String... texts) {
        return String.join(" ", Arrays.stream(texts).map(text -> text == null ? "" : text).toList())
                .toLowerCase(Locale.ROOT);
    }

    /** Takes the rows as they are now, in their usual order. */
    public void show(List<R> now) {
        all = now;
        total.set(now.size());
        loaded.set(true);
        arrange();
        reveal();
    }

    /** As {@link #show(List)} with another second condition, in one go and without looking through the rows again. */
    public void show(Sifted<R> now) {
        all = now.all;
        allowed = now.left;
        last = new Pass<>(now.all, now.condition, "", now.left);
        total.set(now.all.size());
        loaded.set(true);
        changing = true;
        only.set(now.condition);
        changing = false;
        arrange();
        reveal();
    }

    /** What the filter leaves, in order. */
    public ObservableList<R> shown() {
        return readOnly;
    }

    /** What the filter leaves, as it is now: a list that does not change. */
    public List<R> now() {
        return shown.now();
    }

    /** Words that must all be found in a row. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** A second condition, such as "open ones only". */
    public ObjectProperty<Predicate<R>> onlyProperty() {
        return only;
    }

    /** How the rows are sorted; null for their usual order. */
    public ObjectProperty<@Nullable Comparator<R>> orderProperty() {
        return order;
    }

    /** The row the screen is about. */
    public ReadOnlyObjectProperty<@Nullable R> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How many rows there are, filtered out or not. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Whether the rows were read at all. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Selects a row that is shown. */
    public void select(@Nullable R row) {
        if (!changing) {
            wanted = null;
            selected.set(row);
        }
    }

    /** Selects a record, as soon as it is there; a filter that would hide it is cleared. */
    public void select(UUID record) {
        wanted = record;
        arrange();
        reveal();
    }

    private void reveal() {
        if (wanted != null && indexOf(all, wanted) >= 0) {
            only.set(_ -> true);
            filter.set("");
        }
    }

    UUID idOf(R row) {
        return id.apply(row);
    }

    /** The id of the selected record, or null. */
    public @Nullable UUID selectedId() {
        R row = selected.get();
        return row == null ? null : id.apply(row);
    }

    /** Whether rows are being replaced, when what a control says about its selection is not what the user chose. */
    boolean isChanging() {
        return changing;
    }

    private void arrange() {
        List<R> now = filtered();
        int place = Math.max(0, indexOf(shown, selected.get()));
        changing = true;
        shown.replace(now);
        changing = false;
        int again = indexOf(now, wanted);
        if (again >= 0) {
            wanted = null;
        } else {
            again = indexOf(now, selected.get());
        }
        if (again < 0) {
            again = Math.min(place, now.size() - 1);
        }
        selected.set(again < 0 ? null : now.get(again));
    }

    /** What the filter leaves, in order; typing on looks only through what it left before. */
    @SuppressWarnings("ReferenceEquality") // the very list and the very condition of before
    private List<R> filtered() {
        String typed = filter.get().toLowerCase(Locale.ROOT).stripLeading();
        Predicate<R> condition = only.get();
        Pass<R> before = last;
        if (before.all != all || before.condition != condition) {
            allowed = all.stream().filter(condition).toList();
            before = new Pass<>(all, condition, "", allowed);
        }
        List<R> now = having(typed.strip(), typed.startsWith(before.typed) ? before.left : allowed);
        last = new Pass<>(all, condition, typed, now);
        Comparator<R> comparator = order.get();
        return comparator == null ? now : now.stream().sorted(comparator).toList();
    }

    private List<R> having(String typed, List<R> among) {
        if (typed.isEmpty()) {
            return among;
        }
        String[] terms = SPACE.split(typed);
        List<R> having = new ArrayList<>();
        for (R row : among) {
            if (hasAll(words.apply(row), terms)) {
                having.add(row);
            }
        }
        return List.copyOf(having);
    }

    /**
     * Rows and what a condition leaves of them: of very many worked out off the FX thread.
     *
     * @param all  in their usual order
     * @param left likewise
     */
    public record Sifted<R>(List<R> all, Predicate<R> condition, List<R> left) {

        public static <R> Sifted<R> of(List<R> all, Predicate<R> condition) {
            return new Sifted<>(all, condition, all.stream().filter(condition).toList());
        }
    }

    /** What was filtered last, and what was left. */
    private record Pass<R>(List<R> all, Predicate<R> condition, String typed, List<R> left) {
    }

    /** The place of a row, or of the one that took its place when the rows were read again; -1 when there is none. */
    @SuppressWarnings("ReferenceEquality") // the very row first: to compare thousands of long records would take too long
    private int indexOf(List<R> rows, @Nullable R row) {
        if (row == null) {
            return -1;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == row) {
                return i;
            }
        }
        return indexOf(rows, id.apply(row));
    }

    private int indexOf(List<R> rows, @Nullable UUID record) {
        for (int i = 0; record != null && i < rows.size(); i++) {
            if (id.apply(rows.get(i)).equals(record)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasAll(String text, String[] terms) {
        for (String term : terms) {
            if (!text.contains(term)) {
                return false;
            }
        }
        return true;
    }
}
