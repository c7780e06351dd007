package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release with its dates.
 *
 * @param train       the train it belongs to; null when nobody said
 * @param freezeOn    the day of the code freeze
 * @param goldenRunOn the day of the Golden Run, which is to be that of the freeze
 * @param gaOn        the day it is generally available
 * @param endsOn      the day its support ends
 */
public record Release(UUID id, String title, @Nullable UUID train, @Nullable LocalDate beginsOn,
        @Nullable LocalDate freezeOn, @Nullable LocalDate goldenRunOn, @Nullable LocalDate gaOn,
        @Nullable LocalDate endsOn, String notes, String position) {

    /** Reads the fields of a release by their words. */
    public static Release read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Release(fields.id(), fields.text("title"), fields.reference("train"), fields.day("begins_on"),
                fields.day("freeze_on"), fields.day("golden_run_on"), fields.day("ga_on"), fields.day("ends_on"),
                fields.text("notes"), fields.text("position"));
    }

    /** How far a release is. */
    public enum Phase {
        PLANNED("Planned"), OPEN("Open for work"), FROZEN("Frozen"), OUT("Out"), ENDED("Out of support"), UNKNOWN(
                "No dates");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it is on a day; a day of its plan belongs to what begins on it. */
    public Phase phase(LocalDate today) {
        if (endsOn != null && !today.isBefore(endsOn)) {
            return Phase.ENDED;
        } else if (gaOn != null && !today.isBefore(gaOn)) {
            return Phase.OUT;
        } else if (freezeOn != null && !today.isBefore(freezeOn)) {
            return Phase.FROZEN;
        } else if (beginsOn != null && !today.isBefore(beginsOn)) {
            return Phase.OPEN;
        }
        return beginsOn == null && freezeOn == null && gaOn == null ? Phase.UNKNOWN : Phase.PLANNED;
    }

    /** Whether it is worked on: begun and not out. */
    public boolean isRunning(LocalDate today) {
        Phase phase = phase(today);
        return phase == Phase.OPEN || phase == Phase.FROZEN;
    }

    /** Whether freeze and Golden Run are on one day; false as long as one of them is open. */
    public boolean isInStep() {
        return freezeOn != null && freezeOn.equals(goldenRunOn);
    }

    /** What is wrong with its dates, in words. */
    public List<String> flags() {
        List<String> flags = new ArrayList<>();
        if (freezeOn == null || goldenRunOn == null) {
            flags.add(freezeOn == null && goldenRunOn == null
                    ? "code freeze and Golden Run have no date"
                    : freezeOn == null ? "the code freeze has no date" : "the Golden Run has no date");
        } else if (!isInStep()) {
            flags.add("code freeze and Golden Run are " + Words.days(Math.abs(goldenRunOn.toEpochDay()
                    - freezeOn.toEpochDay())) + " apart");
        }
        if (gaOn == null) {
            flags.add("it has no day of general availability");
        }
        before(flags, "its beginning", beginsOn, "the code freeze", freezeOn);
        before(flags, "the code freeze", freezeOn, "general availability", gaOn);
        before(flags, "the Golden Run", goldenRunOn, "general availability", gaOn);
        before(flags, "general availability", gaOn, "the end of support", endsOn);
        return flags;
    }

    private static void before(List<String> flags, String first, @Nullable LocalDate one, String then,
            @Nullable LocalDate other) {
        if (one != null && other != null && !one.isBefore(other)) {
            flags.add(first + " is not before " + then);
        }
    }
}
