package app.wheelhouse.session;

/** Whether an agenda entry lies within the planned length of its session. */
public enum Fit {
    FITS("Fits"),
    CUT_SHORT("Runs past the end"),
    OUTSIDE("Will not fit");

    private final String label;

    Fit(String label) {
        this.label = label;
    }

    /**
     * Judges a stretch of time against a length, all in the same unit. Something without length that falls exactly on
     * the end still fits; a length of 0 or less means that none was planned, and everything fits.
     */
    static Fit of(long start, long end, long length) {
        if (length <= 0 || end <= length) {
            return FITS;
        }
        return start >= length ? OUTSIDE : CUT_SHORT;
    }

    /** The words shown on screen. */
    public String label() {
        return label;
    }
}
