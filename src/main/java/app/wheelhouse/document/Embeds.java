package app.wheelhouse.document;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Edition;
import java.time.Instant;
import java.util.List;

/** Gives documents the live figures they name. May be asked from any thread but that of the screen. */
public interface Embeds {
    /** Knows nothing. */
    Embeds NONE = new Embeds() {
        @Override
        public Answer answer(Embed embed, Edition edition) {
            return new Missing("Live figures are not at hand here.");
        }

        @Override
        public List<Offer> offers() {
            return List.of();
        }
    };

    /** What an embed shows in an edition. */
    Answer answer(Embed embed, Edition edition);

    /** What can be named. */
    List<Offer> offers();

    /** What became of an embed. */
    sealed interface Answer {
    }

    /**
     * It is shown.
     *
     * @param value  what stands within a sentence, or empty when it cannot
     * @param blocks what stands on a line of its own
     * @param source where it comes from, such as "the board"
     * @param at     when that was so
     * @param stale  why it may no longer be true, or empty
     */
    record Shown(String value, List<Block> blocks, String source, Instant at, String stale) implements Answer {
        public Shown {
            blocks = List.copyOf(blocks);
        }

        /** Blocks that are true now. */
        public static Shown blocks(List<Block> blocks, String source, Instant at) {
            return new Shown("", blocks, source, at, "");
        }
    }

    /** There is nothing to show, for the reason given in a sentence. */
    record Missing(String reason) implements Answer {
    }

    /** The room may not have it. */
    record Withheld(String reason) implements Answer {
    }

    /**
     * Something that can be named.
     *
     * @param words what is written between the braces
     * @param label what it is called in a list
     */
    record Offer(String words, String label, String detail) {
    }
}
