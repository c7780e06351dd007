package app.wheelhouse.backlog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What requests are seen against: how they are scored, and what they can belong to. Maps keep the order things are shown in.
 *
 * @param wipLimit  how many requests one owner should have begun at once
 * @param staleDays after how many days something begun is ageing
 * @param people    names by id
 * @param receipts  titles by id
 */
public record Frame(Scales scales, int wipLimit, int staleDays, Map<UUID, Epic> epics, Map<UUID, Bucket> buckets,
        Map<UUID, Team> teams, Map<UUID, String> people, Map<UUID, String> receipts, List<Supply> supplies) {
    /** Nothing said. */
    public static final Frame NONE = new Frame(Scales.USUAL, Load.USUAL_LIMIT, Load.USUAL_STALE_DAYS, Map.of(),
            Map.of(),
            Map.of(), Map.of(), Map.of(), List.of());

    public Frame {
        supplies = List.copyOf(supplies);
    }

    /** What a quarter holds; nothing known when nobody said. */
    public Supply supply(Quarter quarter) {
        return supplies.stream().filter(each -> each.quarter().equals(quarter)).findFirst()
                .orElse(new Supply(quarter, Map.of()));
    }

    public Rice rice() {
        return new Rice(scales);
    }

    /** What an epic is called; empty for none. */
    public String epic(@Nullable UUID id) {
        return Optional.ofNullable(id).map(epics::get).map(Epic::title).orElse("");
    }

    /** What a bucket is called; empty for none. */
    public String bucket(@Nullable UUID id) {
        return Optional.ofNullable(id).map(buckets::get).map(Bucket::title).orElse("");
    }

    /** What a team is called; empty for none. */
    public String team(@Nullable UUID id) {
        return Optional.ofNullable(id).map(teams::get).map(Team::title).orElse("");
    }

    /** What somebody is called; empty for nobody. */
    public String person(@Nullable UUID id) {
        return Optional.ofNullable(id).map(people::get).orElse("");
    }
}
