package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedLinesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aCheckInMayBeginWithAStateAndAConfidence() {
        assertEquals(new CheckinLine(OutcomeState.AT_RISK, 60, "waiting for the SKU"),
                CheckinLine.read("at risk 60% waiting for the SKU"));
        assertEquals(new CheckinLine(OutcomeState.DONE, 100, ""), CheckinLine.read("100 % done"));
        assertEquals(new CheckinLine(null, null, "Donetsk site 160% over"), CheckinLine.read("Donetsk site 160% over"));
        assertEquals(new CheckinLine(null, null, "140% sure"), CheckinLine.read("140% sure"));
        assertEquals(new CheckinLine(OutcomeState.ON_TRACK, null, "as planned"),
                CheckinLine.read("On track: as planned"));
    }

    @Test
    void aReadingMayHaveItsDayBeforeOrBehindIt() {
        assertEquals(Optional.of(new ReadingLine(42, TODAY)), read("42"));
        assertEquals(Optional.of(new ReadingLine(-4.5, TODAY)), read(" −4,5 % "));
        assertEquals(Optional.of(new ReadingLine(42, LocalDate.of(2026, 11, 2))), read("42 2026-11-02"));
        assertEquals(Optional.of(new ReadingLine(42, LocalDate.of(2026, 11, 2))), read("2026-11-02 42"));
        assertEquals(Optional.empty(), read("many"));
        assertEquals(Optional.empty(), read("42 whenever"));
    }

    private static Optional<ReadingLine> read(String typed) {
        return ReadingLine.read(typed, TODAY, text -> text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Optional.of(LocalDate.parse(text))
                : Optional.empty());
    }
}
