package app.wheelhouse.rhythm.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.Template;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A postmortem begins with what the incident knows. */
class PostmortemTest {
    private static final String TEMPLATE = Template.named("postmortem").text();

    @Test
    void timesLengthAndBudgetAreFilledIn() {
        Incident incident = Incident.read(Map.of("id", UUID.randomUUID(), "title", "Reads fail", "budget_share", 34.0,
                "began_at", Instant.parse("2026-11-23T10:00:00Z"), "detected_at", Instant.parse("2026-11-23T10:03:00Z"),
                "restored_at", Instant.parse("2026-11-23T11:12:00Z")));
        String page = Postmortem.of(incident, TEMPLATE);
        assertTrue(page.contains("It lasted 1 h 12 min. It took 34.0 % of four weeks' error budget."), page);
        assertTrue(page.contains("Noticed after 3 min."), page);
        assertTrue(page.contains("""
                | 2026-11-23 10:00 | It began to fail |
                | 2026-11-23 10:03 | Noticed |
                | 2026-11-23 11:12 | Restored |
                """), page);
    }

    @Test
    void whatNobodyKnowsIsLeftToBeWritten() {
        Incident incident = Incident.read(Map.of("id", UUID.randomUUID(), "title", "Reads fail"));
        assertEquals(TEMPLATE, Postmortem.of(incident, TEMPLATE));
    }
}
