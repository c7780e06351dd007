package app.wheelhouse.ui.list;

import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.ui.Icons;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The life of a record, newest change first, read when it is opened. */
public final class HistoryList extends VBox {
    private static final int MOST = 40;
    private final Records records;
    private final Supplier<Days> days;
    private final Map<String, String> names;
    private final Function<UUID, Optional<String>> called;
    private final ToggleButton toggle = new ToggleButton("History", Icons.small("fth-chevron-right"));
    private final VBox lines = new VBox();
    private @Nullable UUID record;

    /**
     * Makes a closed list.
     *
     * @param names  what people call the fields; those not named here are left out
     * @param called what people call the records that fields refer to
     */
    public HistoryList(String id, Records records, Supplier<Days> days, Map<String, String> names,
            Function<UUID, Optional<String>> called) {
        this.records = records;
        this.days = days;
        this.names = names;
        this.called = called;
        setId(id);
        getStyleClass().addAll("history", "gap-4");
        toggle.setId(id + "-toggle");
        toggle.getStyleClass().addAll("flat", "disclosure");
        toggle.selectedProperty().addListener((_, _, open) -> {
            toggle.setGraphic(Icons.small(open ? "fth-chevron-down" : "fth-chevron-right"));
            read();
        });
        lines.getStyleClass().addAll("history-lines", "gap-8");
        getChildren().setAll(toggle, lines);
        lines.setManaged(false);
    }

    /** Tells of this record, at once when the list is open. */
    public void show(UUID id) {
        record = id;
        read();
    }

    private void read() {
        lines.setManaged(toggle.isSelected());
        lines.setVisible(toggle.isSelected());
        UUID wanted = record;
        if (toggle.isSelected() && wanted != null) {
            records.history(wanted, entries -> {
                if (wanted.equals(record)) {
                    lines.getChildren()
                            .setAll(entries.stream().filter(this::isTold).limit(MOST).map(this::line).toList());
                }
            });
        } else {
            lines.getChildren().clear();
        }
    }

    private boolean isTold(HistoryEntry entry) {
        return entry.isDelete() || names.containsKey(entry.field());
    }

    private VBox line(HistoryEntry entry) {
        String before = told(entry.before());
        String after = told(entry.after());
        String what = entry.isDelete()
                ? "Deleted"
                : names.getOrDefault(entry.field(), entry.field()) + ": "
                        + (before.isEmpty() ? "" : before + " → ") + (after.isEmpty() ? "cleared" : after);
        Label text = new Label(what);
        text.setWrapText(true);
        Days now = days.get();
        LocalDate day = LocalDate.ofInstant(entry.at(), now.zone());
        Label when = new Label(now.weekday(day) + ", " + now.time(entry.at()) + " · " + entry.device());
        when.getStyleClass().addAll("caption", "subtle");
        return new VBox(text, when);
    }

    private String told(String value) {
        Optional<String> name = id(value).map(id -> called.apply(id).orElse("another"));
        String text = name.orElse(value).lines().findFirst().orElse("");
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private static Optional<UUID> id(String value) {
        try {
            return value.length() == 36 ? Optional.of(UUID.fromString(value)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

}
