package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything gates are judged by, as it is at one moment.
 *
 * @param deciders who decides on each type of decision, by the row of its matrix
 * @param people   names by id
 */
public record Facts(Map<UUID, Decider> deciders, Map<UUID, String> people, List<Evidence> evidence,
        List<Approval> approvals, List<Waiver> waivers, List<Paper> papers, List<Incident> incidents,
        List<Release> releases, List<LateChange> red, ReleasePolicy policy, Conditions conditions, Instant now,
        ZoneId zone) {

    /** Nothing known. */
    public static Facts none(Instant now, ZoneId zone) {
        return new Facts(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), ReleasePolicy.USUAL, Conditions.NONE, now, zone);
    }

    /** The same facts seen from another moment. */
    public Facts at(Instant moment) {
        return new Facts(deciders, people, evidence, approvals, waivers, papers, incidents, releases, red, policy,
                conditions, moment, zone);
    }

    /** The same facts with figures from elsewhere. */
    Facts by(Conditions others) {
        return new Facts(deciders, people, evidence, approvals, waivers, papers, incidents, releases, red, policy,
                others, now, zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** Who decides on a type of decision; null when no type is given or its row is gone. */
    public @Nullable Decider decider(@Nullable UUID row) {
        return row == null ? null : deciders.get(row);
    }

    String name(@Nullable UUID person) {
        return person == null ? "nobody" : people.getOrDefault(person, "somebody");
    }

    Optional<Evidence> evidenceFor(UUID criterion, @Nullable UUID release) {
        return evidence.stream().filter(each -> criterion.equals(each.criterion()))
                .filter(each -> Objects.equals(each.release(), release)).findFirst();
    }

    Optional<Approval> approvalOf(UUID criterion, @Nullable UUID release) {
        return approvals.stream().filter(each -> criterion.equals(each.criterion()))
                .filter(each -> Objects.equals(each.release(), release)).findFirst();
    }

    /** The waivers of a criterion, the latest given first. */
    public List<Waiver> waiversOf(UUID criterion, @Nullable UUID release) {
        return waivers.stream().filter(each -> criterion.equals(each.criterion()))
                .filter(each -> Objects.equals(each.release(), release))
                .sorted(java.util.Comparator.comparing((Waiver each) -> each.at() == null ? Instant.EPOCH : each.at())
                        .reversed())
                .toList();
    }

    /** The page of that title, whatever its case. */
    public Optional<Paper> paper(String title) {
        String sought = title.strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                ? Optional.empty()
                : papers.stream().filter(each -> each.title().strip().toLowerCase(Locale.ROOT).equals(sought))
                        .findFirst();
    }

    /** The page with that id. */
    public @Nullable Paper paper(@Nullable UUID id) {
        return papers.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** The red list of a release. */
    public List<LateChange> redList(UUID release) {
        return red.stream().filter(each -> release.equals(each.release())).toList();
    }
}
