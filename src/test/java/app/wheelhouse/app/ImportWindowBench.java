package app.wheelhouse.app;

import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.TrustBook;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.OnFx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window while a bundle is opened in it, looked at and taken in: how long its thread was busy at one go. */
public final class ImportWindowBench {
    private static final int SECONDS = 180;
    private static final int EVERY_MILLIS = 5;
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final AtomicLong longest = new AtomicLong();

    /** In milliseconds, from the moment the bundle is opened until it is in and Today is there again. */
    public double longestBlock(Path folder, Path bundle) throws IOException, StoreException {
        Path workspace = folder.resolve("programme");
        ConfigFolder folders = new ConfigFolder(folder.resolve("settings"), folder.resolve("data"));
        join(workspace, bundle, folders.settings());
        Failures failures = new Failures();
        failures.listen(failure -> failed.add(failure.error()));
        Stage stage = OnFx.call(Stage::new);
        Cockpit cockpit = OnFx.call(() -> new Cockpit(stage,
                new SettingsFile(folders.settings().resolve("settings.json"), Runnable::run,
                        trouble -> failed.add(new AssertionError(trouble))),
                folders, Background.threads(failures), failures, Clock.system(ZoneOffset.UTC), _ -> {
                }));
        try (ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor()) {
            OnFx.run(() -> cockpit.show(Optional.of(workspace), false, List.of()));
            until("Today is there", () -> find(stage, "#today-room") != null);
            Hands.drawn();
            var _ = asking.scheduleAtFixedRate(this::ask, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (!Handover.offer(workspace, new Handover.Request(List.of(bundle)))) {
                throw new AssertionError("The window does not listen");
            }
            until("the bundle is there to be looked at", () -> find(stage, "#bundle-take") instanceof Button);
            OnFx.run(() -> ((Button) find(stage, "#bundle-take")).fire());
            until("it is taken in", () -> find(stage, "#today-room") != null && find(stage, "#bundle-take") == null);
            asking.shutdownNow();
        } finally {
            OnFx.run(() -> {
                cockpit.close();
                stage.close();
            });
        }
        if (!failed.isEmpty()) {
            throw new AssertionError(failed.getFirst());
        }
        return longest.get() / 1e6;
    }

    /** A laptop of the same programme that believes the signer and has nothing yet. */
    private static void join(Path workspace, Path bundle, Path settings) throws IOException, StoreException {
        Files.createDirectories(settings);
        try (BundleFile file = BundleFile.open(bundle, Unsealing.NONE)) {
            Store.open(Workspace.join(workspace, file.manifest().workspace(), "Ten years", "colleague",
                    Clock.systemUTC()), Clock.systemUTC()).close();
            TrustBook.of(settings).decide(file.manifest().sender(), TrustBook.Verdict.ALWAYS, Instant.EPOCH);
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    private void ask() {
        long asked = System.nanoTime();
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
    }

    private static Node find(Stage stage, String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> failed.isEmpty() && OnFx.call(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what + failed, e);
        }
    }
}
