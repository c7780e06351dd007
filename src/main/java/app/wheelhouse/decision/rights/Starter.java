package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import java.util.List;

/**
 * A matrix to begin with.
 *
 * @param about what it is good for, in a sentence
 */
public record Starter(String about, Draft draft) {
    private static final String RECURRING = """
            Recurring decisions (RAPID)|President|Head of Product|Head of Development|Chief Architect|Release Manager|\
            Program & Quality Lead|Field & Alliances Lead|Support Lead
            Roadmap trade-off|D|R|P|A(feasibility)|||I|I
            Release gate||D|P||R|A(error budget)||I
            Interrupt policy||D|P|||R|I|I
            External commitment|D|P|A(delivery date)||I||R|
            Partner move|D|P|I|A(architecture)|||R|
            Headcount|D|R|RP|I||I||
            Deal override||D|A(capacity)|I|I|P|R|I
            """;
    private static final String SPECS = """
            Specifications (DACI)|Head of Product|Product Manager|Chief Architect|Release Manager|Support Lead
            Product requirements|A|D|C|C|I
            Functional requirements|C|C|DA|I|I
            Design qualifiers|A|C|D|C|I
            Release notes|I|C|I|A|D
            """;
    private static final String ON_CALL = """
            Live site (on-call RACI)|On-call engineer|Cloud Team Lead|Head of Development|Support Lead|Head of Product
            First answer to a page|R1|R2|A|I|
            Mitigation|R1|R2|A|C|I
            Word to customers|C|C|I|R1|A
            Postmortem|R2|R1|A|C|I
            """;

    /** All there are; first the seven decisions that come back in every programme. */
    public static List<Starter> all() {
        return List.of(
                new Starter("Seven decisions that come back, each with one who decides", draft(RECURRING)),
                new Starter("Who drives and who approves each document", draft(SPECS)),
                new Starter("Who is called when something breaks, and in which order", draft(ON_CALL)));
    }

    /** A matrix with nothing in it. */
    public static Starter empty(Framework framework) {
        return new Starter("Empty", new Draft("New matrix", framework, Matrix.Kind.RIGHTS, List.of(), List.of(),
                List.of()));
    }

    private static Draft draft(String text) {
        return MatrixText.read(Table.read(text, '|'), "").orElseThrow();
    }
}
