package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpenActionsTest {
    private final SessionPage page = SampleSession.closed();

    @Test
    void eachOpenActionIsALineWithItsOwnerAndDay() {
        assertEquals("""
                - Draft the gate criteria for Crawl with on-call and support — Head of Development, due 2026-12-04
                - Name an owner for each PR/FAQ — nobody yet""".lines().sorted().toList(),
                OpenActions.lines(page, "").lines().sorted().toList());
    }

    @Test
    void whatIsListedIsNotListedTwiceAndOtherLinesStay() {
        String once = OpenActions.lines(page, "- Somebody's own line");

        assertEquals(3, once.lines().count());
        assertEquals(once, OpenActions.lines(page, once));
    }
}
