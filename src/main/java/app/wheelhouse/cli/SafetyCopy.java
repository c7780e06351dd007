package app.wheelhouse.cli;

import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.Readable;
import app.wheelhouse.store.Store;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** The backup a command makes before it takes anything in, and the pages for readers it gives away. */
final class SafetyCopy {
    private SafetyCopy() {
    }

    /** Keeps the present; the command ends when that cannot be done. */
    static void beforeImport(Store store) throws Refused {
        try {
            new Backups(store, ShownRows::complete).make(Reason.IMPORT);
        } catch (KeepException e) {
            throw new Refused(Exit.UNREACHED, e.sentence() + " Nothing was taken in.");
        }
    }

    /** As {@link #beforeImport(Store)}, for work that is told what to run. */
    static void beforeImport(Store store, Terminal terminal) {
        try {
            beforeImport(store);
        } catch (Refused e) {
            terminal.complain(e.sentence());
            throw new CancellationException(e.sentence());
        }
    }

    static Map<String, byte[]> readable(Store store) {
        return Readable.of(store, ShownRows::complete);
    }
}
