package app.wheelhouse.ui.list;

import app.wheelhouse.ui.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Says on a record that laptops said different things about it, and leads to where that is settled. */
final class ConflictMark extends HBox {
    private final Records records;
    private final Map<String, String> names;
    private final Label words = Standing.AT_RISK.sign("");
    private @Nullable UUID current;

    /** @param names what people call the fields */
    ConflictMark(String id, Records records, Map<String, String> names) {
        this.records = records;
        this.names = names;
        setId(id + "-conflict");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("gap-8", "indent");
        words.setWrapText(true);
        Hyperlink settle = new Hyperlink("Settle");
        settle.setId(id + "-settle");
        settle.setMinWidth(USE_PREF_SIZE);
        settle.setOnAction(_ -> {
            if (current != null) {
                records.settle(current);
            }
        });
        getChildren().addAll(words, settle);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && current != null) {
                show(current);
            }
        });
    }

    /** Looks for conflicts of a record. */
    void show(UUID record) {
        if (!record.equals(current)) {
            setVisible(false);
        }
        current = record;
        records.conflicts(record, fields -> {
            if (record.equals(current)) {
                tell(fields);
            }
        });
    }

    private void tell(List<String> fields) {
        setVisible(!fields.isEmpty());
        words.setText("Said differently elsewhere: " + fields.stream()
                .map(field -> names.getOrDefault(field, field.replace('_', ' ')).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    }
}
