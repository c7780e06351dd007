package app.wheelhouse.signal;

import java.util.Locale;
import java.util.Optional;

/** In which way a source is asked. */
public enum SourceKind {
    /** The HTTP API of a Prometheus server, asked in PromQL. */
    PROMETHEUS("Prometheus", "PromQL"),
    /** The text a service shows for scraping, in the format of Prometheus or OpenMetrics. */
    EXPOSITION("Metrics page", "a series such as requests_total{code=\"200\"}"),
    /** Any JSON, read by JSON Pointers. */
    JSON("JSON", "a JSON Pointer such as /queue/depth");

    private final String label;
    private final String query;

    SourceKind(String label, String query) {
        this.label = label;
        this.query = query;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /** What a query is for it, in words. */
    public String query() {
        return query;
    }

    /** The word in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word. */
    public static Optional<SourceKind> of(String word) {
        for (SourceKind each : values()) {
            if (each.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
