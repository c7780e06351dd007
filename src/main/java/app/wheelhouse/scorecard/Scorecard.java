package app.wheelhouse.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that was promised, as it stands.
 *
 * @param checkpoints by date, those without one last
 * @param checkins    of each outcome, the latest first
 * @param people      names by id
 * @param sessions    codes or titles by id
 * @param objectives  titles of service level objectives by id
 * @param servers     titles of Prometheus servers by id
 */
public record Scorecard(Settings settings, List<Checkpoint> checkpoints, List<Outcome> outcomes,
        Map<UUID, List<Checkin>> checkins, List<Promise> promises, List<Track> tracks, List<Proof> proofs,
        List<Horizon> horizons, Map<UUID, String> people, Map<UUID, String> sessions,
        Map<UUID, String> objectives, Map<UUID, String> servers) {
    /** Nothing promised. */
    public static final Scorecard NONE = new Scorecard(Settings.NONE, List.of(), List.of(), Map.of(), List.of(),
            List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public Scorecard {
        LocalDate start = settings.start();
        checkpoints = checkpoints.stream().sorted(Comparator
                .comparing((Checkpoint each) -> each.date(start), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingInt(each -> each.day() == null ? Integer.MAX_VALUE : each.day())
                .thenComparing(Checkpoint::position)).toList();
    }

    /** The name of a person; empty for nobody. */
    public String name(@Nullable UUID person) {
        return person == null ? "" : people.getOrDefault(person, "");
    }

    /** What a session is called; empty for none. */
    public String session(@Nullable UUID session) {
        return session == null ? "" : sessions.getOrDefault(session, "");
    }

    /** The outcomes by the day they were promised for. */
    public List<OutcomeRow> rows() {
        Map<UUID, Integer> order = new HashMap<>();
        Map<UUID, Checkpoint> byId = new HashMap<>();
        for (Checkpoint each : checkpoints) {
            order.put(each.id(), order.size());
            byId.put(each.id(), each);
        }
        return outcomes.stream().map(each -> row(each, byId.get(each.checkpoint())))
                .sorted(Comparator.comparingInt((OutcomeRow row) -> row.checkpoint() == null
                        ? Integer.MAX_VALUE
                        : order.getOrDefault(row.checkpoint().id(), Integer.MAX_VALUE))
                        .thenComparing(row -> row.outcome().position()).thenComparing(OutcomeRow::id))
                .toList();
    }

    private OutcomeRow row(Outcome outcome, @Nullable Checkpoint by) {
        return new OutcomeRow(outcome, by, by == null ? null : by.date(settings.start()), name(outcome.owner()),
                session(outcome.session()), checkins.getOrDefault(outcome.id(), List.of()));
    }

    /** The outcomes of a checkpoint. */
    public List<OutcomeRow> of(Checkpoint checkpoint) {
        return outcomes.stream().filter(each -> checkpoint.id().equals(each.checkpoint()))
                .map(each -> row(each, checkpoint)).sorted(Comparator
                        .comparing((OutcomeRow row) -> row.outcome().position()).thenComparing(OutcomeRow::id))
                .toList();
    }

    /** The proofs of a track, by date. */
    public List<Proof> proofs(Track track) {
        return proofs.stream().filter(proof -> track.id().equals(proof.track())).sorted(BY_DAY).toList();
    }

    private static final Comparator<Proof> BY_DAY = Comparator
            .comparing(Proof::dueOn, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Proof::id);

    /** How often owners who were so sure were right. */
    public List<Calibration> calibration() {
        return Calibration.of(outcomes, checkins);
    }
}
