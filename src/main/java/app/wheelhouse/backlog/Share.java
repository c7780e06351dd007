package app.wheelhouse.backlog;

/**
 * What a bucket gets of a quarter.
 *
 * @param months  person-months of its requests that are in
 * @param percent of the quarter's capacity; 0 while that is not known
 */
public record Share(Bucket bucket, double months, double percent, Verdict verdict) {
    private static final double ROUNDING = 1e-9;

    /** How a share stands to its guardrail. */
    public enum Verdict {
        WITHIN("within"), UNDER("below its least"), OVER("above its most"), UNKNOWN("capacity unknown");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Share of(Bucket bucket, double months, Supply supply) {
        if (!supply.isKnown()) {
            return new Share(bucket, months, 0, Verdict.UNKNOWN);
        }
        double percent = months * 100 / supply.total();
        Integer least = bucket.least();
        Integer most = bucket.most();
        Verdict verdict = least != null && percent < least - ROUNDING
                ? Verdict.UNDER
                : most != null && percent > most + ROUNDING ? Verdict.OVER : Verdict.WITHIN;
        return new Share(bucket, months, percent, verdict);
    }
}
