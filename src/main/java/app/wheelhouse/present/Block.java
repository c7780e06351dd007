package app.wheelhouse.present;

import app.wheelhouse.present.RoomView.Mark;

/**
 * A paragraph of a card's body: what stands before it, its text, and what stands at the end of its first line.
 *
 * @param apart true to leave more space above it: a new section begins
 */
record Block(Lead lead, String text, String trail, String tone, boolean strong, boolean apart) {

    /** What stands before a paragraph; paragraphs with leads of one kind share a column width. */
    sealed interface Lead {
        /** Nothing. */
        record None() implements Lead {
        }

        /** Nothing, and no column for it: the rest of a title. */
        record Title() implements Lead {
        }

        /** A bullet. */
        record Dot() implements Lead {
        }

        /** The bar that says "the meeting is here". */
        record Here() implements Lead {
        }

        /** A letter naming an option. */
        record Letter(String letter) implements Lead {
        }

        /** A state's shape. */
        record Shape(Mark mark) implements Lead {
        }

        /** A word, such as a role's. */
        record Label(String word) implements Lead {
        }
    }

    static Block of(Lead lead, String text) {
        return new Block(lead, text, "", Tone.INK, false, false);
    }

    Block trailing(String words) {
        return new Block(lead, text, words, tone, strong, apart);
    }

    Block toned(String style) {
        return new Block(lead, text, trail, style, strong, apart);
    }

    Block strongly() {
        return new Block(lead, text, trail, tone, true, apart);
    }

    Block setApart() {
        return new Block(lead, text, trail, tone, strong, true);
    }

    boolean isCurrent() {
        return lead instanceof Lead.Here;
    }
}
