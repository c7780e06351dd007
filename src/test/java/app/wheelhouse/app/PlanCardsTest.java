package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.OwnLog;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.rhythm.RhythmCards;
import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.GateCard;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.scorecard.ScoreCards;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SignalCards;
import app.wheelhouse.signal.SignalsNow;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.ui.list.Programme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants words that are the host's alone in scorecard, rhythm, gates and signals, and looks for them in what the room may see. */
class PlanCardsTest {
    private static final String SECRET = "SECRET";
    private static final LocalDate TODAY = Programme.TODAY;
    @TempDir
    Path folder;

    @Test
    void noCardOfScorecardRhythmGatesAndSignalsHasAWordThatIsTheHostsAlone() {
        try (Programme programme = Programme.empty(folder)) {
            plant(programme);
            Scorecard scorecard = scores(programme).scorecard();
            GateBook book = new GateReader(programme.store(), Conditions.NONE).book();
            List<RoomView> cards = new ArrayList<>(List.of(ScoreCards.scorecard(scorecard, TODAY),
                    ScoreCards.wall(scores(programme).kpis(), TODAY), ScoreCards.tracks(scorecard, TODAY),
                    new RhythmCards(new RhythmReader(programme.store()).rhythm(), ZoneOffset.UTC, Locale.ENGLISH)
                            .week(TODAY),
                    GateCard.all(book, null), GateCard.stages(book)));
            SignalBook signals = new SignalReader(programme.store()).book();
            SignalsNow now = new SignalsNow(signals, Map.of(), Map.of(), List.of(), false, SECRET, Instant.EPOCH);
            cards.add(SignalCards.all(now, ZoneOffset.UTC));
            cards.add(SignalCards.best(now, null, ZoneOffset.UTC));
            signals.walls().forEach(wall -> SignalCards.wall(now, wall, ZoneOffset.UTC).ifPresent(cards::add));
            book.gates().forEach(gate -> cards.add(GateCard.of(book.judge(gate, null))));
            String all = cards.toString();
            for (String shown : List.of("First proof", "GPU idle", "Lighthouse", "WBR", "Release gate", "Phoenix",
                    "Runbook", "Reads succeed", "Storage")) {
                assertTrue(all.contains(shown), shown);
            }
            cards.forEach(card -> assertFalse(card.toString().contains(SECRET), card.toString()));
        }
    }

    private static ScorecardReader scores(Programme programme) {
        return new ScorecardReader(programme.store(), () -> OwnLog.read(programme.store()));
    }

    private static void plant(Programme programme) {
        UUID checkpoint = programme.add("checkpoint", "title", "Day 60", "plan_day", 60, "purpose", SECRET);
        UUID outcome = programme.add("outcome", "title", "First proof", "checkpoint", checkpoint, "state", "at_risk",
                "evidence", SECRET, "detail", SECRET);
        programme.add("checkin", "title", SECRET, "outcome", outcome, "made_on", TODAY);
        programme.add("promise", "title", SECRET, "promised_to", SECRET, "outcome", outcome);
        UUID track = programme.add("track", "title", "Lighthouse", "purpose", SECRET, "will_do", SECRET, "will_not_do",
                SECRET, "headcount", SECRET);
        programme.add("proof", "title", "Site live", "track", track, "due_on", TODAY, "evidence", SECRET);
        UUID kpi = programme.add("kpi", "title", "GPU idle", "unit", "%", "direction", "down", "provenance", SECRET,
                "definition", SECRET, "origin", "typed");
        programme.add("reading", "kpi", kpi, "measured_on", TODAY, "amount", 12.0, "provenance", SECRET, "remark",
                SECRET);
        programme.add("annotation", "kpi", kpi, "title", SECRET, "noted_on", TODAY);
        UUID cadence = programme.add("cadence", "title", "WBR", "rrule", "FREQ=WEEKLY;BYDAY=MO", "starts_on", TODAY,
                "starts_at", "09:00", "zone", "UTC", "minutes", 45, "purpose", SECRET, "inputs", SECRET,
                "key_decisions", SECRET, "place", SECRET);
        programme.add("cadence_change", "title", SECRET, "cadence", cadence, "due_on", TODAY, "moved_to",
                "2026-11-24T10:00");
        programme.add("travel", "title", SECRET, "place", SECRET, "starts_on", TODAY, "ends_on", TODAY);
        UUID gate = programme.add("gate", "title", "Release gate", "purpose", SECRET);
        UUID criterion = programme.add("criterion", "title", "Runbook", "gate", gate, "kind", "check", "subject",
                SECRET);
        programme.add("evidence", "criterion", criterion, "met", true, "text", SECRET);
        programme.add("waiver", "title", SECRET, "criterion", criterion, "reason", SECRET, "expires_on", TODAY);
        programme.add("stage", "title", "Phoenix", "step", "crawl", "promotion", SECRET, "demotion", SECRET);
        UUID source = programme.add("source", "title", SECRET, "kind", "exposition", "url",
                "http://secret.example/" + SECRET,
                "interval_seconds", 3600);
        slo(programme, "Reads succeed", "room", source);
        slo(programme, SECRET, "host", source);
        programme.add("wall", "title", "Storage", "audience", "room", "position", "a");
        programme.add("wall", "title", SECRET, "audience", "host", "position", "b");
        programme.save().settle();
    }

    private static void slo(Programme programme, String title, String audience, UUID source) {
        programme.add("slo", "title", title, "source", source, "indicator", "ratio", "good", SECRET, "total", SECRET,
                "target", new BigDecimal("0.999"), "period", "28d", "audience", audience, "detail", SECRET, "service",
                SECRET, "position", title);
    }
}
