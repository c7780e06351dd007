package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.Declined;
import app.wheelhouse.bundle.DeclinedBook;
import app.wheelhouse.bundle.Given;
import app.wheelhouse.bundle.Ledger;
import app.wheelhouse.bundle.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What this laptop wrote down about the others.
 *
 * @param peers    those that were heard of
 * @param given    what was handed out, the latest first
 * @param declined what was left out, the latest first
 */
record TeamBook(List<Peer> peers, List<Given> given, List<Declined> declined) {
    static final TeamBook EMPTY = new TeamBook(List.of(), List.of(), List.of());

    static TeamBook of(Path workspace) throws IOException {
        Ledger ledger = new Ledger(workspace);
        return new TeamBook(ledger.peers(), ledger.given().reversed(), new DeclinedBook(workspace).all());
    }
}
