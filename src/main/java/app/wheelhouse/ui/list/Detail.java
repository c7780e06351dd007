package app.wheelhouse.ui.list;

import app.wheelhouse.ui.InlineField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane beside a list that shows the selected record in full and lets each of its fields be edited where it stands. */
public final class Detail<R> extends ScrollPane {
    private static final double NAMES = 104;
    private static final double READING = 820;
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private final String id;
    private final Function<R, UUID> ids;
    private final Records records;
    private final Supplier<Days> days;
    private final VBox content = new VBox();
    private final StackPane ground = new StackPane(content);
    private final GridPane facts = new GridPane();
    private final Map<String, String> names = new HashMap<>();
    private final List<Consumer<R>> showing = new ArrayList<>();
    private final List<Consumer<R>> ticking = new ArrayList<>();
    private final List<Runnable> committing = new ArrayList<>();
    private final ReadOnlyObjectProperty<@Nullable R> selected;
    private BiPredicate<R, String> locked = (_, _) -> false;
    private @Nullable TextInputControl first;
    private @Nullable UUID current;
    private @Nullable UUID wanted;

    /**
     * Makes a pane without fields.
     *
     * @param id   the id of the node; a field's id is this, a hyphen and the field
     * @param name what it shows, for people who cannot see it
     */
    public Detail(String id, String name, Rows<R> rows, Function<R, UUID> ids, Records records, Supplier<Days> days) {
        this.id = id;
        this.ids = ids;
        this.records = records;
        this.days = days;
        setId(id);
        setAccessibleText(name);
        getStyleClass().addAll("detail", "rule-left");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.getStyleClass().addAll("detail-content", "gap-16");
        facts.getStyleClass().add("facts");
        ColumnConstraints heads = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        facts.getColumnConstraints().addAll(heads, values);
        ground.setAlignment(Pos.TOP_CENTER);
        selected = rows.selectedProperty();
        selected.addListener((_, _, row) -> show(row));
    }

    /** The record's title, large; Enter in the list puts the cursor here. */
    public Detail<R> title(String field, String name, String prompt, Function<R, String> text) {
        InlineArea area = area(field, name, prompt, true, text);
        area.getStyleClass().add("detail-title");
        first = area;
        ConflictMark mark = new ConflictMark(id, records, names);
        showing.add(row -> mark.show(ids.apply(row)));
        content.getChildren().addAll(area, mark);
        return this;
    }

    /** A short text beside its name. */
    public Detail<R> fact(String field, String name, String prompt, Function<R, String> text) {
        names.put(field, name);
        InlineField input = new InlineField(name, prompt, value -> set(field, name, value));
        input.setId(id + "-" + field);
        TypingPause.watch(input, typed -> typed(field, typed), end -> left(field, end));
        showing.add(row -> {
            input.show(text.apply(row));
            lock(input, row, field, !text.apply(row).isBlank());
        });
        committing.add(input::commit);
        return fact(name, input);
    }

    /** Says which fields of a record stand: what is in them can be read, not changed. To be said before the fields. */
    public Detail<R> locks(BiPredicate<R, String> condition) {
        locked = condition;
        return this;
    }

    private void lock(TextInputControl input, R row, String field, boolean filled) {
        boolean lock = filled && locked.test(row, field);
        input.setEditable(!lock);
        input.pseudoClassStateChanged(LOCKED, lock);
    }

    /** A date beside its name, read as people type dates. */
    public Detail<R> date(String field, String name, Function<R, @Nullable LocalDate> date) {
        names.put(field, name);
        InlineField[] holder = new InlineField[1];
        InlineField input = new InlineField(name, "No date", typed -> {
            Optional<LocalDate> read = days.get().read(typed);
            if (typed.isBlank()) {
                set(field, name, null);
            } else if (read.isPresent()) {
                set(field, name, read.get());
                holder[0].show(days.get().weekday(read.get()));
            }
            holder[0].pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER,
                    !typed.isBlank() && read.isEmpty());
        });
        holder[0] = input;
        input.setId(id + "-" + field);
        input.setTooltip(new javafx.scene.control.Tooltip("A date, “today”, “fri” or “+7”"));
        showing.add(row -> {
            input.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, false);
            input.show(days.get().weekday(date.apply(row)));
            lock(input, row, field, date.apply(row) != null);
        });
        committing.add(input::commit);
        return fact(name, input);
    }

    /** A choice beside its name. */
    public <T> Detail<R> pick(String field, String name, Pick<T> pick, Function<R, @Nullable T> value) {
        names.put(field, name);
        pick.setId(id + "-" + field);
        showing.add(row -> {
            pick.show(value.apply(row));
            boolean lock = value.apply(row) != null && locked.test(row, field);
            pick.setMouseTransparent(lock);
            pick.setFocusTraversable(!lock);
            pick.pseudoClassStateChanged(LOCKED, lock);
        });
        return fact(name, pick);
    }

    /** A link beside its name, or nothing while its text is empty. */
    public Detail<R> link(String field, String name, Function<R, String> text, Consumer<R> follow) {
        Hyperlink link = new Hyperlink();
        link.setId(id + "-" + field);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setAlignment(Pos.CENTER_LEFT);
        Label head = name(name);
        showing.add(row -> {
            boolean any = !text.apply(row).isEmpty();
            link.setText(text.apply(row));
            link.setOnAction(_ -> follow.accept(row));
            for (Node node : List.of(link, head)) {
                node.setVisible(any);
                node.setManaged(any);
            }
        });
        return fact(head, link);
    }

    /** A longer text under its name. */
    public Detail<R> passage(String field, String name, String prompt, Function<R, String> text) {
        Label head = new Label(name);
        head.getStyleClass().add("section-label");
        VBox passage = new VBox(head, area(field, name, prompt, false, text));
        passage.getStyleClass().addAll("passage", "gap-4");
        content.getChildren().add(passage);
        return this;
    }

    /** Any other node, told of each record. */
    public Detail<R> node(Node node, Consumer<R> show) {
        content.getChildren().add(node);
        showing.add(show);
        return this;
    }

    /** Any other node beside its name, told of each record. */
    public Detail<R> fact(String name, Node node, Consumer<R> show) {
        showing.add(show);
        return fact(name, node);
    }

    /** Shows the selected record again, because what is shown depends on the clock as well. */
    public void again(@Nullable R row) {
        if (row != null && ids.apply(row).equals(current)) {
            ticking.forEach(each -> each.accept(row));
        }
    }

    /** Another node that is told of each record, and of the same one again whenever time has passed. */
    public Detail<R> ticking(Node node, Consumer<R> show) {
        ticking.add(show);
        return node(node, show);
    }

    /** Keeps what is being typed into a field made elsewhere, so that it survives a crash before the field is left. */
    public Detail<R> keeping(String field, TextInputControl input) {
        TypingPause.watch(input, typed -> typed(field, typed), end -> left(field, end));
        return this;
    }

    /** Tells of a field in the history that has no place of its own here. */
    public Detail<R> told(String field, String name) {
        names.put(field, name);
        return this;
    }

    /** The life of the record, closed at first; {@code called} gives the names of the records that fields refer to. */
    public Detail<R> history(Function<UUID, Optional<String>> called) {
        HistoryList list = new HistoryList(id + "-history", records, days, names, called);
        return node(list, row -> list.show(ids.apply(row)));
    }

    /** Shows what is selected already, once all fields are there: the list may have been read before the pane was made. */
    void begin() {
        show(selected.get());
    }

    /** Keeps lines to a width that reads well where the pane has the whole page. */
    void setReading(boolean page) {
        content.setMaxWidth(page ? READING : USE_COMPUTED_SIZE);
    }

    /** Puts the cursor into the title of a record as soon as it is shown. */
    public void editTitle(UUID record) {
        if (record.equals(current)) {
            editTitle();
        } else {
            wanted = record;
        }
    }

    /** Puts the cursor into the title. */
    public void editTitle() {
        TextInputControl title = first;
        if (title != null && current != null) {
            title.requestFocus();
            title.selectAll();
        }
    }

    private Detail<R> fact(String name, Node value) {
        Label head = name(name);
        head.setManaged(!name.isEmpty());
        return fact(head, value);
    }

    private Detail<R> fact(Label name, Node value) {
        if (!content.getChildren().contains(facts)) {
            content.getChildren().add(facts);
        }
        facts.addRow(facts.getRowCount(), name, value);
        return this;
    }

    private static Label name(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        return label;
    }

    private InlineArea area(String field, String name, String prompt, boolean oneParagraph, Function<R, String> text) {
        names.put(field, name);
        InlineArea area = new InlineArea(name, prompt, oneParagraph, value -> set(field, name, value));
        area.setId(id + "-" + field);
        TypingPause.watch(area, typed -> typed(field, typed), end -> left(field, end));
        showing.add(row -> {
            area.show(text.apply(row));
            lock(area, row, field, !text.apply(row).isBlank());
        });
        committing.add(area::commit);
        return area;
    }

    private void set(String field, String name, @Nullable Object value) {
        if (current != null) {
            records.set(current, field, name.toLowerCase(Locale.ROOT), value);
        }
    }

    private void typed(String field, String text) {
        if (current != null) {
            records.typed(current, field, text);
        }
    }

    private void left(String field, String text) {
        if (current != null) {
            records.left(current, field, text);
        }
    }

    private void show(@Nullable R row) {
        UUID next = row == null ? null : ids.apply(row);
        if (current != null && !current.equals(next)) {
            committing.forEach(Runnable::run);
            setVvalue(0);
        }
        current = next;
        content.setVisible(row != null);
        if (row != null) {
            if (getContent() == null) {
                // Not before there is something to show: styling a pane full of fields takes longer than a key may.
                setContent(ground);
            }
            showing.forEach(field -> field.accept(row));
        }
        if (next != null && next.equals(wanted)) {
            wanted = null;
            applyCss();
            editTitle();
        }
    }
}
