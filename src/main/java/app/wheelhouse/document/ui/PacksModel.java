package app.wheelhouse.document.ui;

import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.document.store.PackStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the packs screen shows and does, without a control in sight. */
public final class PacksModel {
    private static final Set<String> NAMED = Set.of("document", "session", "decision", "matrix");
    private final Store store;
    private final PackStore packs;
    private final PackPages pages;
    private final Background background;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private @Nullable Live<State> live;

    /** All packs, and what could be put into one. */
    public record State(List<Pack> packs, List<PackPages.Choice> choices) {
        public State {
            packs = List.copyOf(packs);
            choices = List.copyOf(choices);
        }

        /** What a part is called. */
        String label(Pack.Part part) {
            return choices.stream().filter(each -> each.isOf(part)).map(PackPages.Choice::label).findFirst()
                    .orElse(part.kind().label() + " that is gone");
        }
    }

    public PacksModel(Store store, PackPages pages, Background background, Desk desk) {
        this.store = store;
        this.packs = new PackStore(store);
        this.pages = pages;
        this.background = background;
        this.desk = desk;
    }

    /** Begins to keep it up to date. */
    public void open() {
        Set<String> tables = new HashSet<>(NAMED);
        tables.addAll(PackStore.TABLES);
        live = Live.of(store.feed(), tables, background, () -> new State(packs.packs(), pages.choices()), state::set);
    }

    /** Stops it. */
    public void close() {
        if (live != null) {
            live.close();
            live = null;
        }
    }

    /** Null until it was read. */
    public ReadOnlyObjectProperty<@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The pack that is open. */
    public ObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen;
    }

    /** The pack that is open: the chosen one, or the first. */
    public Optional<Pack> pack() {
        State now = state.get();
        return now == null
                ? Optional.empty()
                : now.packs().stream().filter(pack -> pack.id().equals(chosen.get())).findFirst()
                        .or(() -> now.packs().stream().findFirst());
    }

    /** What can be put into a pack. */
    public List<PackPages.Choice> choices() {
        State now = state.get();
        return now == null ? List.of() : now.choices();
    }

    /** Makes a pack and opens it. */
    public void add() {
        packs.add("New pack").thenAccept(id -> background.toScreen(() -> chosen.set(id)));
    }

    public void rename(String title) {
        pack().ifPresent(pack -> packs.rename(pack.id(), title));
    }

    public void setPurpose(String purpose) {
        pack().filter(pack -> !pack.purpose().equals(purpose)).ifPresent(pack -> packs.setPurpose(pack.id(), purpose));
    }

    /** Puts something behind the other parts. */
    public void put(PackPages.Choice choice) {
        pack().ifPresent(pack -> packs.put(pack, choice));
    }

    /** Moves a part so many places down, or up when negative. */
    public void move(Pack.Part part, int steps) {
        pack().ifPresent(pack -> packs.move(pack, part, steps));
    }

    /** Takes a part out. */
    public void take(Pack.Part part) {
        packs.take(part);
    }

    /** Deletes the open pack and offers to take that back. */
    public void delete() {
        pack().ifPresent(pack -> {
            packs.delete(pack);
            desk.say(Toast.of("Deleted “" + pack.title() + "”. What was in it stays.",
                    Command.of("toast-undo", "Undo", () -> store.undo())));
        });
    }

    /** Shows the open pack as true pages, as a handout, or what changed in it since the copy given out. */
    public void show(String route) {
        pack().ifPresent(pack -> desk.go(Place.of(route, pack.id().toString())));
    }
}
