package app.wheelhouse.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.wheelhouse.present.RoomScreen.Bounds;
import app.wheelhouse.present.ScreenChoice.After;
import app.wheelhouse.present.ScreenChoice.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenChoiceTest {

    private static final RoomScreen LAPTOP = new RoomScreen(0, 0, 1440, 900, 110);
    private static final RoomScreen PROJECTOR = new RoomScreen(1440, 0, 1920, 1080, 96);
    private static final RoomScreen WALL = new RoomScreen(1440, -2160, 3840, 2160, 96);
    private static final Bounds ON_LAPTOP = new Bounds(100, 80, 1200, 760);
    private static final Bounds ON_PROJECTOR = new Bounds(1500, 20, 1200, 760);

    private final Memory memory = new Memory();

    @Test
    void theRoomFillsTheScreenWithoutTheCockpit() {
        assertEquals(new Place.Full(PROJECTOR), ScreenChoice.choose(List.of(LAPTOP, PROJECTOR), ON_LAPTOP, memory));
        assertEquals(new Place.Full(LAPTOP), ScreenChoice.choose(List.of(LAPTOP, PROJECTOR), ON_PROJECTOR, memory));
    }

    @Test
    void onASingleScreenTheRoomIsAWindow() {
        assertEquals(new Place.Window(LAPTOP), ScreenChoice.choose(List.of(LAPTOP), ON_LAPTOP, memory));
    }

    @Test
    void ofSeveralScreensTheLargestIsTaken() {
        assertEquals(new Place.Full(WALL), ScreenChoice.choose(List.of(LAPTOP, PROJECTOR, WALL), ON_LAPTOP, memory));
    }

    @Test
    void aRememberedScreenGoesBeforeALargerOne() {
        memory.remember(RoomScreen.setKey(List.of(WALL, LAPTOP, PROJECTOR)), PROJECTOR.key());

        assertEquals(new Place.Full(PROJECTOR), ScreenChoice.choose(List.of(LAPTOP, PROJECTOR, WALL), ON_LAPTOP,
                memory));
    }

    @Test
    void whatWasRememberedForOtherScreensDoesNotCount() {
        memory.remember(RoomScreen.setKey(List.of(LAPTOP, PROJECTOR)), PROJECTOR.key());

        assertEquals(new Place.Full(WALL), ScreenChoice.choose(List.of(LAPTOP, PROJECTOR, WALL), ON_LAPTOP, memory));
    }

    @Test
    void aRememberedScreenIsNotTakenWhileTheCockpitIsOnIt() {
        memory.remember(RoomScreen.setKey(List.of(LAPTOP, PROJECTOR)), PROJECTOR.key());

        assertEquals(new Place.Full(LAPTOP), ScreenChoice.choose(List.of(LAPTOP, PROJECTOR), ON_PROJECTOR, memory));
    }

    @Test
    void aRememberedWindowStaysAWindow() {
        memory.remember(RoomScreen.setKey(List.of(LAPTOP, PROJECTOR)), ScreenChoice.WINDOW);

        assertEquals(new Place.Window(LAPTOP), ScreenChoice.choose(List.of(LAPTOP, PROJECTOR), ON_LAPTOP, memory));
    }

    @Test
    void theCockpitIsWhereMostOfItIs() {
        assertEquals(LAPTOP, ScreenChoice.holding(List.of(PROJECTOR, LAPTOP), new Bounds(800, 0, 1200, 700)));
        assertEquals(PROJECTOR, ScreenChoice.holding(List.of(LAPTOP, PROJECTOR), new Bounds(900, 0, 1200, 700)));
    }

    @Test
    void aCockpitOnNoScreenCountsAsOnTheNearest() {
        assertEquals(PROJECTOR, ScreenChoice.holding(List.of(LAPTOP, PROJECTOR), new Bounds(9000, 0, 800, 600)));
    }

    @Test
    void aSetOfScreensHasOneKeyWhateverTheirOrder() {
        assertEquals(RoomScreen.setKey(List.of(LAPTOP, PROJECTOR)), RoomScreen.setKey(List.of(PROJECTOR, LAPTOP)));
    }

    @Test
    void screensOfOneSizeInTwoPlacesHaveTwoKeys() {
        assertNotEquals(PROJECTOR.key(), new RoomScreen(3360, 0, 1920, 1080, 96).key());
    }

    @Test
    void theNextScreenIsNeverTheCockpits() {
        List<RoomScreen> screens = List.of(PROJECTOR, LAPTOP, WALL);

        assertEquals(Optional.of(WALL), ScreenChoice.next(screens, PROJECTOR, ON_LAPTOP));
        assertEquals(Optional.of(PROJECTOR), ScreenChoice.next(screens, WALL, ON_LAPTOP));
        assertEquals(Optional.empty(), ScreenChoice.next(List.of(LAPTOP), LAPTOP, ON_LAPTOP));
    }

    @Test
    void anotherScreenMoreChangesNothing() {
        assertEquals(new After(Optional.of(PROJECTOR), Optional.of(LAPTOP)), ScreenChoice.after(List.of(LAPTOP,
                PROJECTOR, WALL), PROJECTOR, LAPTOP));
    }

    @Test
    void anUnpluggedProjectorIsGone() {
        assertEquals(new After(Optional.empty(), Optional.of(LAPTOP)), ScreenChoice.after(List.of(LAPTOP), PROJECTOR,
                LAPTOP));
    }

    @Test
    void aClosedLaptopIsGoneAndTheProjectorIsFoundWhereItMovedTo() {
        RoomScreen moved = new RoomScreen(0, 0, 1920, 1080, 96);

        assertEquals(new After(Optional.of(moved), Optional.empty()), ScreenChoice.after(List.of(moved), PROJECTOR,
                LAPTOP));
    }

    @Test
    void aLaptopThatMovesBecauseTheProjectorLeftIsFoundAgain() {
        RoomScreen right = new RoomScreen(1920, 0, 1440, 900, 110);
        RoomScreen projector = new RoomScreen(0, 0, 1920, 1080, 96);
        RoomScreen alone = new RoomScreen(0, 0, 1440, 900, 110);

        assertEquals(new After(Optional.empty(), Optional.of(alone)), ScreenChoice.after(List.of(alone), projector,
                right));
    }

    @Test
    void ofTwoScreensAlikeTheOneInItsPlaceIsMeant() {
        RoomScreen left = new RoomScreen(0, 0, 1920, 1080, 96);
        RoomScreen right = new RoomScreen(1920, 0, 1920, 1080, 96);

        assertEquals(new After(Optional.empty(), Optional.of(left)), ScreenChoice.after(List.of(left), right, left));
        assertEquals(new After(Optional.of(right), Optional.empty()), ScreenChoice.after(List.of(right), right, left));
    }

    @Test
    void whenNeitherOfTwoScreensAlikeIsInItsPlaceBothCountAsGone() {
        RoomScreen left = new RoomScreen(0, 0, 1920, 1080, 96);
        RoomScreen right = new RoomScreen(1920, 0, 1920, 1080, 96);
        RoomScreen elsewhere = new RoomScreen(0, 1080, 1920, 1080, 96);

        assertEquals(new After(Optional.empty(), Optional.empty()), ScreenChoice.after(List.of(elsewhere), right,
                left));
    }

    @Test
    void aProjectorWithAnotherResolutionIsAnotherScreen() {
        RoomScreen smaller = new RoomScreen(1440, 0, 1024, 768, 96);

        assertEquals(new After(Optional.empty(), Optional.of(LAPTOP)), ScreenChoice.after(List.of(LAPTOP, smaller),
                PROJECTOR, LAPTOP));
    }

    @Test
    void aMovedWindowKeepsItsRelativePlaceAndFits() {
        assertEquals(new Bounds(1440, 0, 1440, 900), ScreenChoice.moved(new Bounds(0, 0, 1440, 900), LAPTOP,
                PROJECTOR));
        assertEquals(new Bounds(0, 0, 1440, 900), ScreenChoice.moved(new Bounds(1440, 0, 1920, 1080), PROJECTOR,
                LAPTOP));
    }

    @Test
    void aRehearsalTakesHalfTheScreen() {
        Bounds window = ScreenChoice.rehearsal(LAPTOP);

        assertEquals(720, window.width());
        assertEquals(450, window.height());
        assertEquals(LAPTOP, ScreenChoice.holding(List.of(LAPTOP, PROJECTOR), window));
    }
}
