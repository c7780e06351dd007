package app.wheelhouse.search.ui;

import app.wheelhouse.search.Answer;
import app.wheelhouse.search.Hit;
import app.wheelhouse.search.Question;
import app.wheelhouse.search.store.Search;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is looked for on the Search screen, and what was found; every key asks anew, and a later answer overtakes an earlier. */
public final class SearchModel {
    private static final int MOST = 50;
    private final Store store;
    private final Search search;
    private final Background background;
    private final Consumer<Hit> open;
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty state = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Who> person = new SimpleObjectProperty<>();
    private final ObjectProperty<When> when = new SimpleObjectProperty<>(When.EVER);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NOTHING);
    private List<Who> people = List.of();
    private long asked;
    private boolean resetting;

    /** @param open opens what was found, at its place */
    public SearchModel(Store store, Search search, Background background, Consumer<Hit> open) {
        this.store = store;
        this.search = search;
        this.background = background;
        this.open = open;
        words.addListener((_, _, _) -> ask());
        type.addListener((_, _, _) -> ask());
        state.addListener((_, _, _) -> ask());
        person.addListener((_, _, _) -> ask());
        when.addListener((_, _, _) -> ask());
    }

    /** Somebody to search by. */
    public record Who(UUID id, String name) {
    }

    /** How far back is searched. */
    public enum When {
        EVER("any time"), WEEK("this week"), MONTH("this month"), LAST_MONTH("last month"), QUARTER("last 90 days"),
        YEAR("last 12 months");

        private final String label;

        When(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        @Nullable
        LocalDate since(LocalDate today) {
            return switch (this) {
                case EVER -> null;
                case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> today.withDayOfMonth(1);
                case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
                case QUARTER -> today.minusDays(90);
                case YEAR -> today.minusYears(1);
            };
        }

        @Nullable
        LocalDate until(LocalDate today) {
            return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : null;
        }
    }

    /** Reads who there is. */
    void open() {
        background.submit("Reading people",
                () -> new Records(store).list("person").stream()
                        .filter(fields -> fields.get("name") instanceof String name && !name.isBlank())
                        .map(fields -> new Who((UUID) Objects.requireNonNull(fields.get("id")),
                                String.valueOf(fields.get("name"))))
                        .sorted(Comparator.comparing(Who::name)).toList(),
                found -> people = found);
        ask();
    }

    /** Everything of every kind again; the words stay. */
    void widen() {
        resetting = true;
        type.set("");
        state.set("");
        person.set(null);
        when.set(When.EVER);
        resetting = false;
        ask();
    }

    boolean isNarrowed() {
        return !type.get().isEmpty() || !state.get().isEmpty() || person.get() != null || when.get() != When.EVER;
    }

    private void ask() {
        if (resetting) {
            return;
        }
        long mine = ++asked;
        LocalDate today = LocalDate.now(store.clock());
        Who who = person.get();
        Question question = new Question(words.get(), type.get().isEmpty() ? Set.of() : Set.of(type.get()),
                who == null ? null : who.id(), when.get().since(today), when.get().until(today), state.get());
        background.submit("Searching", () -> search.answer(question, MOST), found -> {
            if (mine == asked) {
                answer.set(found);
            }
        });
    }

    void open(Hit hit) {
        open.accept(hit);
    }

    Days days() {
        return Days.of(store.clock());
    }

    List<Who> people() {
        return people;
    }

    StringProperty wordsProperty() {
        return words;
    }

    StringProperty typeProperty() {
        return type;
    }

    StringProperty stateProperty() {
        return state;
    }

    ObjectProperty<@Nullable Who> personProperty() {
        return person;
    }

    ObjectProperty<When> whenProperty() {
        return when;
    }

    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }
}
