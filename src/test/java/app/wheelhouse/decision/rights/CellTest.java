package app.wheelhouse.decision.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Framework;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"RAPID|R|R|``", "RAPID|da|AD|``", "RAPID|P, R / i|RPI|``",
            "RAPID|A(pricing)|A(pricing)|``", "RAPID|A (P&L (EMEA)) R|RA(P&L (EMEA))|``", "RAPID|Decides|D|``",
            "RAPID|Recommend + Perform|RP|``", "RACI|R1|R1|``", "RACI|A/R 2|R2A|``", "RACI|Accountable|A|``",
            "DACI|Driver, Approver|DA|``", "RAPID|–|``|``", "RAPID|``|``|``", "RAPID|X|``|X", "RAPID|R?|R|?",
            "RACI|D|``|D", "DACI|R|``|R", "RAPID|R1|R|1", "RACI|A(money)|A|(money)", "RAPID|Dad|``|Dad",
            "RAPID|Release Manager|``|Release Manager"})
    void aCellIsReadAsPeopleWriteIt(Framework framework, String text, String written, String rest) {
        CellText.Read read = CellText.read(framework, text);
        assertEquals(written, CellText.write(framework, read.cell()));
        assertEquals(rest, read.rest());
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        for (String scope : new String[]{"", "price", "a) b(", "x (y)", ":-)", "two  words"}) {
            Cell cell = Cell.of(Framework.RAPID, "AR", scope.replace("  ", " "), 0);
            String text = CellText.write(Framework.RAPID, cell);
            assertEquals(text, CellText.write(Framework.RAPID, CellText.read(Framework.RAPID, text).cell()));
        }
    }

    @ParameterizedTest
    @CsvSource({"RAPID,'',R,R", "RAPID,R,R,''", "RAPID,R,D,RD", "RACI,R,A,RA", "RACI,RA,C,C", "RACI,C,I,I", "RACI,I,R,R",
            "DACI,D,A,DA", "DACI,DA,C,C", "DACI,A,A,''", "DACI,I,P,I"})
    void aLetterIsAddedTakenAwayOrTakesThePlaceOfWhatItCannotStandBeside(Framework framework, String before, char typed,
            String after) {
        assertEquals(after, Cell.of(framework, before, "", 0).toggled(framework, typed).letters());
    }

    @Test
    void aScopeGoesWithItsAgreeAndAPlaceWithItsResponsible() {
        assertEquals(Cell.EMPTY, Cell.of(Framework.RAPID, "A", "price", 0).toggled(Framework.RAPID, 'A'));
        assertEquals(Cell.EMPTY, Cell.of(Framework.RACI, "R", "", 2).toggled(Framework.RACI, 'R'));
        assertEquals(new Cell("RD", "", 0), Cell.of(Framework.RAPID, "DR", "price", 2));
        assertEquals(new Cell("A", "", 0), Cell.of(Framework.RACI, "A", "price", 2));
    }

    @Test
    void aCellReadsInWords() {
        assertEquals("Recommend and Agree (price)", Cell.of(Framework.RAPID, "RA", "price", 0).words(Framework.RAPID));
        assertEquals("Responsible (called as no. 2)", Cell.of(Framework.RACI, "R", "", 2).words(Framework.RACI));
        assertEquals("", Cell.EMPTY.words(Framework.DACI));
    }
}
