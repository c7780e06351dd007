package app.wheelhouse.decision.rights;

import static app.wheelhouse.decision.rights.Matrices.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowAsTest {

    @ParameterizedTest
    @CsvSource({"RAPID,D,RACI,A", "RAPID,P,RACI,R", "RAPID,I,RACI,C", "RAPID,R,RACI,''", "RAPID,A,RACI,''",
            "RAPID,D,DACI,A", "RAPID,R,DACI,D", "RAPID,I,DACI,C", "RAPID,A,DACI,''", "RAPID,P,DACI,''",
            "RACI,A,RAPID,D", "RACI,R,RAPID,P", "RACI,C,RAPID,I", "RACI,I,RAPID,''", "RACI,A,DACI,A", "RACI,C,DACI,C",
            "RACI,I,DACI,I", "RACI,R,DACI,''", "DACI,A,RAPID,D", "DACI,D,RAPID,R", "DACI,C,RAPID,I", "DACI,I,RAPID,''",
            "DACI,A,RACI,A", "DACI,C,RACI,C", "DACI,I,RACI,I", "DACI,D,RACI,''", "RAPID,X,RACI,''"})
    void aLetterBecomesOnlyWhatMeansTheSame(Framework from, char sign, Framework to, String other) {
        assertEquals(other, ShowAs.equivalent(from, sign, to).map(String::valueOf).orElse(""));
    }

    @Test
    void whatHasNoEquivalentIsMarkedInsteadOfGuessed() {
        ShowAs raci = ShowAs.of(Matrices.of("RAPID|Ann|Bob|Cy\nGate|D|RP|A(price)"), Framework.RACI);
        assertEquals(Map.of(new At(id("Gate"), id("Bob")), "R", new At(id("Gate"), id("Cy")), "A"), raci.lost());
        assertEquals(Map.of(new At(id("Gate"), id("Ann")), new Cell("A", "", 0), new At(id("Gate"), id("Bob")),
                new Cell("R", "", 0)), raci.matrix().cells());
        assertEquals(Framework.RACI, raci.matrix().framework());
    }

    @Test
    void theSameFrameworkStaysAsItIs() {
        Matrix matrix = Matrices.of("RAPID|Ann|Bob|Cy\nGate|D|RP|A(price)");
        assertEquals(new ShowAs(matrix, Map.of()), ShowAs.of(matrix, Framework.RAPID));
    }

    @Test
    void aLoadCountsLettersAndKnowsTheRowsBehindThem() {
        Load bob = Load.of(Matrices.of("RAPID|Ann|Bob\nGate|D|RP\nShip|D|R\nHire|R|D")).get(1);
        assertEquals(List.of(2, 0, 1, 0, 1), bob.rows().keySet().stream().map(bob::count).toList());
        assertEquals(List.of("Gate", "Ship"), bob.rows().get('R').stream().map(Row::title).toList());
        assertEquals(4, bob.total());
    }
}
