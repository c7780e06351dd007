package app.wheelhouse.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When one last had to do with somebody, and where; {@code where} is empty when it was typed. */
public record Contact(LocalDate on, String where) {

    /** The later of two, either of which may be missing. */
    public static @Nullable Contact later(@Nullable Contact one, @Nullable Contact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.on.isAfter(one.on) ? other : one;
    }
}
