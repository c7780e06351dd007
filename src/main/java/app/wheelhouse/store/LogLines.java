package app.wheelhouse.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the log as it was at a moment, byte for byte. */
public final class LogLines {
    private final Path folder;
    private final Core.Extent extent;

    LogLines(Path folder, Core.Extent extent) {
        this.folder = folder;
        this.extent = extent;
    }

    /** Takes lines one by one. */
    @FunctionalInterface
    public interface Sink {
        /** @param line without its line end; belongs to the taker */
        void take(String device, long seq, byte[] line) throws IOException;
    }

    /** What there is of each laptop. */
    public Have have() {
        return extent.have();
    }

    /** The state code of just that. */
    public String stateCode() {
        return extent.stateCode();
    }

    /**
     * Hands over every line that somebody who has {@code since} lacks, device by device. Lines of the log that are damaged
     * are left out, and with them all later ones of their device.
     *
     * @return how many there were
     */
    public long write(Have since, Sink sink) throws IOException {
        Map<String, Long> written = new HashMap<>();
        each(since, entry -> {
            ChangeId id = entry.change().id();
            sink.take(id.device(), id.seq(), entry.bytes());
            written.merge(id.device(), 1L, Long::sum);
        });
        return written.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The records that were changed by the lines which somebody who has {@code since} lacks. */
    public Touched touched(Have since) throws IOException {
        List<Change> changes = new ArrayList<>();
        each(since, entry -> changes.add(entry.change()));
        return Touched.by(changes);
    }

    private void each(Have since, Visitor visitor) throws IOException {
        for (Path file : Log.files(folder)) {
            long end = extent.ends().getOrDefault(file.getFileName().toString(), 0L);
            if (end == 0) {
                continue;
            }
            for (LogFile.Entry entry : LogFile.read(file, 0).changes()) {
                ChangeId id = entry.change().id();
                if (entry.end() <= end && id.seq() > since.of(id.device()) && id.seq() <= have().of(id.device())) {
                    visitor.visit(entry);
                }
            }
        }
    }

    private interface Visitor {
        void visit(LogFile.Entry entry) throws IOException;
    }
}
