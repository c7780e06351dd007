package app.wheelhouse.signal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.source.SecretFile;
import app.wheelhouse.signal.source.Served;
import app.wheelhouse.signal.store.SignalHistory;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.list.Programme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workspace whose laptop kept four weeks in which one of three objectives burned to the end, and a source to ask. */
public final class PagedWatch implements AutoCloseable {
    public static final String PAGING = "Writes succeed";
    private final Programme programme;
    private final Served server;
    private final UUID source;
    private final UUID paging;
    private final Watch watch;
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();

    /** Watches nothing until it is started. */
    public PagedWatch(Path folder, String sourceTitle) throws IOException {
        programme = Programme.empty(folder);
        server = Served.with(Served.response(200, "text/plain; version=0.0.4", "good_total 5\nall_total 5\n"));
        source = programme.add("source", "title", sourceTitle, "kind", "exposition", "url",
                server.at("/metrics").toString(), "interval_seconds", 3600, "position", "a");
        slo("Reads succeed", "a");
        slo("Lists succeed", "b");
        paging = slo(PAGING, "c");
        programme.save();
        SignalHistory.keep(programme.store().workspace().folder(), book(), Programme.NOW);
        watch = new Watch(programme.store(), new SecretFile(folder.resolve("secrets.json")),
                (_, error) -> failed.add(error));
    }

    private UUID slo(String title, String position) {
        return programme.add("slo", "title", title, "source", source, "indicator", "ratio", "good", "good_total",
                "total", "all_total", "target", new BigDecimal("0.999"), "period", "28d", "position", position);
    }

    public Watch watch() {
        return watch;
    }

    public Store store() {
        return programme.store();
    }

    /** The objective that pages. */
    public UUID paging() {
        return paging;
    }

    public SignalBook book() {
        return new SignalReader(programme.store()).book();
    }

    /** Asks the source once, out of its turn. */
    public void ask() {
        watch.hurry(source);
    }

    @Override
    public void close() throws IOException {
        watch.close();
        programme.close();
        server.close();
        assertEquals(List.of(), List.copyOf(failed));
    }
}
