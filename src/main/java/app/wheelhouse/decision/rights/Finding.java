package app.wheelhouse.decision.rights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a matrix breaks.
 *
 * @param row     where: a whole row when there is no column, and the matrix when there is neither
 * @param column  where: a whole column when there is no row
 * @param message what is wrong, as a sentence
 */
public record Finding(Rule rule, @Nullable UUID row, @Nullable UUID column, String message) {

    /** Whether the matrix is not valid because of it. */
    public boolean isError() {
        return rule.severity() == Rule.Severity.ERROR;
    }

    /** The sentence, the rule and where it comes from, for whoever points at the mark. */
    public String explained() {
        return message + "\n" + rule.title() + ". " + rule.source() + ".";
    }
}
