package app.wheelhouse.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/**
 * One meeting of a cadence.
 *
 * @param dueOn  the day the rule gives; it names the meeting whatever becomes of it
 * @param local  when it is held, in the cadence's own zone
 * @param reason why it was skipped or moved; empty when nobody said
 */
public record Occurrence(Cadence cadence, LocalDate dueOn, LocalDateTime local, State state, String reason) {

    /** What becomes of a meeting. */
    public enum State {
        DUE("Due"),
        MOVED("Moved"),
        SKIPPED("Skipped"),
        HOLIDAY("Holiday");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word shown on screen. */
        public String label() {
            return label;
        }
    }

    /** Whether it takes place. */
    public boolean isHeld() {
        return state == State.DUE || state == State.MOVED;
    }

    /**
     * When it begins. A local time that the clocks leave out is read with the offset before the gap, one that they show
     * twice is the first of both (RFC 5545, 3.3.5).
     */
    public ZonedDateTime start() {
        return local.atZone(cadence.zone());
    }

    public Instant begins() {
        return start().toInstant();
    }

    public Instant ends() {
        return begins().plusSeconds(cadence.minutes() * 60L);
    }

    /** The day it is held on, in its own zone. */
    public LocalDate day() {
        return local.toLocalDate();
    }
}
