package app.wheelhouse.signal;

/** In which colour a state is drawn; icon and word say it as well. */
public enum Mood {
    /** As it should be. */
    GOOD,
    /** Needs somebody soon. */
    WARN,
    /** Needs somebody now. */
    BAD,
    /** Nobody knows: grey and hatched. */
    UNKNOWN,
    /** A figure that is neither good nor bad. */
    PLAIN;

    /** The colour of a state: nothing but OK is green, and what is not known is grey. */
    public static Mood of(State state) {
        return switch (state) {
            case OK -> GOOD;
            case BURNING -> WARN;
            case PAGING, EXHAUSTED -> BAD;
            case NO_TRAFFIC, NO_DATA, PARTIAL, STALE, INVALID, ERROR -> UNKNOWN;
        };
    }
}
