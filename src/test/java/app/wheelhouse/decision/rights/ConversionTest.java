package app.wheelhouse.decision.rights;

import static app.wheelhouse.decision.rights.Matrices.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static List<String> losses(Conversion conversion) {
        return conversion.losses().stream().map(loss -> loss.row().title() + ": " + Conversion.words(List.of(loss)))
                .toList();
    }

    @Test
    void whatHasNoEquivalentLeavesTheGridForTheNoteOfItsRow() {
        Matrix rapid = Matrices.of("RAPID|Ann|Bob|Cy\nGate|D|RP|A(price)\nShip|D|P|");
        Conversion raci = Conversion.of(rapid, Framework.RACI);
        assertEquals(List.of("Gate: Bob Recommend", "Gate: Cy Agree (price)"), losses(raci));
        assertEquals(Framework.RACI, raci.matrix().framework());
        assertEquals(List.of("Not carried over from RAPID: Bob Recommend, Cy Agree (price).", ""),
                raci.matrix().rows().stream().map(Row::note).toList());
        assertEquals(Map.of(new At(id("Gate"), id("Ann")), "A", new At(id("Gate"), id("Bob")), "R",
                new At(id("Gate"), id("Cy")), "", new At(id("Ship"), id("Ann")), "A", new At(id("Ship"), id("Bob")),
                "R"),
                raci.cells(rapid).entrySet().stream().collect(
                        java.util.stream.Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().letters())));
    }

    @Test
    void aNoteThatIsThereStaysAboveWhatIsAdded() {
        Matrix rapid = Matrices.of("RAPID|Ann|Bob\nGate|D|RP");
        Row gate = rapid.rows().getFirst();
        Conversion raci = Conversion.of(rapid.withRows(List.of(new Row(gate.id(), gate.title(), "Every quarter."))),
                Framework.RACI);
        assertEquals("Every quarter.\nNot carried over from RAPID: Bob Recommend.",
                raci.matrix().rows().getFirst().note());
    }

    @Test
    void theOrderOfCallingAndLettersOfNoFrameworkAreNamedToo() {
        Matrix raci = Matrices.of("RACI on-call|Ann|Bob\nDown|A|R2");
        assertEquals(List.of("Down: Bob called as no. 2"), losses(Conversion.of(raci, Framework.RAPID)));
        assertEquals(List.of("Down: Bob Responsible (called as no. 2)"),
                losses(Conversion.of(raci, Framework.DACI)));
        Matrix odd = raci.with(Map.of(new At(id("Down"), id("Bob")), new Cell("X", "", 0)));
        assertEquals(List.of("Down: Bob X"), losses(Conversion.of(odd, Framework.RAPID)));
    }

    @Test
    void nothingIsLostWhereEveryLetterMeansTheSameOrNothingChanges() {
        assertEquals(List.of(), losses(Conversion.of(Matrices.of("DACI|Ann|Bob\nGate|A|C"), Framework.RACI)));
        Matrix rapid = Matrices.of("RAPID|Ann|Bob|Cy\nGate|D|RP|A(price)");
        assertEquals(new Conversion(rapid, List.of()), Conversion.of(rapid, Framework.RAPID));
    }

    @Test
    void theLettersThatMeanTheSameAreTold() {
        assertEquals(List.of("R→D", "I→C", "D→A"), Conversion.pairs(Framework.RAPID, Framework.DACI).stream()
                .map(pair -> pair.from().sign() + "→" + pair.to().sign()).toList());
    }
}
