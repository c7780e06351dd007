package app.wheelhouse.document;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.ReadingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a pack: a cover with contents, then each part from a page of its own, numbered through. */
public final class PackPage {
    private static final int LINES = 7;

    private PackPage() {
    }

    /** The whole pack; parts that these readers may not have are named as left out, for the host alone. */
    public static Page of(Pack pack, PackPages pages, Edition edition, LocalDate today, Dates dates) {
        List<Block> blocks = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Pack.Part part : pack.parts()) {
            Optional<Page> page = pages.page(part, edition);
            page.ifPresentOrElse(each -> blocks.add(chapter(each)), () -> without.add(part.kind().label()));
        }
        if (!without.isEmpty()) {
            blocks.addFirst(new Block.HostOnly(List.of(new Block.Prose("Left out, because it is gone or not for "
                    + "these readers: " + String.join(", ", without) + "."))));
        }
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Date", dates.full(today)),
                new Fact("Parts", String.valueOf(blocks.stream().filter(Block.Chapter.class::isInstance).count()))));
        if (!blocks.isEmpty()) {
            facts.add(new Fact("Reading time", ReadingTime.of(blocks)));
        }
        return new Page("Pack", "", pack.title().isBlank() ? "Untitled pack" : pack.title(), pack.purpose(), facts,
                today, "en", edition, blocks);
    }

    private static Block chapter(Page page) {
        return new Block.Chapter(page.kind(), page.title(), page.purpose(), page.facts(), page.mark(), page.blocks());
    }

    /** The same page with lines to write on below each part. */
    public static Page handout(Page page) {
        return new Page("Handout", page.series(), page.title(), page.purpose(), page.facts(), page.date(),
                page.language(), page.edition(), page.mark(), ruled(page.blocks()));
    }

    private static List<Block> ruled(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Section section -> {
                    out.add(section);
                    out.add(new Block.NoteLines(LINES));
                }
                case Block.Chapter it -> out.add(new Block.Chapter(it.kind(), it.title(), it.purpose(), it.facts(),
                        it.mark(), ruled(it.blocks())));
                default -> out.add(block);
            }
        }
        return out.stream().anyMatch(Block.NoteLines.class::isInstance) || out.stream().anyMatch(
                Block.Chapter.class::isInstance) ? out : withLines(out);
    }

    private static List<Block> withLines(List<Block> blocks) {
        List<Block> out = new ArrayList<>(blocks);
        out.add(new Block.NoteLines(LINES));
        return out;
    }
}
