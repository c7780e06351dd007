package app.wheelhouse.cli;

import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Judgement;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.store.GateReader;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a gate, for pipelines. */
@Command(name = "gate", description = {"Asks a gate: gate check NAME. Prints its verdict with the reasons.",
        "Exit code 1 unless it says pass or warn: fail, no data and waived are for people to look at."})
final class CheckGate implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "check", description = "What to do: check")
    private String action = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The id or the title of the gate.")
    private String name = "";

    @Option(names = "--release", paramLabel = "NAME", description = "The release it is asked for (default: the one that is worked on).")
    private @Nullable String release;

    CheckGate(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        if (!action.equals("check")) {
            throw Refused.usage("What can be done with a gate is check, not '%s': gate check NAME.", action);
        }
        try (Opened opened = wheelhouse.open()) {
            Lookup lookup = new Lookup(opened.records());
            UUID gate = lookup.find("gate", name);
            GateBook book = new GateReader(opened.store(), Measured.by(opened.store())).book();
            Release about = release == null
                    ? book.current()
                    : book.release(lookup.find("release", release)).orElseThrow();
            Judgement judgement = book.judge(book.gate(gate).orElseThrow(), about);
            answer(judgement);
            return judgement.verdict().letsPass() ? Exit.DONE.code() : Exit.NO.code();
        }
    }

    private void answer(Judgement judgement) {
        StringBuilder words = new StringBuilder(
                "%s: %s. %s.".formatted(judgement.title(), judgement.verdict().label().toUpperCase(
                        java.util.Locale.ROOT), judgement.verdict().meaning()));
        judgement.reasons().forEach(reason -> words.append("\n- ").append(reason));
        wheelhouse.answer(words.toString(), Json.facts("gate", judgement.gate().title(), "release",
                judgement.release() == null ? null : judgement.release().title(), "verdict",
                judgement.verdict().word(), "passes", judgement.verdict().letsPass(), "at", judgement.at(), "reasons",
                judgement.reasons(), "criteria", judgement.findings().stream().map(this::facts).toList()));
    }

    private Map<String, @Nullable Object> facts(Finding finding) {
        return Json.facts("id", finding.id(), "title", finding.criterion().title(), "kind",
                finding.criterion().kind().word(), "advised", finding.criterion().advised(), "verdict",
                finding.verdict().word(), "why", finding.why(), "as_of", finding.at(), "age",
                finding.age(wheelhouse.clock().instant()));
    }
}
