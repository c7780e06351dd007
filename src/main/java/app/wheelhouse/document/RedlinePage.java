package app.wheelhouse.document;

import app.wheelhouse.bundle.WordDiff;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Revision;
import java.util.ArrayList;
import java.util.List;

/** Shows readers what changed since the copy they have: their words struck out, new ones underlined. */
public final class RedlinePage {
    private RedlinePage() {
    }

    /** The differences between a copy and the page as it is in the same edition. */
    public static Page of(Copy copy, Page now, Dates dates) {
        String before = body(copy.text());
        String after = body(Markdown.render(now));
        List<WordDiff.Part> parts = WordDiff.between(before, after);
        long changed = parts.stream().filter(part -> part.kind() != WordDiff.Kind.SAME).count();
        List<Block> blocks = changed == 0
                ? List.of(new Block.Prose("Nothing changed since the copy you have."))
                : List.of(new Block.Changes(runs(parts)));
        return new Page("Changes", now.series(), now.title(), "What changed since the copy you have.",
                List.of(new Fact("Your copy", "revision " + copy.revision() + ", " + dates.brief(dates.day(copy
                        .givenAt())) + ", " + dates.time(copy.givenAt())),
                        new Fact("This one", "revision " + Revision.of(now))),
                now.date(), now.language(), now.edition(), now.mark(), blocks);
    }

    /** Says that these readers were never given a copy. */
    public static Page never(Page now) {
        return new Page("Changes", now.series(), now.title(), "", List.of(), now.date(), now.language(), now.edition(),
                List.of(new Block.Prose(
                        "No copy of this edition was given out yet. A copy counts as given out when it is saved from its pages.")));
    }

    /** Without the closing line, whose revision always differs. */
    private static String body(String markdown) {
        int end = markdown.lastIndexOf("\n---\n");
        return (end < 0 ? markdown : markdown.substring(0, end)).strip();
    }

    private static List<Block.Changes.Run> runs(List<WordDiff.Part> parts) {
        List<Block.Changes.Run> runs = new ArrayList<>();
        for (WordDiff.Part part : parts) {
            runs.add(new Block.Changes.Run(switch (part.kind()) {
                case SAME -> Block.Changes.Kind.SAME;
                case GONE -> Block.Changes.Kind.GONE;
                case NEW -> Block.Changes.Kind.NEW;
            }, part.text()));
        }
        return runs;
    }
}
