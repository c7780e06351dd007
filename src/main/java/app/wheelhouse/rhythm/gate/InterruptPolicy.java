package app.wheelhouse.rhythm.gate;

import app.wheelhouse.decision.Door;
import org.jspecify.annotations.Nullable;

/**
 * What is done with work that comes in between, by its door: what can be taken back goes quickly, what cannot waits for who
 * decides. After the freeze the red list is the only way in.
 */
public final class InterruptPolicy {
    private InterruptPolicy() {
    }

    /** How an interrupt is handled. */
    public enum Handling {
        TAKE("Take it", "whoever is on call decides, and looks again within a week"),
        COUNCIL("Decision council", "a memo and the D of the interrupt policy, before any work"),
        RELEASE_MANAGER("Release Manager decides",
                "it goes in if it can be taken out again before the Golden Run ends"),
        NEXT_RELEASE("Next release", "unless the D of the release gate waives it, with a reason and a day"),
        HOTFIX("Hotfix only", "P0 or security, on its own branch, with a postmortem"),
        ASK("Say which door", "nobody said whether it can be taken back");

        private final String label;
        private final String how;

        Handling(String label, String how) {
            this.label = label;
            this.how = how;
        }

        public String label() {
            return label;
        }

        /** The rest of the rule, in words. */
        public String how() {
            return how;
        }
    }

    /** What is done with a change that comes in during a phase. P0 and security never wait for the next release. */
    public static Handling of(@Nullable Door door, Release.Phase phase, boolean urgent) {
        return switch (phase) {
            case PLANNED, OPEN, UNKNOWN -> door == null
                    ? Handling.ASK
                    : door == Door.TWO_WAY ? Handling.TAKE : Handling.COUNCIL;
            case FROZEN -> door == null
                    ? Handling.ASK
                    : door == Door.TWO_WAY || urgent ? Handling.RELEASE_MANAGER : Handling.NEXT_RELEASE;
            case OUT, ENDED -> urgent ? Handling.HOTFIX : Handling.NEXT_RELEASE;
        };
    }
}
