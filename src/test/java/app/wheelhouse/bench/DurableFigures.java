package app.wheelhouse.bench;

import static app.wheelhouse.store.gen.Tables.NOTE;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.LogProbe;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Key → durable: a note of some 4 KB saved again and again, beside a raw append of 4 KB with fdatasync in the same
 * folder. Raw append, the log's append and the whole edit take turns, so that a busy disk hits all three alike.
 */
final class DurableFigures {
    private static final int WARM_UP = 500;
    private static final int TIMES = 2_000;
    /** No multiple of a block: what a log appends is none either. */
    private static final int BYTES = 4_000;
    /** What a change's line and the line of the edit's title need beside the text. */
    private static final int AROUND = 620;
    private final Path folder;

    DurableFigures(Path folder) {
        this.folder = folder;
    }

    List<Figure> measure() throws IOException, StoreException {
        double[] raw = new double[TIMES];
        double[] log = new double[TIMES];
        double[] apply = new double[TIMES];
        UUID note = new UUID(7, 7);
        try (Store store = Store.open(Workspace.create(folder.resolve("keys"), "Keys", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
                LogProbe probe = new LogProbe(folder.resolve("log-alone"));
                FileChannel channel = FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocate(BYTES);
            for (int i = -WARM_UP; i < TIMES; i++) {
                String text = ("%08d ".formatted(i) + "word ".repeat(BYTES)).substring(0, BYTES - AROUND);
                // Whoever syncs first pays for what the one before left to the disk, so each is first in turn.
                for (int turn = i + WARM_UP; turn < i + WARM_UP + 3; turn++) {
                    double[] times = List.of(raw, log, apply).get(turn % 3);
                    long begun = System.nanoTime();
                    switch (turn % 3) {
                        case 0 -> {
                            channel.write(block.rewind());
                            channel.force(false);
                        }
                        case 1 -> probe.append(note, text);
                        default -> store.apply(new Edit("Type").set(NOTE.TEXT, note, text)).join();
                    }
                    if (i >= 0) {
                        times[i] = (System.nanoTime() - begun) / 1e6;
                    }
                }
            }
        }
        return List.of(
                Figure.peer("key → durable, log append, p50", at(log, 0.5), "ms", "raw 4 KB append + force",
                        at(raw, 0.5), 1.5),
                Figure.beside("key → durable, log append, p99", at(log, 0.99), "ms", "raw 4 KB append + force",
                        at(raw, 0.99)),
                Figure.beside("key → durable and in the tables, Store.apply, p50", at(apply, 0.5), "ms",
                        "raw 4 KB append + force", at(raw, 0.5)),
                Figure.beside("key → durable and in the tables, Store.apply, p99", at(apply, 0.99), "ms",
                        "raw 4 KB append + force", at(raw, 0.99)));
    }

    private static double at(double[] times, double share) {
        return Figure.share(times, share);
    }
}
