package app.wheelhouse.app;

import app.wheelhouse.cli.Measured;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.rhythm.gate.ui.GateTools;
import app.wheelhouse.rhythm.gate.ui.GatesModel;
import app.wheelhouse.rhythm.gate.ui.GatesView;
import app.wheelhouse.rhythm.store.MeetingMaker;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.rhythm.ui.RhythmModel;
import app.wheelhouse.rhythm.ui.RhythmTools;
import app.wheelhouse.rhythm.ui.RhythmView;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.store.KpisAtHand;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.scorecard.ui.ScorecardModel;
import app.wheelhouse.scorecard.ui.ScorecardTools;
import app.wheelhouse.scorecard.ui.ScorecardView;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.today.store.TodayReader;
import app.wheelhouse.today.ui.TodayView;
import app.wheelhouse.today.ui.TodayViewModel;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures scorecard, rhythm, gates and Today with the sample, and the empty rooms. */
@Tag("screens")
class PlanScreensTest {
    @TempDir
    Path folder;
    private Programme programme;

    @BeforeEach
    void build() {
        programme = Programme.empty(folder.resolve("workspace"));
    }

    @AfterEach
    void close() {
        programme.close();
    }

    private void sample() {
        SampleWorkspace.build(store(), Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data"));
        programme.settle();
    }

    private Store store() {
        return programme.store();
    }

    private ScorecardView scorecard(Desk desk) {
        return new ScorecardView(new ScorecardModel(store(), Background.inline(), desk,
                new ScorecardTools(new ScorecardReader(store(), () -> FromLog.NONE)::scorecard,
                        new KpisAtHand(store(), () -> FromLog.NONE), new RoomDirector(), () -> {
                        }, _ -> {
                        })));
    }

    private RhythmView rhythm(Desk desk) {
        return new RhythmView(new RhythmModel(store(), Background.inline(), desk,
                new RhythmTools(new RhythmReader(store())::rhythm,
                        new MeetingMaker(store(), OpenMatters.NONE, _ -> Optional.empty()), new RoomDirector(), () -> {
                        }, _ -> {
                        })));
    }

    private GatesView gates(Desk desk) {
        return new GatesView(new GatesModel(store(), Background.inline(), desk,
                new GateTools(new GateReader(store(), Measured.by(store()))::book, new RoomDirector(), () -> {
                }, _ -> {
                })));
    }

    private void each(String room, List<String> views,
            IntFunction<java.util.function.Function<Desk, app.wheelhouse.ui.View>> at) {
        for (int i = 0; i < views.size(); i++) {
            Rooms.shoot(room + "-" + views.get(i), folder, room, at.apply(i), _ -> {
            });
        }
    }

    @Test
    void theScorecard() {
        sample();
        each("scorecard", List.of("plan", "checkpoints", "kpis", "tracks", "horizons", "promises"),
                i -> desk -> scorecard(desk).at(i));
    }

    @Test
    void theRhythm() {
        sample();
        each("rhythm", List.of("week", "month", "cadences", "health", "days"), i -> desk -> rhythm(desk).atView(i));
    }

    /** A quarter of meetings: the first held but once, the others the less the later they stand in the list. */
    @Test
    void theHealthOfAQuarter() {
        sample();
        int weeks = 13;
        Edit edit = new Edit("A quarter of meetings");
        List<Cadence> cadences = new RhythmReader(store()).rhythm().cadences().stream().limit(5).toList();
        for (Cadence cadence : cadences) {
            int nth = cadences.indexOf(cadence);
            edit.put("cadence", cadence.id(), "starts_on", Programme.TODAY.minusWeeks(weeks).plusDays(nth));
            for (int week = 1; week < weeks; week++) {
                LocalDate day = Programme.TODAY.minusWeeks(week).plusDays(nth);
                if (week % (nth + 1) > nth / 2) {
                    continue;
                }
                UUID session = store().ids().next();
                Instant began = day.atTime(9, 0).atZone(ZoneOffset.UTC).toInstant();
                edit.put("session", session, "title", cadence.title()).put("session", session, "cadence", cadence.id())
                        .put("session", session, "due_on", day).put("session", session, "state", "closed")
                        .put("session", session, "minutes", 45).put("session", session, "started_at", began)
                        .put("session", session, "closed_at", began.plusSeconds(60L * (40 + week * (nth + 1))));
                for (int each = 0; nth != 1 && each < week % 4; each++) {
                    UUID decision = store().ids().next();
                    edit.put("decision", decision, "title", "Decision " + each).put("decision", decision, "session",
                            session).put("decision", decision, "decided_on", day);
                }
            }
        }
        store().apply(edit).join();
        programme.settle();
        each("rhythm", List.of("health-quarter"), _ -> desk -> rhythm(desk).atView(3));
    }

    @Test
    void theGates() {
        sample();
        each("gates", List.of("gates", "releases", "stages", "incidents"), i -> desk -> switch (i) {
            case 0 -> gates(desk);
            case 1 -> gates(desk).atReleases();
            case 2 -> gates(desk).atStage(new UUID(0, 0));
            default -> gates(desk).atIncident(new UUID(0, 0));
        });
    }

    @Test
    void aDayWithWhatIsAhead() {
        sample();
        Rooms.shoot("today-ahead", folder, "today", desk -> new TodayView(
                new TodayViewModel(store(), new TodayReader(store(), new DecisionLists(store())::decisions),
                        Background.inline(), desk, Programme.CLOCK, _ -> {
                        }).counting(() -> new ScorecardReader(store(), () -> FromLog.NONE).settings())
                        .lookingAhead(AheadReader.tables(), new AheadReader(store(), new RhythmReader(store())::rhythm,
                                new GateReader(store(), Measured.by(store()))::book,
                                new ScorecardReader(store(), () -> FromLog.NONE))::read)),
                _ -> {
                });
    }

    @Test
    void nothingYet() {
        each("scorecard", List.of("plan-empty", "checkpoints-empty", "kpis-empty", "tracks-empty", "horizons-empty",
                "promises-empty"), i -> desk -> scorecard(desk).at(i));
        Rooms.shoot("rhythm-empty", folder, "rhythm", this::rhythm, _ -> {
        });
        Rooms.shoot("gates-empty", folder, "gates", this::gates, _ -> {
        });
    }
}
