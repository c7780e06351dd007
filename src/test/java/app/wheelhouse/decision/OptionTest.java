package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTest {
    private static final Option GATES = new Option("Crawl, walk, run with gates", List.of("proves reliability first"),
            List.of("slower to the public offer", "two migrations"), List.of("same team"));
    private static final Option AT_ONCE = new Option("Straight to a service", List.of(), List.of("no way back"),
            List.of());

    @Test
    void argumentsStandUnderTheOptionTheyAreAbout() {
        assertEquals(List.of(GATES, AT_ONCE), Option.read("""
                1. Crawl, walk, run with gates
                + proves reliability first
                - slower to the public offer
                  – two migrations
                ~ same team

                **Straight to a service**
                - no way back
                """));
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        assertEquals(List.of(GATES, AT_ONCE), Option.read(Option.write(List.of(GATES, AT_ONCE))));
    }

    @Test
    void aListOfDashesIsAListOfOptions() {
        assertEquals(List.of("gate all", "gate none"),
                Option.read("- gate all\n- gate none").stream().map(Option::title).toList());
    }

    @Test
    void nothingTypedIsNoOption() {
        assertEquals(List.of(), Option.read(" \n\n"));
    }

    @Test
    void linesOfTheirOwnBecomeAListAndAListStaysOne() {
        assertEquals("- gate all\n- gate none", Option.asList("gate all\n\n gate none "));
        assertEquals("1. gate all\n2. gate none", Option.asList("1. gate all\n2. gate none"));
        assertEquals("", Option.asList(""));
    }
}
