package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is measured outside the decision log: the last readings of KPIs and objectives. */
@FunctionalInterface
public interface Measures {
    /** Nothing is measured. */
    Measures NONE = (_, _) -> Optional.empty();

    /** The last reading of the record of a type ({@code kpi}, {@code slo}); empty without one. */
    Optional<Measured> last(String type, UUID record);

    /** These, and others where these know nothing. */
    default Measures or(Measures others) {
        return (type, record) -> last(type, record).or(() -> others.last(type, record));
    }

    /**
     * A reading.
     *
     * @param words the value as people read it, with its unit
     * @param day   the day it was taken on
     */
    record Measured(double value, String words, LocalDate day) {
    }
}
