package app.wheelhouse.bundle.exchange;

import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Ledger;
import app.wheelhouse.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a workspace and a place of exchange level: takes in what others left, leaves what they lack, says what this laptop
 * has, and removes what everybody has. A stop at any point loses nothing; the next exchange goes on from there. Only one at
 * a time.
 */
public final class Exchange {
    private final Store store;
    private final Path settings;
    private final Exporter exporter;
    private final Runnable beforeImport;
    private final Ledger ledger;
    /** Bundles somebody is asked about, by name, with the version that was looked at. */
    private final Map<String, Asked> asked = new HashMap<>();

    /** A bundle that waits for an answer, as it was when it was read. */
    record Asked(String version, Exchanged.Asking asking) {
    }

    /**
     * Does nothing yet.
     *
     * @param settings     the folder of this laptop's keys
     * @param beforeImport makes a backup
     */
    public Exchange(Store store, Path settings, Exporter exporter, Runnable beforeImport) {
        this.store = store;
        this.settings = settings;
        this.exporter = exporter;
        this.beforeImport = beforeImport;
        this.ledger = new Ledger(store.workspace().folder());
    }

    /** The place that is configured; empty for none. */
    public static Optional<ExchangePlace> place(Path workspace) throws IOException {
        String address = Memory.of(workspace).place();
        try {
            return address.isEmpty() ? Optional.empty() : Optional.of(ExchangePlace.of(address));
        } catch (IllegalArgumentException e) {
            throw new IOException("the place of exchange cannot be read: %s".formatted(e.getMessage()), e);
        }
    }

    /** Configures a place, as if nothing had ever been left there; none ends the exchange. */
    public static void choose(Path workspace, Optional<ExchangePlace> place) throws IOException {
        Memory.change(workspace, memory -> memory.afresh(place.map(ExchangePlace::address).orElse("")));
    }

    /**
     * Exchanges once. Waits for it, so never on the thread of the window.
     *
     * @throws IOException when the place cannot be reached; what was taken in until then stays
     */
    public synchronized Exchanged run(ExchangePlace place, Depot depot) throws IOException {
        Path folder = store.workspace().folder();
        Round round = new Round(this, place, depot, Memory.of(folder).at(place.address()));
        round.look();
        round.take();
        round.give();
        round.clean();
        return new Exchanged(store.clock().instant(), round.taken(), round.given(), round.waiting(), round.unknown(),
                asked.values().stream().map(Asked::asking).toList(), List.copyOf(round.troubles()));
    }

    Store store() {
        return store;
    }

    Path settings() {
        return settings;
    }

    Exporter exporter() {
        return exporter;
    }

    Ledger ledger() {
        return ledger;
    }

    Map<String, Asked> asked() {
        return asked;
    }

    void backUp() {
        beforeImport.run();
    }
}
