package app.wheelhouse.rhythm.gate;

import static app.wheelhouse.rhythm.gate.Asked.TODAY;
import static app.wheelhouse.rhythm.gate.Asked.id;
import static app.wheelhouse.rhythm.gate.Asked.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Door;
import app.wheelhouse.document.Template;
import app.wheelhouse.rhythm.gate.BudgetPolicy.Debt;
import app.wheelhouse.rhythm.gate.BudgetPolicy.Standing;
import app.wheelhouse.rhythm.gate.InterruptPolicy.Handling;
import app.wheelhouse.rhythm.gate.Release.Phase;
import app.wheelhouse.rhythm.gate.ReleasePolicy.Support;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
    @ParameterizedTest
    @CsvSource({"40,ALL", "0.1,ALL", "0,URGENT_ONLY", "-288,URGENT_ONLY", "NaN,UNKNOWN", ",UNKNOWN"})
    void aSpentBudgetLetsOnlyUrgentChangesGo(Double left, Standing expected) {
        assertEquals(expected,
                BudgetPolicy.standing(left == null ? OptionalDouble.empty() : OptionalDouble.of(left)));
    }

    @ParameterizedTest
    @CsvSource({"ALL,P2,false,true", "URGENT_ONLY,P2,false,false", "URGENT_ONLY,p0,false,true",
            "URGENT_ONLY,P2,true,true", "UNKNOWN,P1,false,false", "UNKNOWN,P0,false,true"})
    void p0AndSecurityAlwaysGo(Standing standing, String priority, boolean security, boolean expected) {
        assertEquals(expected, BudgetPolicy.permits(standing, priority, security));
    }

    @ParameterizedTest
    @CsvSource({"20,none,NONE", "20.1,none,POSTMORTEM", "34,'',POSTMORTEM", "34,'- fix it, P1',URGENT_ACTION",
            "34,'- fix it, P0',NONE", "34,'| fix | P0 |',NONE", "34,'somebody mentions P0',URGENT_ACTION",
            ",none,UNKNOWN", ",'- fix it, P0',NONE"})
    void oneIncidentOverAFifthNeedsAPostmortemWithAP0Action(Double share, String text, Debt expected) {
        Incident incident = new Incident(id("i"), "Outage", TODAY, share, id("p"), null, null, null);
        assertEquals(expected, BudgetPolicy.debt(incident,
                text.equals("none") ? null : new Paper(id("p"), "Postmortem", text, null)));
    }

    @Test
    void theTemplateOfAPostmortemIsNoPostmortemYet() {
        Incident incident = new Incident(id("i"), "Outage", TODAY, 50.0, id("p"), null, null, null);
        Paper page = new Paper(id("p"), "Postmortem", Template.named("postmortem").text(), null);
        assertEquals(Debt.URGENT_ACTION, BudgetPolicy.debt(incident, page));
        for (String part : List.of("Impact", "Root causes", "Trigger", "Detection", "Resolution", "Actions",
                "Lessons", "Timeline")) {
            assertTrue(page.text().contains("## " + part), part);
        }
    }

    @ParameterizedTest
    @CsvSource({"TWO_WAY,OPEN,false,TAKE", "ONE_WAY,OPEN,true,COUNCIL", ",OPEN,true,ASK", "TWO_WAY,PLANNED,false,TAKE",
            "TWO_WAY,FROZEN,false,RELEASE_MANAGER", "ONE_WAY,FROZEN,false,NEXT_RELEASE",
            "ONE_WAY,FROZEN,true,RELEASE_MANAGER", ",FROZEN,true,ASK", "TWO_WAY,OUT,true,HOTFIX",
            "TWO_WAY,OUT,false,NEXT_RELEASE", ",ENDED,false,NEXT_RELEASE", "ONE_WAY,UNKNOWN,false,COUNCIL"})
    void anInterruptIsHandledByItsDoor(Door door, Phase phase, boolean urgent, Handling expected) {
        assertEquals(expected, InterruptPolicy.of(door, phase, urgent));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-11,2026-01-11,''", "2026-01-11,2026-01-18,7 days apart", "2026-01-18,2026-01-11,7 days apart",
            "2026-01-11,2026-01-12,1 day apart", "'',2026-01-11,the code freeze has no date",
            "2026-01-11,'',the Golden Run has no date", "'','',have no date"})
    void freezeAndGoldenRunAreOnOneDateOrFlagged(String freeze, String golden, String flag) {
        List<String> flags = release("5.6", "2025-07-06", freeze, golden, "2026-07-12", "").flags();
        assertEquals(flag.isEmpty() ? 0 : 1, flags.size(), flags.toString());
        assertTrue(flag.isEmpty() || flags.getFirst().contains(flag), flags.toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31,PLANNED", "2026-02-01,OPEN", "2026-02-28,OPEN", "2026-03-01,FROZEN", "2026-04-01,OUT",
            "2026-12-31,OUT", "2027-01-01,ENDED"})
    void aDayBelongsToWhatBeginsOnIt(LocalDate today, Phase expected) {
        assertEquals(expected,
                release("5.6", "2026-02-01", "2026-03-01", "2026-03-01", "2026-04-01", "2027-01-01").phase(today));
    }

    @Test
    void theNewestTwoOfATrainAreSupportedAndTheNextOneEndsTheOlder() {
        Release old = release("5.4", "", "2025-12-01", "2025-12-01", "2026-01-19", "");
        Release previous = release("5.5", "", "2026-05-11", "2026-05-11", "2026-06-22", "");
        Release next = release("5.6", "", "2027-01-11", "2027-01-11", "2027-07-12", "");
        List<Release> all = List.of(old, previous, next);
        ReleasePolicy policy = ReleasePolicy.USUAL;
        assertEquals(Support.PREVIOUS, policy.support(old, all, TODAY));
        assertEquals(Support.CURRENT, policy.support(previous, all, TODAY));
        assertEquals(Support.NOT_YET, policy.support(next, all, TODAY));
        assertEquals(LocalDate.of(2027, 7, 12), policy.endOfLife(old, all));
        assertNull(policy.endOfLife(previous, all));
        LocalDate out = LocalDate.of(2027, 7, 12);
        assertEquals(Support.OVERDUE, policy.support(old, all, out));
        assertEquals(Support.OLDER, new ReleasePolicy(2, 3).support(old, all, out));
        Release ended = release("5.4", "", "2025-12-01", "2025-12-01", "2026-01-19", "2026-11-01");
        assertEquals(Support.OVER, policy.support(ended, List.of(ended, previous), TODAY));
    }

    @Test
    void moreReleasesAtOnceThanThePolicyAllowsAreFlagged() {
        Release one = release("A", "2026-01-01", "2026-06-01", "2026-06-01", "2026-09-01", "");
        Release two = release("B", "2026-08-01", "2026-10-01", "2026-10-01", "2026-12-01", "");
        Release three = release("C", "2026-08-15", "2026-10-01", "2026-10-01", "2026-12-01", "");
        List<Release> all = List.of(one, two, three);
        assertTrue(ReleasePolicy.USUAL.flags(two, all, List.of(), TODAY).getFirst().startsWith("3 releases"));
        assertEquals(List.of(), new ReleasePolicy(3, 2).flags(two, all, List.of(), TODAY));
        assertEquals(List.of(), ReleasePolicy.USUAL.flags(one, List.of(one, two), List.of(), TODAY));
    }

    @Test
    void anOpenEntryOfTheRedListIsFlaggedFromTheFreezeOn() {
        Release release = release("5.6", "2026-07-06", "2026-12-01", "2026-12-01", "2027-07-12", "");
        LateChange open = new LateChange(id("l"), "Flag", release.id(), null, Door.TWO_WAY, "P0", false,
                LateChange.State.OPEN, "");
        List<Release> all = List.of(release);
        assertEquals(List.of(), ReleasePolicy.USUAL.flags(release, all, List.of(open), TODAY));
        assertEquals(List.of("1 entry of the red list is open"),
                ReleasePolicy.USUAL.flags(release, all, List.of(open), LocalDate.of(2026, 12, 1)));
    }

    @ParameterizedTest
    @CsvSource({"CRAWL,'- [x] a','',PASS,UP", "CRAWL,'- [x] a','',WARN,UP", "CRAWL,'- [x] a','',WAIVED,STAY",
            "CRAWL,'- [x] a','',NO_DATA,STAY", "CRAWL,'- [x] a','',,STAY", "CRAWL,'- [ ] a','',PASS,STAY",
            "CRAWL,'','',PASS,STAY", "WALK,'- [x] a','- [x] b',PASS,DOWN", "WALK,'- [x] a','- [ ] b',PASS,UP",
            "CRAWL,'- [x] a','- [x] b',PASS,STAY", "RUN,'- [x] a','',PASS,STAY", "RUN,'','- [x] b',PASS,DOWN"})
    void aStageGoesOnWhenAllHoldsAndItsGatePassesAndBackWhenOneThingHappens(Stage.Step step, String promotion,
            String demotion, Verdict verdict, Stage.Move expected) {
        Stage stage = new Stage(id("s"), "Phoenix", step, TODAY, Checklist.read(promotion), Checklist.read(demotion),
                id("gate"), "");
        assertEquals(expected, stage.advice(verdict).move());
    }
}
