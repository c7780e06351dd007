package app.wheelhouse.signal.openslo;

import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.SourceKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one DataSource object. */
final class SourceReading {
    private static final List<String> ADDRESSES = List.of("url", "address", "endpoint", "baseUrl", "server");

    private SourceReading() {
    }

    /** The kind a type of data source is; empty when it is none that is asked. */
    static Optional<SourceKind> kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "prometheus", "thanos", "mimir", "cortex", "victoriametrics" -> Optional.of(SourceKind.PROMETHEUS);
            case "exposition", "openmetrics", "prometheusexposition", "metrics" -> Optional.of(SourceKind.EXPOSITION);
            case "json", "http" -> Optional.of(SourceKind.JSON);
            default -> Optional.empty();
        };
    }

    /** By the words of the log; what the text does not say is not there. */
    static Map<String, Object> fields(Tree document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Tree spec = document.tree("spec");
        fields.put("title", Documents.title(document));
        kind(spec.text("type")).ifPresent(kind -> fields.put("kind", kind.word()));
        spec.keep("description");
        Tree details = spec.tree("connectionDetails");
        ADDRESSES.stream().filter(details::has).findFirst().map(details::text).filter(url -> !url.isEmpty())
                .ifPresent(url -> fields.put("url", url));
        seconds(details, "interval").ifPresent(seconds -> fields.put("interval_seconds", seconds));
        seconds(details, "deadline").or(() -> seconds(details, "timeout"))
                .ifPresent(seconds -> fields.put("deadline_seconds", seconds));
        return fields;
    }

    private static Optional<Integer> seconds(Tree details, String key) {
        BigDecimal number = details.number(key);
        Optional<Duration> length = number == null
                ? Length.parse(details.text(key))
                : Optional.of(Duration.ofSeconds(number.longValue()));
        return length.map(each -> Math.clamp(each.toSeconds(), 1, 86_400));
    }
}
