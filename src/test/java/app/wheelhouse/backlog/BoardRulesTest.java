package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.Q4;
import static app.wheelhouse.backlog.Asked.id;
import static app.wheelhouse.backlog.Asked.rfe;
import static app.wheelhouse.backlog.Asked.supply;
import static app.wheelhouse.backlog.Asked.titles;
import static app.wheelhouse.backlog.Asked.worth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarters, what gives way, who has too much begun, the frontier, duplicates and what is tried out. */
class BoardRulesTest {
    private static final Rice RICE = new Rice(Scales.USUAL);

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q4", "Q4 2026", "q4-2026", "2026 Q4", "2026/q4", " 2026Q4 ", "Q42026"})
    void aQuarterIsReadHoweverItIsWritten(String text) {
        assertEquals(Optional.of(Q4), Quarter.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q5 2026", "2026", "Q4", "Q4 26", "2026-11"})
    void whatIsNoQuarterIsNone(String text) {
        assertEquals(Optional.empty(), Quarter.read(text));
    }

    @Test
    void quartersFollowOneAnother() {
        assertEquals(new Quarter(2027, 1), Q4.next());
        assertEquals(Q4, new Quarter(2027, 1).previous());
        assertEquals(List.of("2026-Q4", "Q4 2026"), List.of(Q4.word(), Q4.label()));
        assertEquals(LocalDate.of(2026, 12, 31), Q4.end());
        assertEquals(List.of(new Quarter(2024, 1), new Quarter(2024, 1), new Quarter(2024, 2), Q4),
                List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 1),
                        LocalDate.of(2026, 12, 31)).stream().map(Quarter::of).toList());
        assertTrue(new Quarter(2025, 4).compareTo(Q4) < 0 && Q4.compareTo(Q4.previous()) > 0
                && Q4.compareTo(new Quarter(2026, 4)) == 0);
    }

    @Test
    void theLeastValuablePromisesOfTheSameTeamGiveWayFirst() {
        List<Rfe> all = List.of(worth("dear", 9, 3, "quarter", "2026-Q4", "team", id("x")),
                worth("cheap", 1, 2, "quarter", "2026-Q4", "team", id("x")),
                rfe("unscored", "effort", 1.0, "quarter", "2026-Q4", "team", id("x")),
                worth("elsewhere", 0, 2, "quarter", "2026-Q4", "team", id("y")), worth("free", 0, 2),
                worth("later", 0, 2, "quarter", "2027-Q1", "team", id("x")),
                rfe("unsized", "quarter", "2026-Q4", "team", id("x")),
                worth("nobody’s", 5, 2, "quarter", "2026-Q4"));
        Rfe newcomer = worth("new", 20, 4, "team", id("x"));
        List<Rfe> candidates = Displacement.candidates(newcomer, Q4, all, RICE);
        assertEquals(List.of("unscored", "cheap", "nobody’s", "dear"), titles(candidates));
        Supply supply = supply(Map.of("x", 8.0, "y", 4.0));
        // Team: 3 + 2 + 1 + 4 − 8 = 2; the quarter: 3 + 2 + 1 + 2 + 2 + 4 − 12 = 2.
        assertEquals(2, Displacement.over(newcomer, Q4, all, supply));
        assertEquals(List.of("unscored", "cheap"), titles(Displacement.suggestion(candidates, 2)));
        assertEquals(List.of(), Displacement.suggestion(candidates, 0));
        assertEquals(candidates, Displacement.suggestion(candidates, 99));
        assertEquals(0, Displacement.over(newcomer, Q4, all, supply(Map.of())));
        assertEquals(0, Displacement.over(rfe("unsized too"), Q4, all, supply));
        assertEquals(0, Displacement.over(worth("small", 1, 1, "team", id("y")), Q4, List.of(), supply));
        assertEquals(4, Displacement.over(worth("strange", 1, 4, "team", id("unknown")), Q4, List.of(), supply));
    }

    @Test
    void whoHasMoreBegunThanTheLimitIsFirst() {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        List<Rfe> all = List.of(rfe("a", "state", "accepted", "owner", id("one")),
                rfe("b", "state", "accepted", "owner", id("one")), rfe("c", "state", "accepted", "owner", id("two")),
                rfe("d", "state", "shipped", "owner", id("two")), rfe("e", "state", "accepted"));
        List<Load> load = Load.of(all, Map.of(id("b"), now.minus(Duration.ofDays(40))), now, 1);
        assertEquals(List.of(id("one"), id("two")), load.stream().map(Load::owner).toList());
        assertEquals(List.of("b 40", "a 0"), load.getFirst().begun().stream()
                .map(item -> item.rfe().title() + " " + item.days()).toList());
        assertEquals(List.of(true, false), load.stream().map(Load::isOver).toList());
    }

    @Test
    void theFrontierHoldsWhatNothingElseBeatsInBoth() {
        List<Frontier.Point> points = List.of(new Frontier.Point(id("a"), 1, 5), new Frontier.Point(id("b"), 2, 4),
                new Frontier.Point(id("c"), 2, 9), new Frontier.Point(id("d"), 3, 9),
                new Frontier.Point(id("e"), 5, 20),
                new Frontier.Point(id("f"), 1, 5), new Frontier.Point(id("g"), 2, 9));
        assertEquals(List.of(id("a"), id("c"), id("e")),
                Frontier.of(points).stream().map(Frontier.Point::rfe).toList());
        assertEquals(List.of(), Frontier.of(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Per-tenant quotas spanning several sites     | Quotas that follow a tenant across sites        | true
            Tenant admins should see only their own tenant | Tenant administrators who see only their own tenant | true
            Audit trail export, signed                   | Signed export of the audit trail                | true
            Listing of blobs too slow at exabyte scale   | Blob listing that keeps up with three exabytes  | true
            Kerberos with two relams                     | Kerberos with two realms at once                | true
            Dark mode for the management console         | Signed export of the audit trail                | false
            IPv6 on the data path                        | Quotas that follow a tenant across sites        | false
            the and for                                  | the and for                                     | false
            """)
    void likelyDuplicatesAreOffered(String one, String other, boolean likely) {
        assertEquals(likely, !new Duplicates(List.of(rfe(other))).of(one, 3).isEmpty());
    }

    @Test
    void theMostAlikeIsOfferedFirstAndNeverItselfNorOneMergedAlready() {
        Rfe one = rfe("Quotas for tenants");
        Duplicates among = new Duplicates(List.of(one, rfe("Quotas for tenants and sites"), rfe("quotas  for TENANTS!"),
                rfe("Quotas for tenants too", "state", "merged")));
        assertEquals(List.of("quotas  for TENANTS!", "Quotas for tenants and sites"),
                among.of(one, 5).stream().map(match -> match.rfe().title()).toList());
        assertEquals(1, among.of(one, 1).size());
        assertEquals(List.of(), among.of("", 5));
    }

    @Test
    void whatIsTriedOutChangesNoRequestAndIsForgottenWhenItSaysNothingNew() {
        Rfe real = worth("a", 5, 2);
        WhatIf tried = new WhatIf();
        tried.set(real.id(), "effort", 4.0, false);
        tried.set(real.id(), "quarter", "2026-Q4", false);
        assertEquals(4.0, tried.of(real).inputs().effort());
        assertEquals(2.0, real.inputs().effort());
        tried.set(real.id(), "effort", 2.0, true);
        assertEquals(Map.of(real.id(), Map.of("quarter", "2026-Q4")), tried.changes());
        tried.set(real.id(), "quarter", null, true);
        assertTrue(tried.isEmpty());
        assertThrows(IllegalArgumentException.class, () -> real.with("colour", "red"));
    }

    @Test
    void anOutcomeTellsWhatComesInAndWhatFallsOut() {
        List<Rfe> real = List.of(worth("a", 9, 6), worth("b", 5, 4), worth("c", 3, 4));
        WhatIf tried = new WhatIf();
        tried.set(id("c"), "quarter", "2026-Q4", false);
        Supply supply = supply(Map.of("team", 10.0));
        WhatIf.Outcome outcome = WhatIf.Outcome.of(Plan.of(real, supply, List.of(), RICE),
                Plan.of(tried.of(real), supply, List.of(), RICE));
        assertEquals(new WhatIf.Outcome(Set.of(id("c")), Set.of(id("b"))), outcome);
    }

    @Test
    void everyFieldThatCanBeTriedOutIsTheOneThatChanges() {
        Rfe plain = rfe("a");
        Map.of("title", "b", "state", "accepted", "release", "5.6", "quarter", "2026-Q4", "reach", 1.0, "impact", 2.0,
                "effort", 1.0, "effort_most", 2.0, "factors", "fit=2", "bucket", id("x"))
                .forEach((field, value) -> assertFalse(plain.with(field, value).equals(plain), field));
        assertEquals(rfe("a", "confidence", 80, "epic", id("e"), "team", id("t"), "owner", id("o")),
                plain.with("confidence", 80).with("epic", id("e")).with("team", id("t")).with("owner", id("o")));
    }
}
