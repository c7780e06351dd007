package app.wheelhouse.library;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a risk is weighed and treated.
 *
 * @param cause       what would make it happen
 * @param consequence what would come of it
 * @param inherent    before anything is done about it
 * @param now         as it stands
 * @param residual    once everything planned is done
 * @param raisedBy    whose objection it is
 * @param until       the last day on which an acceptance holds
 * @param room        whether the room may see it
 */
public record Weighing(String cause, String consequence, Exposure inherent, Exposure now, Exposure residual,
        @Nullable UUID raisedBy, @Nullable Treatment treatment, @Nullable LocalDate until, boolean room) {
    /** Nobody weighed it. */
    public static final Weighing NONE = new Weighing("", "", Exposure.UNKNOWN, Exposure.UNKNOWN, Exposure.UNKNOWN, null,
            null, null, false);

    /** Reads the fields of a risk record by their words. */
    public static Weighing read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Weighing(fields.text("cause"), fields.text("consequence"),
                new Exposure(fields.number("inherent_likelihood"), fields.number("inherent_impact")),
                new Exposure(fields.number("likelihood"), fields.number("impact")),
                new Exposure(fields.number("residual_likelihood"), fields.number("residual_impact")),
                fields.reference("raised_by"), Treatment.of(fields.text("treatment")).orElse(null),
                fields.day("accepted_until"), fields.text("audience").equals("room"));
    }

    /** Whether it was accepted and the day up to which that holds has passed. */
    public boolean isExpired(LocalDate today) {
        return treatment == Treatment.ACCEPT && until != null && until.isBefore(today);
    }

    /** How it is weighed at a stage. */
    public Exposure at(Stage stage) {
        return switch (stage) {
            case INHERENT -> inherent;
            case NOW -> now;
            case RESIDUAL -> residual;
        };
    }

    /** When a risk is weighed. */
    public enum Stage {
        INHERENT("Inherent", "inherent_"), NOW("Now", ""), RESIDUAL("Residual", "residual_");

        private final String label;
        private final String prefix;

        Stage(String label, String prefix) {
            this.label = label;
            this.prefix = prefix;
        }

        /** The word shown. */
        public String label() {
            return label;
        }

        /** The field that holds how likely it is. */
        public String likelihood() {
            return prefix + "likelihood";
        }

        /** The field that holds how hard it hits. */
        public String impact() {
            return prefix + "impact";
        }
    }
}
