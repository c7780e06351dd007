package app.wheelhouse.bundle;

import java.util.Optional;

/**
 * What may open a sealed bundle.
 *
 * @param passphrase what somebody typed, if they did
 * @param identity   this laptop's own secret age key, if it has one
 */
public record Unsealing(Optional<String> passphrase, Optional<String> identity) {
    /** Opens nothing that is sealed. */
    public static final Unsealing NONE = new Unsealing(Optional.empty(), Optional.empty());
}
