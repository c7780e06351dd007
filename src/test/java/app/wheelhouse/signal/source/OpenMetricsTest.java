package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OpenMetrics, held against the inputs of Prometheus' own tests ({@code model/textparse/openmetricsparse_test.go}, Apache-2.0): what is
 * refused there is refused here.
 */
class OpenMetricsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "metric", "metric 1", "metric 1\n", "metric_total 1 # {aa=\"bb\"} 4", "a\n#EOF\n",
            "\n\n#EOF\n", " a 1\n#EOF\n", "9\n#EOF\n", "# TYPE u untyped\n#EOF\n", "# TYPE c counter \n#EOF\n",
            "#  TYPE c counter\n#EOF\n", "# TYPE \n#EOF\n", "# TYPE m\n#EOF\n", "# UNIT metric suffix\n#EOF\n",
            "# UNIT metricsuffix suffix\n#EOF\n", "# UNIT m suffix\n#EOF\n", "# UNIT \n#EOF\n", "# UNIT m\n#EOF\n",
            "# HELP \n#EOF\n", "# HELP m\n#EOF\n", "a\t1\n#EOF\n", "a 1\t2\n#EOF\n", "a 1 2 \n#EOF\n",
            "a 1 2 #\n#EOF\n", "a 1 1z\n#EOF\n", " # EOF\n", "# EOF\na 1", "# EOF\n\n", "# EOFa 1",
            "#\tTYPE c counter\n",
            "# TYPE c  counter\n", "a 1 1 1\n# EOF\n", "a{b='c'} 1\n# EOF\n", "a{,b=\"c\"} 1\n# EOF\n",
            "a{b=\"c\"d=\"e\"} 1\n# EOF\n", "a{b=\"c\",,d=\"e\"} 1\n# EOF\n", "a{b=\n# EOF\n",
            "a{\u00ff=\"foo\"} 1\n# EOF\n", "a{b=\"\u00ff\"} 1\n# EOF\n", "{\"a\",\"b = \"c\"}\n# EOF\n",
            "{\"a\",b\\nc=\"d\"} 1\n# EOF\n", "a true\n", "something_weird{problem=\"\n# EOF\n",
            "empty_label_name{=\"\"} 0\n# EOF\n", "{A}0\n# EOF\n", "foo 1_2\n\n# EOF\n", "foo 0x1p-3\n\n# EOF\n",
            "foo 0x1P-3\n\n# EOF\n", "foo 0 1_2\n\n# EOF\n", "custom_metric_total 1 # {aa=bb}\n# EOF\n",
            "custom_metric_total 1 # {aa=\"bb\"}\n# EOF\n", "custom_metric_total 1 # {aa=\"bb\"}",
            "custom_metric_total 1 # {bb}", "custom_metric_total 1 # {bb, a=\"dd\"}",
            "custom_metric_total 1 # {aa=\"bb\",,cc=\"dd\"} 1", "custom_metric_total 1 # {aa=\"bb\"} 1_2",
            "custom_metric_total 1 # {aa=\"bb\"} 0x1p-3", "custom_metric_total 1 # {aa=\"bb\"} true",
            "custom_metric_total 1 # {aa=\"bb\",cc=}", "custom_metric_total 1 # {aa=\\\"\\xff\\\"} 9.0",
            "{b=\"c\",} 1", "a 1 NaN", "a 1 -Inf", "a 1 Inf",
            "# TYPE hhh histogram\nhhh_bucket{le=\"+Inf\"} 1 # {aa=\"bb\"} 4 NaN",
            "# TYPE hhh histogram\nhhh_bucket{le=\"+Inf\"} 1 # {aa=\"bb\"} 4 -Inf", "a{b=\0\"ssss\"} 1\n# EOF\n",
            "a{b=\"\0", "a{b\0=\"hiih\"}\t1", "a\0{b=\"ddd\"} 1", "#", "# H",
            "custom_metric_total 1 # {b=\0\"ssss\"} 1\n", "custom_metric_total 1 # {b=\"\0ss\"} 1\n"})
    void whatPrometheusRefusesIsRefused(String text) {
        assertThrows(Malformed.class, () -> OpenMetrics.read(bytes(text), _ -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a true\n# EOF\n", "foo 1_2\n# EOF\n", "foo 0x1p-3\n# EOF\n", "{b=\"c\",} 1\n# EOF\n",
            "a 1 NaN\n# EOF\n", "a 1 Inf\n# EOF\n", "b 1 # {aa=\"bb\",,cc=\"dd\"} 1\n# EOF\n",
            "b 1 # {aa=\"bb\"} 4 NaN\n# EOF\n", "b 1 # {\"aa\"} 4\n# EOF\n", "a{b=\"c\"} 1\n",
            "a{b=\"c\", d=\"e\"} 1\n# EOF\n",
            "a{b=\"c\",b=\"d\"} 1\n# EOF\n", "a  1\n# EOF\n", "a 1 \n# EOF\n", "a{b=\"c\nd\"} 1\n# EOF\n"})
    void theSameIsRefusedWhereTheEndIsThere(String text) {
        assertThrows(Malformed.class, () -> OpenMetrics.read(bytes(text), _ -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# EOF", "# EOF\n", "null_byte_metric{a=\"abc\0\"} 1\n# EOF\n", "a{b=\"\0ss\"} 1\n# EOF\n",
            "a{b=\"\0\"} 1\n# EOF", "# HELP nohelp1 \n# UNIT nounit \n# EOF\n",
            "# HELP help2 escape \\ \\n \\\\ \\\" \\x chars\n# EOF\n", "# TYPE ii info\nii{foo=\"bar\"} 1\n# EOF\n",
            "# TYPE ss stateset\nss{ss=\"foo\"} 1\n# EOF\n",
            "# TYPE a_seconds summary\n# UNIT a_seconds seconds\n# EOF\n"})
    void whatPrometheusTakesIsTaken(String text) {
        assertDoesNotThrow(() -> OpenMetrics.read(bytes(text), _ -> true));
    }

    @Test
    void samplesComeWithTheirTimesAndWithoutTheirExemplars() throws Malformed {
        List<Series> read = OpenMetrics.read(bytes("""
                # HELP foo Counter with and without labels
                # TYPE foo counter
                foo_total 17.0 1520879607.789 # {id="counter-test"} 5
                foo_created 1520872607.123
                foo_total{a="b"} 17.0 1520879607.789 # {id="counter-test",xx="yy"} 4 123.123
                foo_total{le="c"} 21.0
                {"http.status",q="0.9",a="b"} 8.3835e-05
                {q="0.9","http.status",a="b"} nan
                quoted_count 1 # {"id.thing"="x",other="hello"} 4
                # EOF
                """), _ -> true);
        assertEquals(List.of("foo_total", "foo_created", "foo_total{a=\"b\"}", "foo_total{le=\"c\"}",
                "http.status{a=\"b\",q=\"0.9\"}", "http.status{a=\"b\",q=\"0.9\"}", "quoted_count"),
                read.stream().map(Series::identity).toList());
        assertEquals(Instant.ofEpochMilli(1_520_879_607_789L), read.getFirst().at());
        assertEquals(Double.NaN, read.get(5).value());
    }
}
