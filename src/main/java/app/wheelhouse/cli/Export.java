package app.wheelhouse.cli;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Deck;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Grid;
import app.wheelhouse.output.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of thing that can be written to a file. */
interface Export {
    /** The formats of pages. */
    List<String> PAGES = List.of("pdf", "html", "md");

    /** The formats there are of it, the usual one first. */
    List<String> formats();

    /** Whether somebody has to say which one. */
    default boolean isOfOne() {
        return true;
    }

    /** Makes it. */
    Made make(Wanted wanted) throws Refused;

    /**
     * What somebody asked for.
     *
     * @param which   an id, a code or a title; empty when none was given
     * @param quarter the one a board's line is drawn for; null for the present one
     * @param release the one a gate is asked for, by id or title; empty for the one that is worked on
     */
    record Wanted(Opened opened, String which, String format, Edition edition, Dates dates, Instant now,
            @Nullable Quarter quarter, String release) {
        LocalDate today() {
            return LocalDate.ofInstant(now, dates.zone());
        }
    }

    /** What is to be written. */
    sealed interface Made {
    }

    /** A page, in whatever format of pages is wanted. */
    record Pages(Page page) implements Made {
    }

    /** Slides, as PDF or for an Office program. */
    record Slides(Deck deck) implements Made {
    }

    /** A table for a spreadsheet, with the name proposed for its file. */
    record Table(String name, Grid grid) implements Made {
    }

    /** A text as it is, with the name proposed for its file. */
    record Text(String name, String text) implements Made {
    }
}
