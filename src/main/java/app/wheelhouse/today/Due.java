package app.wheelhouse.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open action; {@code owner} is empty when nobody took it on. */
public record Due(UUID id, String title, String owner, @Nullable LocalDate due) {

    /** Whether its date has passed. */
    public boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
