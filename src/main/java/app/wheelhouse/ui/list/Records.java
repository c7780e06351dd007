package app.wheelhouse.ui.list;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
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
    private final Map<String, BiFunction<UUID, String, Edit>> wider = new HashMap<>();

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

    /** Setting a field changes more than the record itself: the edit is made by {@code maker}, in the background. */
    public Records wider(String field, BiFunction<UUID, String, Edit> maker) {
        wider.put(field, maker);
        return this;
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
        BiFunction<UUID, String, Edit> maker = wider.get(field);
        if (maker != null && value instanceof String text && !text.isBlank()) {
            background.submit("Changing the " + name, () -> maker.apply(id, text),
                    edit -> save(edit, id, field, value));
        } else {
            save(new Edit("Change " + name + " of " + noun).put(type, id, field, value), id, field, value);
        }
    }

    private void save(Edit edit, UUID id, String field, @Nullable Object value) {
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

    /** Reads in the background which fields of a record laptops said different things about. */
    void conflicts(UUID id, Consumer<List<String>> show) {
        background.submit("Reading the conflicts", () -> store.conflictsOf(type, id), show);
    }

    /** Goes to where the conflicts of a record are settled. */
    void settle(UUID id) {
        desk.go(Place.of("conflicts", id.toString()));
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
