package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Health;
import app.wheelhouse.rhythm.Occurrence;
import java.util.List;
import java.util.UUID;

/** One cadence as the list shows it, with its next meetings. */
record CadenceRow(Cadence cadence, String owner, String recurs, List<Occurrence> next, Health health) {
    UUID id() {
        return cadence.id();
    }
}
