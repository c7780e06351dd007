package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.FrozenVerdict;
import app.wheelhouse.rhythm.gate.Gate;
import app.wheelhouse.rhythm.gate.Judgement;
import app.wheelhouse.rhythm.gate.Verdict;
import java.util.List;
import java.util.UUID;

/** A gate as the list of gates shows it: what it answers now, and the verdicts frozen of it. */
record GateRow(Judgement judgement, List<FrozenVerdict> frozen) {
    UUID id() {
        return gate().id();
    }

    Gate gate() {
        return judgement.gate();
    }

    Verdict verdict() {
        return judgement.verdict();
    }

    /** Such as "4 of 7 pass". */
    String passing() {
        return judgement.findings().isEmpty()
                ? ""
                : judgement.count(Verdict.PASS) + " of " + judgement.findings().size();
    }
}
