package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.Measured;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.gate.GateBook;
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
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.store.KpisAtHand;
import app.wheelhouse.scorecard.store.ScorecardEdits;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.scorecard.ui.ScorecardModel;
import app.wheelhouse.scorecard.ui.ScorecardTools;
import app.wheelhouse.scorecard.ui.ScorecardView;
import app.wheelhouse.store.AtHand;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures how long every view of scorecard, rhythm and gates takes to open on ten years of a plan, warm. */
@Tag("bench")
public final class PlanBench {
    private static final int ROUNDS = 12;
    private static final int COLD = 5;
    private final Semaphore there = new Semaphore(0);
    private final StackPane root = new StackPane();
    private BooleanSupplier awaited = () -> false;
    private boolean waiting;
    private long begun;
    private double took;
    private Supplier<Scorecard> plan = () -> Scorecard.NONE;
    private Supplier<Rhythm> rhythms = Rhythm::empty;
    private Supplier<GateBook> books = () -> {
        throw new IllegalStateException();
    };

    @Test
    void tenYears(@TempDir Path folder) throws StoreException, InterruptedException {
        Map<String, double[]> figures = measure(folder);
        figures.forEach((what, times) -> System.out.printf("%s: median %.0f ms, max %.0f ms%n", what,
                Arrays.stream(times).sorted().toArray()[times.length / 2], Arrays.stream(times).max().orElse(0)));
        assertTrue(figures.size() > 15);
    }

    /** Milliseconds on the clock by what was opened: from the key until all of it is laid out, the warm rounds. */
    public Map<String, double[]> measure(Path folder) throws StoreException, InterruptedException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:12:00Z"), ZoneOffset.UTC);
        Map<String, double[]> figures = new LinkedHashMap<>();
        try (Store store = Store.open(Workspace.create(folder.resolve("plan"), "Plan", "laptop", clock), clock);
                KpisAtHand kpis = new KpisAtHand(store, () -> FromLog.NONE)) {
            List<UUID> first = TenYearPlan.fill(store);
            Background background = Background.threads(Failures.unlogged());
            plan = new AtHand<>(store, ScorecardReader.TABLES,
                    new ScorecardReader(store, () -> FromLog.NONE)::scorecard);
            rhythms = new AtHand<>(store, RhythmReader.TABLES, new RhythmReader(store)::rhythm);
            AtHand<GateBook> written = new AtHand<>(store, GateReader.TABLES,
                    new GateReader(store, Measured.by(store))::written);
            books = () -> written.get().measured(Measured.by(store), clock.instant());
            Stage stage = OnFx.call(Stage::new);
            OnFx.run(() -> {
                Scene scene = new Scene(root, 1366, 768);
                Theme.LIGHT.dress(scene);
                scene.addPostLayoutPulseListener(this::pulse);
                stage.setScene(scene);
                stage.show();
            });
            for (Map.Entry<String, Opening> each : openings(store, background, kpis, first).entrySet()) {
                double[] times = new double[ROUNDS - COLD];
                for (int round = 0; round < ROUNDS; round++) {
                    double time = timed(each.getValue());
                    if (round >= COLD) {
                        times[round - COLD] = time;
                    }
                }
                figures.put("opening " + each.getKey(), times);
            }
            figures.put("a reading of one of 200 KPIs, key → laid out", readings(store, background, kpis, first));
            OnFx.run(stage::close);
            background.close();
        }
        return figures;
    }

    /** A view and what tells that all of it is there. */
    private record Opening(Supplier<View> view, BooleanSupplier there) {
    }

    private Map<String, Opening> openings(Store store, Background background, KpisAtHand kpis, List<UUID> first) {
        Map<String, Opening> all = new LinkedHashMap<>();
        Supplier<ScorecardView> scores = () -> scorecard(store, background, kpis);
        all.put("the 100 days, 400 outcomes", new Opening(scores::get, rows("outcome-table", TenYearPlan.OUTCOMES)));
        all.put("a check-in", new Opening(() -> scores.get().atOutcome(first.get(1)),
                text("outcome-title", "Outcome 0 of the plan")));
        all.put("the checkpoints", new Opening(() -> scores.get().at(1), rows("checkpoint-table", 40)));
        all.put("200 KPIs × 520 readings", new Opening(() -> scores.get().at(2), rows("kpi-table", TenYearPlan.KPIS)));
        all.put("one KPI", new Opening(() -> scores.get().atKpi(first.getFirst()), text("kpi-title", "KPI 0")));
        all.put("the tracks", new Opening(() -> scores.get().at(3), rows("track-table", TenYearPlan.TRACKS)));
        all.put("the horizons", new Opening(() -> scores.get().at(4), rows("horizon-table", TenYearPlan.HORIZONS)));
        all.put("1,500 promises", new Opening(() -> scores.get().at(5), rows("promise-table", TenYearPlan.PROMISES)));
        Supplier<RhythmView> rhythm = () -> rhythm(store, background);
        all.put("the week", new Opening(() -> rhythm.get().atView(0), shown(".meeting-block", TenYearPlan.CADENCES)));
        all.put("the month", new Opening(() -> rhythm.get().atView(1), shown(".meeting-block", 12)));
        all.put("the cadences",
                new Opening(() -> rhythm.get().atView(2), rows("cadences-table", TenYearPlan.CADENCES)));
        all.put("the health of ten years",
                new Opening(() -> rhythm.get().atView(3), rows("health-table", TenYearPlan.CADENCES)));
        all.put("the days off", new Opening(() -> rhythm.get().atView(4), shown(".days-line", 3)));
        Supplier<GatesView> gates = () -> gates(store, background);
        all.put("24 gates", new Opening(gates::get, rows("gate-table", TenYearPlan.GATES)));
        all.put("60 releases",
                new Opening(() -> gates.get().atReleases(), rows("release-table", TenYearPlan.RELEASES)));
        all.put("the stages",
                new Opening(() -> gates.get().atStage(new UUID(0, 0)), rows("stage-table", TenYearPlan.STAGES)));
        all.put("300 incidents", new Opening(() -> gates.get().atIncident(new UUID(0, 0)),
                rows("incident-table", TenYearPlan.INCIDENTS)));
        return all;
    }

    private ScorecardView scorecard(Store store, Background background, KpisAtHand kpis) {
        return new ScorecardView(new ScorecardModel(store, background, new RecordingDesk(),
                new ScorecardTools(plan, kpis, new RoomDirector(), () -> {
                }, _ -> {
                })));
    }

    private RhythmView rhythm(Store store, Background background) {
        return new RhythmView(new RhythmModel(store, background, new RecordingDesk(),
                new RhythmTools(rhythms, new MeetingMaker(store, OpenMatters.NONE, _ -> Optional.empty()),
                        new RoomDirector(),
                        () -> {
                        }, _ -> {
                        })));
    }

    private GatesView gates(Store store, Background background) {
        return new GatesView(new GatesModel(store, background, new RecordingDesk(),
                new GateTools(books, new RoomDirector(), () -> {
                }, _ -> {
                })));
    }

    private BooleanSupplier rows(String table, int count) {
        return () -> root.lookup("#" + table) instanceof TableView<?> view && view.getItems().size() >= count;
    }

    private BooleanSupplier shown(String selector, int count) {
        return () -> root.lookupAll(selector).stream().filter(Node::isVisible).count() >= count;
    }

    private BooleanSupplier text(String id, String text) {
        return () -> root.lookup("#" + id) instanceof TextInputControl input && input.getText().equals(text);
    }

    private double[] readings(Store store, Background background, KpisAtHand kpis, List<UUID> first)
            throws InterruptedException {
        ScorecardModel[] model = new ScorecardModel[1];
        ScorecardView[] view = new ScorecardView[1];
        awaited(() -> {
            model[0] = new ScorecardModel(store, background, new RecordingDesk(),
                    new ScorecardTools(plan, kpis, new RoomDirector(), () -> {
                    }, _ -> {
                    }));
            view[0] = new ScorecardView(model[0]).at(2);
            root.getChildren().setAll(view[0].node());
            view[0].opened();
        }, rows("kpi-table", TenYearPlan.KPIS));
        double[] times = new double[10];
        for (int i = 0; i < times.length; i++) {
            double value = 100 + i;
            LocalDate day = LocalDate.of(2026, 11, 23);
            times[i] = awaited(() -> new ScorecardEdits(store).read(first.getFirst(), day, value, "typed in"),
                    () -> model[0].kpis().now().getFirst().latest().filter(last -> last.value() == value).isPresent());
        }
        OnFx.run(view[0]::closed);
        return times;
    }

    private double timed(Opening opening) throws InterruptedException {
        View[] view = new View[1];
        double time = awaited(() -> {
            view[0] = opening.view.get();
            root.getChildren().setAll(view[0].node());
            view[0].opened();
        }, opening.there);
        OnFx.run(() -> {
            view[0].closed();
            root.getChildren().clear();
        });
        return time;
    }

    private double awaited(Runnable action, BooleanSupplier condition) throws InterruptedException {
        OnFx.run(() -> {
            begun = System.nanoTime();
            awaited = condition;
            action.run();
            waiting = true;
            javafx.application.Platform.requestNextPulse();
        });
        if (!there.tryAcquire(60, TimeUnit.SECONDS)) {
            throw new AssertionError("never shown");
        }
        return took;
    }

    private void pulse() {
        if (waiting && awaited.getAsBoolean()) {
            waiting = false;
            took = (System.nanoTime() - begun) / 1e6;
            there.release();
        } else if (waiting) {
            javafx.application.Platform.requestNextPulse();
        }
    }
}
