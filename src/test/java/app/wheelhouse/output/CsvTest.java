package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void cellsWithCommasQuotesOrLineEndsAreQuotedAsRfc4180Asks() {
        assertEquals("a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n,z\r\n",
                Csv.write(List.of(List.of("a", "b,c", "d\"e", "f\ng"), List.of("", "z"))));
    }

    @Test
    void whatASpreadsheetWouldRunIsText() {
        assertEquals("'=1+1,'+1,'-1,'@SUM(A1),\"'\tx\"\r\n".replace("\"'\tx\"", "'\tx"),
                Csv.write(List.of(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx"))));
    }
}
