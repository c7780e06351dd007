package app.wheelhouse.search.ui;

import app.wheelhouse.search.Question;
import app.wheelhouse.search.store.Search;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the search over 100,000 records: making the index, and each key from being typed until the list is laid out. */
@Tag("bench")
public final class SearchBench {
    private static final int RECORDS = 100_000;
    private static final int BATCH = 4_000;
    private static final List<String> TYPED = List.of("telemetry price", "hyperscaler", "gates before launch",
            "tenat isolation", "qualifcation", "support window 42", "président", "the", "pricing of tier 77777");
    private final Map<String, double[]> figures = new LinkedHashMap<>();
    private final Semaphore laidOut = new Semaphore(0);
    private volatile boolean waiting;

    @Test
    void aHundredThousandRecords(@TempDir Path folder) throws StoreException, InterruptedException {
        measure(folder).forEach((what, times) -> {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            System.out.printf("%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n", what, sorted[sorted.length / 2],
                    sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
        });
    }

    /** Milliseconds on the clock by what was done. */
    public Map<String, double[]> measure(Path folder) throws StoreException, InterruptedException {
        Clock clock = Clock.systemDefaultZone();
        try (Store store = Store.open(Workspace.create(folder.resolve("search"), "Search", "laptop", clock), clock)) {
            fill(store);
            long begun = System.nanoTime();
            try (Search search = new Search(store)) {
                search.refresh();
                figures.put("indexing 100,000 records, in the background", since(begun));
                answers(search);
                keys(store, search);
            }
            begun = System.nanoTime();
            try (Search again = new Search(store)) {
                again.refresh();
                figures.put("opening the index of 100,000 records again", since(begun));
            }
        }
        return figures;
    }

    private static double[] since(long begun) {
        return new double[]{(System.nanoTime() - begun) / 1e6};
    }

    private void answers(Search search) {
        double[] times = new double[200];
        for (int i = -60; i < times.length; i++) {
            String typed = TYPED.get(Math.floorMod(i, TYPED.size()));
            long begun = System.nanoTime();
            search.answer(Question.of(typed.substring(0, 1 + Math.floorMod(i, typed.length()))), 100);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        figures.put("an answer out of 100,000 records", times);
    }

    private void keys(Store store, Search search) throws InterruptedException {
        Background background = Background.threads(Failures.unlogged());
        SearchModel model = new SearchModel(store, search, background, _ -> {
        });
        Stage stage = OnFx.call(Stage::new);
        SearchView view = OnFx.call(() -> {
            SearchView made = new SearchView(model, "");
            Scene scene = new Scene(made.node(), 1366, 768);
            Theme.LIGHT.dress(scene);
            scene.addPostLayoutPulseListener(() -> {
                if (waiting) {
                    waiting = false;
                    laidOut.release();
                }
            });
            stage.setScene(scene);
            stage.show();
            made.opened();
            background.jobs().addListener((ListChangeListener<Job>) change -> {
                if (background.jobs().isEmpty()) {
                    waiting = true;
                    Platform.requestNextPulse();
                }
            });
            return made;
        });
        double[] times = new double[200];
        int key = 0;
        for (int i = -60; i < times.length; i++) {
            String typed = TYPED.get(Math.floorMod(key / 12, TYPED.size()));
            int letters = 1 + key % 12;
            key++;
            if (letters > typed.length()) {
                i--;
                continue;
            }
            laidOut.drainPermits();
            long begun = System.nanoTime();
            OnFx.run(() -> model.wordsProperty().set(typed.substring(0, letters)));
            laidOut.tryAcquire(30, TimeUnit.SECONDS);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        figures.put("searching 100,000 records, key → hits laid out", times);
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        background.close();
    }

    private static void fill(Store store) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        String[] words = ("the cloud gates launch price tier tenant isolation support window telemetry hyperscaler budget "
                + "partner qualification storage throughput latency president council release runbook escalation customer "
                + "before after never always because therefore").split(" ");
        for (int from = 0; from < RECORDS; from += BATCH) {
            Edit edit = new Edit("Import");
            for (int i = from; i < Math.min(RECORDS, from + BATCH); i++) {
                UUID id = store.ids().next();
                String type = i % 10 < 6 ? "rfe" : i % 10 < 8 ? "note" : "decision";
                StringBuilder text = new StringBuilder();
                for (int word = 0; word < 40; word++) {
                    text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? i : "")
                            .append(' ');
                }
                if (!type.equals("note")) {
                    edit.put(type, id, "title", "%s %s of tier %d".formatted(words[random.nextInt(words.length)],
                            words[random.nextInt(words.length)], i));
                }
                edit.put(type, id, type.equals("rfe") ? "problem" : type.equals("note") ? "text" : "context",
                        text.toString());
            }
            store.apply(edit).orTimeout(5, TimeUnit.MINUTES).join();
        }
    }
}
