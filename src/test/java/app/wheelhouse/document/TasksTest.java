package app.wheelhouse.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasksTest {
    @ParameterizedTest
    @CsvSource({"- [ ] a,- [x] a", "- [x] a,- [ ] a", "  * [X] a,  * [ ] a", "3. [ ] a,3. [x] a",
            "> - [ ] a,> - [x] a"})
    void aBoxIsCheckedAndCleared(String before, String after) {
        assertEquals(after, Tasks.toggled(before, 0));
    }

    @Test
    void onlyTheNamedLineChanges() {
        assertEquals("- [ ] a\n- [x] b\n", Tasks.toggled("- [ ] a\n- [ ] b\n", 1));
    }

    @Test
    void aLineWithoutABoxStaysAsItIs() {
        assertEquals("- a [ ]", Tasks.toggled("- a [ ]", 0));
        assertEquals("- [ ] a", Tasks.toggled("- [ ] a", 7));
    }
}
