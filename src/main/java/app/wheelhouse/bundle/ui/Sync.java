package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.Declined;
import app.wheelhouse.bundle.DeclinedBook;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.TrustBook;
import app.wheelhouse.bundle.TrustBook.Verdict;
import app.wheelhouse.bundle.exchange.BucketKeys;
import app.wheelhouse.bundle.exchange.Depot;
import app.wheelhouse.bundle.exchange.Depots;
import app.wheelhouse.bundle.exchange.Exchange;
import app.wheelhouse.bundle.exchange.ExchangePlace;
import app.wheelhouse.bundle.exchange.Exchanged;
import app.wheelhouse.bundle.exchange.Exchanged.Asking;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.FxThread;
import app.wheelhouse.ui.RailSign;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/** Exchanges by itself, every minute and soon after something was changed, and says how it stands. FX thread. */
public final class Sync implements AutoCloseable {
    private static final Duration EVERY = Duration.minutes(1);
    private static final Duration AFTER_A_CHANGE = Duration.seconds(4);
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Path settings;
    private final Exchange exchange;
    private final Depots depots;
    private final Bundles bundles;
    private final Timeline clock = new Timeline();
    private final PauseTransition soon = new PauseTransition(AFTER_A_CHANGE);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final Feed.Subscription changes;
    private boolean closed;

    /**
     * Begins to exchange if a place is configured.
     *
     * @param byItself whether it exchanges without being asked
     */
    public Sync(Store store, Background background, Desk desk, Path settings, Exchange exchange, Depots depots,
            Bundles bundles, boolean byItself) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.settings = settings;
        this.exchange = exchange;
        this.depots = depots;
        this.bundles = bundles;
        clock.getKeyFrames().add(new KeyFrame(EVERY, _ -> run()));
        clock.setCycleCount(Animation.INDEFINITE);
        soon.setOnFinished(_ -> run());
        changes = store.feed().onChange(List.of("edit"), _ -> FxThread.run(() -> {
            if (byItself && !closed && state.get().place().isPresent()) {
                soon.playFromStart();
            }
        }));
        background.submit("Looking for colleagues", this::read, first -> {
            state.set(first);
            if (byItself && first.place().isPresent() && !closed) {
                clock.play();
                run();
            }
        });
    }

    /**
     * How the exchange stands.
     *
     * @param place   the folder or bucket, if one is configured
     * @param last    what the last exchange came to
     * @param problem why the last one could not be made; empty when it could
     * @param have    what is here
     * @param book    the other laptops, what was given to them, what of theirs was left out
     */
    record State(Optional<ExchangePlace> place, Optional<Exchanged> last, String problem, Have have, TeamBook book) {
        static final State NONE = new State(Optional.empty(), Optional.empty(), "", Have.NOTHING, TeamBook.EMPTY);

        /** How it stands in a word or two, and in a sentence. */
        RailSign sign() {
            String detail = !problem.isEmpty()
                    ? "not now: " + problem
                    : last.map(done -> "took in %s, left %s".formatted(Words.changes(done.taken()),
                            Words.changes(done.given()))).orElse("not exchanged yet");
            return place.isEmpty() || last.isEmpty() && problem.isEmpty()
                    ? RailSign.NONE
                    : new RailSign(standing(), word(), detail);
        }

        private String word() {
            if (!problem.isEmpty()) {
                return "not now";
            }
            long ahead = book.peers().stream().mapToLong(peer -> peer.have().beyond(have)).max().orElse(0);
            return switch (standing()) {
                case OFF_TRACK -> "refused";
                case AT_RISK -> "asks you";
                case ON_TRACK, UNKNOWN, PLAIN -> ahead > 0 ? ahead + " behind" : "level";
            };
        }

        Standing standing() {
            return !problem.isEmpty() || last.filter(done -> !done.troubles().isEmpty()).isPresent()
                    ? Standing.OFF_TRACK
                    : last.filter(done -> !done.unknown().isEmpty() || !done.asking().isEmpty()).isPresent()
                            ? Standing.AT_RISK
                            : last.isPresent() ? Standing.ON_TRACK : Standing.UNKNOWN;
        }
    }

    /** How the exchange stands, for the rail. */
    public ObservableValue<RailSign> sign() {
        return state.map(State::sign);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    Store store() {
        return store;
    }

    Days days() {
        return Days.of(store.clock());
    }

    Instant now() {
        return store.clock().instant();
    }

    /** What the palette offers. */
    public List<Command> commands() {
        return List.of(now("Sync now"));
    }

    Command now(String label) {
        return Command.of("sync-now", label, this::run).in("Bundle").icon("fth-refresh-cw")
                .when(state.map(known -> known.place().isPresent()));
    }

    private State read() {
        return read(Optional.empty(), "");
    }

    private State read(Optional<Exchanged> last, String problem) {
        Path folder = store.workspace().folder();
        try {
            return new State(Exchange.place(folder), last, problem, store.have(), TeamBook.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        Optional<ExchangePlace> place = state.get().place();
        if (running.get() || closed || place.isEmpty()) {
            return;
        }
        running.set(true);
        background.submit("Syncing", () -> exchange(place.get()), done -> {
            running.set(false);
            state.set(done);
            done.last().filter(result -> result.taken() > 0).ifPresent(result -> desk.say(Toast.of(
                    "Took in %s from colleagues.".formatted(Words.changes(result.taken())),
                    Command.of("sync-undo", "Undo", store::undo))));
        });
    }

    private State exchange(ExchangePlace place) {
        try (Depot depot = depots.open(place)) {
            return read(Optional.of(exchange.run(place, depot)), "");
        } catch (IOException e) {
            return read(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** Exchanges through this place from now on; with none, no more. */
    void choose(Optional<ExchangePlace> place) {
        background.submit("Changing the place", () -> {
            try {
                Exchange.choose(store.workspace().folder(), place);
                return read();
            } catch (IOException e) {
                return read(Optional.empty(), String.valueOf(e.getMessage()));
            }
        }, now -> {
            state.set(now);
            if (now.place().isPresent()) {
                clock.play();
                run();
            } else {
                clock.stop();
            }
        });
    }

    /** Believes somebody who left bundles, and takes them in. */
    void trust(Manifest manifest) {
        background.submit("Remembering " + manifest.sender().name(), () -> {
            try {
                TrustBook.of(settings).decide(manifest.sender(), Verdict.ALWAYS, store.clock().instant());
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, _ -> run());
    }

    /** Keeps a key for a bucket, if one is given, looks whether the bucket can be used, and only then exchanges there. */
    void connect(ExchangePlace.Bucket bucket, Optional<BucketKeys.Key> key, Consumer<String> refused) {
        background.submit("Trying the bucket", () -> {
            try {
                depots.tryOut(bucket, key);
                return "";
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        }, problem -> {
            if (problem.isEmpty()) {
                choose(Optional.of(bucket));
            } else {
                refused.accept(problem);
            }
        });
    }

    /** Says where keys of buckets are kept on this laptop. */
    void keptWhere(Consumer<String> told) {
        background.submit("Looking for the keychain", () -> depots.keys().place(), told);
    }

    /** Shows what a bundle would do about which somebody is asked. */
    void look(Asking asking) {
        Optional<ExchangePlace> place = state.get().place();
        place.ifPresent(known -> background.submit("Fetching " + asking.name(), () -> {
            try (Depot depot = depots.open(known)) {
                Path copy = Files.createTempFile("wheelhouse-", ".whbundle");
                depot.fetch(asking.name(), copy);
                return Optional.of(copy);
            } catch (IOException e) {
                background.toScreen(() -> desk.say(Toast.trouble(
                        "The bundle cannot be fetched: %s.".formatted(e.getMessage()))));
                return Optional.<Path>empty();
            }
        }, copy -> copy.ifPresent(file -> bundles.openFetched(file, asking.name()))));
    }

    /** Takes in after all what was left out; it can be undone as every edit. */
    void takeAfterAll(Declined declined) {
        background.submit("Taking in " + declined.title(), () -> {
            Applied applied = store.takeBack(declined.edit(), "Take %s after all".formatted(declined.title()),
                    declined.type(), declined.id()).join();
            forgetNow(declined);
            return applied;
        }, applied -> {
            again();
            desk.say(applied.changes() == 0
                    ? Toast.of("%s was changed since: nothing was overwritten.".formatted(declined.title()))
                    : Toast.of("Took in %s after all.".formatted(declined.title()),
                            Command.of("sync-undo", "Undo", store::undo)));
        });
    }

    /** Offers no more what was left out. */
    void forget(Declined declined) {
        background.submit("Forgetting", () -> {
            forgetNow(declined);
            return true;
        }, _ -> again());
    }

    private void forgetNow(Declined declined) {
        try {
            new DeclinedBook(store.workspace().folder()).forget(declined::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads again what is known of the team, for it may have changed elsewhere. */
    void again() {
        State before = state.get();
        background.submit("Looking for colleagues", () -> read(before.last(), before.problem()), state::set);
    }

    @Override
    public void close() {
        closed = true;
        clock.stop();
        soon.stop();
        changes.close();
    }
}
