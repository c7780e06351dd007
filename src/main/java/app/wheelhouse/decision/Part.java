package app.wheelhouse.decision;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one person does in a decision.
 *
 * @param person  null for a role that nobody holds yet
 * @param name    the person's name, or what the role is called
 * @param letters those of the framework, in its order
 * @param scope   what an Agree is about, or empty
 */
public record Part(@Nullable UUID person, String name, String letters, String scope) {

    /** Whether one of the letters is this one. */
    public boolean has(char letter) {
        return letters.toUpperCase(Locale.ROOT).indexOf(letter) >= 0;
    }

    /** The letters in words, such as {@code Recommend, Perform}. */
    public String meaning(Framework framework) {
        return framework.letters().stream().filter(letter -> has(letter.sign())).map(Framework.Letter::meaning)
                .collect(Collectors.joining(", "));
    }
}
