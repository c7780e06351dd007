package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Key → glyph in a note of 10,000 lines: from the key's arrival to the pulse that laid its letter out. */
@Tag("bench")
public class NoteTypingBench {
    private static final int LINES = 10_000;
    private static final int WARM_UP = 200;
    private static final int KEYS = 600;
    private static final int SECONDS_TO_WAIT = 10;
    /** One frame of 60 a second, in milliseconds. */
    private static final double FRAME = 1_000.0 / 60;
    private final List<Double> work = new ArrayList<>();
    private final List<Double> shown = new ArrayList<>();
    private final Semaphore painted = new Semaphore(0);
    private NoteEditor note;
    private NoteArea area;
    private long arrived;
    private long handled;
    private long pulse;

    /**
     * What a key in the middle of the note took, in milliseconds, one value a key.
     *
     * @param work  processor time of the FX thread
     * @param shown from the key's arrival to the pulse that laid its letter out
     */
    public record Keys(double[] work, double[] shown) {
    }

    @Test
    void typingInTheMiddleOfALongNote() throws TimeoutException, InterruptedException {
        measure();
        print("processor time of a key", work);
        print("key → laid out         ", shown);
        System.out.printf("limit: one frame + 4 ms = %.1f ms%n", FRAME + 4);
    }

    /** Types, and says what it took. */
    public Keys measure() throws TimeoutException, InterruptedException {
        Stage stage = FxToolkit.registerPrimaryStage();
        run(() -> show(stage));
        long opening = System.nanoTime();
        run(() -> note.open(text()));
        System.out.printf("note of %,d lines: opened in %.0f ms%n", LINES, millis(opening, System.nanoTime()));
        run(() -> {
            note.setChips(IntStream.range(0, LINES).filter(i -> i % 7 == 3).boxed()
                    .collect(Collectors.toMap(i -> i, _ -> new Chip("action, open · Fri", ""))));
            note.goToLine(LINES / 2);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Random random = new Random(1);
        String typed = "a: send the **topology** to @AKS-leads due fri, then `run` it\n- [ ] next _thing_ ";
        for (int i = 0; i < WARM_UP + KEYS; i++) {
            String letter = String.valueOf(typed.charAt(i % typed.length()));
            LockSupport.parkNanos(random.nextLong(60_000_000));
            key(letter);
            if (!painted.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new TimeoutException("key %d was never laid out".formatted(i));
            }
        }
        long asking = System.nanoTime();
        run(() -> note.getText());
        double asked = millis(asking, System.nanoTime());
        System.out.printf("the whole text asked for once: %.1f ms%n", asked);
        assertEquals(WARM_UP + KEYS, work.size());
        return new Keys(measured(work), measured(shown));
    }

    private void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        note = new NoteEditor();
        area = (NoteArea) note.lookup("#note-text");
        Scene scene = new Scene(new BorderPane(note), 900, 900);
        scene.addPreLayoutPulseListener(() -> pulse = cpu());
        scene.addPostLayoutPulseListener(this::laidOut);
        stage.setScene(scene);
        stage.show();
        note.requestFocus();
    }

    private void key(String letter) {
        long now = System.nanoTime();
        WaitForAsyncUtils.asyncFx(() -> {
            long begun = cpu();
            KeyCode code = letter.equals("\n") ? KeyCode.ENTER : KeyCode.UNDEFINED;
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            if (code != KeyCode.ENTER) {
                fire(new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, code, false, false, false, false));
            }
            handled = cpu() - begun;
            arrived = now;
        });
    }

    private void fire(KeyEvent key) {
        Event.fireEvent(area, key);
    }

    private void laidOut() {
        if (arrived != 0) {
            work.add((handled + cpu() - pulse) / 1e6);
            shown.add(millis(arrived, System.nanoTime()));
            arrived = 0;
            painted.release();
        }
    }

    private static double[] measured(List<Double> times) {
        return times.subList(WARM_UP, times.size()).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times.subList(WARM_UP, times.size()));
        Collections.sort(sorted);
        System.out.printf("%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n", what, sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100), sorted.get(sorted.size() * 99 / 100));
    }

    private static String text() {
        return IntStream.range(0, LINES).mapToObj(i -> switch (i % 7) {
            case 0 -> "## Heading " + i;
            case 1 -> "- a point with **bold** and _italic_ words " + i;
            case 2, 6 -> "";
            case 3 -> "a: follow up with @AKS-leads due fri #cost " + i;
            case 4 -> "- [ ] a thing to tick " + i;
            default -> "Plain prose with some `code` in it, long enough to wrap when the column is narrow, " + i;
        }).collect(Collectors.joining("\n"));
    }

    /** Processor time of the FX thread, which other programs do not lengthen. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private static void run(Runnable action) {
        Callable<Boolean> call = () -> {
            action.run();
            return true;
        };
        WaitForAsyncUtils.waitForAsyncFx(60_000, call);
    }
}
