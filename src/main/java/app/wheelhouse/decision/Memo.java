package app.wheelhouse.decision;

import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Page;
import java.util.List;

/**
 * Everything that the memo of a decision is made from, as read at one moment.
 *
 * @param series   the title of the series its session belongs to, or empty
 * @param hostOnly whether the decision as a whole is the host's alone
 * @param receipts what it rests on
 * @param ties     what else it is about
 * @param people   everybody whose role may stand for a name
 */
public record Memo(DecisionRow row, String series, boolean hostOnly, List<Ground> receipts, List<Tie> ties,
        List<Person> people) {
    /** What its pages bear while something is missing. */
    public static final String DRAFT = "DRAFT";

    public Memo {
        receipts = List.copyOf(receipts);
        ties = List.copyOf(ties);
        people = List.copyOf(people);
    }

    /** A receipt with those who may see where it belongs. */
    public record Ground(Edition audience, Receipt receipt) {
    }

    /** A record the decision is about, with those who may see it: what it is to the decision, and its title. */
    public record Tie(Edition audience, String name, String title) {
    }

    /** What is missing until it can be decided on this page. */
    public List<Missing> missing() {
        return row.missing();
    }

    /** Whether it is more than a draft. */
    public boolean isFinal() {
        return missing().isEmpty();
    }

    /** Whether there is an edition of it for these readers. */
    public boolean isFor(Edition edition) {
        return edition.shows(hostOnly ? Edition.HOST : Edition.ROOM);
    }

    /** The memo as a document of its own; for readers it is not meant for, a page that says so and nothing else. */
    public Page page(Edition edition, Dates dates) {
        if (!isFor(edition)) {
            return new Page(MemoPage.KIND, "", "For the host alone", "", List.of(), null, "en", edition,
                    List.of(new Block.Prose("This decision belongs to an entry of the agenda that is the host's alone. "
                            + "There is no room edition of its memo.")));
        }
        return new MemoPage(this, edition, dates).page();
    }

    /** The memo as a part of a larger document. To be asked only when it {@link #isFor} the edition. */
    public Block.Chapter chapter(Edition edition, Dates dates) {
        return new MemoPage(this, edition, dates).chapter();
    }
}
