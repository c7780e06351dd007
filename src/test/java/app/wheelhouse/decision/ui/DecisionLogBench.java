package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.decision.ui.rights.RightsList;
import app.wheelhouse.decision.ui.rights.RightsTools;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the log with 2,000 decisions and 500 actions: opening it, and each key typed into its filter. */
@Tag("bench")
public final class DecisionLogBench {
    private static final int DECISIONS = 2_000;
    private static final int ACTIONS = 500;
    private static final int KEYS = 120;
    private static final Instant NOW = Instant.parse("2026-11-23T10:12:00Z");
    private static final String[] WORDS = {"cloud", "gates", "partner", "pricing", "tenant", "support", "release",
            "hiring", "budget", "telemetry"};
    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private final Semaphore laidOut = new Semaphore(0);
    private volatile boolean waiting;
    private volatile long handled;
    private volatile long pulseBegun;
    private volatile long took;

    @Test
    void theLogOfTwoThousandDecisions(@TempDir Path folder) throws StoreException, InterruptedException {
        measure(folder).forEach((what, times) -> {
            double[] sorted = times.clone();
            java.util.Arrays.sort(sorted);
            System.out.printf("%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n", what, sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
        });
    }

    /**
     * What it took in milliseconds of processor time, by what was done: from the key through the pulse that laid out what it
     * changed.
     */
    public Map<String, double[]> measure(Path folder) throws StoreException, InterruptedException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (Store store = Store.open(Workspace.create(folder.resolve("log"), "Log", "laptop", clock), clock)) {
            fill(store);
            DecisionLists lists = new DecisionLists(store);
            double[] reads = new double[10];
            for (int i = 0; i < reads.length; i++) {
                long begun = cpu();
                lists.decisions();
                reads[i] = (cpu() - begun) / 1e6;
            }
            figures.put("reading 2,000 decisions in the background", reads);
            Failures failures = Failures.unlogged();
            Background background = Background.threads(failures);
            Desk desk = new RecordingDesk();
            Stage stage = OnFx.call(Stage::new);
            StackPane root = new StackPane();
            OnFx.run(() -> {
                Scene scene = new Scene(root, 1366, 768);
                Theme.LIGHT.dress(scene);
                scene.addPreLayoutPulseListener(this::begin);
                scene.addPostLayoutPulseListener(this::pulse);
                stage.setScene(scene);
                stage.show();
            });
            double[] opening = new double[20];
            DecisionsView[] view = new DecisionsView[1];
            DecisionsViewModel[] model = new DecisionsViewModel[1];
            for (int i = -3; i < opening.length; i++) {
                if (view[0] != null) {
                    OnFx.run(view[0]::closed);
                }
                double time = timed(() -> {
                    model[0] = new DecisionsViewModel(store, lists, background, desk, clock, SavedFilters.forNow());
                    view[0] = new DecisionsView(model[0], new RightsList(new RightsTools(store, new RightsStore(store),
                            background, desk, new RoomDirector(), () -> {
                            }, _ -> {
                            })));
                    root.getChildren().setAll(view[0].node());
                    view[0].opened();
                });
                if (i >= 0) {
                    opening[i] = time;
                }
                OnFx.await("the decisions are there", () -> model[0].decisions().totalProperty().get() == DECISIONS);
            }
            figures.put("opening the log, key → laid out", opening);
            String[] views = {"list", "board", "timeline"};
            for (int each = 0; each < views.length; each++) {
                int chosen = each;
                timed(() -> view[0].atView(chosen));
                figures.put("filtering 2,000 decisions as a " + views[each] + ", key → laid out", keys(model[0]));
            }
            OnFx.run(() -> {
                view[0].closed();
                stage.close();
            });
            background.close();
        }
        return figures;
    }

    private double[] keys(DecisionsViewModel model) throws InterruptedException {
        double[] times = new double[KEYS];
        String typed = "";
        for (int i = -20; i < KEYS; i++) {
            String word = WORDS[Math.floorMod(i, 50) / 5 % WORDS.length];
            typed = typed.length() < word.length() && word.startsWith(typed)
                    ? word.substring(0, typed.length() + 1)
                    : typed.isEmpty() ? word.substring(0, 1) : "";
            String now = typed;
            double time = timed(() -> model.decisions().filterProperty().set(now));
            if (i >= 0) {
                times[i] = time;
            }
        }
        OnFx.run(() -> model.decisions().filterProperty().set(""));
        return times;
    }

    /** Processor time of the FX thread, which other programs do not lengthen: the handling and the pulse after it. */
    private double timed(Runnable action) throws InterruptedException {
        laidOut.drainPermits();
        OnFx.run(() -> {
            long begun = cpu();
            action.run();
            handled = cpu() - begun;
            waiting = true;
            javafx.application.Platform.requestNextPulse();
        });
        laidOut.acquire();
        return took / 1e6;
    }

    private void begin() {
        pulseBegun = cpu();
    }

    private void pulse() {
        if (waiting) {
            waiting = false;
            took = handled + cpu() - pulseBegun;
            laidOut.release();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void fill(Store store) {
        List<UUID> people = new ArrayList<>();
        Edit edit = new Edit("Import");
        for (int i = 0; i < 20; i++) {
            UUID id = store.ids().next();
            edit.put("person", id, "name", "Person " + i);
            people.add(id);
        }
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        for (int i = 0; i < DECISIONS; i++) {
            UUID id = store.ids().next();
            int ago = i % 700 + 5;
            edit.put("decision", id, "title", "Question %d about %s and %s".formatted(i, WORDS[i % 10],
                    WORDS[i / 10 % 10])).put("decision", id, "raised_on", today.minusDays(ago))
                    .put("decision", id, "state", i % 4 == 0 ? "proposed" : "accepted")
                    .put("decision", id, "door", i % 3 == 0 ? "one-way" : "two-way")
                    .put("decision", id, "context", "Why it is on the table. ".repeat(8) + WORDS[i / 7 % 10])
                    .put("decision", id, "options", "First\n+ good\n- dear\nSecond\n+ cheap\n");
            if (i % 4 != 0) {
                edit.put("decision", id, "decided_on", today.minusDays(ago - 3)).put("decision", id, "decided_by",
                        people.get(i % 20));
                if (i % 3 != 0) {
                    edit.put("decision", id, "told_on", today.minusDays(ago - 4));
                }
            }
            UUID role = store.ids().next();
            edit.put("role", role, "decision", id).put("role", role, "person", people.get(i % 20)).put("role", role,
                    "letters", "D");
        }
        for (int i = 0; i < ACTIONS; i++) {
            UUID id = store.ids().next();
            edit.put("action", id, "title", "Action " + i).put("action", id, "owner", people.get(i % 20)).put("action",
                    id, "state", "open");
        }
        store.apply(edit).orTimeout(Duration.ofMinutes(2).toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
    }
}
