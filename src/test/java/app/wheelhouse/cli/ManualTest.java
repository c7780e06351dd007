package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The manual page and the shell's completion know every command. */
class ManualTest {
    @Test
    void thePageTellsOfEveryCommandAndNothingInItIsMistakenForAnInstruction() {
        String page = Manual.page();
        Cli.names().forEach(name -> assertTrue(page.contains(".SS \"" + name + "\"\n"), name));
        assertTrue(page.contains(".SS \"vault export\"\n"));
        page.lines().filter(line -> line.startsWith(".")).forEach(
                line -> assertTrue(line.matches("\\.(TH|SH|SS|TP|PP|br|B|I)( .*)?"), line));
        assertFalse(page.contains("%n"));
    }

    @Test
    void theCompletionKnowsEveryCommandAndIsTheSameEveryDay() {
        String completion = Manual.completion();
        Cli.names().forEach(name -> assertTrue(completion.contains(name), name));
        assertFalse(completion.contains("# Date:"));
        assertEquals(completion, Manual.completion());
    }
}
