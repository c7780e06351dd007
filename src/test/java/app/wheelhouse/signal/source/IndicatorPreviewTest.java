package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Indicator.Comparison;
import app.wheelhouse.signal.Indicator.Part;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.Watching;
import app.wheelhouse.signal.source.IndicatorPreview.Preview;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorPreviewTest {
    @TempDir
    private Path folder;
    private DemoServer demo;

    @BeforeEach
    void begin() throws IOException {
        demo = DemoServer.start(Clock.systemUTC(), 0);
    }

    @AfterEach
    void end() {
        demo.close();
    }

    private Preview preview(Indicator indicator) throws InterruptedException {
        SourceDefinition source = new SourceDefinition(Watching.SOURCE_ID, "DEMO", SourceKind.EXPOSITION,
                URI.create(demo.url() + "/metrics"), Duration.ofSeconds(15), Duration.ofSeconds(5), Map.of(),
                Access.NONE, "", "", "", false);
        return new IndicatorPreview(
                new SourceCheck(Clock.systemUTC(), new SecretFile(folder.resolve("secrets.json"))))
                .preview(Watching.slo("0.5", "28d", indicator, Budgeting.OCCURRENCES), source);
    }

    @Test
    void aRatioSaysWhatShareIsGoodNow() throws InterruptedException {
        Preview preview = preview(new Indicator.Ratio(Part.GOOD, "storage_namespace_reads_total{pace=\"promised\"}",
                "storage_namespace_reads_total", true));
        assertTrue(preview.good(), preview.toString());
        assertTrue(preview.sentence().endsWith("good since the counters began; 50 % is promised."), preview
                .sentence());
        assertEquals(List.of(1, 2), preview.parts().stream().map(each -> each.result().found().size()).toList());
    }

    @Test
    void aValueIsHeldAgainstItsLimit() throws InterruptedException {
        Preview preview = preview(new Indicator.Threshold("http_queue_fill_ratio", Comparison.LTE, 5));
        assertTrue(preview.good(), preview.toString());
        assertTrue(preview.sentence().endsWith("now; good while at most 5."), preview.sentence());
    }

    @Test
    void aQueryThatFindsNothingIsSaidAndNothingIsGood() throws InterruptedException {
        Preview preview = preview(new Indicator.Threshold("there_is_no_such_thing", Comparison.LTE, 5));
        assertEquals("", preview.sentence());
        assertNotNull(preview.parts().getFirst().result().fault());
    }
}
