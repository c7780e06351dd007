package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.id;
import static app.wheelhouse.backlog.Asked.rfe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergesTest {
    private static Rfe into(String title, String other) {
        return rfe(title, "state", "merged", "merged_into", id(other));
    }

    @Test
    void aChainEndsAtTheOneThatStandsForAll() {
        Merges merges = new Merges(List.of(rfe("a"), into("b", "a"), into("c", "b"), into("d", "a"), rfe("e")));
        assertEquals(List.of(id("a"), id("a"), id("a"), id("a"), id("e")),
                List.of("a", "b", "c", "d", "e").stream().map(title -> merges.survivor(id(title))).toList());
        assertEquals(Set.of(id("b"), id("c"), id("d")), Set.copyOf(merges.behind(id("a"))));
        assertEquals(List.of(), merges.behind(id("b")));
    }

    @Test
    void ofTwoThatLaptopsMergedIntoEachOtherTheFirstStandsForBoth() {
        UUID first = Stream.of(id("a"), id("b")).min(Comparator.naturalOrder()).orElseThrow();
        Merges merges = new Merges(List.of(into("a", "b"), into("b", "a"), into("c", "a"), into("d", "d")));
        assertEquals(List.of(first, first, first, id("d")),
                Stream.of("a", "b", "c", "d").map(title -> merges.survivor(id(title))).toList());
        assertEquals(2, merges.behind(first).size());
        assertEquals(List.of(), merges.behind(id("d")));
        assertEquals(List.of(first, id("d")).stream().sorted().toList(),
                Stream.of(into("a", "b"), into("b", "a"), into("c", "a"), into("d", "d")).filter(merges::isAlone)
                        .map(Rfe::id).sorted().toList());
    }

    @Test
    void undoingAMergeIsForgettingWhoStandsForIt() {
        Merges merges = new Merges(
                List.of(rfe("a"), rfe("b", "merged_into", id("a")), into("c", "b"), into("d", "gone")));
        assertEquals(List.of(id("b"), id("b"), id("d")), List.of("b", "c", "d").stream()
                .map(title -> merges.survivor(id(title))).toList());
    }

    @Test
    void aMergeThatWouldCloseACircleIsKnownBefore() {
        Merges merges = new Merges(List.of(rfe("a"), into("b", "a"), into("c", "b"), rfe("e")));
        assertTrue(merges.wouldCircle(id("a"), id("c")));
        assertTrue(merges.wouldCircle(id("a"), id("a")));
        assertFalse(merges.wouldCircle(id("c"), id("e")));
        assertFalse(merges.wouldCircle(id("e"), id("c")));
    }
}
