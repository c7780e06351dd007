package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the workspace as a gate sees it.
 *
 * @param at       when it was last written; null when nobody knows
 * @param declared whether somebody moved it to final
 */
public record Paper(UUID id, String title, String text, @Nullable Instant at, boolean declared) {
    private static final Pattern FINAL = Pattern
            .compile("(?im)^[\\s>*_-]*\\**status\\**\\s*:[\\s*_]*(?:final|approved|accepted|signed)\\b");
    private static final Pattern URGENT = Pattern.compile("(?m)^\\s*(?:[-*+]\\s|\\d+[.)]\\s|\\|).*\\bP0\\b");

    /** A page nobody moved to final. */
    public Paper(UUID id, String title, String text, @Nullable Instant at) {
        this(id, title, text, at, false);
    }

    /** Whether anything is written on it. */
    public boolean isWritten() {
        return !text.isBlank();
    }

    /** Whether somebody moved it there, or a line of it says so: {@code Status: final}, or approved, accepted, signed. */
    public boolean isFinal() {
        return isWritten() && (declared || FINAL.matcher(text).find());
    }

    /** Whether an entry of a list or table in it is a P0 action. */
    public boolean hasUrgentAction() {
        return URGENT.matcher(text).find();
    }
}
