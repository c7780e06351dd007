package app.wheelhouse.cli;

import app.wheelhouse.rhythm.gate.BudgetPolicy;
import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.rhythm.gate.FrozenVerdict;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Judgement;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.Stage;
import app.wheelhouse.rhythm.gate.Waiver;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.store.Store;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from gates: their verdicts, the phase and support of releases, where stages should go. */
final class GateFacts {
    private static final Map<String, List<String>> FIELDS = Map.of("gate",
            List.of("verdict", "for_release", "open", "decider"), "criterion", List.of("verdict", "why", "as_of"),
            "release", List.of("phase", "support", "supported_until", "in_step", "flags"), "stage",
            List.of("advice", "why"), "incident", List.of("debt"), "waiver", List.of("holds", "flaw"), "verdict",
            List.of("intact", "changes"));
    private final GateBook book;

    GateFacts(Store store) {
        book = new GateReader(store, Measured.by(store)).book();
    }

    /** The fields that are added to records of a type; none for most. */
    static Set<String> fields(String type) {
        return new LinkedHashSet<>(FIELDS.getOrDefault(type, List.of()));
    }

    /** Completes a record just read; {@code values} is changed. */
    void complete(String type, Map<String, @Nullable Object> values) {
        fields(type).forEach(field -> values.putIfAbsent(field, null));
        if (!(values.get("id") instanceof UUID id)) {
            return;
        }
        switch (type) {
            case "gate" -> book.gate(id).ifPresent(gate -> gate(book.judge(gate, book.current()), values));
            case "criterion" -> book.gate(values.get("gate") instanceof UUID of ? of : null)
                    .flatMap(gate -> book.judge(gate, book.current()).findings().stream()
                            .filter(each -> each.id().equals(id)).findFirst())
                    .ifPresent(finding -> finding(finding, values));
            case "release" -> book.release(id).ifPresent(release -> release(release, values));
            case "stage" -> book.stages().stream().filter(each -> each.id().equals(id)).forEach(stage -> {
                Stage.Advice advice = stage.advice(book.verdictFor(stage));
                values.put("advice", advice.move().name().toLowerCase(java.util.Locale.ROOT));
                values.put("why", advice.why());
            });
            case "incident" -> book.incident(id).ifPresent(incident -> values.put("debt",
                    BudgetPolicy.debt(incident, book.facts().paper(incident.postmortem())).label()));
            case "waiver" -> book.facts().waivers().stream().filter(each -> each.id().equals(id))
                    .forEach(waiver -> waiver(waiver, values));
            default -> book.verdicts().stream().filter(each -> each.id().equals(id))
                    .forEach(verdict -> frozen(verdict, values));
        }
    }

    private static void gate(Judgement judgement, Map<String, @Nullable Object> values) {
        values.put("verdict", judgement.verdict().word());
        values.put("for_release", judgement.release() == null ? null : judgement.release().title());
        values.put("open", (int) judgement.findings().stream().filter(each -> each.verdict().isOpen()).count());
        values.put("decider", judgement.decider() == null ? null : judgement.decider().name());
    }

    private static void finding(Finding finding, Map<String, @Nullable Object> values) {
        values.put("verdict", finding.verdict().word());
        values.put("why", finding.why());
        values.put("as_of", finding.at());
    }

    private void release(Release release, Map<String, @Nullable Object> values) {
        var facts = book.facts();
        values.put("phase", release.phase(facts.today()).label());
        values.put("support", facts.policy().support(release, facts.releases(), facts.today()).label());
        values.put("supported_until", facts.policy().endOfLife(release, facts.releases()));
        values.put("in_step", release.isInStep());
        List<String> flags = facts.policy().flags(release, facts.releases(), facts.redList(release.id()),
                facts.today());
        values.put("flags", flags.isEmpty() ? null : String.join("; ", flags));
    }

    private void waiver(Waiver waiver, Map<String, @Nullable Object> values) {
        String flaw = book.criteria().stream().filter(each -> each.id().equals(waiver.criterion())).findFirst()
                .flatMap(criterion -> book.gate(criterion.gate()))
                .map(gate -> waiver.flaw(book.facts().decider(gate.row()), book.facts().today()))
                .orElse("its criterion is gone");
        values.put("holds", flaw.isEmpty());
        values.put("flaw", flaw.isEmpty() ? null : flaw);
    }

    private void frozen(FrozenVerdict verdict, Map<String, @Nullable Object> values) {
        values.put("intact", verdict.isIntact());
        values.put("changes", book.gate(verdict.gate())
                .map(gate -> book.judge(gate, book.release(verdict.release()).orElse(null)))
                .map(now -> verdict.changedSince(now).size()).orElse(null));
    }
}
