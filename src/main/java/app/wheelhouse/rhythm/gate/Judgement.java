package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a gate answers, for one release or for none in particular: the worst of its criteria, where an advised one only warns.
 *
 * @param release null when the gate is asked by itself
 * @param decider who decides on the gate; null when no rights matrix says
 */
public record Judgement(Gate gate, @Nullable Release release, @Nullable Decider decider, Verdict verdict,
        List<Finding> findings, Instant at) {
    public Judgement {
        findings = List.copyOf(findings);
    }

    /**
     * Judges a gate.
     *
     * @param criteria those of the gate, in order
     */
    public static Judgement of(Gate gate, List<Criterion> criteria, @Nullable Release release, Facts facts) {
        Answers answers = new Answers(facts, gate, release);
        Decider decider = facts.decider(gate.row());
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Answers.Answer answer = answers.to(criterion);
            List<Waiver> waivers = facts.waiversOf(criterion.id(), release == null ? null : release.id());
            findings.add(finding(criterion, answer, waivers, decider, facts));
        }
        return new Judgement(gate, release, decider,
                Verdict.worst(findings.stream().map(Judgement::counted).toList()), findings, facts.now());
    }

    private static Finding finding(Criterion criterion, Answers.Answer answer, List<Waiver> waivers,
            @Nullable Decider decider, Facts facts) {
        Verdict bare = answer.verdict();
        if (waivers.isEmpty()) {
            return new Finding(criterion, bare, bare, answer.why(), answer.brief(), answer.rests(), answer.at(), null);
        }
        Waiver holding = waivers.stream().filter(each -> each.flaw(decider, facts.today()).isEmpty()).findFirst()
                .orElse(null);
        if (holding == null) {
            Waiver latest = waivers.getFirst();
            String flaw = bare.isOpen() ? "; " + latest.flaw(decider, facts.today()) : "";
            return new Finding(criterion, bare, bare, answer.why() + flaw, answer.brief() + flaw, answer.rests(),
                    answer.at(), latest);
        }
        String waived = "; waived by %s until %s".formatted(facts.name(holding.decidedBy()), holding.expiresOn());
        return bare.isOpen()
                ? new Finding(criterion, Verdict.WAIVED, bare, answer.why() + waived + ": " + holding.reason(),
                        answer.brief() + waived, answer.rests(), answer.at(), holding)
                : new Finding(criterion, bare, bare, answer.why(), answer.brief(), answer.rests(), answer.at(),
                        holding);
    }

    /** An advised criterion holds nobody up: whatever it answers but a pass is a warning. */
    private static Verdict counted(Finding finding) {
        return finding.criterion().advised() && finding.verdict() != Verdict.PASS ? Verdict.WARN : finding.verdict();
    }

    /** The same judgement, said at another moment. */
    public Judgement at(Instant moment) {
        return new Judgement(gate, release, decider, verdict, findings, moment);
    }

    /** The id of the release it is for; null for none in particular. */
    public @Nullable UUID releaseId() {
        return release == null ? null : release.id();
    }

    /** The gate with its release, in words. */
    public String title() {
        return release == null ? gate.title() : gate.title() + ", " + release.title();
    }

    /** What keeps it from a plain pass, a sentence each, the worst first. */
    public List<String> reasons() {
        if (findings.isEmpty()) {
            return List.of("It has no criteria.");
        }
        return findings.stream().filter(each -> each.verdict() != Verdict.PASS)
                .sorted(java.util.Comparator.comparingInt(each -> counted(each).rank()))
                .map(each -> "%s: %s%s, %s.".formatted(each.criterion().title(),
                        each.verdict().label().toLowerCase(Locale.ROOT),
                        each.criterion().advised() ? " (advised)" : "", each.why()))
                .toList();
    }

    /** How many criteria answer so. */
    public long count(Verdict sought) {
        return findings.stream().filter(each -> each.verdict() == sought).count();
    }
}
