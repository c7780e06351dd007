package app.wheelhouse.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.library.Exposure.Band;
import app.wheelhouse.library.Weighing.Stage;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Weighing risks, the heat map, and the register in both editions. */
class RiskRegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static RiskRow row(String title, @Nullable Integer likelihood, @Nullable Integer impact, boolean room,
            String state) {
        UUID id = UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Risk risk = new Risk(id, title, "risk", null, "HUSH answer to " + title, state, null, null, "");
        return RiskRow.of(risk, new Weighing("cause of " + title, "", new Exposure(5, 5),
                new Exposure(likelihood, impact), Exposure.UNKNOWN, null, Treatment.ACCEPT, TODAY.minusDays(1), room),
                "HUSH owner", "");
    }

    private final List<RiskRow> rows = List.of(row("Slow partner", 4, 5, true, "open"),
            row("Secret", 5, 5, false, "open"), row("Calm", 1, 2, true, ""), row("New", null, 3, true, "open"),
            row("Past", 5, 5, true, "closed"));

    @Test
    void aRiskIsWeighedByLikelihoodTimesImpact() {
        assertEquals(20, new Exposure(4, 5).score());
        assertEquals("4 × 5 = 20, high", new Exposure(4, 5).words());
        assertEquals(Band.HIGH, new Exposure(3, 4).band());
        assertEquals(Band.MEDIUM, new Exposure(1, 5).band());
        assertEquals(Band.LOW, new Exposure(2, 2).band());
        assertEquals(Band.UNKNOWN, new Exposure(null, 3).band());
        assertEquals("", new Exposure(null, 3).words());
        assertEquals(new Exposure(5, 1), new Exposure(9, -1));
    }

    @Test
    void theMapNumbersOpenRisksFromTheWorstOn() {
        HeatMap map = HeatMap.of(rows, Stage.NOW);
        assertEquals(List.of("Secret", "Slow partner", "Calm"),
                map.spots().stream().map(spot -> spot.row().risk().title()).toList());
        assertEquals(1, map.unweighed());
        assertEquals(List.of(2), map.at(4, 5).stream().map(HeatMap.Spot::number).toList());
        assertEquals(4, HeatMap.of(rows, Stage.INHERENT).spots().size());
    }

    @Test
    void fieldsAreReadByTheirWords() {
        Weighing read = Weighing.read(Map.of("id", UUID.randomUUID(), "likelihood", 2, "impact", 3, "treatment",
                "accept", "accepted_until", TODAY, "audience", "room", "residual_likelihood", 1));
        assertEquals(6, read.at(Stage.NOW).score());
        assertTrue(read.room());
        assertFalse(read.isExpired(TODAY));
        assertTrue(read.isExpired(TODAY.plusDays(1)));
        assertFalse(read.at(Stage.RESIDUAL).isKnown());
        assertEquals(Weighing.NONE, Weighing.read(Map.of("id", UUID.randomUUID(), "treatment", "pray")));
    }

    @Test
    void theRoomEditionHasNoPreparedAnswersAndNothingOfTheHosts() {
        Dates dates = new Dates(ZoneOffset.UTC, Locale.ENGLISH);
        String room = Html.render(RiskRegister.of(rows, Edition.ROOM, TODAY, dates));
        assertFalse(room.contains("HUSH"), room);
        assertFalse(room.contains("Secret"));
        assertTrue(room.contains("Slow partner"));
        assertTrue(room.contains("Acceptance ended"));
        String host = Html.render(RiskRegister.of(rows, Edition.HOST, TODAY, dates));
        assertTrue(host.contains("HUSH answer to Secret"));
        assertFalse(host.contains("Past"));
        assertTrue(Html.render(RiskRegister.of(List.of(), Edition.ROOM, TODAY, dates)).contains("No open risks."));
    }

    @Test
    void theRegisterIsAPdf() throws IOException {
        byte[] bytes = new Pdf().render(
                RiskRegister.of(rows, Edition.HOST, TODAY, new Dates(ZoneOffset.UTC, Locale.ENGLISH)), Paper.A4,
                Progress.UNWATCHED);
        assertTrue(bytes.length > 1000);
        String keep = System.getProperty("wheelhouse.keep", "");
        if (!keep.isEmpty()) {
            Files.write(Path.of(keep, "register.pdf"), bytes);
        }
    }
}
