package app.wheelhouse.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How likely something is and how hard it hits, each from 1 to 5; null where nobody said. */
public record Exposure(@Nullable Integer likelihood, @Nullable Integer impact) {
    /** Nobody said. */
    public static final Exposure UNKNOWN = new Exposure(null, null);
    /** The steps of each scale. */
    public static final int STEPS = 5;
    /** What the steps of likelihood are called, the least first. */
    public static final List<String> LIKELIHOODS = List.of("Rare", "Unlikely", "Possible", "Likely", "Almost certain");
    /** What the steps of impact are called, the least first. */
    public static final List<String> IMPACTS = List.of("Negligible", "Minor", "Moderate", "Major", "Severe");

    public Exposure {
        likelihood = likelihood == null ? null : Integer.valueOf(Math.clamp(likelihood, 1, STEPS));
        impact = impact == null ? null : Integer.valueOf(Math.clamp(impact, 1, STEPS));
    }

    /** Whether both were said. */
    public boolean isKnown() {
        return likelihood != null && impact != null;
    }

    /** Likelihood times impact; 0 when it is not known. */
    public int score() {
        return likelihood == null || impact == null ? 0 : likelihood * impact;
    }

    /** How bad it is. */
    public Band band() {
        return isKnown() ? Band.of(score()) : Band.UNKNOWN;
    }

    /** The figures as people say them: "4 × 5 = 20, high"; empty when it is not known. */
    public String words() {
        return isKnown()
                ? likelihood + " × " + impact + " = " + score() + ", " + band().label().toLowerCase(
                        java.util.Locale.ROOT)
                : "";
    }

    /** Score and band: "20 High"; empty when it is not known. */
    public String brief() {
        return isKnown() ? score() + " " + band().label() : "";
    }

    /** How bad a score is. */
    public enum Band {
        UNKNOWN("Not weighed"), LOW("Low"), MEDIUM("Medium"), HIGH("High");

        private static final int LEAST_MEDIUM = 5;
        private static final int LEAST_HIGH = 12;
        private final String label;

        Band(String label) {
            this.label = label;
        }

        /** The word shown. */
        public String label() {
            return label;
        }

        static Band of(int score) {
            return score >= LEAST_HIGH ? HIGH : score >= LEAST_MEDIUM ? MEDIUM : LOW;
        }
    }
}
