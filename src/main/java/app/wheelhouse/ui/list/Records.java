package app.wheelhouse.ui.list;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Toast;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes records of one type as a screen does: add, set a field, keep a draft, delete with the offer to take it back. */
public final class Records {
    private final Store store;
    private final Background background;
    private final Drafting drafting;
    private final Desk desk;
    private final String type;
    private final String noun;

    /**
     * Changes records of a type.
     *
     * @param type the word of the log, such as {@code decision}
     * @param noun the word people use, such as {@code decision}
     */
    public Records(Store store, Background background, Desk desk, String type, String noun) {
        this.store = store;
        this.background = background;
        this.drafting = new Drafting(store, background);
        this.desk = desk;
        this.type = type;
        this.noun = noun;
    }

    /** Makes a record with these fields and gives its id. */
    public UUID add(Map<String, ?> fields) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add " + noun);
        fields.forEach((field, value) -> edit.put(type, id, field, value));
        store.apply(edit);
        return id;
    }

    /**
     * Sets one field; what was kept of it as a draft is settled by this.
     *
     * @param name what people call the field, for the undo menu
     */
    public void set(UUID id, String field, String name, @Nullable Object value) {
        Edit edit = new Edit("Change " + name + " of " + noun).put(type, id, field, value);
        if (value instanceof String text && drafting.isKept(type, id, field)) {
            Drafting.Passage passage = drafting.passing(type, id, field, id, text);
            store.apply(edit, passage::keep).thenRun(passage::settled);
        } else {
            store.apply(edit);
        }
    }

    /** Sets several fields in one step, called so in the undo menu. */
    public void set(UUID id, String title, Map<String, ?> fields) {
        Edit edit = new Edit(title);
        fields.forEach((field, value) -> edit.put(type, id, field, value));
        store.apply(edit);
    }

    /** Keeps what is being typed into a field; the future completes when it would survive a crash. */
    public CompletableFuture<?> typed(UUID id, String field, String text) {
        return drafting.typed(type, id, field, id, text);
    }

    /** Forgets the draft of a field that is in the log by now as this text. */
    public void settled(UUID id, String field, String text) {
        drafting.settled(type, id, field, text);
    }

    /** Forgets the draft of a field that is being left with this text, as soon as everything handed in is on disk. */
    public void left(UUID id, String field, String text) {
        Runnable then = drafting.left(type, id, field, text);
        store.flush().thenRun(then);
    }

    /** Keeps a line that waits to be entered about a record. */
    void entering(UUID about, String line, String text) {
        drafting.entering(about, line, text);
    }

    /** Reads the line that waits to be entered about a record, in the background. */
    void unfinished(UUID about, String line, Consumer<String> show) {
        background.submit("Reading what was typed", () -> drafting.unfinished(about, line), show);
    }

    /** Deletes the record and offers to take that back. */
    public void delete(UUID id, String called) {
        store.apply(new Edit("Delete " + noun).delete(type, id));
        String label = called.isBlank() ? "Deleted the " + noun : "Deleted “" + shortened(called) + "”";
        desk.say(Toast.of(label, Command.of("toast-undo", "Undo", () -> store.undo())));
    }

    /** Reads the life of a record in the background, newest change first. */
    public void history(UUID id, Consumer<List<HistoryEntry>> show) {
        background.submit("Reading the history", () -> store.history(type, id).reversed(), show);
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
