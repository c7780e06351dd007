package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gates, criteria and what is said about them, for tests. */
final class Asked {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Gate GATE = new Gate(id("gate"), "Release gate", "", id("row"), "1");
    static final Decider DECIDER = new Decider(id("row"), "Release gate", id("head"), "Head of Product");

    private Asked() {
    }

    static UUID id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Criterion criterion(String name, CriterionKind kind, Object... fields) {
        Map<String, @Nullable Object> values = new HashMap<>(
                Map.of("id", id(name), "gate", GATE.id(), "title", name, "kind", kind.word()));
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        return Criterion.read(values);
    }

    static Criterion slo(Object... fields) {
        Object[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(new Object[]{"subject", "Availability",
                "measure", "budget", "comparison", "at_least", "threshold", 10.0, "days", 28}),
                java.util.Arrays.stream(fields)).toArray();
        return criterion("budget", CriterionKind.SLO, all);
    }

    static Facts facts(Conditions conditions) {
        return new Facts(Map.of(id("row"), DECIDER),
                Map.of(id("head"), "Head of Product", id("other"), "Somebody else"), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), ReleasePolicy.USUAL, conditions, NOW, ZoneOffset.UTC);
    }

    static Facts facts() {
        return facts(Conditions.NONE);
    }

    static Facts with(Facts facts, List<Evidence> evidence, List<Approval> approvals, List<Waiver> waivers,
            List<Paper> papers, List<Incident> incidents, List<Release> releases, List<LateChange> red) {
        return new Facts(facts.deciders(), facts.people(), evidence, approvals, waivers, papers, incidents, releases,
                red, facts.policy(), facts.conditions(), facts.now(), facts.zone());
    }

    static Facts waived(Facts facts, Waiver... waivers) {
        return with(facts, facts.evidence(), facts.approvals(), List.of(waivers), facts.papers(), facts.incidents(),
                facts.releases(), facts.red());
    }

    static Waiver waiver(String by, String reason, @Nullable LocalDate until) {
        return new Waiver(id("waiver"), id("budget"), null, by.isEmpty() ? null : id(by), reason, until, NOW);
    }

    static Finding judge(Criterion criterion, Facts facts) {
        return Judgement.of(GATE, List.of(criterion), null, facts).findings().getFirst();
    }

    static Verdict verdict(Facts facts, Criterion... criteria) {
        return Judgement.of(GATE, List.of(criteria), null, facts).verdict();
    }

    static Release release(String title, String begins, String freeze, String golden, String ga, String end) {
        return new Release(id(title), title, id("train"), day(begins), day(freeze), day(golden), day(ga), day(end), "",
                title);
    }

    static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
