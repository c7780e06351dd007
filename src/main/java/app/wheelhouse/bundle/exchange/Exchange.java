package app.wheelhouse.bundle.exchange;

import app.wheelhouse.bundle.AgeKey;
import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Ledger;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Peer;
import app.wheelhouse.bundle.Seal;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings a workspace and a place of exchange level: takes in what others left, leaves what they lack, says what this laptop
 * has, and removes what everybody has. A stop at any point loses nothing; the next exchange goes on from there. Only one at
 * a time.
 */
public final class Exchange {
    private static final int MOST_OBJECTS = 32;
    private final Store store;
    private final Path settings;
    private final Exporter exporter;
    private final Runnable beforeImport;
    private final Ledger ledger;

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
    public static Optional<String> place(Path workspace) throws IOException {
        return Optional.of(Memory.of(workspace).place()).filter(place -> !place.isEmpty());
    }

    /** Configures a place; an empty one ends the exchange. */
    public static void choose(Path workspace, String place) throws IOException {
        Memory.of(workspace).at(place).write(workspace);
    }

    /**
     * Exchanges once. Waits for it, so never on the thread of the window.
     *
     * @throws IOException when the place cannot be reached; what was taken in until then stays
     */
    public synchronized Exchanged run(Depot depot) throws IOException {
        Path folder = store.workspace().folder();
        Round round = new Round(depot, Memory.of(folder).at(depot.label()));
        round.take();
        round.give();
        round.clean();
        return new Exchanged(store.clock().instant(), round.taken, round.given, round.waiting.size(),
                List.copyOf(round.unknown.values()), List.copyOf(round.troubles.values()));
    }

    /** One exchange. */
    private final class Round {
        private final Depot depot;
        private final String own = store.workspace().device().toString();
        private final Map<UUID, Manifest> unknown = new LinkedHashMap<>();
        private final Map<String, String> troubles = new TreeMap<>();
        private final Set<String> waiting = new java.util.TreeSet<>();
        private Memory memory;
        private Have theirs = Have.NOTHING;
        private long taken;
        private long given;

        Round(Depot depot, Memory memory) {
            this.depot = depot;
            this.memory = memory;
        }

        private void remember(Memory now) throws IOException {
            memory = now;
            now.write(store.workspace().folder());
        }

        /** Takes in what others left, in as many rounds as one bundle needs another. */
        void take() throws IOException {
            List<Depot.Item> open = new ArrayList<>(depot.list().stream()
                    .filter(item -> !item.name().startsWith(own)
                            && !item.version().equals(memory.read().get(item.name())))
                    .toList());
            boolean more = true;
            while (more) {
                more = false;
                for (Depot.Item item : List.copyOf(open)) {
                    if (read(item)) {
                        open.remove(item);
                        more = true;
                        Map<String, String> read = new TreeMap<>(memory.read());
                        read.put(item.name(), item.version());
                        remember(new Memory(memory.place(), memory.number(), memory.left(), memory.shown(),
                                memory.objects(), read));
                    }
                }
            }
            Set<String> there = depot.list().stream().map(Depot.Item::name).collect(Collectors.toSet());
            Map<String, String> read = new TreeMap<>(memory.read());
            read.keySet().retainAll(there);
            remember(new Memory(memory.place(), memory.number(), memory.left(), memory.shown(), memory.objects(),
                    read));
            for (Peer peer : ledger.peers()) {
                theirs = theirs.joined(there.stream().anyMatch(name -> name.startsWith(peer.device().toString()))
                        ? peer.have()
                        : Have.NOTHING);
            }
        }

        /** Reads an object; true when it need not be read again. */
        private boolean read(Depot.Item item) throws IOException {
            Path copy = Files.createTempFile("wheelhouse-", ".fetched");
            try {
                depot.fetch(item.name(), copy);
                try (BundleFile bundle = BundleFile.open(copy,
                        new Unsealing(Optional.empty(), AgeKey.existing(settings).map(AgeKey::identity)))) {
                    return read(item.name(), bundle);
                }
            } catch (java.nio.file.NoSuchFileException e) {
                return true;
            } catch (BundleException e) {
                return refused(item.name(), e);
            } finally {
                Files.deleteIfExists(copy);
            }
        }

        private boolean read(String name, BundleFile bundle) throws BundleException, IOException {
            Manifest manifest = bundle.manifest();
            if (manifest.sender().device().equals(store.workspace().device())) {
                return true;
            }
            try {
                BundleImport incoming = BundleImport.of(store, bundle, settings, false);
                if (!store.have().covers(manifest.have())) {
                    beforeImport.run();
                }
                taken += incoming.run(Map.of()).changes();
                troubles.remove(name);
                waiting.remove(name);
                return true;
            } catch (BundleException e) {
                if (e.code() == Code.GAP) {
                    ledger.heard(manifest);
                }
                if (e.code() == Code.UNTRUSTED) {
                    unknown.put(manifest.sender().device(), manifest);
                    return false;
                }
                throw e;
            }
        }

        private boolean refused(String name, BundleException e) {
            switch (e.code()) {
                case INCOMPLETE, UNREACHED -> waiting.add(name);
                case STRANGER -> {
                    return true;
                }
                default -> troubles.put(name, "%s is refused: %s.".formatted(name, e.sentence()));
            }
            return false;
        }

        /** Leaves what others lack, then says what this laptop has. */
        void give() throws IOException {
            Have have = store.have();
            Have known = memory.left().joined(theirs).common(have);
            if (have.beyond(known) > 0) {
                leave(known);
            }
            if (!have.equals(memory.shown())) {
                put(have, own + "-state.whbundle");
                remember(new Memory(memory.place(), memory.number(), memory.left(), have, memory.objects(),
                        memory.read()));
            }
        }

        private void leave(Have known) throws IOException {
            long number = memory.number() + 1;
            String name = "%s-%06d.whbundle".formatted(own, number);
            Manifest made = put(known, name);
            given += made.changes();
            Map<String, Have> objects = new TreeMap<>(memory.objects());
            objects.put(name, made.have());
            remember(new Memory(memory.place(), number, memory.left().joined(made.have()), memory.shown(), objects,
                    memory.read()));
        }

        private Manifest put(Have since, String name) throws IOException {
            Path made = Files.createTempDirectory("wheelhouse-").resolve(name);
            try {
                Manifest manifest = exporter.leave(new Exporter.Wanted(made, since, "", new Seal.Open()));
                depot.put(made, name);
                return manifest;
            } catch (BundleException e) {
                throw new IOException(e.sentence(), e);
            } finally {
                Files.deleteIfExists(made);
                Files.deleteIfExists(made.getParent());
            }
        }

        /** Removes what everybody heard of here has; what nobody fetches for long is put together into one. */
        void clean() throws IOException {
            Set<String> there = depot.list().stream().map(Depot.Item::name).collect(Collectors.toSet());
            List<Have> others = ledger.peers().stream()
                    .filter(peer -> there.contains(peer.device() + "-state.whbundle")).map(Peer::have).toList();
            if (others.isEmpty()) {
                return;
            }
            Have all = others.stream().reduce(Have::common).orElse(Have.NOTHING);
            Map<String, Have> objects = new TreeMap<>(memory.objects());
            if (objects.size() > MOST_OBJECTS) {
                leave(all);
                remove(List.copyOf(objects.keySet()));
            } else {
                remove(objects.entrySet().stream().filter(entry -> all.covers(entry.getValue()))
                        .map(Map.Entry::getKey).toList());
            }
        }

        private void remove(List<String> names) throws IOException {
            Map<String, Have> objects = new TreeMap<>(memory.objects());
            for (String name : names) {
                depot.remove(name);
                objects.remove(name);
            }
            remember(new Memory(memory.place(), memory.number(), memory.left(), memory.shown(), objects,
                    memory.read()));
        }
    }
}
