package app.wheelhouse.cli;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Gate;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.ShipSheet;
import app.wheelhouse.rhythm.gate.store.GateReader;
import java.util.List;

/** The ship or no-ship sheet of a gate for the release that is worked on. */
final class ExportGate implements Export {
    @Override
    public List<String> formats() {
        return PAGES;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        GateBook book = new GateReader(wanted.opened().store(), Conditions.NONE).book();
        Gate gate = book.gate(new Lookup(wanted.opened().records()).find("gate", wanted.which())).orElseThrow();
        return new Pages(ShipSheet.of(book, gate, book.current(), wanted.edition(), wanted.dates()));
    }
}
