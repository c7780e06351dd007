package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Tile.Look;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private static final Tile A = tile(1, 0, 0, 2, 1);
    private static final Tile B = tile(2, 2, 0, 2, 1);
    private static final Tile C = tile(3, 4, 0, 4, 2);
    private static final Arrangement THREE = Arrangement.of(List.of(A, B, C));

    private static Tile tile(int id, int x, int y, int wide, int high) {
        return new Tile(new UUID(0, id), "", null, new UUID(0, 100 + id), null, Look.STATUS, x, y, wide, high);
    }

    private static String places(Arrangement arrangement) {
        return String.join(" ", arrangement.tiles().stream().sorted(java.util.Comparator.comparing(Tile::id))
                .map(each -> "%d,%d %dx%d".formatted(each.x(), each.y(), each.wide(), each.high())).toList());
    }

    @Test
    void whatStandsFreelyStaysWhereItWasWritten() {
        assertEquals("0,0 2x1 2,0 2x1 4,0 4x2", places(THREE));
        assertEquals(2, THREE.rows());
    }

    @Test
    void whatSticksOutIsBroughtOntoTheGridAndWhatOverlapsGoesDown() {
        assertEquals("6,0 2x1 0,0 2x1 0,1 8x6", places(Arrangement
                .of(List.of(tile(1, 90, -3, 2, 1), tile(2, 0, 0, 2, 1), tile(3, 0, 1, 40, 40)))));
        assertEquals("0,0 2x1 1,1 2x1", places(Arrangement.of(List.of(A, tile(2, 1, 0, 2, 1)))));
    }

    @Test
    void twoOfTheSameSizeChangePlaces() {
        assertEquals("2,0 2x1 0,0 2x1 4,0 4x2", places(THREE.moved(A.id(), 2, 0)));
    }

    @Test
    void whatIsInTheWayGoesDownAsFarAsItMust() {
        assertEquals("1,0 2x1 2,1 2x1 4,0 4x2", places(THREE.moved(A.id(), 1, 0)));
        assertEquals("0,2 2x1 2,2 2x1 0,0 4x2", places(THREE.moved(C.id(), 0, 0)));
    }

    @Test
    void aTileDoesNotLeaveTheGrid() {
        assertEquals("0,0 2x1 2,0 2x1 4,0 4x2", places(THREE.moved(A.id(), -1, -1)));
        assertEquals("0,0 2x1 2,0 2x1 4,5 4x2", places(THREE.moved(C.id(), 9, 5)));
    }

    @Test
    void aLargerTilePushesOthersDownAndNeverGrowsBeyondTheGrid() {
        assertEquals("0,0 3x2 2,2 2x1 4,0 4x2", places(THREE.sized(A.id(), 3, 2)));
        assertEquals("0,0 2x1 2,0 2x1 4,0 4x6", places(THREE.sized(C.id(), 9, 9)));
        assertEquals("0,0 1x1 2,0 2x1 4,0 4x2", places(THREE.sized(A.id(), 0, 0)));
    }

    @Test
    void whatIsMovedAndBackIsWhereItWas() {
        assertEquals(places(THREE), places(THREE.moved(A.id(), 2, 0).moved(A.id(), 0, 0)));
    }

    @Test
    void aNewTileTakesTheFirstFreePlace() {
        assertEquals(tile(9, 0, 1, 2, 1), THREE.placed(tile(9, 5, 5, 2, 1)));
        assertEquals(tile(9, 0, 2, 8, 1), THREE.placed(tile(9, 0, 0, 8, 1)));
        assertEquals(tile(9, 0, 0, 2, 1), new Arrangement(List.of()).placed(tile(9, 3, 3, 2, 1)));
    }

    @Test
    void onlyWhatIsElsewhereHasChanged() {
        assertEquals(List.of(tile(1, 1, 0, 2, 1), tile(2, 2, 1, 2, 1)).stream().map(Tile::id).toList(),
                THREE.moved(A.id(), 1, 0).changedFrom(List.of(A, B, C)).stream().map(Tile::id).sorted().toList());
        assertEquals(List.of(), THREE.changedFrom(List.of(A, B, C)));
    }

    @Test
    void theArrowsGoToTheNearestOnThatSide() {
        assertEquals(Optional.of(B), THREE.next(A, 1, 0));
        assertEquals(Optional.of(B), THREE.next(C, -1, 0));
        assertEquals(Optional.empty(), THREE.next(A, -1, 0));
        Arrangement below = Arrangement.of(List.of(A, B, tile(3, 0, 1, 2, 1), tile(4, 2, 1, 2, 1)));
        assertEquals(4, below.next(B, 0, 1).orElseThrow().id().getLeastSignificantBits());
        assertEquals(A, below.next(tile(3, 0, 1, 2, 1), 0, -1).orElseThrow());
    }

    @Test
    void whateverIsDoneNothingOverlapsOrSticksOut() {
        long seed = 20261123;
        Random chance = new Random(seed);
        Arrangement now = THREE;
        for (int i = 0; i < 60; i++) {
            if (now.tiles().size() < 14) {
                List<Tile> more = new java.util.ArrayList<>(now.tiles());
                more.add(now.placed(tile(10 + i, 0, 0, 1 + chance.nextInt(4), 1 + chance.nextInt(3))));
                now = new Arrangement(more);
            }
            UUID id = now.tiles().get(chance.nextInt(now.tiles().size())).id();
            now = chance.nextBoolean()
                    ? now.moved(id, chance.nextInt(10) - 1, chance.nextInt(8) - 1)
                    : now.sized(id, chance.nextInt(10), chance.nextInt(5));
            assertTrue(isSound(now), "seed " + seed + ", step " + i + ": " + places(now));
        }
    }

    private static boolean isSound(Arrangement now) {
        return now.tiles().stream().allMatch(one -> one.x() >= 0 && one.y() >= 0
                && one.x() + one.wide() <= Arrangement.COLUMNS
                && now.tiles().stream().noneMatch(other -> !other.id().equals(one.id()) && one.overlaps(other)));
    }
}
