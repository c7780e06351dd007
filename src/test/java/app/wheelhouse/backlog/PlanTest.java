package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.Q4;
import static app.wheelhouse.backlog.Asked.bucket;
import static app.wheelhouse.backlog.Asked.id;
import static app.wheelhouse.backlog.Asked.rfe;
import static app.wheelhouse.backlog.Asked.supply;
import static app.wheelhouse.backlog.Asked.worth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Rice RICE = new Rice(Scales.USUAL);
    private static final long SEED = 20_261_123;

    private static Plan plan(List<Rfe> ranked, Map<String, Double> months, Bucket... buckets) {
        return Plan.of(ranked, supply(months), List.of(buckets), RICE);
    }

    private static String told(Plan plan, List<Rfe> ranked) {
        return ranked.stream().map(rfe -> rfe.title() + ": " + plan.of(rfe.id())
                .map(each -> (each.fit() + " " + each.why()).strip() + (each.fit().isIn() ? " " + each.running() : ""))
                .orElse("-")).collect(Collectors.joining("\n"));
    }

    @Test
    void theLineFallsWhereCapacityEndsAndNobodyJumpsTheQueueForBeingSmall() {
        List<Rfe> ranked = List.of(worth("a", 9, 4), worth("b", 8, 5), worth("c", 7, 2), worth("d", 6, 1));
        Plan plan = plan(ranked, Map.of("team", 10.0));
        assertEquals("""
                a: IN 4.0
                b: IN 9.0
                c: OUT the quarter is full
                d: OUT the quarter is full""", told(plan, ranked));
        assertEquals(Optional.of(id("c")), plan.firstOut());
        assertEquals(9, plan.used());
    }

    @Test
    void whatIsPromisedHoldsItsPlaceAndOnlyOpenTriagedWorkCompetes() {
        List<Rfe> ranked = List.of(worth("a", 9, 6), worth("promised", 1, 5, "quarter", "2026-Q4"),
                worth("next", 8, 1, "quarter", "2027-Q1"), worth("inbox", 8, 1, "state", "inbox"),
                worth("parked", 8, 1, "state", "parked"), worth("accepted", 7, 5, "state", "accepted"),
                rfe("unscored", "effort", 1.0), rfe("owed", "quarter", "2026-Q4"));
        assertEquals("""
                a: OUT the quarter is full
                promised: PROMISED 5.0
                next: -
                inbox: -
                parked: -
                accepted: OUT the quarter is full
                unscored: UNSCORED lacks reach, impact, confidence
                owed: PROMISED 5.0""", told(plan(ranked, Map.of("team", 10.0)), ranked));
    }

    @Test
    void aTeamThatIsFullShutsOnlyItself() {
        List<Rfe> ranked = List.of(worth("a", 9, 4, "team", id("x")), worth("b", 8, 2, "team", id("x")),
                worth("c", 7, 1, "team", id("x")), worth("d", 6, 5, "team", id("y")), worth("e", 5, 1),
                worth("f", 4, 1, "team", id("stranger")));
        Plan plan = plan(ranked, Map.of("x", 5.0, "y", 5.0));
        assertEquals("""
                a: IN 4.0
                b: OUT its team is full
                c: OUT its team is full
                d: IN 9.0
                e: IN 10.0
                f: OUT its team is full""", told(plan, ranked));
        assertEquals(List.of(4.0, 5.0, 0.0), List.of(plan.used(id("x")), plan.used(id("y")), plan.used(id("z"))));
    }

    @Test
    void aBucketStopsAtItsMostAndWhatIsKeptForAnotherIsNotTaken() {
        Bucket deals = bucket("deals", null, 20);
        Bucket debt = bucket("debt", 30, null);
        List<Rfe> ranked = List.of(worth("a", 9, 2, "bucket", id("deals")), worth("b", 8, 1, "bucket", id("deals")),
                worth("c", 7, 5), worth("d", 6, 1), worth("e", 5, 2, "bucket", id("debt")),
                worth("f", 4, 1, "bucket", id("debt")));
        Plan plan = plan(ranked, Map.of("team", 10.0), deals, debt);
        assertEquals("""
                a: IN 2.0
                b: OUT its bucket is at its most
                c: IN 7.0
                d: OUT the rest is kept for other buckets
                e: IN 9.0
                f: IN 10.0""", told(plan, ranked));
        assertEquals(List.of("deals 2.0 20.0 within", "debt 3.0 30.0 within"), plan.shares().stream()
                .map(share -> share.bucket().title() + " " + share.months() + " " + share.percent() + " "
                        + share.verdict().words())
                .toList());
    }

    @Test
    void whatIsPromisedBeyondCapacityIsSaidForTheTeamAndTheQuarter() {
        List<Rfe> ranked = List.of(worth("a", 9, 8, "team", id("x"), "quarter", "2026-Q4"),
                worth("b", 8, 4, "team", id("y"), "quarter", "2026-Q4"), worth("c", 7, 1));
        Plan plan = plan(ranked, Map.of("x", 5.0, "y", 5.0));
        assertEquals(Map.of(Optional.of(id("x")), 3.0, Optional.<UUID>empty(), 2.0), plan.over());
        assertEquals("OUT the quarter is full",
                told(plan, ranked).lines().skip(2).findFirst().orElseThrow().substring(3));
    }

    @Test
    void withoutCapacityNothingIsInAndNothingIsOut() {
        List<Rfe> ranked = List.of(worth("a", 9, 8), worth("b", 8, 4, "quarter", "2026-Q4"));
        Plan plan = plan(ranked, Map.of(), bucket("deals", 10, 20));
        assertEquals("a: UNKNOWN nobody said what the quarter holds\nb: PROMISED 4.0", told(plan, ranked));
        assertEquals(Map.of(), plan.over());
        assertEquals(Share.Verdict.UNKNOWN, plan.shares().getFirst().verdict());
    }

    @Test
    void aShareIsWithinItsGuardrailUpToTheEdge() {
        Supply supply = supply(Map.of("team", 10.0));
        Bucket guarded = bucket("b", 20, 30);
        assertEquals(List.of(Share.Verdict.UNDER, Share.Verdict.WITHIN, Share.Verdict.WITHIN, Share.Verdict.OVER),
                List.of(1.99, 2.0, 3.0, 3.01).stream().map(months -> Share.of(guarded, months, supply).verdict())
                        .toList());
        assertEquals(Share.Verdict.WITHIN, Share.of(bucket("free", null, null), 50, supply).verdict());
        assertEquals(List.of("20–30 %", "at least 20 %", "at most 30 %", ""), List.of(guarded, bucket("x", 20, null),
                bucket("x", null, 30), bucket("x", null, null)).stream().map(Bucket::guardrail).toList());
        // Ten times a tenth is not quite one; rounding breaks no guardrail.
        double tenths = 0;
        for (int i = 0; i < 10; i++) {
            tenths += 0.3;
        }
        assertEquals(Share.Verdict.WITHIN, Share.of(guarded, tenths, supply).verdict());
    }

    @Test
    void whateverIsAskedWhatFitsNeverTakesMoreThanThereIs() {
        for (int round = 0; round < 300; round++) {
            Random random = new Random(SEED + round);
            String seed = "seed " + (SEED + round);
            Map<String, Double> months = Map.of("x", random.nextInt(20) / 2.0, "y", random.nextInt(20) / 2.0);
            List<Bucket> buckets = List.of(bucket("p", random.nextInt(40), 40 + random.nextInt(60)),
                    bucket("q", random.nextBoolean() ? random.nextInt(30) : null, null));
            List<Rfe> ranked = new ArrayList<>();
            for (int i = 0; i < random.nextInt(30); i++) {
                ranked.add(worth("r" + i, random.nextInt(50), 0.5 + random.nextInt(10) / 2.0, "team",
                        List.of(id("x"), id("y"), id("none")).get(random.nextInt(3)), "bucket",
                        random.nextInt(3) == 0 ? null : id(random.nextBoolean() ? "p" : "q"), "quarter",
                        random.nextInt(6) == 0 ? "2026-Q4" : null));
            }
            ranked.sort(Comparator.comparingDouble((Rfe rfe) -> RICE.score(rfe.inputs()).orElseThrow()).reversed());
            Supply supply = supply(months);
            Plan plan = Plan.of(ranked, supply, buckets, RICE);
            double promised = ranked.stream().filter(rfe -> Q4.equals(rfe.quarter()))
                    .mapToDouble(rfe -> rfe.inputs().months()).sum();
            assertTrue(plan.used() <= Math.max(promised, supply.total()) + 1e-9, seed);
            for (String team : months.keySet()) {
                double ofTeam = ranked.stream().filter(rfe -> Q4.equals(rfe.quarter()) && id(team).equals(rfe.team()))
                        .mapToDouble(rfe -> rfe.inputs().months()).sum();
                assertTrue(plan.used(id(team)) <= Math.max(ofTeam, months.get(team)) + 1e-9, seed);
            }
            double before = 0;
            for (Placing each : plan.placings()) {
                before += each.fit().isIn() ? each.months() : 0;
                assertEquals(before, each.running(), 1e-9, seed);
                assertEquals(each.fit() == Placing.Fit.OUT || each.fit() == Placing.Fit.UNKNOWN, !each.why().isEmpty(),
                        seed);
            }
            assertEquals(ranked.size(), plan.placings().size(), seed);
            for (Share share : plan.shares()) {
                Integer most = share.bucket().most();
                double held = ranked.stream().filter(rfe -> Q4.equals(rfe.quarter())
                        && share.bucket().id().equals(rfe.bucket())).mapToDouble(rfe -> rfe.inputs().months()).sum();
                assertTrue(most == null || !supply.isKnown()
                        || share.months() <= Math.max(held, supply.total() * most / 100) + 1e-9, seed);
            }
        }
    }
}
