package app.wheelhouse.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Something that gets in the way of a meeting.
 *
 * @param words what, such as "WBR, 09:00" or "Site visit"
 */
public record Clash(Kind kind, String words) {

    /** What gets in the way. */
    public enum Kind {
        CADENCE("Overlaps"),
        TRAVEL("Travel");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word shown on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * What gets in the way of a meeting that is held: other meetings at the same time, and people on the way who would
     * have to come.
     *
     * @param others  meetings around the same time, itself among them
     * @param members who comes to the meetings of each cadence besides its owners
     */
    public static List<Clash> of(Occurrence meeting, List<Occurrence> others, List<Span> travels,
            Map<UUID, Set<UUID>> members) {
        if (!meeting.isHeld()) {
            return List.of();
        }
        List<Clash> clashes = new ArrayList<>();
        others.stream().filter(Occurrence::isHeld).filter(other -> !other.cadence().id().equals(meeting.cadence().id()))
                .filter(other -> other.begins().isBefore(meeting.ends()) && meeting.begins().isBefore(other.ends()))
                .forEach(other -> clashes.add(new Clash(Kind.CADENCE, other.cadence().title())));
        Cadence cadence = meeting.cadence();
        Set<UUID> wanted = members.getOrDefault(cadence.id(), Set.of());
        travels.stream().filter(travel -> travel.holds(meeting.day()))
                .filter(travel -> travel.person() == null || travel.person().equals(cadence.owner())
                        || travel.person().equals(cadence.content()) || wanted.contains(travel.person()))
                .forEach(travel -> clashes.add(new Clash(Kind.TRAVEL, travel.title())));
        return clashes;
    }

    /** Such as "Overlaps WBR" or "Travel: Site visit". */
    public String sentence() {
        return kind == Kind.TRAVEL ? "Travel: " + words : kind.label() + " " + words;
    }
}
