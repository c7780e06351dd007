package app.wheelhouse.intake.guide;

/** Where in the guide something stands: from and to are line numbers counted from 1, both included. */
public record Lines(int from, int to) {

    /** The smallest stretch that holds both. */
    public Lines through(Lines other) {
        return new Lines(Math.min(from, other.from), Math.max(to, other.to));
    }

    public boolean contains(int line) {
        return from <= line && line <= to;
    }
}
