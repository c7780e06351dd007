package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Carries what went wrong from where it was noticed to where it becomes the answer. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;
    private final Fault.Kind kind;
    private final @Nullable Duration retryAfter;

    /** @param said the end of a sentence; holds no secret */
    Failure(Fault.Kind kind, String said) {
        this(kind, said, null);
    }

    /** @param retryAfter how long the source asked to be left alone; null when it did not */
    Failure(Fault.Kind kind, String said, @Nullable Duration retryAfter) {
        super(said, null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    String said() {
        return String.valueOf(getMessage());
    }

    Fault.Kind kind() {
        return kind;
    }

    /** The answer it becomes. */
    Fault fault(Instant at) {
        return new Fault(kind, said(), at, retryAfter);
    }
}
