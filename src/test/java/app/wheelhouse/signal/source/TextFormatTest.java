package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The text format, held against the inputs of Prometheus' own tests ({@code model/textparse/promparse_test.go}, Apache-2.0): what is
 * taken there is taken here with the same result, what is refused there is refused here.
 */
class TextFormatTest {
    /** Bytes as they are written, so that what is not UTF-8 can be said, too. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> identities(String text) throws Malformed {
        return TextFormat.read(text.getBytes(StandardCharsets.UTF_8), _ -> true).stream()
                .map(each -> each.identity() + " " + each.value()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a{b='c'} 1\n", "a{b=\n", "a{\u00ff=\"foo\"} 1\n", "a{b=\"\u00ff\"} 1\n",
            "{\"a\", \"b = \"c\"}", "{\"a\",b\\nc=\"d\"} 1", "a true\n", "something_weird{problem=\"",
            "empty_label_name{=\"\"} 0", "{A}0", "foo 1_2\n", "foo 0x1p-3\n", "foo 0x1P-3\n", "foo 0 1_2\n",
            "{a=\"ok\"} 1", "# TYPE #\n#EOF\n", "# HELP #\n#EOF\n", "a{b=\0\"ssss\"} 1\n", "a{b=\"\0",
            "a{b\0=\"hiih\"}\t1", "a\0{b=\"ddd\"} 1", "a 0 1\0"})
    void whatPrometheusRefusesIsRefused(String text) {
        Malformed refused = assertThrows(Malformed.class, () -> TextFormat.read(bytes(text), _ -> true));
        assertTrue(refused.reason().matches("(?s)line [12]: .* (is|are) expected.*|line 1: '.*' is no number.*"),
                refused.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{b=\"c\",b=\"d\"} 1", "a 1 99999999999999999999", "a 1 -5", "a 1 2 3",
            "# TYPE a counter \n", "# TYPE a\n", "# TYPE a info\n", "a{b=\"c\",,d=\"e\"} 1", "a{,b=\"c\"} 1",
            "# HELP a \u00ff\n", "{\"a\",\"b\"} 1", "a{\"b\"} 1", "9 1", "a 1e999", "a 1d"})
    void whatItsGrammarDoesNotHaveIsRefused(String text) {
        assertThrows(Malformed.class, () -> TextFormat.read(bytes(text), _ -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null_byte_metric{a=\"abc\0\"} 1", "a{b=\"\0ss\"} 1\n", "a{b=\"\0\"} 1\n", "", "\n\n",
            "#\n",
            "#EOF", "# HELP\n", "# HELP a", "# HELP metric foo\0bar", "# anything at all \u00ff", "  \t\n"})
    void whatPrometheusTakesIsTaken(String text) {
        assertDoesNotThrow(() -> TextFormat.read(bytes(text), _ -> true));
    }

    @Test
    void thePageOfPrometheusOwnTestsIsReadAsPrometheusReadsIt() throws Malformed {
        assertEquals(List.of("go_gc_duration_seconds{quantile=\"0\"} 4.9351E-5",
                "go_gc_duration_seconds{quantile=\"0.25\"} 7.424100000000001E-5",
                "go_gc_duration_seconds{a=\"b\",quantile=\"0.8\"} 8.3835E-5",
                "go_gc_duration_seconds{a=\"b\",quantile=\"0.9\"} 8.3835E-5",
                "prometheus_http_request_duration_seconds_bucket{handler=\"/\",le=\"+Inf\"} 1423.0",
                "wind_speed{A=\"2\",c=\"3\"} 12345.0", "go_gc_duration_seconds{a=\"b\",quantile=\"1.0\"} 8.3835E-5",
                "go_gc_duration_seconds{a=\"b\",quantile=\"1.0\"} 8.3835E-5",
                "go_gc_duration_seconds{a=\"b\",quantile=\"1.0\"} 8.3835E-5",
                "go_gc_duration_seconds{a=\"b\",quantile=\"2.0\"} 8.3835E-5", "go_gc_duration_seconds_count 99.0",
                "some:aggregate:rate5m{a_b=\"c\"} 1.0", "go_goroutines 33.0", "some_counter_total 12.0",
                "_metric_starting_with_underscore 1.0", "testmetric{_label_starting_with_underscore=\"foo\"} 1.0",
                "testmetric{label=\"\"bar\"\"} 1.0"), identities("""
                        # HELP go_gc_duration_seconds A summary of the GC invocation durations.
                        # 	TYPE go_gc_duration_seconds summary
                        go_gc_duration_seconds{quantile="0"} 4.9351e-05
                        go_gc_duration_seconds{quantile="0.25",} 7.424100000000001e-05
                        go_gc_duration_seconds{quantile="0.8", a="b"} 8.3835e-05
                        go_gc_duration_seconds{ quantile="0.9", a="b"} 8.3835e-05
                        # TYPE prometheus_http_request_duration_seconds histogram
                        prometheus_http_request_duration_seconds_bucket{handler="/",le="+Inf"} 1423
                        # Hrandom comment starting with prefix of HELP
                        #
                        wind_speed{A="2",c="3"} 12345
                        # comment with escaped \\n newline
                        # comment with escaped \\ escape character
                        # HELP nohelp1
                        # HELP nohelp2\s
                        go_gc_duration_seconds{ quantile="1.0", a="b" } 8.3835e-05
                        go_gc_duration_seconds { quantile="1.0", a="b" } 8.3835e-05
                        go_gc_duration_seconds { quantile = "1.0", a = "b" } 8.3835e-05
                        go_gc_duration_seconds { quantile = "2.0" a = "b" } 8.3835e-05
                        go_gc_duration_seconds_count 99
                        some:aggregate:rate5m{a_b="c"}	1
                        # HELP go_goroutines Number of goroutines that currently exist.
                        # TYPE go_goroutines gauge
                        go_goroutines 33  	123123
                        # TYPE some_counter_total counter
                        # HELP some_counter_total Help after type.
                        some_counter_total 12
                        # HELP nohelp3
                        _metric_starting_with_underscore 1
                        testmetric{_label_starting_with_underscore="foo"} 1
                        testmetric{label="\\"bar\\""} 1"""));
    }

    @Test
    void namesInQuotesMayHoldAnything() throws Malformed {
        Series strange = TextFormat.read(
                "{\"Heizölrückstoßabdämpfung 10€ metric with \\\"interesting\\\" {character\\nchoices}\",\"strange©™\\n'quoted' \\\"name\\\"\"=\"6\"} 10.0"
                        .getBytes(StandardCharsets.UTF_8),
                _ -> true).getFirst();
        assertEquals("Heizölrückstoßabdämpfung 10€ metric with \"interesting\" {character\nchoices}", strange.name());
        assertEquals(Map.of("strange©™\n'quoted' \"name\"", "6"), strange.labels());
        assertEquals(List.of("go.gc{a=\"b\",quantile=\"1.0\"} 1.0"),
                identities("{ \"go.gc\", quantile = \"1.0\", a = \"b\" } 1"));
    }

    @Test
    void aTimeIsInMilliseconds() throws Malformed {
        assertEquals(Instant.ofEpochMilli(1_700_000_000_123L),
                TextFormat.read(bytes("a 1 1700000000123"), _ -> true).getFirst().at());
    }

    @Test
    void onlyWantedNamesAreKeptButEveryLineIsChecked() throws Malformed {
        assertEquals(1, TextFormat.read(bytes("a 1\nb 2\n"), "b"::equals).size());
        assertThrows(Malformed.class, () -> TextFormat.read(bytes("a x\nb 2\n"), "b"::equals));
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        Malformed refused = assertThrows(Malformed.class,
                () -> TextFormat.read(bytes("a 1\nb{c=\"d\"} true\n"), _ -> true));
        assertEquals("line 2: 'true' is no number after 'b{c=\"d\"} true'", refused.reason());
    }
}
