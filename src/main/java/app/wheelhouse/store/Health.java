package app.wheelhouse.store;

/**
 * Whether what was typed is safe.
 *
 * @param saved   true when every edit handed in is on disk
 * @param problem a sentence when writing fails, else empty; what waits is kept and written as soon as it can be
 */
public record Health(boolean saved, String problem) {
    static final Health FINE = new Health(true, "");

    public boolean hasProblem() {
        return !problem.isEmpty();
    }
}
