package app.wheelhouse.output;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document ready to be drawn in one edition. What the edition may not show is dropped as the page is made, so no
 * renderer ever holds it.
 *
 * @param kind what it is, such as "Pre-read"
 * @param series the series it belongs to, or empty
 * @param purpose one line, or empty
 * @param facts when, where, who decides what by when
 * @param date the day it is about; stamped into the file, so that the same page gives the same bytes
 * @param language BCP 47 tag of the words that are not the user's own
 * @param mark a word that every page bears at head and foot, such as "DRAFT", or empty
 */
public record Page(String kind, String series, String title, String purpose, List<Fact> facts, @Nullable LocalDate date,
        String language, Edition edition, String mark, List<Block> blocks) {
    public Page {
        facts = List.copyOf(facts);
        blocks = Block.allIn(edition, blocks);
    }

    /** A page without a mark. */
    public Page(String kind, String series, String title, String purpose, List<Fact> facts, @Nullable LocalDate date,
            String language, Edition edition, List<Block> blocks) {
        this(kind, series, title, purpose, facts, date, language, edition, "", blocks);
    }
}
