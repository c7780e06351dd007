package app.wheelhouse.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets benchmarks append to a log without tables. */
public final class LogProbe implements AutoCloseable {
    private final String device = new UUID(1, 1).toString();
    private final Log log;
    private long seq;

    public LogProbe(Path folder) throws IOException {
        log = Log.open(folder, device, Map.of(), java.nio.channels.FileChannel::open);
    }

    /** Appends an edit that sets the text of a note. */
    public void append(UUID note, String text) throws IOException {
        List<ChangeId> prev = seq == 0 ? List.of() : List.of(new ChangeId(device, seq - 1));
        UUID edit = new UUID(2, seq);
        Stamp stamp = new Stamp(1_000 + seq, 0);
        log.append(List.of(
                new Change(new ChangeId(device, ++seq), stamp, edit, "note", note, "text", Values.toJson(text), prev),
                new Change(new ChangeId(device, ++seq), stamp, edit, "edit", edit, "title", "\"Type\"", List.of())));
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
