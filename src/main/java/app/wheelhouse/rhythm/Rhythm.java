package app.wheelhouse.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All cadences with what gets in their way, and the sessions made for them.
 *
 * @param members who comes to each cadence, by its id
 * @param people  names by id
 */
public record Rhythm(List<Cadence> cadences, Map<UUID, List<Change>> changes, WorkDays days, List<Span> travels,
        Map<UUID, List<Member>> members, Map<UUID, List<Meeting>> meetings, Map<UUID, String> people) {
    /** Further than holidays and changes move a meeting. */
    private static final int MARGIN = 62;
    private static final int YEARS_AHEAD = 6;

    /** Somebody who comes to every meeting of a cadence, with the word of a role. */
    public record Member(UUID id, UUID person, String role) {
    }

    public Rhythm {
        cadences = List.copyOf(cadences);
        changes = Map.copyOf(changes);
        travels = List.copyOf(travels);
        members = Map.copyOf(members);
        meetings = Map.copyOf(meetings);
        people = Map.copyOf(people);
    }

    /** Nothing at all. */
    public static Rhythm empty() {
        return new Rhythm(List.of(), Map.of(), new WorkDays(List.of()), List.of(), Map.of(), Map.of(), Map.of());
    }

    public Optional<Cadence> cadence(UUID id) {
        return cadences.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The meeting a cadence has on the day its rule gives. */
    public Optional<Occurrence> occurrence(UUID cadence, LocalDate dueOn) {
        return cadence(cadence).flatMap(each -> each.dueDays(dueOn, dueOn).findFirst().map(day -> at(each, day)));
    }

    /** The meetings of a cadence that are due or held on the days between two in its own zone, both included. */
    public List<Occurrence> occurrences(Cadence cadence, LocalDate from, LocalDate to) {
        Stream<LocalDate> near = cadence.dueDays(from.minusDays(MARGIN), to.plusDays(MARGIN));
        Stream<LocalDate> far = changes.getOrDefault(cadence.id(), List.of()).stream()
                .filter(each -> isMovedBetween(each, from, to)).map(Change::dueOn)
                .filter(day -> cadence.dueDays(day, day).findAny().isPresent());
        return Stream.concat(near, far).distinct().map(day -> at(cadence, day))
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                .sorted(Comparator.comparing(Occurrence::local)).toList();
    }

    private static boolean isMovedBetween(Change change, LocalDate from, LocalDate to) {
        LocalDateTime moved = change.movedTo();
        return moved != null && !moved.toLocalDate().isBefore(from) && !moved.toLocalDate().isAfter(to);
    }

    /** The meetings of all cadences that begin on the days between two as a zone sees them, both included, in order. */
    public List<Occurrence> occurrences(LocalDate from, LocalDate to, ZoneId zone) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return cadences.stream().flatMap(each -> occurrences(each, from.minusDays(1), to.plusDays(1)).stream())
                .filter(each -> !each.begins().isBefore(begin) && each.begins().isBefore(end))
                .sorted(Comparator.comparing(Occurrence::begins).thenComparing(each -> each.cadence().title()))
                .toList();
    }

    /** The next meetings of a cadence from a day on, those skipped among them, at most so many. */
    public List<Occurrence> next(Cadence cadence, LocalDate from, int count) {
        List<Occurrence> near = cadence.dueDays(from.minusDays(MARGIN), from.plusYears(YEARS_AHEAD))
                .limit(count + 2L * MARGIN).map(day -> at(cadence, day)).filter(each -> !each.day().isBefore(from))
                .sorted(Comparator.comparing(Occurrence::local)).toList();
        return near.stream().limit(count).toList();
    }

    private Occurrence at(Cadence cadence, LocalDate day) {
        LocalDateTime local = day.atTime(cadence.at());
        Optional<Change> change = changes.getOrDefault(cadence.id(), List.of()).stream()
                .filter(each -> each.dueOn().equals(day)).findFirst();
        if (change.isPresent()) {
            LocalDateTime moved = change.get().movedTo();
            return moved == null
                    ? new Occurrence(cadence, day, local, Occurrence.State.SKIPPED, change.get().reason())
                    : new Occurrence(cadence, day, moved, Occurrence.State.MOVED, change.get().reason());
        }
        Optional<Span> holiday = days.holiday(day);
        if (holiday.isEmpty() || cadence.holidays() == HolidayRule.KEEP) {
            return new Occurrence(cadence, day, local, Occurrence.State.DUE, "");
        }
        String why = holiday.get().title();
        Optional<LocalDate> instead = switch (cadence.holidays()) {
            case BEFORE -> days.before(day);
            case AFTER -> days.after(day);
            case SKIP, KEEP -> Optional.empty();
        };
        return instead.map(other -> new Occurrence(cadence, day, other.atTime(cadence.at()), Occurrence.State.MOVED,
                why)).orElse(new Occurrence(cadence, day, local, Occurrence.State.HOLIDAY, why));
    }

    /** Whether somebody, rather than a holiday, skipped or moved a meeting. */
    public boolean isChangedByHand(Occurrence meeting) {
        return changes.getOrDefault(meeting.cadence().id(), List.of()).stream()
                .anyMatch(each -> each.dueOn().equals(meeting.dueOn()));
    }

    /** What gets in the way of a meeting. */
    public List<Clash> clashes(Occurrence meeting) {
        LocalDate day = meeting.day();
        return clashes(meeting, occurrences(day.minusDays(1), day.plusDays(1), meeting.cadence().zone()));
    }

    /** The same among meetings that were worked out before. */
    public List<Clash> clashes(Occurrence meeting, List<Occurrence> others) {
        return Clash.of(meeting, others, travels, attending());
    }

    private Map<UUID, Set<UUID>> attending() {
        return members.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                each -> each.getValue().stream().map(Member::person).collect(Collectors.toSet())));
    }

    /** The session made for a meeting. */
    public Optional<UUID> session(Occurrence meeting) {
        return made(meeting.cadence().id()).filter(each -> each.dueOn().equals(meeting.dueOn())).map(Meeting::session)
                .findFirst();
    }

    /** The last session of a cadence before a meeting that was held. */
    public Optional<UUID> previous(Occurrence meeting) {
        return made(meeting.cadence().id()).filter(Meeting::held)
                .filter(each -> each.dueOn().isBefore(meeting.dueOn())).max(Comparator.comparing(Meeting::dueOn))
                .map(Meeting::session);
    }

    private Stream<Meeting> made(UUID cadence) {
        return meetings.getOrDefault(cadence, List.of()).stream();
    }

    /** The name of a person; empty for nobody. */
    public String name(@org.jspecify.annotations.Nullable UUID person) {
        return person == null ? "" : people.getOrDefault(person, "");
    }
}
