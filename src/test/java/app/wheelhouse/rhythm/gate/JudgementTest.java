package app.wheelhouse.rhythm.gate;

import static app.wheelhouse.rhythm.gate.Asked.GATE;
import static app.wheelhouse.rhythm.gate.Asked.NOW;
import static app.wheelhouse.rhythm.gate.Asked.TODAY;
import static app.wheelhouse.rhythm.gate.Asked.criterion;
import static app.wheelhouse.rhythm.gate.Asked.facts;
import static app.wheelhouse.rhythm.gate.Asked.id;
import static app.wheelhouse.rhythm.gate.Asked.judge;
import static app.wheelhouse.rhythm.gate.Asked.slo;
import static app.wheelhouse.rhythm.gate.Asked.verdict;
import static app.wheelhouse.rhythm.gate.Asked.waived;
import static app.wheelhouse.rhythm.gate.Asked.waiver;
import static app.wheelhouse.rhythm.gate.Asked.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.rhythm.gate.Conditions.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    private static Conditions reads(double value, Instant at) {
        return _ -> Optional.of(new Reading(value, at, "test"));
    }

    @ParameterizedTest
    @CsvSource({"at_least,10,,9.999,FAIL", "at_least,10,,10,PASS", "at_least,10,,11,PASS", "at_least,10,25,10,WARN",
            "at_least,10,25,24.9,WARN", "at_least,10,25,25,PASS", "at_least,10,25,9,FAIL", "at_least,0,,-12,FAIL",
            "at_most,5,,5.001,FAIL", "at_most,5,,5,PASS", "at_most,5,3,5,WARN", "at_most,5,3,3.1,WARN",
            "at_most,5,3,3,PASS", "at_least,10,,NaN,NO_DATA", "at_most,5,,-Infinity,NO_DATA"})
    void aConditionIsHeldAgainstItsThresholds(String comparison, double threshold, Double warn, double value,
            Verdict expected) {
        Criterion asked = warn == null
                ? slo("comparison", comparison, "threshold", threshold)
                : slo("comparison", comparison, "threshold", threshold, "warn_at", warn);
        assertEquals(expected, judge(asked, facts(reads(value, NOW))).verdict());
    }

    @Test
    void noDataNeverPasses() {
        assertEquals(Verdict.NO_DATA, verdict(facts(), slo()), "nobody measures");
        assertEquals(Verdict.NO_DATA, verdict(facts()), "nothing is asked");
        assertEquals(Verdict.NO_DATA, verdict(facts(), criterion("list", CriterionKind.CHECKLIST)));
        assertEquals(Verdict.NO_DATA, verdict(facts(), criterion("yes", CriterionKind.APPROVAL)));
        assertEquals(Verdict.NO_DATA, verdict(facts(), criterion("plan", CriterionKind.RELEASE)));
        assertEquals(Verdict.NO_DATA, verdict(facts(), criterion("page", CriterionKind.DOCUMENT)));
        for (Verdict each : Verdict.values()) {
            assertEquals(each == Verdict.PASS || each == Verdict.WARN, each.letsPass());
        }
    }

    @Test
    void aFigureOlderThanItsWindowOrFromTheFutureIsNoData() {
        assertEquals(Verdict.PASS, judge(slo(), facts(reads(50, NOW.minus(Duration.ofDays(28))))).verdict());
        assertEquals(Verdict.NO_DATA,
                judge(slo(), facts(reads(50, NOW.minus(Duration.ofDays(28)).minusSeconds(1)))).verdict());
        assertEquals(Verdict.PASS, judge(slo(), facts(reads(50, NOW.plusSeconds(300)))).verdict());
        assertEquals(Verdict.NO_DATA, judge(slo(), facts(reads(50, NOW.plusSeconds(301)))).verdict());
    }

    @ParameterizedTest
    @CsvSource({"PASS PASS,PASS", "PASS WARN,WARN", "PASS WAIVED WARN,WAIVED", "NO_DATA WAIVED,NO_DATA",
            "FAIL NO_DATA WAIVED WARN PASS,FAIL", "NO_DATA PASS,NO_DATA"})
    void theWorstAnswerCounts(String answers, Verdict expected) {
        assertEquals(expected,
                Verdict.worst(java.util.Arrays.stream(answers.split(" ")).map(Verdict::valueOf).toList()));
    }

    @Test
    void anAdvisedCriterionOnlyWarns() {
        Criterion advised = slo("advised", true);
        assertEquals(Verdict.WARN, verdict(facts(), advised));
        assertEquals(Verdict.WARN, verdict(facts(reads(1, NOW)), advised));
        assertEquals(Verdict.PASS, verdict(facts(reads(50, NOW)), advised));
    }

    @ParameterizedTest
    @CsvSource({"true,link,PASS", "true,'',WARN", "false,link,FAIL", "false,'',FAIL", ",link,NO_DATA", ",'',NO_DATA"})
    void aChecklistPointWantsAnAnswerAndSomethingToShowForIt(Boolean met, String shown, Verdict expected) {
        Criterion list = criterion("list", CriterionKind.CHECKLIST);
        Evidence evidence = new Evidence(id("e"), list.id(), null, met, shown, null, NOW);
        Facts facts = with(facts(), List.of(evidence), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        assertEquals(expected, judge(list, facts).verdict());
        Evidence other = new Evidence(id("e"), list.id(), id("5.5"), met, shown, null, NOW);
        assertEquals(Verdict.NO_DATA, judge(list,
                with(facts(), List.of(other), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()))
                .verdict(), "another release's evidence says nothing");
    }

    @ParameterizedTest
    @CsvSource({"head,true,PASS", "head,false,FAIL", "other,true,NO_DATA", "other,false,NO_DATA"})
    void onlyWhoDecidesApproves(String who, boolean approved, Verdict expected) {
        Criterion approval = criterion("yes", CriterionKind.APPROVAL);
        Approval said = new Approval(id("a"), approval.id(), null, id(who), approved, NOW);
        assertEquals(expected, judge(approval,
                with(facts(), List.of(), List.of(said), List.of(), List.of(), List.of(), List.of(), List.of()))
                .verdict());
        Criterion nobody = criterion("yes", CriterionKind.APPROVAL, "matrix_row", id("no such row"));
        assertTrue(judge(nobody, facts()).why().contains("no rights matrix"));
    }

    @ParameterizedTest
    @CsvSource({"exists,'text',PASS", "exists,'',FAIL", "final,'text',FAIL", "final,'Status: final',PASS",
            "final,'**Status:** Approved',PASS", "final,'Status: draft',FAIL", "final,'the status is final',FAIL"})
    void aDocumentIsThereOrFinal(String measure, String text, Verdict expected) {
        Criterion page = criterion("page", CriterionKind.DOCUMENT, "subject", "runbook", "measure", measure);
        Paper paper = new Paper(id("p"), "Runbook", text, NOW);
        assertEquals(expected, judge(page,
                with(facts(), List.of(), List.of(), List.of(), List.of(paper), List.of(), List.of(), List.of()))
                .verdict());
        assertEquals(Verdict.FAIL, judge(page, facts()).verdict(), "no such page");
    }

    @ParameterizedTest
    @CsvSource({"head,why,2026-11-23,''", "head,why,2026-11-22,ended", "'',why,2026-12-01,names nobody",
            "other,why,2026-12-01,who decides", "head,'',2026-12-01,no reason", "head,why,,no day"})
    void aWaiverNeedsWhoDecidesAReasonAndADay(String by, String reason, String until, String flaw) {
        Waiver waiver = waiver(by, reason, until == null ? null : Asked.day(until));
        Finding found = judge(slo(), waived(facts(), waiver));
        assertEquals(flaw.isEmpty() ? Verdict.WAIVED : Verdict.NO_DATA, found.verdict());
        assertTrue(found.why().contains(flaw), found.why());
        assertEquals(Verdict.NO_DATA, found.bare());
    }

    @Test
    void aWaiverEndsByTheClockAndWhatItHidFailsAgain() {
        Facts facts = waived(facts(reads(1, NOW)), waiver("head", "Pilot only", TODAY));
        assertEquals(Verdict.WAIVED, verdict(facts, slo()));
        assertEquals(Verdict.WAIVED, verdict(facts.at(Instant.parse("2026-11-23T23:59:59Z")), slo()));
        assertEquals(Verdict.FAIL, verdict(facts.at(Instant.parse("2026-11-24T00:00:00Z")), slo()));
        assertEquals(Verdict.PASS, verdict(waived(facts(reads(50, NOW)), waiver("head", "x", TODAY)), slo()),
                "what passes needs no waiver");
    }

    @Test
    void aFrozenVerdictIsWhatItWasAndTellsWhatChangedSince() {
        Judgement then = Judgement.of(GATE, List.of(slo()), null, facts(reads(50, NOW.minusSeconds(7200))));
        FrozenVerdict frozen = FrozenVerdict.of(id("v"), then, id("head"));
        assertTrue(frozen.isIntact());
        assertEquals(64, frozen.hash().length());
        assertEquals(List.of(), frozen.changedSince(then));
        assertEquals("2 h", frozen.age(frozen.rows().getFirst()));
        Judgement later = Judgement.of(GATE, List.of(slo(), criterion("list", CriterionKind.CHECKLIST)), null,
                facts());
        List<String> changes = frozen.changedSince(later);
        assertEquals(3, changes.size(), changes.toString());
        Judgement same = Judgement.of(GATE, List.of(slo()), null, facts(reads(51, NOW)));
        assertTrue(frozen.changedSince(same).getFirst().contains("rests on"), "the figure moved");
        FrozenVerdict altered = new FrozenVerdict(frozen.id(), frozen.gate(), null, Verdict.FAIL, frozen.inputs(),
                frozen.hash(), frozen.person(), frozen.at());
        assertFalse(altered.isIntact());
    }

    @Test
    void theRoomGetsNobodysOwnWords() {
        Facts facts = waived(facts(), waiver("head", "secret reason", TODAY));
        Finding found = judge(slo(), facts);
        assertTrue(found.why().contains("secret reason"));
        assertFalse(found.brief().contains("secret reason"));
        Judgement judgement = Judgement.of(GATE, List.of(slo()), null, facts);
        assertFalse(GateCard.of(judgement).toString().contains("secret"));
        assertTrue(GateCard.of(judgement).toString().contains("Waived"));
    }
}
