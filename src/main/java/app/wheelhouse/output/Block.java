package app.wheelhouse.output;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a page. Text is plain words unless it is called Markdown. What is meant for the host alone is either inside
 * {@link HostOnly} or has {@link Edition#HOST} as its audience, and {@link #in} takes it out before anything is drawn.
 */
public sealed interface Block {
    /** This block as the edition may show it, empty when nothing of it may be shown. */
    Optional<Block> in(Edition edition);

    /** A headed part of the page, listed in the contents; gone when nothing in it is left. */
    record Section(String title, List<Block> blocks) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Optional<Block> in(Edition edition) {
            List<Block> kept = allIn(edition, blocks);
            return kept.isEmpty() ? Optional.empty() : Optional.of(new Section(title, kept));
        }
    }

    /**
     * A document within a document: begins on a page of its own and is listed in the contents.
     *
     * @param kind what it is, such as "Decision memo"
     * @param mark a word that its pages bear at head and foot, such as "DRAFT", or empty
     */
    record Chapter(String kind, String title, String purpose, List<Fact> facts, String mark, List<Block> blocks)
            implements
                Block {
        public Chapter {
            facts = List.copyOf(facts);
            blocks = List.copyOf(blocks);
        }

        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(new Chapter(kind, title, purpose, facts, mark, allIn(edition, blocks)));
        }
    }

    /** Text as its author wrote it, with what it rests on. */
    record Prose(String markdown, List<Footnote> footnotes) implements Block {
        public Prose {
            footnotes = List.copyOf(footnotes);
        }

        /** Text that rests on nothing else. */
        public Prose(String markdown) {
            this(markdown, List.of());
        }

        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(new Prose(markdown, Footnote.allIn(edition, footnotes)));
        }
    }

    /**
     * A decision, wanted or taken: stands out by a rule in the margin. The label is its state in words.
     *
     * @param blocks what stands under its text
     */
    record Callout(String label, String title, List<Fact> facts, String markdown, List<Footnote> footnotes,
            List<Block> blocks) implements Block {
        public Callout {
            facts = List.copyOf(facts);
            footnotes = List.copyOf(footnotes);
            blocks = List.copyOf(blocks);
        }

        /** One that is text alone. */
        public Callout(String label, String title, List<Fact> facts, String markdown, List<Footnote> footnotes) {
            this(label, title, facts, markdown, footnotes, List.of());
        }

        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(new Callout(label, title, facts, markdown, Footnote.allIn(edition, footnotes),
                    allIn(edition, blocks)));
        }
    }

    /** What can be chosen from, with what speaks for and against each: side by side while there are few. */
    record Choices(List<Choice> choices) implements Block {
        /** So many stand side by side. */
        static final int ABREAST = 3;

        public Choices {
            choices = List.copyOf(choices);
        }

        @Override
        public Optional<Block> in(Edition edition) {
            return choices.isEmpty() ? Optional.empty() : Optional.of(this);
        }
    }

    /** Rows under repeated heads; the caption says what the table holds. */
    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Optional<Block> in(Edition edition) {
            List<Row> kept = rows.stream().filter(row -> edition.shows(row.audience())).map(row -> row.in(edition))
                    .toList();
            return kept.isEmpty() ? Optional.empty() : Optional.of(new Table(caption, columns, kept));
        }
    }

    /** A value over time, drawn; its caption and what is said under it tell the same in words. */
    record Chart(String caption, Curve curve, String said) implements Block {
        @Override
        public Optional<Block> in(Edition edition) {
            return curve.values().isEmpty() ? Optional.empty() : Optional.of(this);
        }
    }

    /** A bullet list. */
    record Bullets(List<Item> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public Optional<Block> in(Edition edition) {
            List<Item> kept = items.stream().filter(item -> edition.shows(item.audience()))
                    .map(item -> item.in(edition)).toList();
            return kept.isEmpty() ? Optional.empty() : Optional.of(new Bullets(kept));
        }
    }

    /** What somebody said, with its source (or empty). */
    record Quotation(String text, String source) implements Block {
        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(this);
        }
    }

    /** Lines to write on. */
    record NoteLines(int count) implements Block {
        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(this);
        }
    }

    /** A text with what was taken out of it and what was put in. */
    record Changes(List<Run> runs) implements Block {
        public Changes {
            runs = List.copyOf(runs);
        }

        /** Whether a stretch stayed, went or came. */
        public enum Kind {
            SAME, GONE, NEW
        }

        /** A stretch of the text. */
        public record Run(Kind kind, String text) {
        }

        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(this);
        }
    }

    /** Blocks for the host alone. */
    record HostOnly(List<Block> blocks) implements Block {
        public HostOnly {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Optional<Block> in(Edition edition) {
            List<Block> kept = edition == Edition.HOST ? allIn(edition, blocks) : List.of();
            return kept.isEmpty() ? Optional.empty() : Optional.of(new HostOnly(kept));
        }
    }

    /** Those of the blocks, and that of each, which the edition may show. */
    static List<Block> allIn(Edition edition, List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.in(edition).stream()).toList();
    }
}
