package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Measures.Measured;
import app.wheelhouse.signal.source.SecretFile;
import app.wheelhouse.signal.store.SignalHistory;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.list.Programme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What trips a decision that hangs on an objective. */
class SloMeasuresTest {
    @TempDir
    Path folder;

    @Test
    void whatIsLeftOfABudgetIsReadInPercentAndOnlyWhereItIsKnown() {
        try (Programme programme = Programme.empty(folder)) {
            UUID source = programme.add("source", "title", "Gateway", "kind", "exposition", "url",
                    "http://127.0.0.1:9/metrics", "interval_seconds", 3600, "position", "a");
            UUID slo = programme.add("slo", "title", "Reads", "source", source, "indicator", "ratio", "good",
                    "good_total", "total", "all_total", "target", new BigDecimal("0.999"), "period", "28d", "position",
                    "a");
            programme.save();
            SignalHistory.keep(programme.store().workspace().folder(), new SignalReader(programme.store()).book(),
                    Programme.NOW);
            try (Watch watch = new Watch(programme.store(), new SecretFile(folder.resolve("secrets.json")),
                    (_, _) -> {
                    })) {
                SloMeasures measures = new SloMeasures(watch, ZoneOffset.UTC);
                assertEquals(Optional.empty(), measures.last("slo", slo));
                watch.start();
                OnFx.await("it has a standing", () -> watch.signals()
                        .flatMap(signals -> signals.standing(slo)).isPresent());
                AtomicReference<Optional<Measured>> said = new AtomicReference<>(Optional.empty());
                // Nobody listens there, so that what is known may turn into an error at any moment.
                OnFx.await("it says what is known", () -> {
                    said.set(measures.last("slo", slo));
                    return said.get().isPresent() == watch.signals().flatMap(signals -> signals.standing(slo))
                            .orElseThrow().state().isKnown();
                });
                Optional<Measured> last = said.get();
                last.ifPresent(measured -> assertTrue(measured.words().endsWith("% of its budget left on 23 Nov"),
                        measured.words()));
                assertEquals(Optional.empty(), measures.last("kpi", slo));
                assertEquals(Optional.empty(), measures.last("slo", UUID.randomUUID()));
            }
        }
    }
}
