package app.wheelhouse.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.present.RoomView.BlankCard;
import app.wheelhouse.present.RoomView.SafeCard;
import app.wheelhouse.present.RoomView.StatementCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomDirectorTest {

    private static final RoomView ONE = new StatementCard("", "one", "");
    private static final RoomView TWO = new StatementCard("", "two", "");

    private final RoomDirector director = new RoomDirector();

    @BeforeEach
    void begin() {
        director.begin("Cloud first");
    }

    @Test
    void aSessionBeginsWithItsTitleAlone() {
        assertEquals(RoomFrame.of(new SafeCard("Cloud first")), director.frameProperty().get());
    }

    @Test
    void theRoomSeesWhatItIsShown() {
        director.show(ONE);

        assertEquals(RoomFrame.of(ONE), director.frameProperty().get());
    }

    @Test
    void aFrozenRoomStaysWhileTheCockpitMovesOnAndCatchesUpWhenThawed() {
        director.show(ONE);
        director.setFrozen(true);
        director.show(TWO);
        assertEquals(ONE, director.frameProperty().get().view());

        director.setFrozen(false);

        assertEquals(TWO, director.frameProperty().get().view());
    }

    @Test
    void aBlankRoomComesBackWithWhatTheCockpitHasComeTo() {
        director.show(ONE);
        director.setBlank(true);
        assertEquals(RoomFrame.of(new BlankCard()), director.frameProperty().get());
        director.show(TWO);
        assertEquals(RoomFrame.of(new BlankCard()), director.frameProperty().get());

        director.setBlank(false);

        assertEquals(TWO, director.frameProperty().get().view());
    }

    @Test
    void aFrozenRoomThatWasBlankedComesBackFrozen() {
        director.show(ONE);
        director.toggleFrozen();
        director.toggleBlank();
        director.show(TWO);

        director.toggleBlank();

        assertEquals(ONE, director.frameProperty().get().view());
    }

    @Test
    void theSafeCardGoesBeforeEverythingAndLosesNothing() {
        director.show(ONE);
        director.setSafe(true);
        director.show(TWO);
        director.setProgress(0.5);
        assertEquals(RoomFrame.of(new SafeCard("Cloud first")), director.frameProperty().get());

        director.setSafe(false);

        assertEquals(new RoomFrame(TWO, 0.5, RoomFrame.NATURAL), director.frameProperty().get());
    }

    @Test
    void theBarMovesOnWhileTheRoomIsFrozen() {
        director.show(ONE);
        director.setFrozen(true);

        director.setProgress(0.25);

        assertEquals(new RoomFrame(ONE, 0.25, RoomFrame.NATURAL), director.frameProperty().get());
    }

    @Test
    void pagesTurnBetweenTheFirstAndTheLast() {
        director.show(ONE);
        director.paged(new RoomPane.Paging(0, 2));
        assertFalse(director.previousPage());

        assertTrue(director.nextPage());

        assertEquals(1, director.frameProperty().get().page());
        director.paged(new RoomPane.Paging(1, 2));
        assertFalse(director.nextPage());
    }

    @Test
    void aFrozenRoomTurnsItsOwnPagesAndForgetsThemWhenThawed() {
        director.show(ONE);
        director.setFrozen(true);
        director.show(TWO);
        director.paged(new RoomPane.Paging(0, 3));

        assertTrue(director.nextPage());

        assertEquals(new RoomFrame(ONE, RoomFrame.NO_PROGRESS, 1), director.frameProperty().get());
        director.setFrozen(false);
        assertEquals(RoomFrame.of(TWO), director.frameProperty().get());
    }

    @Test
    void showingTheSameAgainKeepsThePage() {
        director.show(ONE);
        director.paged(new RoomPane.Paging(0, 2));
        director.nextPage();

        director.show(new StatementCard("", "one", ""));

        assertEquals(1, director.frameProperty().get().page());
    }

    @Test
    void aBlankRoomTurnsNoPages() {
        director.show(ONE);
        director.paged(new RoomPane.Paging(0, 2));
        director.setBlank(true);

        assertFalse(director.nextPage());
    }

    @Test
    void aNewSessionThawsAndShowsAgain() {
        director.setFrozen(true);
        director.setBlank(true);

        director.begin("Tenancy");

        assertEquals(RoomFrame.of(new SafeCard("Tenancy")), director.frameProperty().get());
    }
}
