package app.wheelhouse.conflict.ui;

import app.wheelhouse.conflict.Clash;
import app.wheelhouse.conflict.Clash.Version;
import app.wheelhouse.conflict.store.Settling;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the screen of conflicts shows and does, without a control in sight. */
public final class ConflictsModel {
    static final Set<String> WITH_PAGES = Set.of("session", "decision", "action", "person", "receipt", "risk",
            "parked", "document", "matrix", "rfe", "deal", "outcome", "checkpoint", "kpi", "slo", "track", "promise",
            "gate", "release", "stage", "incident", "cadence");
    private final Store store;
    private final Settling settling;
    private final Background background;
    private final Desk desk;
    private final ObservableList<Clash> clashes = FXCollections.observableArrayList();
    private final SimpleObjectProperty<@Nullable Clash> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private @Nullable Live<?> live;
    private @Nullable UUID wanted;

    /** @param wanted the record whose conflict is shown first, if it has one */
    public ConflictsModel(Store store, Background background, Desk desk, @Nullable UUID wanted) {
        this.store = store;
        this.settling = new Settling(store);
        this.background = background;
        this.desk = desk;
        this.wanted = wanted;
    }

    void open() {
        live = Live.of(store.feed(), Settling.tables(), background, settling::open, this::show);
    }

    void close() {
        Live<?> reading = live;
        live = null;
        if (reading != null) {
            reading.close();
        }
    }

    /** Stays at the conflict that is looked at; when it was settled, goes to the one in its place. */
    private void show(List<Clash> now) {
        Clash before = chosen.get();
        int at = before == null ? 0 : Math.max(0, clashes.indexOf(before));
        clashes.setAll(now);
        loaded.set(true);
        UUID first = wanted;
        wanted = null;
        Optional<Clash> same = now.stream()
                .filter(each -> first != null
                        ? each.id().equals(first)
                        : before != null && each.id().equals(before.id()) && each.field().equals(before.field()))
                .findFirst();
        chosen.set(same.orElse(now.isEmpty() ? null : now.get(Math.min(at, now.size() - 1))));
    }

    ObservableList<Clash> clashes() {
        return clashes;
    }

    SimpleObjectProperty<@Nullable Clash> chosenProperty() {
        return chosen;
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    Days days() {
        return Days.of(store.clock());
    }

    /** Takes a version by its place: 0 is the one that shows. */
    void take(int version) {
        Clash clash = chosen.get();
        if (clash != null && version < clash.versions().size()) {
            Version taken = clash.versions().get(version);
            String said = version == 0
                    ? "Kept what shows"
                    : clash.stands() ? "Amended: the decision stands" : "Took what %s said".formatted(taken.device());
            settle(() -> settling.take(clash, taken), said);
        }
    }

    void takeMerged() {
        Clash clash = chosen.get();
        if (clash != null && !clash.merged().isEmpty()) {
            settle(() -> settling.takeMerged(clash), "Took the merged text");
        }
    }

    private void settle(Supplier<Optional<CompletableFuture<Applied>>> edit, String said) {
        background.submit("Settling", edit, begun -> {
            if (begun.isPresent()) {
                desk.say(Toast.of(said + ".", Command.of("toast-undo", "Undo", () -> store.undo())));
            } else {
                desk.say(Toast.of("It was changed meanwhile: look again."));
            }
        });
    }

    /** Whether the record has a page to look at. */
    boolean hasPage(Clash clash) {
        return WITH_PAGES.contains(clash.type());
    }

    void openRecord() {
        Clash clash = Objects.requireNonNull(chosen.get());
        desk.go(Place.of(clash.type(), clash.id().toString()));
    }
}
