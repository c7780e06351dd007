package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.State;
import java.util.List;

/** Asks a source that has something wrong, and looks at the tile that was green before. */
final class Asking {
    private Asking() {
    }

    /** Asks, and holds what comes against what is expected; no secret is in what is said. */
    static Fault fault(SourceReader reader, Fault.Kind kind, State state, SourceDefinition source, Indicator indicator)
            throws InterruptedException {
        Slo slo = Fixture.slo(indicator);
        Tile tile = new Tile(source, slo);
        assertEquals(State.OK, tile.state(), () -> "it was green before: " + tile.standing());
        Answer answer = reader.read(source, List.of(slo)).get(slo.id());
        Fault fault = assertInstanceOf(Fault.class, answer);
        assertEquals(kind, fault.kind(), fault.sentence());
        assertEquals(state, tile.after(fault), fault.sentence());
        assertFalse(tile.state().isGreen());
        assertFalse(fault.toString().contains(Fixture.CANARY), "no secret is said");
        return fault;
    }
}
