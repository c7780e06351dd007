package app.wheelhouse.backlog;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which requests the board shows. */
public enum BoardFilter {
    OPEN("Open requests"),
    INBOX("Inbox"),
    FITS("Fits the quarter"),
    OUT("Below the line"),
    UNSCORED("Unscored"),
    UNPROVEN("Cites no receipt"),
    ACCEPTED("Accepted"),
    SAID_NO("Parked and declined"),
    OVER("Shipped and merged"),
    ALL("All requests");

    private final String label;

    BoardFilter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word settings remember it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a remembered word. */
    public static Optional<BoardFilter> of(String word) {
        for (BoardFilter each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether a request is shown, given how the quarter is planned. */
    public Predicate<BoardRow> accepts(Plan plan) {
        return switch (this) {
            case ALL -> _ -> true;
            case OPEN -> row -> row.rfe().state().isOpen();
            case INBOX -> row -> row.rfe().state() == RfeState.INBOX;
            case ACCEPTED -> row -> row.rfe().state() == RfeState.ACCEPTED;
            case SAID_NO -> row -> row.rfe().state().isNo();
            case OVER -> row -> row.rfe().state() == RfeState.SHIPPED || row.rfe().state() == RfeState.MERGED;
            case UNSCORED -> row -> row.rfe().state().isOpen() && row.score().isEmpty();
            case UNPROVEN -> row -> row.rfe().state().isOpen() && row.isUnproven();
            case FITS -> row -> plan.of(row.id()).filter(each -> each.fit().isIn()).isPresent();
            case OUT -> row -> plan.of(row.id()).filter(each -> each.fit() == Placing.Fit.OUT).isPresent();
        };
    }
}
