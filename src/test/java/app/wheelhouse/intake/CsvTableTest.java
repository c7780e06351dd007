package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "a;b\n1;2", "a\tb\r\n1\t2\r\n", "a|b\n\n1|2\n", "\"a\",\"b\"\n \"1\" , 2 \n"})
    void theSeparatorIsFoundFromTheHeader(String text) {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")),
                CsvTable.read(text).rows().stream().map(CsvTable.Row::cells).toList());
    }

    @Test
    void quotedCellsMayHoldAnything() {
        CsvTable table = CsvTable.read("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n");
        assertEquals(List.of(new CsvTable.Row(1, List.of("a", "b")), new CsvTable.Row(2, List.of("x, \"y\"\nz", "2")),
                new CsvTable.Row(4, List.of("3", "4"))), table.rows());
        assertEquals(0, table.openQuote());
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() {
        assertEquals(3, CsvTable.read("a,b\n1,2\n3,\"4\n5,6\n").openQuote());
    }
}
