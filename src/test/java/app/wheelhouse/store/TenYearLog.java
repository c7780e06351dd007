package app.wheelhouse.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Writes what one laptop would have written over years, straight into a log: sessions with topics, actions and notes that
 * are saved many times, then marked and closed. The same every time.
 */
public final class TenYearLog {
    private static final int AT_ONCE = 2_000;
    private static final String SENTENCE = "The gate is the same for every stage: budget left, runbooks rehearsed. ";
    private final String device;
    private final Random random = new Random(10);
    private final Map<Change.FieldKey, ChangeId> heads = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private UUID edit;
    private long ids;
    private long seq;
    private Stamp stamp = new Stamp(1_400_000_000_000L, 0);

    private TenYearLog(UUID device) {
        this.device = device.toString();
        this.edit = next();
    }

    /** Adds the log of one more laptop, this many changes long, to a workspace that is not open. */
    public static void write(Path workspace, UUID device, int count) throws IOException {
        TenYearLog laptop = new TenYearLog(device);
        while (laptop.changes.size() < count - 1) {
            laptop.session();
        }
        List<Change> all = new ArrayList<>(laptop.changes.subList(0, count - 1));
        laptop.seq = count - 1L;
        laptop.changes.clear();
        laptop.done("Close");
        all.addAll(laptop.changes);
        try (Log log = Log.open(workspace.resolve("log"), device.toString(), Map.of(),
                java.nio.channels.FileChannel::open)) {
            for (int from = 0; from < count; from += AT_ONCE) {
                log.append(all.subList(from, Math.min(count, from + AT_ONCE)));
            }
        }
    }

    private void session() {
        UUID session = next();
        set("session", session, "title", "Cloud first " + seq);
        set("session", session, "purpose", SENTENCE.repeat(3));
        set("session", session, "code", "S" + seq);
        set("session", session, "minutes", 60);
        set("session", session, "state", "planned");
        done("Add session");
        List<UUID> topics = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID topic = next();
            topics.add(topic);
            set("topic", topic, "session", session);
            set("topic", topic, "kind", "discussion");
            set("topic", topic, "title", "Topic " + i + " of " + seq);
            set("topic", topic, "text", SENTENCE.repeat(random.nextInt(4)));
            set("topic", topic, "minutes", 5 + random.nextInt(20));
            set("topic", topic, "audience", "room");
            set("topic", topic, "state", "open");
            set("topic", topic, "position", "a" + i);
            done("Add topic");
        }
        UUID note = next();
        set("note", note, "session", session);
        for (int i = 1; i <= 20; i++) {
            set("note", note, "text", SENTENCE.repeat(i));
            done("Type");
        }
        for (UUID topic : topics) {
            set("topic", topic, "state", "done");
            done("Mark");
        }
        for (int i = 0; i < 4; i++) {
            UUID action = next();
            set("action", action, "title", "Follow up " + i);
            set("action", action, "session", session);
            set("action", action, "state", "open");
            done("Add action");
        }
        set("session", session, "state", "closed");
        done("Close session");
    }

    private void set(String type, UUID record, String field, Object value) {
        Change.FieldKey key = new Change.FieldKey(type, record, field);
        ChangeId before = heads.get(key);
        ChangeId id = new ChangeId(device, ++seq);
        stamp = stamp.next(stamp.millis() + 20_000);
        changes.add(new Change(id, stamp, edit, type, record, field, Values.toJson(value),
                before == null ? List.of() : List.of(before)));
        heads.put(key, id);
    }

    private void done(String title) {
        set("edit", edit, "title", title);
        edit = next();
    }

    private UUID next() {
        return new UUID((stampMillis() << 16) | 0x7000,
                Long.MIN_VALUE | (device.hashCode() & 0xffff_ffffL) << 24 | ++ids);
    }

    private long stampMillis() {
        return 1_400_000_000_000L + seq;
    }
}
