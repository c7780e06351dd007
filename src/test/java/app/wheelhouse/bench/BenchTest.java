package app.wheelhouse.bench;

import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what performance.md lists and prints one table. A figure beyond its goal is shown, not a failure: only the
 * ratios of a quiet machine mean anything.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchTest {
    @TempDir
    static Path scratch;

    private final Path target = Path.of(System.getProperty("wheelhouse.basedir", "."), "target");
    private final Launch launch = new Launch(target);
    private final BenchTable table = new BenchTable();
    private double loadBefore;
    private long begun;

    @BeforeAll
    void lookAtTheClock() {
        begun = System.nanoTime();
        loadBefore = load();
    }

    @Test
    @Order(1)
    void aSampleWorkspace() {
        table.add(new SampleFigures(launch, scratch).measure());
    }

    @Test
    @Order(2)
    void startAndMemory() throws IOException, StoreException {
        Path workspace = Folders.copy(new SampleFigures(launch, scratch).workspace(), scratch.resolve("running"));
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemDefaultZone())) {
            new LongSession(store, "B").run();
        }
        table.add(new StartFigures(launch, scratch).measure(workspace));
    }

    @Test
    @Order(3)
    void keyToDurable() throws IOException, StoreException {
        table.add(new DurableFigures(scratch).measure());
    }

    @Test
    @Order(4)
    void keyToGlyph() throws TimeoutException, InterruptedException {
        table.add(TypingFigures.measure());
    }

    @Test
    @Order(5)
    void sixPages() throws IOException, StoreException {
        table.add(new PageFigures(launch, scratch).measure(new SampleFigures(launch, scratch).workspace()));
    }

    @Test
    @Order(5)
    void documentsAndPacks() throws IOException, StoreException {
        table.add(new DocumentFigures(Files.createDirectories(scratch.resolve("papers")))
                .measure(new SampleFigures(launch, scratch).workspace()));
    }

    @Test
    @Order(6)
    void foldAndRebuild() throws IOException, StoreException {
        table.add(new FoldFigures(launch, scratch).measure());
    }

    @Test
    @Order(7)
    void aLargeMatrix() {
        table.add(MatrixFigures.measure(scratch.resolve("matrix")));
    }

    @Test
    @Order(8)
    void theSearch() throws StoreException, InterruptedException {
        table.add(SearchFigures.measure(scratch.resolve("search")));
    }

    @Test
    @Order(8)
    void theDecisionLog() throws StoreException, InterruptedException {
        table.add(DecisionFigures.measure(scratch.resolve("decisions")));
    }

    @Test
    @Order(9)
    void theBoard() throws StoreException, InterruptedException {
        table.add(BoardFigures.measure(scratch.resolve("board")));
    }

    @Test
    @Order(10)
    void tenYearsOfAPlan() throws StoreException, InterruptedException {
        table.add(PlanFigures.measure(scratch.resolve("plan")));
    }

    @Test
    @Order(11)
    void aBundleBesideGit() throws IOException, StoreException {
        table.add(new BundleFigures(launch, Files.createDirectories(scratch.resolve("bundles"))).measure());
    }

    @Test
    @Order(20)
    void fiveHundredEndpoints() throws IOException, InterruptedException {
        table.add(new PollingFigures(launch, scratch.resolve("polling")).measure());
    }

    @Test
    @Order(21)
    void aWallOfSignals() throws InterruptedException {
        table.add(WallFigures.measure());
    }

    @AfterAll
    void print() throws IOException {
        table.publish(target.resolve("bench.md"), String.format(Locale.ROOT,
                "%s, %d cores, load %.1f before and %.1f after, Java %s, %d s in all. Ratios of one run are what counts.",
                launch.words(), Runtime.getRuntime().availableProcessors(), loadBefore, load(), Runtime.version(),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
