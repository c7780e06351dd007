package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Load;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.store.ScoreReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is begun, by whom and since when, read from the log off the FX thread whenever the board changes. */
final class BegunWork {
    private final BoardModel model;
    private final ScoreReader scores;
    private final ReadOnlyObjectWrapper<Now> now = new ReadOnlyObjectWrapper<>(new Now(List.of(), Map.of()));
    private Map<UUID, Instant> since = Map.of();
    private long latest;

    /**
     * What is begun at one moment.
     *
     * @param loads one an owner, those with most begun first
     * @param days  how long each accepted request has been accepted, whether it has an owner or not
     */
    record Now(List<Load> loads, Map<UUID, Long> days) {

        Optional<Load> of(@Nullable UUID owner) {
            return loads.stream().filter(each -> each.owner().equals(owner)).findFirst();
        }

        List<Load> over() {
            return loads.stream().filter(Load::isOver).toList();
        }
    }

    BegunWork(BoardModel model) {
        this.model = model;
        scores = new ScoreReader(model.store());
        model.shownProperty().addListener((_, _, _) -> read());
        read();
    }

    private void read() {
        long mine = ++latest;
        List<Rfe> begun = model.board().rows().stream().map(row -> row.rfe())
                .filter(rfe -> rfe.state() == RfeState.ACCEPTED).toList();
        Set<UUID> ids = begun.stream().map(Rfe::id).collect(Collectors.toSet());
        if (since.keySet().equals(ids)) {
            show(begun);
            return;
        }
        Instant moment = model.store().clock().instant();
        model.background().submit("Reading what is begun", () -> {
            Map<UUID, Instant> read = new HashMap<>(scores.since(ids, RfeState.ACCEPTED.word()));
            ids.forEach(id -> read.putIfAbsent(id, moment));
            return read;
        }, read -> {
            if (mine == latest) {
                since = read;
                show(begun);
            }
        });
    }

    private void show(List<Rfe> begun) {
        Instant moment = model.store().clock().instant();
        Map<UUID, Long> days = new HashMap<>();
        begun.forEach(rfe -> days.put(rfe.id(),
                Duration.between(since.getOrDefault(rfe.id(), moment), moment).toDays()));
        now.set(new Now(Load.of(begun, since, moment, model.board().frame().wipLimit()), days));
    }

    ReadOnlyObjectProperty<Now> nowProperty() {
        return now.getReadOnlyProperty();
    }

    Now now() {
        return now.get();
    }

    /** Whether a request has been begun for longer than the board takes for usual. */
    boolean isAgeing(UUID rfe) {
        return now.get().days.getOrDefault(rfe, 0L) >= model.board().frame().staleDays();
    }

    /** Those over the limit, in words: "Ada 5, Ben 4"; empty when nobody is. */
    String overWords() {
        return now.get().over().stream()
                .map(load -> model.board().frame().person(load.owner()) + " " + load.begun().size())
                .collect(Collectors.joining(", "));
    }
}
