package app.wheelhouse.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Lets tests do things on the FX thread and wait for what comes of them. */
public final class OnFx {
    private static final long SECONDS = 30;

    private OnFx() {
    }

    /** Starts JavaFX, once for all tests. */
    public static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX did not start", e);
        }
    }

    /** Does it on the FX thread and returns what it returned. */
    public static <T> T call(Callable<T> action) {
        start();
        return WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000, action);
    }

    /** Does it on the FX thread and returns when it is done. */
    public static void run(Runnable action) {
        start();
        WaitForAsyncUtils.waitForAsyncFx(SECONDS * 1000, action);
    }

    /** Waits until the condition holds, looking at it on the FX thread. */
    public static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what, e);
        }
    }

    /** Waits for a future. */
    public static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
}
