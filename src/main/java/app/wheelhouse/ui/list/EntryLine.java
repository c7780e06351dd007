package app.wheelhouse.ui.list;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A line that becomes a record with Enter. Until then it belongs to the record it is about: it waits there while others are
 * looked at, and survives a crash.
 */
public final class EntryLine extends TextField {
    private final Records records;
    private final String line;
    private final Map<UUID, String> waiting = new HashMap<>();
    private @Nullable UUID about;
    private boolean filling;

    /**
     * Makes an empty line.
     *
     * @param records of the type the line is about
     * @param line    tells it from other lines about the same record: a word such as {@code checkin}
     * @param name    what is entered, for people who cannot see it
     * @param enter   called with Enter; it clears the line when it took what was typed
     */
    public EntryLine(Records records, String line, String name, String prompt, Runnable enter) {
        this.records = records;
        this.line = line;
        setAccessibleText(name);
        setPromptText(prompt);
        setOnAction(_ -> enter.run());
        textProperty().addListener((_, _, now) -> typed(now));
    }

    private void typed(String now) {
        if (!filling && about != null) {
            waiting.put(about, now);
            records.entering(about, line, now);
        }
    }

    /** Shows what waits to be entered about a record. */
    public void show(@Nullable UUID record) {
        if (Objects.equals(record, about)) {
            return;
        }
        about = record;
        fill(record == null ? "" : waiting.getOrDefault(record, ""));
        if (record != null && !waiting.containsKey(record)) {
            records.unfinished(record, line, text -> {
                if (record.equals(about) && getText().isEmpty()) {
                    fill(text);
                }
            });
        }
    }

    private void fill(String text) {
        filling = true;
        setText(text);
        filling = false;
    }
}
