package app.wheelhouse.output;

import java.util.List;

/** An entry of a list: a plain sentence, its state in words (or empty), Markdown below it (or empty), its footnotes. */
public record Item(Edition audience, String text, String state, String markdown, List<Footnote> footnotes) {
    public Item {
        footnotes = List.copyOf(footnotes);
    }

    /** An entry for everybody that is one sentence. */
    public static Item of(String text) {
        return new Item(Edition.ROOM, text, "", "", List.of());
    }

    Item in(Edition edition) {
        return new Item(audience, text, state, markdown,
                Footnote.allIn(edition, footnotes));
    }
}
