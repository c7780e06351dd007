package app.wheelhouse.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who has how much begun: "stop starting, start finishing". What is accepted and not shipped counts as begun.
 *
 * @param limit how many one owner should have begun at once
 */
public record Load(UUID owner, List<Item> begun, int limit) {
    /** The limit unless the board says another. */
    public static final int USUAL_LIMIT = 3;
    /** After how many days in one state something is ageing unless the board says otherwise. */
    public static final int USUAL_STALE_DAYS = 30;

    /** One request with the days it has been accepted. */
    public record Item(Rfe rfe, long days) {
    }

    public Load {
        begun = List.copyOf(begun);
    }

    /**
     * One line an owner, those furthest over the limit first.
     *
     * @param accepted since when each request is accepted, by its id; what is missing counts as accepted now
     */
    public static List<Load> of(Collection<Rfe> all, Map<UUID, Instant> accepted, Instant now, int limit) {
        Map<UUID, List<Item>> byOwner = new LinkedHashMap<>();
        for (Rfe rfe : all) {
            if (rfe.state() == RfeState.ACCEPTED && rfe.owner() != null) {
                long days = Duration.between(accepted.getOrDefault(rfe.id(), now), now).toDays();
                byOwner.computeIfAbsent(rfe.owner(), _ -> new ArrayList<>()).add(new Item(rfe, days));
            }
        }
        return byOwner.entrySet().stream()
                .map(each -> new Load(each.getKey(),
                        each.getValue().stream().sorted(Comparator.comparingLong(Item::days).reversed()).toList(),
                        limit))
                .sorted(Comparator.comparingInt((Load load) -> load.begun.size()).reversed()).toList();
    }

    /** Whether the owner has more begun than the limit. */
    public boolean isOver() {
        return begun.size() > limit;
    }
}
