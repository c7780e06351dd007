package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.Rfe;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal that jumps the queue, or wishes to, with the requests it is about.
 *
 * @param rfe       the request; null when it is gone
 * @param displaced what has to wait for it
 */
record DealRow(Deal deal, @Nullable Rfe rfe, List<Rfe> displaced) {

    UUID id() {
        return deal.id();
    }

    String request() {
        return rfe == null ? "" : rfe.title();
    }

    /** What keeps it from being granted. */
    List<String> missing() {
        return deal.missing(displaced.size());
    }
}
