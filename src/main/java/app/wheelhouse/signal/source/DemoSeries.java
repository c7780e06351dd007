package app.wheelhouse.signal.source;

import app.wheelhouse.signal.source.DemoTraffic.Counts;
import app.wheelhouse.signal.source.DemoTraffic.Flow;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** One series the demo source shows: what it is called, what it means, and what it stands at. */
record DemoSeries(Series series, String type, String help, BiFunction<DemoTraffic, Instant, Double> value) {
    private static final String NAMESPACE = "storage_namespace_reads_total";
    private static final String METADATA = "storage_metadata_duration_seconds";
    private static final String ERRORS = "storage_io_errors_total";
    private static final String FIRST_IO = "storage_first_io_seconds";
    private static final String REQUESTS = "http_requests_total";
    private static final String QUICK = "http_request_duration_seconds";

    /** All of them, those of a name one after the other. */
    static final List<DemoSeries> ALL = List.of(
            counter(NAMESPACE, "pace=promised", "reads of namespaces", Flow.READS, Counts::good),
            counter(NAMESPACE, "pace=slow", "reads of namespaces", Flow.READS, Counts::bad),
            counter(METADATA + "_bucket", "le=0.005", "metadata operations", Flow.METADATA, Counts::good),
            counter(METADATA + "_bucket", "le=+Inf", "metadata operations", Flow.METADATA, Counts::total),
            counter(METADATA + "_count", "", "metadata operations", Flow.METADATA, Counts::total),
            counter(ERRORS, "blocking=true", "failed IO", Flow.IO, Counts::bad),
            counter(ERRORS, "blocking=false", "failed IO", Flow.IO, each -> 3 * each.bad()),
            counter("storage_io_requests_total", "", "IO", Flow.IO, Counts::total),
            counter(FIRST_IO + "_bucket", "le=30", "jobs and their first IO", Flow.FIRST_IO, Counts::good),
            counter(FIRST_IO + "_bucket", "le=+Inf", "jobs and their first IO", Flow.FIRST_IO, Counts::total),
            counter(FIRST_IO + "_count", "", "jobs and their first IO", Flow.FIRST_IO, Counts::total),
            counter(REQUESTS, "code=200", "requests", Flow.REQUESTS, each -> each.good() - notFound(each)),
            counter(REQUESTS, "code=404", "requests", Flow.REQUESTS, DemoSeries::notFound),
            counter(REQUESTS, "code=500", "requests", Flow.REQUESTS, each -> each.bad() - unavailable(each)),
            counter(REQUESTS, "code=503", "requests", Flow.REQUESTS, DemoSeries::unavailable),
            counter(QUICK + "_bucket", "le=0.3", "requests", Flow.QUICK, Counts::good),
            counter(QUICK + "_bucket", "le=+Inf", "requests", Flow.QUICK, Counts::total),
            counter(QUICK + "_count", "", "requests", Flow.QUICK, Counts::total),
            gauge("DCGM_FI_DEV_GPU_UTIL", "gpu=0", "busy graphics processors, in percent", DemoTraffic::busy),
            gauge("http_requests_per_second", "", "requests",
                    (traffic, at) -> (double) Math.round(traffic.perSecond(Flow.REQUESTS, at))),
            gauge("http_queue_fill_ratio", "", "a queue", DemoTraffic::queue));

    private static double notFound(Counts counts) {
        return Math.floor(counts.total() / 100);
    }

    private static double unavailable(Counts counts) {
        return Math.floor(counts.bad() / 3);
    }

    private static DemoSeries counter(String name, String label, String help, Flow flow,
            java.util.function.ToDoubleFunction<Counts> count) {
        return new DemoSeries(series(name, label), "counter", help,
                (traffic, at) -> count.applyAsDouble(traffic.counts(flow, at)));
    }

    private static DemoSeries gauge(String name, String label, String help,
            BiFunction<DemoTraffic, Instant, Double> value) {
        return new DemoSeries(series(name, label), "gauge", help, value);
    }

    private static Series series(String name, String label) {
        TreeMap<String, String> labels = new TreeMap<>();
        if (!label.isEmpty()) {
            labels.put(label.split("=", 2)[0], label.split("=", 2)[1]);
        }
        return new Series(name, Collections.unmodifiableSortedMap(labels), 0, null);
    }

    double at(DemoTraffic traffic, Instant moment) {
        return value.apply(traffic, moment);
    }
}
