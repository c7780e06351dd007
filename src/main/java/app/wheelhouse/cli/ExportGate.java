package app.wheelhouse.cli;

import app.wheelhouse.rhythm.gate.Gate;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.ShipSheet;
import app.wheelhouse.rhythm.gate.store.GateReader;
import java.util.List;

/** The ship or no-ship sheet of a gate, for the release that is named or else the one that is worked on. */
final class ExportGate implements Export {
    @Override
    public List<String> formats() {
        return PAGES;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        Lookup lookup = new Lookup(wanted.opened().records());
        GateBook book = new GateReader(wanted.opened().store(), Measured.by(wanted.opened().store())).book();
        Gate gate = book.gate(lookup.find("gate", wanted.which())).orElseThrow();
        Release release = wanted.release().isBlank()
                ? book.current()
                : book.release(lookup.find("release", wanted.release())).orElseThrow();
        return new Pages(ShipSheet.of(book, gate, release, wanted.edition(), wanted.dates()));
    }
}
