package app.wheelhouse.bundle.exchange;

import app.wheelhouse.bundle.AgeKey;
import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Peer;
import app.wheelhouse.bundle.Seal;
import app.wheelhouse.bundle.TrustBook;
import app.wheelhouse.bundle.TrustBook.Verdict;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.bundle.exchange.Exchange.Asked;
import app.wheelhouse.bundle.exchange.Exchanged.Asking;
import app.wheelhouse.bundle.exchange.Memory.Left;
import app.wheelhouse.bundle.exchange.Memory.Seen;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Preview;
import app.wheelhouse.store.Store;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One exchange: what is there is looked at once, every step is remembered before the next one. */
final class Round {
    /** How many bundles of a level are put together into one of the next. */
    private static final int TOGETHER = 8;
    private static final int MOST_TRIES = 20;
    /** Whoever was not heard of for so long is no longer waited for; they get what they lack when they come back. */
    private static final Duration SILENT = Duration.ofDays(60);
    private static final Duration HEARTBEAT = Duration.ofDays(7);
    private static final String STATE = "-state.whbundle";
    private final Exchange exchange;
    private final Store store;
    private final ExchangePlace place;
    private final Depot depot;
    private final String own;
    private final Map<String, String> there = new TreeMap<>();
    private final Map<UUID, Manifest> unknown = new LinkedHashMap<>();
    private final Map<String, String> troubles = new TreeMap<>();
    private final TreeSet<String> waiting = new TreeSet<>();
    private Memory memory;
    private long taken;
    private long given;

    Round(Exchange exchange, ExchangePlace place, Depot depot, Memory memory) {
        this.exchange = exchange;
        this.store = exchange.store();
        this.place = place;
        this.depot = depot;
        this.memory = memory;
        this.own = store.workspace().device().toString();
    }

    long taken() {
        return taken;
    }

    long given() {
        return given;
    }

    int waiting() {
        return waiting.size();
    }

    List<Manifest> unknown() {
        return List.copyOf(unknown.values());
    }

    Collection<String> troubles() {
        return troubles.values();
    }

    private void remember(Memory now) throws IOException {
        memory = now;
        now.write(store.workspace().folder());
    }

    /** Looks at what is there. */
    void look() throws IOException {
        depot.list().forEach(item -> there.put(item.name(), item.version()));
        if (there.isEmpty() && memory.shown().total() > 0) {
            throw new IOException(
                    "%s is empty, though bundles were left there: it may not be mounted. If it was emptied on purpose, choose it again"
                            .formatted(place.words()));
        }
        remember(memory.within(there.keySet(), own + STATE));
        exchange.asked().keySet().retainAll(there.keySet());
    }

    /** Takes in what others left, in as many rounds as one bundle needs another. */
    void take() throws IOException {
        List<Depot.Item> open = new ArrayList<>();
        there.forEach((name, version) -> {
            Seen seen = memory.read().get(name);
            if (!name.startsWith(own) && (seen == null || !seen.version().equals(version))) {
                open.add(new Depot.Item(name, version));
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (Depot.Item item : List.copyOf(open)) {
                Have before = store.have();
                Optional<Manifest> read = isAsked(item) ? Optional.empty() : read(item);
                if (read.isPresent() || !waiting.contains(item.name()) && !troubles.containsKey(item.name())) {
                    open.remove(item);
                    more |= !before.equals(store.have());
                }
                if (read.isPresent()) {
                    remember(memory.reading(item.name(), new Seen(item.version(), store.clock().instant(),
                            read.get().need(), read.get().have())));
                }
            }
        }
    }

    /** Whether somebody was asked about it already and has not taken it in since. */
    private boolean isAsked(Depot.Item item) {
        Asked before = exchange.asked().get(item.name());
        if (before == null) {
            return false;
        }
        boolean stillOpen = before.version().equals(item.version())
                && !store.have().covers(before.asking().manifest().have());
        if (!stillOpen) {
            exchange.asked().remove(item.name());
        }
        return stillOpen;
    }

    /** Reads an object; its manifest when it need not be read again. */
    private Optional<Manifest> read(Depot.Item item) throws IOException {
        Path copy = Files.createTempFile("wheelhouse-", ".fetched");
        try {
            depot.fetch(item.name(), copy);
            try (BundleFile bundle = BundleFile.open(copy,
                    new Unsealing(Optional.empty(), AgeKey.existing(exchange.settings()).map(AgeKey::identity)))) {
                return read(item, bundle);
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (BundleException e) {
            refused(item.name(), e);
            return Optional.empty();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Optional<Manifest> read(Depot.Item item, BundleFile bundle) throws BundleException, IOException {
        Manifest manifest = bundle.manifest();
        if (manifest.sender().device().equals(store.workspace().device())) {
            return Optional.of(manifest);
        }
        try {
            BundleImport incoming = BundleImport.of(store, bundle, exchange.settings(), false);
            if (!store.have().covers(manifest.have())) {
                Asking question = question(item, incoming);
                if (question != null) {
                    exchange.asked().put(item.name(), new Asked(item.version(), question));
                    return Optional.empty();
                }
                exchange.backUp();
            }
            taken += incoming.run(List.of()).changes();
            troubles.remove(item.name());
            waiting.remove(item.name());
            return Optional.of(manifest);
        } catch (BundleException e) {
            switch (e.code()) {
                case STRANGER -> {
                    return Optional.of(manifest);
                }
                case GAP -> exchange.ledger().heard(manifest);
                case UNTRUSTED -> {
                    if (!isRefused(manifest)) {
                        unknown.put(manifest.sender().device(), manifest);
                    }
                }
                default -> {
                }
            }
            throw e;
        }
    }

    private boolean isRefused(Manifest manifest) throws IOException {
        return TrustBook.of(exchange.settings()).signers().stream().anyMatch(
                signer -> signer.key().equals(manifest.sender().key()) && signer.verdict() == Verdict.REFUSED);
    }

    /** The question somebody must answer first; null when it may be taken in without. */
    private static @Nullable Asking question(Depot.Item item, BundleImport incoming) throws BundleException {
        if (incoming.deletes() < 2) {
            return null;
        }
        Preview preview = incoming.preview();
        return preview.deletesMuch()
                ? new Asking(item.name(), incoming.manifest(), preview.count(Preview.Kind.DELETED), preview.records())
                : null;
    }

    private void refused(String name, BundleException e) {
        if (e.code() == Code.GAP && name.endsWith(STATE)) {
            // What its laptop has and this one lacks: the bundles that bring it are counted themselves.
            return;
        }
        if (e.code() == Code.INCOMPLETE || e.code() == Code.UNREACHED || e.code() == Code.GAP) {
            // What is missing comes: whoever has it sees that this laptop lacks it.
            waiting.add(name);
        } else if (e.code() != Code.UNTRUSTED) {
            troubles.put(name, "%s is refused: %s.".formatted(name, e.sentence()));
        }
    }

    /** The other laptops that exchange here and were heard of lately. */
    private List<Peer> live() throws IOException {
        Instant since = store.clock().instant().minus(SILENT);
        return exchange.ledger().peers().stream().filter(peer -> {
            String state = peer.device() + STATE;
            Seen seen = memory.read().get(state);
            return there.containsKey(state) && (seen == null || seen.at().isAfter(since));
        }).toList();
    }

    /** Leaves what others lack, then says what this laptop has. */
    void give() throws IOException {
        Have have = store.have();
        Have theirs = Have.NOTHING;
        for (Peer peer : exchange.ledger().peers()) {
            boolean here = there.keySet().stream().anyMatch(name -> name.startsWith(peer.device().toString()));
            theirs = theirs.joined(here ? peer.have() : Have.NOTHING);
        }
        Have known = memory.left().joined(theirs).common(have);
        if (have.beyond(known) > 0) {
            leave(known, 0);
        }
        for (Peer peer : live()) {
            Have since = peer.have().common(have);
            if (!reach(since).covers(have)) {
                leave(since, 0);
            }
        }
        Instant now = store.clock().instant();
        if (!have.equals(memory.shown()) || now.isAfter(memory.shownAt().plus(HEARTBEAT))) {
            String name = own + STATE;
            make(have, name, file -> depot.replace(file, name, there.getOrDefault(name, "")));
            there.put(name, "");
            remember(memory.showing(have, now));
        }
    }

    /** What somebody can have by taking in what is there. */
    private Have reach(Have from) {
        List<Seen> all = new ArrayList<>(memory.read().values());
        memory.objects().values().forEach(one -> all.add(new Seen("", Instant.EPOCH, one.need(), one.have())));
        Have reach = from;
        boolean more = true;
        while (more) {
            more = false;
            for (Seen one : all) {
                if (reach.covers(one.need()) && !reach.covers(one.have())) {
                    reach = reach.joined(one.have());
                    more = true;
                }
            }
        }
        return reach;
    }

    private void leave(Have since, int level) throws IOException {
        long number = Math.max(memory.number(), highest());
        for (int i = 0; i < MOST_TRIES; i++) {
            number++;
            String name = "%s-%06d.whbundle".formatted(own, number);
            try {
                Manifest made = make(since, name, file -> depot.create(file, name));
                given += level == 0 ? made.changes() : 0;
                there.put(name, "");
                remember(memory.leaving(name, number, new Left(made.need(), made.have(), level)));
                return;
            } catch (FileAlreadyExistsException e) {
                // This laptop forgot that it left it. It is never overwritten, for somebody may be reading it.
                remember(memory.numbered(number));
            }
        }
        throw new IOException("bundles of this laptop are in %s under every name it tried".formatted(place.words()));
    }

    /** The highest number among this laptop's bundles there, remembered or not. */
    private long highest() {
        Pattern numbered = Pattern.compile(Pattern.quote(own) + "-(\\d{6,15})\\.whbundle");
        return there.keySet().stream().map(numbered::matcher).filter(Matcher::matches)
                .mapToLong(name -> Long.parseLong(name.group(1))).max().orElse(0);
    }

    /** Puts a bundle that was made. */
    private interface Putting {
        void put(Path file) throws IOException;
    }

    private Manifest make(Have since, String name, Putting putting) throws IOException {
        Path made = Files.createTempDirectory("wheelhouse-").resolve(name);
        try {
            Manifest manifest = exchange.exporter().leave(new Exporter.Wanted(made, since, "", new Seal.Open()));
            putting.put(made);
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
        List<Peer> live = live();
        if (!live.isEmpty()) {
            Have all = live.stream().map(Peer::have).reduce(Have::common).orElse(Have.NOTHING);
            remove(memory.objects().entrySet().stream().filter(entry -> all.covers(entry.getValue().have()))
                    .map(Map.Entry::getKey).toList());
        }
        for (int level = 0; putTogether(level); level++) {
            // the next level may have become full by it
        }
        forgotten();
    }

    private boolean putTogether(int level) throws IOException {
        List<Map.Entry<String, Left>> same = memory.objects().entrySet().stream()
                .filter(entry -> entry.getValue().level() <= level).toList();
        if (same.size() < TOGETHER) {
            return false;
        }
        leave(same.stream().map(entry -> entry.getValue().need()).reduce(Have::common).orElse(Have.NOTHING),
                level + 1);
        remove(same.stream().map(Map.Entry::getKey).toList());
        return true;
    }

    /** Removes bundles this laptop left and does not remember, once others can have everything without them. */
    private void forgotten() throws IOException {
        List<Peer> live = live();
        Have have = store.have();
        boolean spare = !live.isEmpty() && live.stream().allMatch(peer -> reach(peer.have()).covers(have));
        if (spare) {
            for (String name : List.copyOf(there.keySet())) {
                if (name.startsWith(own) && !name.equals(own + STATE) && !memory.objects().containsKey(name)) {
                    depot.remove(name);
                    there.remove(name);
                }
            }
        }
    }

    private void remove(List<String> names) throws IOException {
        for (String name : names) {
            depot.remove(name);
            there.remove(name);
            remember(memory.without(name));
        }
    }
}
