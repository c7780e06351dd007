package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardFilter;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the board with 100,000 requests: opening, sorting, each key of the filter, scrolling, and a new score. */
@Tag("bench")
public final class BoardBench {
    private static final int REQUESTS = 100_000;
    private static final int BATCH = 4_000;
    private static final int KEYS = 60;
    private static final int OPENINGS = 20;
    private static final String[] WORDS = {"cloud", "gates", "partner", "pricing", "tenant", "support", "release",
            "hiring", "budget", "telemetry"};
    private static final double[] IMPACT = {0.25, 0.5, 1, 2, 3};
    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private final Semaphore laidOut = new Semaphore(0);
    private volatile boolean waiting;
    private volatile long handled;
    private volatile long pulseBegun;
    private volatile long took;
    private volatile long longest;
    private volatile long pulseEnded;
    private final Queue<Double> frames = new ConcurrentLinkedQueue<>();

    @Test
    void aHundredThousandRequests(@TempDir Path folder) throws StoreException, InterruptedException {
        measure(folder).forEach((what, times) -> {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            System.out.printf("%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n", what, sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
        });
    }

    /**
     * Milliseconds by what was done: processor time of the FX thread from the key through the pulse that laid out what it
     * changed, and for "a new score" the time on the clock until the new rank was laid out.
     */
    public Map<String, double[]> measure(Path folder) throws StoreException, InterruptedException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:12:00Z"), ZoneOffset.UTC);
        try (Store store = Store.open(Workspace.create(folder.resolve("board"), "Board", "laptop", clock), clock)) {
            fill(store);
            long read = System.nanoTime();
            new BoardReader(store).board();
            figures.put("reading 100,000 requests in the background", new double[]{(System.nanoTime() - read) / 1e6});
            Background background = Background.threads(Failures.unlogged());
            Stage stage = OnFx.call(Stage::new);
            StackPane root = new StackPane();
            OnFx.run(() -> {
                Scene scene = new Scene(root, 1366, 768);
                Theme.LIGHT.dress(scene);
                scene.addPreLayoutPulseListener(() -> pulseBegun = cpu());
                scene.addPostLayoutPulseListener(this::pulse);
                stage.setScene(scene);
                stage.show();
            });
            BoardModel[] model = new BoardModel[1];
            BoardView[] view = new BoardView[1];
            open(store, background, root, model, view);
            BoardTable table = (BoardTable) OnFx.call(() -> root.lookup("#board-table"));
            figures.put("filtering 100,000 requests, key → laid out", keys(model[0]));
            figures.put("sorting 100,000 by effort, then by score, key → laid out", sorts(table, model[0]));
            figures.put("scrolling 100,000 requests, a frame", scrolls(table));
            figures.put("a new score among 100,000, key → new rank laid out", scores(model[0]));
            double[] kanban = new double[OPENINGS];
            for (int i = 0; i < OPENINGS; i++) {
                kanban[i] = timed(() -> view[0].atView(1));
                timed(() -> view[0].atView(0));
            }
            timed(() -> view[0].atView(1));
            figures.put("opening the kanban of 100,000, key → laid out", kanban);
            figures.put("filtering the kanban of 100,000, key → laid out", keys(model[0]));
            figures.put("drawing value against effort of 100,000", scatter(view[0], root));
            OnFx.run(() -> {
                view[0].closed();
                stage.close();
            });
            background.close();
        }
        return figures;
    }

    /** Opens the board, the first time and then again and again, each time until its rows are there. */
    private void open(Store store, Background background, StackPane root, BoardModel[] model, BoardView[] view)
            throws InterruptedException {
        double[] opening = new double[OPENINGS];
        double[] showing = new double[OPENINGS];
        for (int i = -5; i < OPENINGS; i++) {
            if (i == 0) {
                frames.clear();
            }
            double time = timed(() -> {
                if (view[0] != null) {
                    view[0].closed();
                }
                model[0] = new BoardModel(store, background, new RecordingDesk());
                view[0] = new BoardView(model[0], new BoardTools(SavedViews.forNow(), new RoomDirector(), () -> {
                }, _ -> {
                }));
                root.getChildren().setAll(view[0].node());
                view[0].opened();
            });
            longest = 0;
            OnFx.await("the requests are there", () -> model[0].rows().totalProperty().get() == REQUESTS);
            timed(() -> {
            });
            if (i < 0) {
                figures.putIfAbsent("opening the board the first time, before anything was compiled",
                        new double[]{time});
            } else {
                opening[i] = time;
                showing[i] = longest / 1e6;
            }
        }
        figures.put("opening the board of 100,000, key → laid out", opening);
        figures.put("showing 100,000 requests once they are read, the longest frame", showing);
        figures.put("opening the board of 100,000 until they are shown, every frame",
                frames.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double[] keys(BoardModel model) throws InterruptedException {
        double[] times = new double[KEYS];
        String typed = "";
        for (int i = -20; i < KEYS; i++) {
            String word = WORDS[Math.floorMod(i, 50) / 5 % WORDS.length];
            typed = typed.length() < word.length() && word.startsWith(typed)
                    ? word.substring(0, typed.length() + 1)
                    : typed.isEmpty() ? word.substring(0, 1) : "";
            String now = typed;
            double time = timed(() -> model.rows().filterProperty().set(now));
            if (i >= 0) {
                times[i] = time;
            }
        }
        OnFx.run(() -> model.rows().filterProperty().set(""));
        return times;
    }

    private double[] sorts(BoardTable table, BoardModel model) throws InterruptedException {
        double[] times = new double[20];
        for (int i = -4; i < times.length; i++) {
            BoardColumn by = i % 2 == 0 ? BoardColumn.EFFORT : BoardColumn.SCORE;
            TableColumn<BoardLine, ?> column = table.getColumns().stream().filter(each -> each.getUserData() == by)
                    .findFirst().orElseThrow();
            List<BoardRow> before = OnFx.call(() -> model.shownProperty().get().rows());
            long begun = OnFx.call(BoardBench::cpu);
            OnFx.run(() -> {
                column.setSortType(TableColumn.SortType.DESCENDING);
                table.getSortOrder().setAll(List.of(column));
            });
            OnFx.await("it is sorted", () -> model.shownProperty().get().rows() != before);
            timed(() -> {
            });
            if (i >= 0) {
                times[i] = (OnFx.call(BoardBench::cpu) - begun) / 1e6;
            }
        }
        OnFx.run(() -> table.getSortOrder().clear());
        OnFx.await("it stands by rank again",
                () -> model.shownProperty().get().rows() == model.board().rows());
        return times;
    }

    private double[] scrolls(BoardTable table) throws InterruptedException {
        VirtualFlow<?> flow = (VirtualFlow<?>) OnFx.call(() -> table.lookup(".virtual-flow"));
        timed(() -> table.scrollTo(0));
        double[] times = new double[120];
        for (int i = -20; i < times.length; i++) {
            double time = timed(() -> flow.scrollPixels(320));
            if (i >= 0) {
                times[i] = time;
            }
        }
        return times;
    }

    private double[] scores(BoardModel model) throws InterruptedException {
        double[] times = new double[30];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = -5; i < times.length; i++) {
            BoardRow row = OnFx.call(() -> model.board().rows().get(random.nextInt(REQUESTS)));
            int reach = random.nextInt(100_000);
            long begun = System.nanoTime();
            OnFx.run(() -> model.set(List.of(row), "reach", Typed.reach(String.valueOf(reach))));
            OnFx.await("the new score is ranked", () -> model.board().row(row.id())
                    .map(now -> now.rfe().inputs().reach()).filter(now -> now == reach).isPresent());
            timed(() -> {
            });
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return times;
    }

    /** What the points take the FX thread after they were worked out, and once more at another size. */
    private double[] scatter(BoardView view, StackPane root) throws InterruptedException {
        OnFx.run(() -> view.atView(2));
        OnFx.await("the points are worked out",
                () -> root.lookup("#scatter-lacking") instanceof Label lacking && !lacking.getText().isEmpty());
        Region scatter = (Region) OnFx.call(() -> root.lookup("#scatter"));
        double[] times = new double[10];
        for (int i = -2; i < times.length; i++) {
            double time = timed(scatter::requestLayout);
            if (i >= 0) {
                times[i] = time;
            }
        }
        return times;
    }

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

    private void pulse() {
        long spent = cpu() - pulseEnded;
        longest = Math.max(longest, spent);
        frames.add(spent / 1e6);
        pulseEnded = cpu();
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
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        for (int from = 0; from < REQUESTS; from += BATCH) {
            Edit edit = new Edit("Import");
            for (int i = from; i < Math.min(REQUESTS, from + BATCH); i++) {
                UUID id = store.ids().next();
                edit.put("rfe", id, "title",
                        "Request %d about %s and %s".formatted(i, WORDS[i % 10], WORDS[i / 10 % 10]))
                        .put("rfe", id, "state", BoardFilter.INBOX.word());
                if (i % 10 != 0) {
                    edit.put("rfe", id, "reach", (double) random.nextInt(1, 20_000)).put("rfe", id, "impact",
                            IMPACT[random.nextInt(IMPACT.length)]).put("rfe", id, "confidence", 50)
                            .put("rfe", id, "effort", random.nextInt(1, 24) / 2.0 + 0.5);
                }
            }
            store.apply(edit).orTimeout(5, TimeUnit.MINUTES).join();
        }
    }
}
