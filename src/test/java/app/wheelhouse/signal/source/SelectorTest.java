package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How series of a metrics page are picked. */
class SelectorTest {
    private static final List<Series> SERIES = List.of(series("hits", Map.of("code", "200", "path", "/")),
            series("hits", Map.of("code", "503", "path", "/")), series("hits", Map.of("code", "404")),
            series("misses", Map.of()));

    private static Series series(String name, Map<String, String> labels) {
        return new Series(name, new TreeMap<>(labels), 1, null);
    }

    private static List<String> picked(String selector) throws Malformed {
        Selector parsed = Selector.parse(selector);
        return SERIES.stream().filter(parsed::matches).map(each -> each.labels().getOrDefault("code", "-")).toList();
    }

    @Test
    void matchersPickAsInPromQl() throws Malformed {
        assertEquals(List.of("200", "503", "404"), picked("hits"));
        assertEquals(List.of("-"), picked(" misses{} "));
        assertEquals(List.of("200"), picked("hits{code=\"200\"}"));
        assertEquals(List.of("503", "404"), picked("hits{code!=\"200\"}"));
        assertEquals(List.of("503"), picked("hits{code=~\"5..\"}"));
        assertEquals(List.of("200", "404"), picked("hits{ code !~ \"5..\" , }"));
        assertEquals(List.of("503"), picked("hits{path=\"/\",code=~\".*3\"}"));
        assertEquals(List.of("503"), picked("{\"hits\", \"code\"=\"503\"}"));
    }

    @Test
    void aLabelThatIsMissingCountsAsEmpty() throws Malformed {
        assertEquals(List.of("404"), picked("hits{path=\"\"}"));
        assertEquals(List.of("200", "503"), picked("hits{path=~\".+\"}"));
    }

    @Test
    void aRegularExpressionHasToMatchAllOfIt() throws Malformed {
        assertEquals(List.of(), picked("hits{code=~\"5\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{code=\"200\"}", "hits{", "hits{code}", "hits{code=200}", "hits{code=~\"(\"}",
            "sum(hits)", "hits offset 5m", "hits{code=\"200\"}[5m]", "hits 1", "/queue/depth"})
    void anythingElseIsRefused(String text) {
        assertThrows(Malformed.class, () -> Selector.parse(text));
    }
}
