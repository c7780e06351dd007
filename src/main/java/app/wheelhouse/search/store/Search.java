package app.wheelhouse.search.store;

import app.wheelhouse.search.Answer;
import app.wheelhouse.search.Entry;
import app.wheelhouse.search.Hit;
import app.wheelhouse.search.Piece;
import app.wheelhouse.search.Question;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Folders;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.LogLines;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Touched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds records by any of their words. The index lies in the workspace's folder {@code search}; it is brought up to date
 * by {@link #refresh()} and before every answer, and made anew when it is missing, damaged or of another version.
 */
public final class Search implements AutoCloseable {
    /** Counts up when what is indexed, or how, changes. */
    private static final String FORMAT = "2";
    private static final String KEPT_FORMAT = "format";
    private static final int PART = 2_000;
    private final Store store;
    private final Records records;
    private final Feed.Subscription subscription;
    private final Map<String, Set<UUID>> touched = new TreeMap<>();
    private @Nullable Index index;

    public Search(Store store) {
        this.store = store;
        records = new Records(store);
        subscription = store.feed().onTouch(Schema.types(), this::touch);
    }

    private void touch(Touched now) {
        synchronized (touched) {
            for (String type : now.tables()) {
                Set<UUID> before = touched.get(type);
                if (now.isWhole(type) || before != null && before.isEmpty()) {
                    touched.put(type, new TreeSet<>());
                } else {
                    touched.computeIfAbsent(type, _ -> new TreeSet<>())
                            .addAll(now.records().getOrDefault(type, Set.of()));
                }
            }
        }
    }

    /** The best answers to a question, at most so many. Called off the FX thread. */
    public synchronized Answer answer(Question question, int most) {
        if (question.isEmpty()) {
            return Answer.NOTHING;
        }
        try {
            Index current = upToDate();
            Answer answer = current.answer(question, most);
            return new Answer(placed(answer.hits()), answer.total(), answer.types(), answer.states(),
                    answer.isLoose());
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read.", e);
        }
    }

    /** Brings the index up to date and keeps it. Called off the FX thread. */
    public synchronized void refresh() {
        try {
            upToDate();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written.", e);
        }
    }

    private Index upToDate() throws IOException {
        Index current = index;
        if (current == null) {
            current = open();
            index = current;
        }
        Map<String, Set<UUID>> changed = taken();
        if (!changed.isEmpty()) {
            put(current, changed);
            current.show();
        }
        return current;
    }

    private Map<String, Set<UUID>> taken() {
        synchronized (touched) {
            Map<String, Set<UUID>> taken = Map.copyOf(touched);
            touched.clear();
            return taken;
        }
    }

    private Index open() throws IOException {
        Index opened = store.isCopy() ? Index.inMemory() : inFolder();
        taken();
        LogLines lines = store.lines();
        Optional<Have> kept = kept(opened);
        if (kept.isPresent() && lines.have().covers(kept.get())) {
            put(opened, lines.touched(kept.get()).records());
        } else {
            opened.clear();
            put(opened, Schema.types().stream().collect(Collectors.toMap(type -> type, _ -> Set.of())));
        }
        opened.keep(about(lines.have()));
        opened.show();
        return opened;
    }

    /** What the index was made from; nothing when that is of no use. */
    private static Optional<Have> kept(Index index) {
        Map<String, String> about = new TreeMap<>(index.about());
        if (!FORMAT.equals(about.remove(KEPT_FORMAT))) {
            return Optional.empty();
        }
        TreeMap<String, Long> seqs = new TreeMap<>();
        about.forEach((device, seq) -> seqs.put(device, Long.parseLong(seq)));
        return Optional.of(new Have(seqs));
    }

    private Index inFolder() throws IOException {
        var folder = store.workspace().folder().resolve("search");
        try {
            return Index.in(folder);
        } catch (IOException | IllegalArgumentException e) {
            // Damaged, or of an older Lucene: it is derived, so it is made anew.
            Folders.discard(folder);
        }
        try {
            return Index.in(folder);
        } catch (IOException | IllegalArgumentException e) {
            // The disk refuses: what is found then lives as long as the process.
            return Index.inMemory();
        }
    }

    private static Map<String, String> about(Have have) {
        Map<String, String> about = new TreeMap<>();
        have.seqs().forEach((device, seq) -> about.put(device, String.valueOf(seq)));
        about.put(KEPT_FORMAT, FORMAT);
        return about;
    }

    /** Everybody, and the days of the sessions. */
    private record Around(Set<UUID> people, Map<UUID, LocalDate> sessions) {
    }

    private Around around() {
        Set<UUID> people = new HashSet<>();
        records.list("person").forEach(person -> people.add((UUID) person.get("id")));
        Map<UUID, LocalDate> sessions = new HashMap<>();
        records.list("session").forEach(session -> {
            LocalDate day = day(session.get("started_at"));
            LocalDate on = day == null ? day(session.get("starts_at")) : day;
            if (on != null) {
                sessions.put((UUID) session.get("id"), on);
            }
        });
        return new Around(people, sessions);
    }

    private @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case Instant at -> at.atZone(store.clock().getZone()).toLocalDate();
            case OffsetDateTime at -> at.atZoneSameInstant(store.clock().getZone()).toLocalDate();
            case null, default -> null;
        };
    }

    private void put(Index into, Map<String, Set<UUID>> changed) throws IOException {
        if (!changed.isEmpty()) {
            Around around = around();
            for (Map.Entry<String, Set<UUID>> each : changed.entrySet()) {
                if (Schema.types().contains(each.getKey())) {
                    put(into, each.getKey(), each.getValue(), around);
                }
            }
        }
    }

    private void put(Index into, String type, Set<UUID> ids, Around around) throws IOException {
        if (ids.isEmpty()) {
            into.remove(type);
            UUID last = null;
            List<Map<String, @Nullable Object>> part;
            do {
                part = records.part(type, last, PART);
                for (Map<String, @Nullable Object> fields : part) {
                    into.put(entry(type, fields, around));
                    last = (UUID) fields.get("id");
                }
            } while (part.size() == PART);
        } else {
            for (UUID id : ids) {
                var fields = records.find(type, id);
                if (fields.isPresent()) {
                    into.put(entry(type, fields.get(), around));
                } else {
                    into.remove(type, id);
                }
            }
        }
    }

    private Entry entry(String type, Map<String, @Nullable Object> fields, Around around) {
        return Entry.of(type, fields, around.people, around.sessions, store.clock().getZone());
    }

    /** Says of each hit where it belongs; a note is called by its topic. */
    private List<Hit> placed(List<Hit> hits) {
        Map<Hit.Home, String> titles = new HashMap<>();
        return hits.stream().map(hit -> {
            String place = hit.home().id().equals(hit.id())
                    ? ""
                    : titles.computeIfAbsent(hit.home(), this::title);
            UUID topic = hit.topic();
            List<Piece> title = hit.title().isEmpty()
                    ? Piece.plain(topic == null
                            ? place
                            : titles.computeIfAbsent(new Hit.Home("topic", topic), this::title))
                    : hit.title();
            return new Hit(hit.type(), hit.id(), title, place, hit.excerpt(), hit.on(), hit.state(), hit.home(),
                    topic, hit.line());
        }).toList();
    }

    private String title(Hit.Home of) {
        return records.find(of.type(), of.id())
                .map(fields -> fields.get(fields.containsKey("title") ? "title" : "name"))
                .map(Object::toString).orElse("");
    }

    @Override
    public synchronized void close() {
        subscription.close();
        Index current = index;
        if (current != null) {
            index = null;
            try {
                Have have = store.have();
                put(current, taken());
                current.keep(about(have));
                current.close();
            } catch (IOException e) {
                // It is derived: the next start makes it anew.
            }
        }
    }
}
