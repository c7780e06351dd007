package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All gates, releases and stages of a workspace with the facts they are judged by. */
public record GateBook(List<Gate> gates, List<Criterion> criteria, List<Train> trains, List<Stage> stages,
        List<FrozenVerdict> verdicts, Facts facts) {

    /** The same book at another moment: waivers end, readings age. */
    public GateBook at(Instant moment) {
        return new GateBook(gates, criteria, trains, stages, verdicts, facts.at(moment));
    }

    /** The same book with what is measured read anew, as it is at a moment. */
    public GateBook measured(Conditions conditions, Instant moment) {
        return new GateBook(gates, criteria, trains, stages, verdicts, facts.by(conditions
                .over(criteria.stream().filter(each -> each.kind().isCondition()).toList())).at(moment));
    }

    public Optional<Gate> gate(@Nullable UUID id) {
        return gates.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Release> release(@Nullable UUID id) {
        return facts.releases().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The criteria of a gate, in order. */
    public List<Criterion> criteriaOf(UUID gate) {
        return criteria.stream().filter(each -> gate.equals(each.gate())).toList();
    }

    /** What a gate answers, for a release or for none in particular. */
    public Judgement judge(Gate gate, @Nullable Release release) {
        return Judgement.of(gate, criteriaOf(gate.id()), release, facts);
    }

    /** What the error budget lets go now, by the objectives that any gate asks for. */
    public BudgetState budget() {
        return BudgetState.of(criteria, facts);
    }

    /**
     * What is still to be passed by the releases that are worked on: every gate of the one that comes out next, and the
     * first of each other; a gate that was frozen as passed, if only by a waiver, is behind them. Without any release,
     * every gate by itself.
     */
    public List<Judgement> due() {
        List<Release> running = facts.releases().stream().filter(each -> each.isRunning(facts.today())).toList();
        Release next = current();
        List<Judgement> due = new ArrayList<>(ahead(next));
        running.stream().filter(each -> next == null || !each.id().equals(next.id()))
                .forEach(each -> ahead(each).stream().findFirst().ifPresent(due::add));
        return due;
    }

    private List<Judgement> ahead(@Nullable Release release) {
        UUID id = release == null ? null : release.id();
        return gates.stream()
                .filter(gate -> frozen(gate.id(), id).stream().findFirst().map(each -> each.outcome().isOpen())
                        .orElse(true))
                .map(gate -> judge(gate, release)).toList();
    }

    /** The verdicts frozen of a gate for a release, or for none in particular; the latest first. */
    public List<FrozenVerdict> frozen(UUID gate, @Nullable UUID release) {
        return verdicts.stream().filter(each -> gate.equals(each.gate()) && Objects.equals(each.release(), release))
                .toList();
    }

    /** The release gates are about unless somebody names one: the first that is worked on, else the next to begin. */
    public @Nullable Release current() {
        List<Release> open = facts.releases().stream().filter(each -> each.gaOn() != null)
                .filter(each -> each.phase(facts.today()).compareTo(Release.Phase.OUT) < 0)
                .sorted(java.util.Comparator.comparing(each -> Objects.requireNonNull(each.gaOn()))).toList();
        return open.stream().filter(each -> each.isRunning(facts.today())).findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
    }

    /** The verdict of the gate a stage has to pass, for the current release; null when it names none. */
    public @Nullable Verdict verdictFor(Stage stage) {
        return gate(stage.gate()).map(gate -> judge(gate, current()).verdict()).orElse(null);
    }

    public Optional<Incident> incident(UUID id) {
        return facts.incidents().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
