package app.wheelhouse.conflict.ui;

import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Arrival;
import app.wheelhouse.store.Damage;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Survivor;
import app.wheelhouse.store.Survivor.Why;
import app.wheelhouse.store.Survivors;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the screen of recovered things shows and does, without a control in sight. */
public final class RecoveredModel {
    /** What taking lost lines in again is called. */
    public static final String HEAL = "Heal the log";
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Consumer<String> clipboard;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(
            new Found(List.of(), List.of(), List.of(), false));
    private @Nullable Live<?> live;

    /** @param clipboard takes text to be pasted elsewhere */
    public RecoveredModel(Store store, Background background, Desk desk, Consumer<String> clipboard) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.clipboard = clipboard;
    }

    /**
     * What there is to show.
     *
     * @param damages lines that were damaged when the log was read
     * @param back    sentences on lines that came back
     */
    record Found(List<Survivor> survivors, List<Damage> damages, List<String> back, boolean loaded) {
        boolean isEmpty() {
            return survivors.isEmpty() && damages.isEmpty() && back.isEmpty();
        }
    }

    void open() {
        live = Live.of(store.feed(), Schema.types(), background, this::read, found::set);
    }

    void close() {
        Live<?> reading = live;
        live = null;
        if (reading != null) {
            reading.close();
        }
    }

    private Found read() {
        List<String> back = store.arrivals().reversed().stream().filter(arrival -> arrival.title().equals(HEAL))
                .map(this::sentence).toList();
        return new Found(Survivors.of(store), store.damages(), back, true);
    }

    private String sentence(Arrival arrival) {
        return "%d lost %s came back from a backup, %s.".formatted(arrival.changes(),
                arrival.changes() == 1 ? "change" : "changes", days().moment(arrival.at()));
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    private Days days() {
        return Days.of(store.clock());
    }

    static String words(String type) {
        return type.equals("rfe") ? "request" : type.replace('_', ' ');
    }

    /** What happened to a record, for people. */
    String sentence(Survivor survivor) {
        String what = words(survivor.type());
        String when = days().moment(survivor.at());
        return survivor.why() == Why.CHANGED
                ? "%s deleted this %s, %s, while %s changed it. The change was kept.".formatted(survivor.by(), what,
                        when, survivor.other())
                : "This %s belongs to the %s, which %s deleted, %s. It is shown nowhere else.".formatted(what,
                        survivor.other(), survivor.by(), when);
    }

    boolean hasPage(Survivor survivor) {
        return ConflictsModel.WITH_PAGES.contains(survivor.type());
    }

    void open(Survivor survivor) {
        desk.go(Place.of(survivor.type(), survivor.id().toString()));
    }

    void copy(Survivor survivor) {
        clipboard.accept(survivor.text());
        desk.say(Toast.of("Copied what it says."));
    }

    void delete(Survivor survivor) {
        change(() -> Optional.of(store.apply(
                new Edit("Delete " + words(survivor.type())).delete(survivor.type(), survivor.id()))),
                "Deleted “" + survivor.title() + "”");
    }

    /** Takes the deletion of what it was part of back. */
    void bringBack(Survivor survivor) {
        String title = "Bring back the " + words(survivor.whole().type());
        change(() -> Optional.of(store.takeBack(survivor.deleted(), title, survivor.whole().type(),
                survivor.whole().id())), "Brought back the " + survivor.other());
    }

    private void change(Supplier<Optional<CompletableFuture<Applied>>> edit, String said) {
        background.submit("Recovering", edit, begun -> desk.say(
                Toast.of(said + ".", Command.of("toast-undo", "Undo", () -> store.undo()))));
    }
}
