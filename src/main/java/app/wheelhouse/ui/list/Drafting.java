package app.wheelhouse.ui.list;

import app.wheelhouse.store.Drafts;
import app.wheelhouse.store.Drafts.Draft;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps what is being typed on disk until it has become a change. Writing happens in the background; a draft that is
 * overtaken by a newer one, or by its change, is not written any more.
 */
public final class Drafting {
    private final Drafts drafts;
    private final Background background;
    private final Map<String, Long> latest = new HashMap<>();
    private final Map<String, Long> onDisk = new HashMap<>();

    /** Keeps drafts of a workspace's records. */
    public Drafting(Store store, Background background) {
        this.drafts = store.drafts();
        this.background = background;
    }

    /** Keeps a text that is not a change yet. Completes when it would survive a crash. */
    public CompletableFuture<Boolean> typed(String type, UUID id, String field, UUID owner, String text) {
        long turn = turn(type, id, field);
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        background.run("Keeping what you type", _ -> write(turn, new Draft(type, id, field, owner, text), written));
        return written;
    }

    /** Keeps a line that waits to be entered about a record; an empty one is forgotten. */
    void entering(UUID about, String line, String text) {
        long turn = turn(Drafts.ENTRY, about, line);
        Draft draft = new Draft(Drafts.ENTRY, about, line, about, text);
        background.run("Keeping what you type", _ -> {
            if (text.isEmpty()) {
                forget(turn, draft);
            } else {
                write(turn, draft, new CompletableFuture<>());
            }
        });
    }

    /** The line that waits to be entered about a record; empty when there is none, or when it cannot be read. */
    String unfinished(UUID about, String line) {
        try {
            return drafts.kept(Drafts.ENTRY, about, line).map(Draft::text).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Forgets the draft of a text that is in the log by now; a draft that has gone on since is kept. */
    public void settled(String type, UUID id, String field, String text) {
        background.run("Keeping what you type", _ -> discard(type, id, field, text));
    }

    /**
     * What to do, once everything handed in is in the log, about the draft of a field that is being left with this text:
     * it is forgotten, unless typing has begun again.
     */
    public Runnable left(String type, UUID id, String field, String text) {
        if (!isKept(type, id, field)) {
            return () -> {
            };
        }
        long turn = turn(type, id, field);
        return () -> background.run("Keeping what you type",
                _ -> forget(turn, new Draft(type, id, field, id, text)));
    }

    /**
     * A text on its way into the log. Right before it gets there it becomes the draft, so that a crash right after never
     * leaves an older draft behind, which the next start would take for newer words.
     */
    public final class Passage {
        private final long turn;
        private final Draft draft;

        private Passage(long turn, Draft draft) {
            this.turn = turn;
            this.draft = draft;
        }

        /** To be called right before the text is written to the log. */
        public void keep() {
            overtake(turn, draft);
        }

        /** To be called when the text is in the log. */
        public void settled() {
            background.run("Keeping what you type", _ -> forgetUnlessOvertaken(turn, draft));
        }
    }

    /** Takes a text on its way into the log; typing may go on meanwhile. */
    public Passage passing(String type, UUID id, String field, UUID owner, String text) {
        return new Passage(turn(type, id, field), new Draft(type, id, field, owner, text));
    }

    private synchronized void overtake(long turn, Draft draft) {
        try {
            if (onDisk.getOrDefault(key(draft), 0L) < turn) {
                drafts.write(draft);
                onDisk.put(key(draft), turn);
            }
        } catch (IOException e) {
            // the log will be refused as well, or makes the draft superfluous
        }
    }

    private synchronized void forgetUnlessOvertaken(long turn, Draft draft) {
        try {
            if (onDisk.getOrDefault(key(draft), 0L) <= turn) {
                drafts.discard(draft.type(), draft.id(), draft.field());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Draft draft) {
        return draft.type() + draft.id() + draft.field();
    }

    /** Says whether something typed into this field was kept. */
    synchronized boolean isKept(String type, UUID id, String field) {
        return latest.containsKey(type + id + field);
    }

    private synchronized void forget(long turn, Draft draft) {
        try {
            if (isLatest(turn, draft.type(), draft.id(), draft.field())) {
                drafts.discard(draft.type(), draft.id(), draft.field());
                latest.remove(key(draft));
                onDisk.remove(key(draft));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long turn(String type, UUID id, String field) {
        return latest.merge(type + id + field, 1L, Long::sum);
    }

    private synchronized boolean isLatest(long turn, String type, UUID id, String field) {
        return latest.getOrDefault(type + id + field, 0L) == turn;
    }

    // One at a time, so that an older write never lands after a newer one.
    private synchronized void write(long turn, Draft draft, CompletableFuture<Boolean> written) {
        try {
            if (isLatest(turn, draft.type(), draft.id(), draft.field())) {
                drafts.write(draft);
                onDisk.put(key(draft), turn);
            }
            written.complete(true);
        } catch (IOException e) {
            written.completeExceptionally(e);
        }
    }

    private synchronized void discard(String type, UUID id, String field, String text) {
        try {
            drafts.discard(type, id, field, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
