package app.wheelhouse.signal.ui;

import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of an editor that hold more than text: each is read when it is left, and marked while it cannot be. */
record TypedFields<R>(String id, Detail<R> detail, Rows<R> rows, Records records) {

    /**
     * A field whose text stands for something else.
     *
     * @param now  what it holds, as people write it
     * @param read what was typed; empty when it cannot be read. Blank text unsets the field
     */
    void read(String field, String name, String prompt, Function<R, String> now, Function<String, Optional<?>> read) {
        InlineField[] holder = new InlineField[1];
        InlineField input = new InlineField(name, prompt, typed -> {
            Optional<?> value = typed.isBlank() ? Optional.empty() : read.apply(typed.strip());
            holder[0].pseudoClassStateChanged(Styles.STATE_DANGER, !typed.isBlank() && value.isEmpty());
            if (typed.isBlank()) {
                set(field, name, null);
            } else {
                value.ifPresent(each -> set(field, name, each));
            }
        });
        holder[0] = input;
        input.setId(id + "-" + field);
        detail.told(field, name).fact(name, input, row -> input.show(now.apply(row)));
    }

    /** One of a few values. */
    <T> void choice(String field, String name, List<T> values, Function<T, String> label, Function<T, Object> stored,
            Function<R, @Nullable T> now) {
        Pick<T> pick = new Pick<>(name, "", () -> values, label, null, value -> {
            if (value != null) {
                set(field, name, stored.apply(value));
            }
        });
        detail.pick(field, name, pick, now);
    }

    /** Another record, or none. */
    Pick<UUID> another(String field, String name, String none, java.util.function.Supplier<List<UUID>> all,
            Function<UUID, String> called) {
        return new Pick<>(name, none, all, called, null, value -> set(field, name, value));
    }

    /** Anything under a heading of its own. */
    static Node under(String name, Node... nodes) {
        Label head = new Label(name);
        head.getStyleClass().add("section-label");
        VBox box = new VBox(head);
        box.getChildren().addAll(nodes);
        box.getStyleClass().addAll("passage", "gap-4");
        return box;
    }

    private void set(String field, String name, @Nullable Object value) {
        UUID record = rows.selectedId();
        if (record != null) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put(field, value);
            records.set(record, "Change " + name.toLowerCase(Locale.ROOT), values);
        }
    }
}
