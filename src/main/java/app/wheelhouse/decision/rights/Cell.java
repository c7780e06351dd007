package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Framework.Letter;
import java.util.stream.Collectors;

/**
 * The part one person takes in one row.
 *
 * @param letters each at most once: those of the framework in its order, then any others in the order they were typed
 * @param scope   what an Agree of RAPID is about; empty elsewhere
 * @param paging  the place in which a Responsible of an on-call matrix is called, from 1; 0 for none
 */
public record Cell(String letters, String scope, int paging) {
    /** Nobody takes a part. */
    public static final Cell EMPTY = new Cell("", "", 0);

    /** The cell with its letters in order, without a scope or a place that nothing in it carries. */
    public static Cell of(Framework framework, String letters, String scope, int paging) {
        if (letters.isEmpty()) {
            return EMPTY;
        }
        StringBuilder known = new StringBuilder(letters.length());
        for (Letter letter : framework.letters()) {
            if (letters.indexOf(letter.sign()) >= 0) {
                known.append(letter.sign());
            }
        }
        for (int i = 0; i < letters.length(); i++) {
            char sign = letters.charAt(i);
            if (!Character.isWhitespace(sign) && known.indexOf(String.valueOf(sign)) < 0) {
                known.append(sign);
            }
        }
        String all = known.toString();
        return new Cell(all, carriesScope(framework, all) ? scope.strip() : "",
                carriesPaging(framework, all) ? Math.clamp(paging, 0, 9) : 0);
    }

    public boolean isEmpty() {
        return letters.isEmpty();
    }

    public boolean has(char sign) {
        return letters.indexOf(sign) >= 0;
    }

    /**
     * The cell after a letter was typed: taken away when it was there, else added in place of those it cannot stand beside.
     * A sign that is no letter of the framework changes nothing.
     */
    public Cell toggled(Framework framework, char sign) {
        if (framework.meaning(sign).isEmpty()) {
            return this;
        }
        String kept = letters.chars().filter(other -> other != sign)
                .filter(other -> has(sign) || together(framework, sign, (char) other)).mapToObj(Character::toString)
                .collect(Collectors.joining());
        return of(framework, has(sign) ? kept : kept + sign, scope, paging);
    }

    /** The cell with another scope, as far as it has an Agree. */
    public Cell scoped(Framework framework, String about) {
        return of(framework, letters, about, paging);
    }

    /** The cell with another place in the order of calling, as far as it has a Responsible. */
    public Cell paged(Framework framework, int place) {
        return of(framework, letters, scope, place);
    }

    /**
     * Whether one person may hold both letters in one row. In RAPID a person may hold several roles; in RACI the one who is
     * accountable may do the work, otherwise a person is named once, by the stronger part; in DACI the driver of a small
     * decision may be its approver.
     */
    public static boolean together(Framework framework, char one, char other) {
        boolean both = framework.meaning(one).isPresent() && framework.meaning(other).isPresent();
        return one == other || both && switch (framework) {
            case RAPID -> true;
            case RACI -> "RA".indexOf(one) >= 0 && "RA".indexOf(other) >= 0;
            case DACI -> "DA".indexOf(one) >= 0 && "DA".indexOf(other) >= 0;
        };
    }

    /** The letters in words: "Agree (pricing) and Perform"; empty for an empty cell. */
    public String words(Framework framework) {
        return Sentences
                .list(framework.letters().stream().filter(letter -> has(letter.sign())).map(this::word).toList());
    }

    private String word(Letter letter) {
        boolean agrees = letter.meaning().equals("Agree") && !scope.isEmpty();
        boolean called = letter.meaning().equals("Responsible") && paging > 0;
        return letter.meaning() + (agrees ? " (" + scope + ")" : "")
                + (called ? " (called as no. " + paging + ")" : "");
    }

    static boolean carriesScope(Framework framework, String letters) {
        return framework == Framework.RAPID && letters.indexOf('A') >= 0;
    }

    static boolean carriesPaging(Framework framework, String letters) {
        return framework == Framework.RACI && letters.indexOf('R') >= 0;
    }
}
