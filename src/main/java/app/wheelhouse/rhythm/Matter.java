package app.wheelhouse.rhythm;

import app.wheelhouse.session.TopicKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is open and wants to be talked about.
 *
 * @param record   what it is about; the same matter has the same one whoever asks
 * @param text     Markdown below the title; empty for none
 * @param decision the decision that is wanted; null for what is only talked over
 * @param items    what stands under it, each with its own record
 */
public record Matter(UUID record, TopicKind kind, String title, String text, int minutes, @Nullable UUID decision,
        List<Matter> items) {
    public Matter {
        items = List.copyOf(items);
    }

    /** Something to talk over. */
    public static Matter of(UUID record, String title, int minutes) {
        return new Matter(record, TopicKind.DISCUSSION, title, "", minutes, null, List.of());
    }

    /** A decision that is wanted. */
    public static Matter decision(UUID decision, String title, int minutes) {
        return new Matter(decision, TopicKind.DECISION_WANTED, title, "", minutes, decision, List.of());
    }

    /** The same with a text below its title. */
    public Matter saying(String words) {
        return new Matter(record, kind, title, words, minutes, decision, items);
    }

    /** The same with what stands under it. */
    public Matter holding(List<Matter> below) {
        return new Matter(record, kind, title, text, minutes, decision, below);
    }
}
