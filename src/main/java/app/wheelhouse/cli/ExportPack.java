package app.wheelhouse.cli;

import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPage;
import app.wheelhouse.document.store.PackStore;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.util.Optional;

/** A pack; parts these readers may not have are left out. */
final class ExportPack implements Export {
    @Override
    public java.util.List<String> formats() {
        return PAGES;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        Store store = wanted.opened().store();
        Pack pack = new PackStore(store).pack(new Lookup(wanted.opened().records()).find("pack", wanted.which()))
                .orElseThrow();
        try (Signals kept = Signals.kept(store.workspace().folder(), store.clock(), new SignalReader(store).book())) {
            LiveEmbeds embeds = new LiveEmbeds(store, wanted.dates(), () -> Optional.of(kept));
            return new Pages(PackPage.of(pack, new PartPages(store, wanted.dates(), embeds), wanted.edition(),
                    wanted.today(), wanted.dates()));
        }
    }
}
