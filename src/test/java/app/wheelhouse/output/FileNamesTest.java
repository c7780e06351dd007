package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    private static Page page(String title, boolean dated) {
        return new Page("Minutes", "", title, "", List.of(), dated ? LocalDate.of(2026, 11, 23) : null, "en",
                Edition.ROOM, List.of());
    }

    @Test
    void theDayComesFirstThenTheSessionThenWhatItIs() {
        assertEquals("2026-11-23 B - Cloud first, not lift and shift - minutes (room).pdf", FileNames.propose(page(
                "B · Cloud first, not lift and shift", true), "pdf"));
        assertEquals("B - minutes (room).md", FileNames.propose(page("B", false), "md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a/b\\c:d*e?f\"g<h>i | a b c d e f g h i",
            "../../etc/passwd | etc passwd",
            "con | _con", "NUL.txt | _NUL.txt", "lpt1 .x | _lpt1 .x", "ends with dots... | ends with dots",
            "-rf | rf", "~ | untitled", "`` | untitled", "PR/FAQ | PR FAQ", "שלום | שלום", "中文 | 中文"})
    void noPlatformRefusesTheName(String words, String name) {
        assertEquals(name, FileNames.safe(words, 100));
    }

    @Test
    void controlAndDirectionCharactersAreDropped() {
        assertEquals("a b gpj.exe", FileNames.safe("a\u0000b\u202Egpj.exe", 100));
    }

    @Test
    void aLongNameIsCutBetweenLettersAndKeepsItsEnding() {
        String name = FileNames.propose(page("ש".repeat(300), true), "pdf");

        assertTrue(name.endsWith("ש - minutes (room).pdf"), name);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 140, name);
        assertFalse(name.contains("\uFFFD"));
    }
}
