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

/**
 * Keeps what is being typed on disk until it has become a change. Writing happens in the background; a draft that is
 * overtaken by a newer one, or by its change, is not written any more.
 */
public final class Drafting {
    private final Drafts drafts;
    private final Background background;
    private final Map<String, Long> latest = new HashMap<>();

    /** Keeps drafts of a workspace's records. */
    public Drafting(Store store, Background background) {
        this.drafts = store.drafts();
        this.background = background;
    }

    /** Keeps a text that is not a change yet. */
    public void typed(String type, UUID id, String field, UUID owner, String text) {
        long turn = turn(type, id, field);
        background.run("Keeping what you type", _ -> write(turn, new Draft(type, id, field, owner, text)));
    }

    /** Forgets the draft, because its text is in the log by now. */
    public void settled(String type, UUID id, String field) {
        long turn = turn(type, id, field);
        background.run("Keeping what you type", _ -> discard(turn, type, id, field));
    }

    private synchronized long turn(String type, UUID id, String field) {
        return latest.merge(type + id + field, 1L, Long::sum);
    }

    private synchronized boolean isLatest(long turn, String type, UUID id, String field) {
        return latest.getOrDefault(type + id + field, 0L) == turn;
    }

    // One at a time, so that an older write never lands after a newer one.
    private synchronized void write(long turn, Draft draft) {
        if (isLatest(turn, draft.type(), draft.id(), draft.field())) {
            try {
                drafts.write(draft);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void discard(long turn, String type, UUID id, String field) {
        if (isLatest(turn, type, id, field)) {
            try {
                drafts.discard(type, id, field);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
