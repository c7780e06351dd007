package app.wheelhouse.output;

import java.util.List;
import java.util.stream.Stream;

/** How long a page takes to read, at 220 words a minute (Brysbaert 2019 gives 238 for English prose; tables are slower). */
public final class ReadingTime {
    private static final int WORDS_A_MINUTE = 220;

    private ReadingTime() {
    }

    /** Such as "3 minutes"; at least one. */
    public static String of(List<Block> blocks) {
        long minutes = Math.max(1, Math.ceilDiv(words(blocks), WORDS_A_MINUTE));
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    static long words(List<Block> blocks) {
        return blocks.stream().flatMap(ReadingTime::texts).mapToLong(text -> Stream.of(text.split("\\s+"))
                .filter(word -> !word.isEmpty()).count()).sum();
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Section it -> Stream.concat(Stream.of(it.title()), it.blocks().stream().flatMap(
                    ReadingTime::texts));
            case Block.HostOnly it -> it.blocks().stream().flatMap(ReadingTime::texts);
            case Block.Chapter it -> Stream.concat(Stream.of(it.title(), it.purpose()), it.blocks().stream().flatMap(
                    ReadingTime::texts));
            case Block.Prose it -> Stream.concat(Stream.of(it.markdown()), footnotes(it.footnotes()));
            case Block.Choices it -> it.choices().stream().flatMap(choice -> Stream.of(Stream.of(choice.title()), choice
                    .pros().stream(), choice.cons().stream(), choice.neutral().stream()).flatMap(part -> part));
            case Block.Quotation it -> Stream.of(it.text(), it.source());
            case Block.Callout it -> Stream.of(Stream.of(it.title(), it.markdown()), footnotes(it.footnotes()), it
                    .blocks().stream().flatMap(ReadingTime::texts)).flatMap(part -> part);
            case Block.Bullets it -> it.items().stream().flatMap(item -> Stream.concat(Stream.of(item.text(), item
                    .markdown()), footnotes(item.footnotes())));
            case Block.NoteLines _ -> Stream.of();
            case Block.Changes it -> it.runs().stream().map(Block.Changes.Run::text);
            case Block.Chart it -> Stream.of(it.caption(), it.said());
            case Block.Table it -> it.rows().stream().flatMap(row -> row.cells().stream()).flatMap(
                    cell -> Stream.concat(Stream.of(cell.text(), cell.below()), footnotes(cell.footnotes())));
        };
    }

    private static Stream<String> footnotes(List<Footnote> notes) {
        return notes.stream().flatMap(note -> Stream.of(note.text(), note.source()));
    }
}
