package app.wheelhouse.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as the log lists it.
 *
 * @param by         the name of who decided, or empty
 * @param session    the code and title of the session it belongs to, or empty
 * @param type       the row of the rights matrix it takes its roles from, or empty
 * @param holders    who has it in hand now
 * @param deciders   who is to decide it
 * @param visits     in how many meetings it was on the table
 * @param amendments what was said since it was decided, earliest first
 * @param words      everything it can be found by, in lower case
 */
public record DecisionRow(Decision decision, String by, String session, String type, Parts parts, StageClock clock,
        List<Part> holders, List<Part> deciders, int visits, List<Amendment> amendments, List<Link> links,
        String words) {

    public DecisionRow {
        holders = List.copyOf(holders);
        deciders = List.copyOf(deciders);
        amendments = List.copyOf(amendments);
        links = List.copyOf(links);
    }

    /**
     * A row found by all its texts. Where neither its roles nor its type name anybody, those count who were invited to its
     * session, and for performing it those who took on its actions.
     *
     * @param invited    the roles of its session
     * @param performers who has open actions that follow from it
     */
    public static DecisionRow of(Decision decision, String by, String session, String type, Parts parts, Said said,
            ZoneId zone, Parts invited, List<Part> performers, int visits, List<Amendment> amendments,
            List<Link> links) {
        StageClock clock = StageClock.of(decision, said, zone);
        Stage stage = clock.stage();
        List<Part> named = parts.holding(stage);
        List<Part> holders = !named.isEmpty()
                ? named
                : stage == Stage.TOLD && !performers.isEmpty() ? performers : invited.holding(stage);
        List<Part> deciders = parts.deciders().isEmpty() ? invited.deciders() : parts.deciders();
        boolean over = decision.state() == DecisionState.SUPERSEDED || decision.state() == DecisionState.DEPRECATED;
        return new DecisionRow(decision, by, session, type, parts, clock, over ? List.of() : holders, deciders, visits,
                amendments, links,
                Stream.concat(Stream.of(decision.title(), decision.state().label(), stage.label(), by, session, type,
                        Parts.names(holders), Parts.names(deciders), Parts.names(parts.parts()), decision.outcome(),
                        decision.context(), decision.options(), decision.recommendation(), decision.reason(),
                        decision.risks(), decision.consequences(), decision.reversalTrigger(),
                        Door.labelOf(decision.door())), amendments.stream().map(Amendment::words))
                        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return decision.id();
    }

    /** The code of the session alone, or its title when it has none. */
    public String sessionCode() {
        int dot = session.indexOf(" · ");
        return dot < 0 ? session : session.substring(0, dot);
    }

    /** Whether somebody still has to decide. */
    public boolean isWaiting() {
        return !DecisionRules.isDecided(decision.state());
    }

    /** Whether nothing is left to be done about it. */
    public boolean isOver() {
        return clock.stage() == Stage.PERFORMED || decision.state() == DecisionState.SUPERSEDED
                || decision.state() == DecisionState.DEPRECATED;
    }

    /** Where it is on its way. */
    public Stage stage() {
        return clock.stage();
    }

    /** The names of those who have it in hand now; empty when it is nobody, or over. */
    public String holder() {
        return Parts.names(holders);
    }

    /** Whether somebody has it in hand now or, while it waits, is the one to decide it. */
    public boolean waitsFor(UUID person) {
        return Stream.concat(holders.stream(), isWaiting() ? deciders.stream() : Stream.of())
                .anyMatch(part -> Objects.equals(part.person(), person));
    }

    /** The person who is to decide it, when there is exactly one; none otherwise. */
    public java.util.Optional<UUID> decider() {
        return deciders.size() == 1
                ? java.util.Optional.ofNullable(deciders.getFirst().person())
                : java.util.Optional.empty();
    }

    /** The day it was raised. */
    public LocalDate raised(ZoneId zone) {
        LocalDate said = decision.raisedOn();
        return said != null ? said : LocalDate.ofInstant(clock.raised(), zone);
    }

    /** Who has it in hand or, once nobody has, who decided. */
    public String who() {
        return holders.isEmpty() ? by : holder();
    }

    /** How long it has been where it is. */
    public Duration held(Instant now) {
        return clock.held(now);
    }

    /** What it lacks before it can be decided well. */
    public List<Missing> missing() {
        return Missing.of(decision, parts);
    }

    /** What somebody should know about it today. */
    public Set<Flag> flags(LocalDate today) {
        return Flag.of(decision, today, visits, missing(), links);
    }

    /** The links whose tripwire was crossed since it was last looked at. */
    public List<Link> tripped() {
        return links.stream().filter(link -> link.isTripped(decision.reviewedOn())).toList();
    }

    /** Whether it came back to be looked at again: its day has come, or a tripwire was crossed. */
    public boolean comesBack(LocalDate today) {
        Set<Flag> flags = flags(today);
        return flags.contains(Flag.REVIEW_DUE) || flags.contains(Flag.TRIPPED);
    }

    /** The row as a sample of how long decisions take. */
    public Latency.Sample sample() {
        return new Latency.Sample(decision, type, clock);
    }
}
