package app.wheelhouse.shell.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Bounds.Area LAPTOP = new Bounds.Area(0, 24, 1440, 876);
    private static final Bounds.Area PROJECTOR = new Bounds.Area(1440, 0, 1920, 1080);
    private static final List<Bounds.Area> BOTH = List.of(LAPTOP, PROJECTOR);

    @Test
    void aWindowThatFitsStaysWhereItWas() {
        Bounds window = new Bounds(1500, 100, 1200, 800, true);
        assertEquals(window, window.clampTo(BOTH));
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesToTheFirst() {
        assertEquals(new Bounds(240, 100, 1200, 800, false),
                new Bounds(1500, 100, 1200, 800, false).clampTo(List.of(LAPTOP)));
    }

    @Test
    void aWindowAcrossTwoScreensGoesWhollyToTheOneThatShowsMoreOfIt() {
        assertEquals(new Bounds(1440, 200, 800, 600, false), new Bounds(1200, 200, 800, 600, false).clampTo(BOTH));
        assertEquals(new Bounds(640, 200, 800, 600, false), new Bounds(700, 200, 800, 600, false).clampTo(BOTH));
    }

    @Test
    void aWindowTooLargeOrTooSmallIsMadeToFit() {
        assertEquals(new Bounds(0, 24, 1440, 876, false),
                new Bounds(-50, -50, 4000, 3000, false).clampTo(List.of(LAPTOP)));
        assertEquals(new Bounds(10, 30, 640, 480, false), new Bounds(10, 30, 5, 5, false).clampTo(List.of(LAPTOP)));
        Bounds.Area tiny = new Bounds.Area(0, 0, 320, 200);
        assertEquals(new Bounds(0, 0, 320, 200, false), new Bounds(10, 30, 900, 700, false).clampTo(List.of(tiny)));
    }

    @Test
    void nonsenseIsReplacedByTheMiddleOfTheFirstScreen() {
        Bounds centred = Bounds.centred(LAPTOP);
        assertEquals(centred, new Bounds(Double.NaN, 0, 100, 100, false).clampTo(BOTH));
        assertEquals(centred, new Bounds(0, 0, Double.POSITIVE_INFINITY, 100, true).clampTo(BOTH));
        assertEquals(centred, centred.clampTo(BOTH));
    }
}
