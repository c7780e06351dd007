package app.wheelhouse.backlog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A request as the board shows it, with what follows from it.
 *
 * @param demand   who asked, those of requests merged into it among them
 * @param receipts the receipts its confidence rests on
 * @param epic     what its epic is called, or empty; the same for the others
 * @param words    everything it can be found by, in lower case
 */
public record BoardRow(Rfe rfe, OptionalDouble score, Demand demand, List<UUID> receipts, String epic, String bucket,
        String team, String owner, String words) {
    /** By rank: open and scored ones from the highest score down, then open ones without a score, then the others. */
    public static final Comparator<BoardRow> BY_RANK = Comparator
            .comparingInt((BoardRow row) -> row.isRanked() ? 0 : row.rfe.state().isOpen() ? 1 : 2)
            .thenComparing(row -> row.score.orElse(0), Comparator.reverseOrder()).thenComparing(row -> row.rfe.title())
            .thenComparing(row -> row.rfe.id());

    static BoardRow of(Rfe rfe, Frame frame, Rice rice, List<Requester> requesters, List<UUID> receipts) {
        Demand demand = requesters.isEmpty() ? Demand.NONE : Demand.of(requesters);
        String epic = frame.epic(rfe.epic());
        String bucket = frame.bucket(rfe.bucket());
        String team = frame.team(rfe.team());
        String owner = frame.person(rfe.owner());
        RfeOrigin origin = rfe.origin();
        String words = String.join(" ", rfe.title(), rfe.ticket(), epic, bucket, team, owner, rfe.release(),
                rfe.state().label(), origin == null ? "" : origin.label(), String.join(" ", demand.accounts()))
                .toLowerCase(Locale.ROOT);
        return new BoardRow(rfe, rice.score(rfe.inputs()), demand, receipts, epic, bucket, team, owner, words);
    }

    public UUID id() {
        return rfe.id();
    }

    /** Whether it has a rank: it is open and has a score. */
    public boolean isRanked() {
        return rfe.state().isOpen() && score.isPresent();
    }

    /** Whether it claims more confidence than anything it cites proves. */
    public boolean isUnproven() {
        Integer confidence = rfe.inputs().confidence();
        return confidence != null && confidence > Scales.UNPROVEN && receipts.isEmpty();
    }
}
