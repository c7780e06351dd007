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

    /** Text as its author wrote it. */
    record Prose(String markdown) implements Block {
        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(this);
        }
    }

    /** A decision, wanted or taken: stands out by a rule in the margin. The label is its state in words. */
    record Callout(String label, String title, List<Fact> facts, String markdown, List<Footnote> footnotes)
            implements
                Block {
        public Callout {
            facts = List.copyOf(facts);
            footnotes = List.copyOf(footnotes);
        }

        @Override
        public Optional<Block> in(Edition edition) {
            return Optional.of(new Callout(label, title, facts, markdown,
                    footnotes.stream().filter(note -> edition.shows(note.audience())).toList()));
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
