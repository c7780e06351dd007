package app.wheelhouse.backlog;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done in a quarter.
 *
 * @param months person-months by team; teams nobody gave a figure for are missing
 */
public record Supply(Quarter quarter, Map<UUID, Double> months) {

    public Supply {
        months = Map.copyOf(months);
    }

    /** Person-months of all teams. */
    public double total() {
        return months.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether anybody said what can be done; without it nothing is in and nothing is out. */
    public boolean isKnown() {
        return total() > 0;
    }

    /** Person-months of a team; null when nobody said or there is no team. */
    public @Nullable Double of(@Nullable UUID team) {
        return team == null ? null : months.get(team);
    }
}
