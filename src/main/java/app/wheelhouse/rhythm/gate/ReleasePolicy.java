package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many releases are worked on and supported at once.
 *
 * @param trainsAtMost how many releases may be worked on at once
 * @param supported    how many releases of a train are supported: 2 for N and N–1
 */
public record ReleasePolicy(int trainsAtMost, int supported) {
    /** Two at once, N and N–1. */
    public static final ReleasePolicy USUAL = new ReleasePolicy(2, 2);

    public ReleasePolicy {
        trainsAtMost = Math.max(1, trainsAtMost);
        supported = Math.max(1, supported);
    }

    /** Reads the fields of the policy by their words; what is missing is as usual. */
    public static ReleasePolicy read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new ReleasePolicy(
                Objects.requireNonNullElse(fields.number("trains_at_most"), USUAL.trainsAtMost),
                Objects.requireNonNullElse(fields.number("releases_supported"), USUAL.supported));
    }

    /** How a release is supported on a day. */
    public enum Support {
        NOT_YET("Not out yet"), CURRENT("N"), PREVIOUS("N–1"), OLDER("Older, supported"), OVER("End of life"), OVERDUE(
                "Older than the policy supports");

        private final String label;

        Support(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How a release is supported among those of its train. */
    public Support support(Release release, List<Release> all, LocalDate today) {
        LocalDate out = release.gaOn();
        if (out == null || out.isAfter(today)) {
            return Support.NOT_YET;
        } else if (release.phase(today) == Release.Phase.ENDED) {
            return Support.OVER;
        }
        long newer = newer(release, all).stream().map(Release::gaOn).filter(day -> day != null && !day.isAfter(today))
                .count();
        if (newer >= supported) {
            return Support.OVERDUE;
        }
        return newer == 0 ? Support.CURRENT : newer == 1 ? Support.PREVIOUS : Support.OLDER;
    }

    /** The releases of its train that come out after it, the next one first. */
    private static List<Release> newer(Release release, List<Release> all) {
        LocalDate out = release.gaOn();
        return all.stream().filter(other -> Objects.equals(other.train(), release.train()))
                .filter(other -> other.gaOn() != null && out != null && other.gaOn().isAfter(out))
                .sorted(Comparator.comparing(other -> Objects.requireNonNull(other.gaOn()))).toList();
    }

    /**
     * The day its support ends: as planned, else the day when so many newer ones are out that the policy supports it no
     * longer; null while nobody knows.
     */
    public @Nullable LocalDate endOfLife(Release release, List<Release> all) {
        if (release.endsOn() != null) {
            return release.endsOn();
        }
        List<Release> newer = newer(release, all);
        return newer.size() < supported ? null : newer.get(supported - 1).gaOn();
    }

    /** Everything about a release that is not as it should be, in words. */
    public List<String> flags(Release release, List<Release> all, List<LateChange> red, LocalDate today) {
        List<String> flags = new ArrayList<>(release.flags());
        List<Release> running = all.stream().filter(each -> overlaps(each, release)).toList();
        if (running.size() > trainsAtMost) {
            flags.add("%d releases are worked on at once, %d at most: %s".formatted(running.size(), trainsAtMost,
                    running.stream().map(Release::title).collect(Collectors.joining(", "))));
        }
        if (support(release, all, today) == Support.OVERDUE) {
            flags.add("it is older than the %d releases that are supported and has no end of life".formatted(
                    supported));
        }
        Release.Phase phase = release.phase(today);
        long open = red.stream().filter(each -> each.state() == LateChange.State.OPEN).count();
        if (open > 0 && Set.of(Release.Phase.FROZEN, Release.Phase.OUT).contains(phase)) {
            flags.add(open == 1 ? "1 entry of the red list is open" : open + " entries of the red list are open");
        }
        red.stream().filter(each -> each.state() == LateChange.State.IN && each.door() == null)
                .forEach(each -> flags.add("“" + each.title() + "” went in and nobody said which door it is"));
        return flags;
    }

    /** Whether two releases are worked on at the same time, today or at any time; a release overlaps itself. */
    private static boolean overlaps(Release one, Release other) {
        if (one.equals(other)) {
            return true;
        }
        LocalDate from = one.beginsOn();
        LocalDate to = one.gaOn();
        LocalDate start = other.beginsOn();
        LocalDate end = other.gaOn();
        return from != null && to != null && start != null && end != null && from.isBefore(end) && start.isBefore(to);
    }
}
