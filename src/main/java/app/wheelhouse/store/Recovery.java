package app.wheelhouse.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Takes up what was being typed when the last run ended, before anything newer is written over it. */
public final class Recovery {
    /** How long a disk that refuses holds up the start; the draft then stays until the next one. */
    private static final long PATIENCE_SECONDS = 2;

    private Recovery() {
    }

    /**
     * Makes every draft a change.
     *
     * @return sentences the user should read: what was recovered, what could not be read and was left in place
     */
    public static List<String> of(Store store) {
        List<String> notices = new ArrayList<>();
        try {
            for (Drafts.Draft draft : store.drafts().found()) {
                Optional<Applied> applied = store.apply(edit(draft)).thenApply(Optional::of)
                        .completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS).join();
                if (applied.isEmpty() || applied.get().changes() > 0) {
                    notices.add("Recovered what was being typed when Wheelhouse ended: %d characters of a %s."
                            .formatted(draft.text().length(), draft.type()));
                }
                if (applied.isPresent()) {
                    store.drafts().discard(draft.type(), draft.id(), draft.field(), draft.text());
                }
            }
            store.drafts().unreadable().forEach(file -> notices.add(
                    "The draft drafts/%s cannot be read. It was left in place.".formatted(file)));
        } catch (IOException e) {
            notices.add("What was being typed cannot be read: %s. The file was left in the drafts folder."
                    .formatted(Workspace.reason(e)));
        }
        return notices;
    }

    private static Edit edit(Drafts.Draft draft) {
        Edit edit = new Edit("Recover what was being typed").put(draft.type(), draft.id(), draft.field(), draft.text());
        return draft.type().equals("note") ? edit.put("note", draft.id(), "session", draft.owner()) : edit;
    }
}
