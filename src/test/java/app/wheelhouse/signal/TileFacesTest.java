package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.scorecard.Direction;
import app.wheelhouse.scorecard.Kpi;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Origin;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Tile.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tiles say on screen, and what of it the room may see. */
class TileFacesTest {
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final UUID WALL = new UUID(0, 7);
    private static final UUID KPI = new UUID(0, 8);
    private static final Slo SLO = Watching.slo("0.999", "28d");

    private static Watching.Feeder good() {
        return Watching.feeder(SLO, INTERVAL, Duration.ofDays(28), 99.98, 0.02).run(Duration.ofMinutes(10), 100, 0);
    }

    private static SignalsNow now(Slo slo, SourceDefinition source, Standing standing, Instant at, Tile... tiles) {
        Kpi kpi = new Kpi(KPI, "GPU idle", "%", Direction.DOWN, 30.0, 10.0, null, null, Origin.TYPED, "dashboard", "",
                null, "a", null, null, "");
        KpiSeries series = KpiSeries.of(kpi, "", List.of(new Reading(LocalDate.of(2026, 11, 1), 20)), List.of());
        SignalBook book = new SignalBook(List.of(new SourceDraft(source.id(), source.title(), source, List.of())),
                List.of(new SloDraft(slo.id(), slo.title(), slo, List.of())), List.of(), List.of(),
                List.of(new Wall(WALL, "Storage", Audience.ROOM, "a")), List.of(tiles));
        return new SignalsNow(book, Map.of(slo.id(), standing), Map.of(), List.of(series), false, "", at);
    }

    private static Tile tile(Look look) {
        return new Tile(new UUID(0, 1), "", WALL, SLO.id(), null, look, 0, 0, 2, 1);
    }

    private static TileFace face(Watching.Feeder feeder, Look look) {
        Tile tile = tile(look);
        return new TileFaces(now(SLO, Watching.source(INTERVAL), feeder.standing(), feeder.now(), tile),
                ZoneOffset.UTC).of(tile);
    }

    @Test
    void aGoodObjectiveSaysItsShareAndWhatIsLeft() {
        TileFace face = face(good(), Look.STATUS);
        assertEquals(Mood.GOOD, face.mood());
        assertEquals("OK", face.word());
        assertEquals("99.98", face.value());
        assertEquals("%", face.unit());
        assertEquals("80 % of the budget left", face.note());
        assertEquals("Reads succeed: OK, 99.98 %, 80 % of the budget left", face.words());
    }

    @Test
    void aGaugeIsAsFullAsTheBudget() {
        TileFace face = face(good(), Look.GAUGE);
        assertEquals("80", face.value());
        assertEquals(0.8, face.share(), 0.001);
        assertEquals("of the budget left", face.note());
    }

    @Test
    void whatBurnsSaysHowFast() {
        TileFace face = face(good().run(Duration.ofHours(2), 95, 5), Look.NUMBER);
        assertEquals(Mood.BAD, face.mood());
        assertEquals("Paging", face.word());
        assertTrue(face.note().startsWith("of the budget left, burns "), face.note());
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void noFaultIsGreenAndTheLastFigureStaysWithItsAge(Fault.Kind kind) {
        Watching.Feeder feeder = good().fail(kind);
        Tile tile = tile(Look.STATUS);
        SignalsNow later = now(SLO, Watching.source(INTERVAL), feeder.standing(),
                feeder.now().plus(Duration.ofMinutes(12)), tile);
        TileFace face = new TileFaces(later, ZoneOffset.UTC).of(tile);
        assertEquals(Mood.UNKNOWN, face.mood());
        assertEquals("99.98", face.value());
        assertEquals("measured 12 min ago", face.note());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void onlyOkIsGreen(State state) {
        assertEquals(state == State.OK, Mood.of(state) == Mood.GOOD);
        assertEquals(state.isKnown(), Mood.of(state) != Mood.UNKNOWN);
    }

    @Test
    void itTellsWhereItsFigureComesFrom() {
        Watching.Feeder feeder = good();
        Tile tile = tile(Look.GAUGE);
        List<String> origin = new TileFaces(
                now(SLO, Watching.source(INTERVAL), feeder.standing(), feeder.now(), tile), ZoneOffset.UTC)
                .origin(tile);
        assertTrue(origin.get(4).matches("Good share = \\S+ good of \\S+"), origin.get(4));
        assertEquals(List.of("Source: Gateway (Metrics page), every 30 s",
                "Sampled 2 Nov 00:10:00, fetched 2 Nov 00:10:00",
                "Window: 28 days, 100 % of it measured, from kept samples",
                "Budget left = 1 − (1 − good share) ÷ (1 − 99.9 %)"),
                List.of(origin.get(1), origin.get(2), origin.get(3), origin.get(5)));
        assertTrue(origin.getFirst().contains("of the budget left"), origin.getFirst());
    }

    @Test
    void aDemonstrationSaysSo() {
        SourceDefinition usual = Watching.source(INTERVAL);
        SourceDefinition demo = new SourceDefinition(usual.id(), "DEMO: storage", usual.kind(), usual.url(),
                usual.interval(), usual.deadline(), Map.of(), usual.access(), "", "", "", false);
        Tile tile = tile(Look.STATUS);
        Watching.Feeder feeder = good();
        TileFace face = new TileFaces(now(SLO, demo, feeder.standing(), feeder.now(), tile), ZoneOffset.UTC).of(tile);
        assertTrue(face.demo());
        assertTrue(face.words().startsWith("Reads succeed (DEMO): OK"), face.words());
    }

    @Test
    void aPausedSourceIsGreyWhateverItSaidLast() {
        SourceDefinition usual = Watching.source(INTERVAL);
        SourceDefinition paused = new SourceDefinition(usual.id(), "Gateway", usual.kind(), usual.url(),
                usual.interval(), usual.deadline(), Map.of(), usual.access(), "", "", "", true);
        Tile tile = tile(Look.STATUS);
        Watching.Feeder feeder = good();
        TileFace face = new TileFaces(now(SLO, paused, feeder.standing(), feeder.now(), tile), ZoneOffset.UTC)
                .of(tile);
        assertEquals(Mood.UNKNOWN, face.mood());
        assertEquals("Paused", face.word());
    }

    @Test
    void aKpiShowsItsLastReadingOnTheWayToItsTarget() {
        Tile tile = new Tile(new UUID(0, 1), "", WALL, null, KPI, Look.BAR, 0, 0, 2, 1);
        Watching.Feeder feeder = good();
        TileFace face = new TileFaces(now(SLO, Watching.source(INTERVAL), feeder.standing(), feeder.now(), tile),
                ZoneOffset.UTC).of(tile);
        assertEquals("20", face.value());
        assertEquals("%", face.unit());
        assertEquals(0.5, face.share());
        assertEquals("target 10 %", face.note());
    }

    @Test
    void whatATileIsAboutMayBeGone() {
        Tile tile = new Tile(new UUID(0, 1), "", WALL, new UUID(0, 99), null, Look.STATUS, 0, 0, 2, 1);
        Watching.Feeder feeder = good();
        assertEquals("Gone", new TileFaces(now(SLO, Watching.source(INTERVAL), feeder.standing(), feeder.now(), tile),
                ZoneOffset.UTC).of(tile).word());
    }

    @Test
    void theRoomSeesTheWallWithoutWhatIsForTheHostOnly() {
        Watching.Feeder feeder = good();
        Tile tile = tile(Look.STATUS);
        SignalsNow open = now(SLO, Watching.source(INTERVAL), feeder.standing(), feeder.now(), tile);
        assertEquals(List.of("Reads succeed"),
                SignalCards.best(open, null, ZoneOffset.UTC).tiles().stream().map(each -> each.name()).toList());
        Slo hidden = new Slo(SLO.id(), SLO.title(), SLO.service(), SLO.source(), SLO.indicator(), SLO.target(),
                SLO.window(), SLO.budgeting(), SLO.alerts(), Audience.HOST, "a");
        SignalsNow secret = now(hidden, Watching.source(INTERVAL), feeder.standing(), feeder.now(), tile);
        assertEquals(List.of(), SignalCards.best(secret, null, ZoneOffset.UTC).tiles());
        assertEquals(List.of(), SignalCards.all(secret, ZoneOffset.UTC).tiles());
    }

    @Test
    void theRoomDoesNotSeeWhereFiguresComeFrom() {
        Watching.Feeder feeder = good();
        String card = SignalCards.best(now(SLO, Watching.source(INTERVAL), feeder.standing(), feeder.now(),
                tile(Look.STATUS)), null, ZoneOffset.UTC).toString();
        assertFalse(card.contains("127.0.0.1"), card);
        assertFalse(card.contains("Gateway"), card);
    }

    @Test
    void aWallForTheHostIsNotShownEvenWhenAskedFor() {
        Watching.Feeder feeder = good();
        SignalsNow now = now(SLO, Watching.source(INTERVAL), feeder.standing(), feeder.now(), tile(Look.GAUGE));
        Wall host = new Wall(WALL, "Private", Audience.HOST, "a");
        assertTrue(SignalCards.wall(now, host, ZoneOffset.UTC).isEmpty());
        SignalBook book = now.book();
        SignalsNow only = new SignalsNow(new SignalBook(book.sources(), book.slos(), List.of(), List.of(),
                List.of(host), book.tiles()), now.standings(), Map.of(), List.of(), false, "", now.at());
        assertNotEquals("Private", SignalCards.best(only, WALL, ZoneOffset.UTC).title());
    }
}
