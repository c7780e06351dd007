package app.wheelhouse.signal.source;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers of a Prometheus server about an objective whose windows are the usual ones, all of them well. */
final class PromAnswers {
    private static final List<Integer> WINDOWS = List.of(300, 1800, 3600, 7200, 21600, 86400, 259200, 2419200);

    private PromAnswers() {
    }

    /**
     * @param other values for parts that shall not be as usual
     * @param more  further series, each with a comma before it
     */
    static String windows(Map<String, String> other, String more) {
        String series = WINDOWS.stream()
                .map(window -> Map.of("events", "100000", "total", "100000", "present", "60", "resets", "0").entrySet()
                        .stream().map(part -> series(part.getKey(), window + "s",
                                other.getOrDefault(part.getKey(), part.getValue())))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(","));
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[%s,%s%s]}}".formatted(series,
                series("newest", "", Clock.systemUTC().millis() / 1000 + ""), more);
    }

    private static String series(String part, String window, String value) {
        return "{\"metric\":{\"wheelhouse_part\":\"%s\",\"wheelhouse_window\":\"%s\"},\"value\":[%d.5,\"%s\"]}"
                .formatted(part, window, Clock.systemUTC().millis() / 1000, value);
    }
}
