package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a source gave nothing for an objective.
 *
 * @param said       what exactly happened, as the end of a sentence: "connection refused by 127.0.0.1:9090"; holds no secret
 * @param retryAfter how long the source asked to be left alone; null when it did not
 */
public record Fault(Kind kind, String said, Instant at, @Nullable Duration retryAfter) implements Answer {

    /** A fault the source says nothing about coming back after. */
    public static Fault of(Kind kind, String said, Instant at) {
        return new Fault(kind, said, at, null);
    }

    /** What a tile says. */
    public State state() {
        return kind.state;
    }

    /** What happened and what it means, in a sentence. */
    public String sentence() {
        return said.isBlank() ? kind.label + "." : kind.label + ": " + said + ".";
    }

    /** What can go wrong, with what a tile then says. */
    public enum Kind {
        /** Nobody listens there. */
        REFUSED(State.ERROR, "The source refuses connections"),
        /** Its name leads nowhere. */
        UNKNOWN_HOST(State.ERROR, "The name of the source cannot be found"),
        /** The network or the connection broke. */
        BROKEN(State.ERROR, "The connection broke"),
        /** It cannot show that it is who it should be. */
        UNTRUSTED(State.ERROR, "The certificate of the source is not trusted"),
        /** It wants to know who asks, or does not let them. */
        UNAUTHORISED(State.ERROR, "The source does not let us in"),
        /** There is nothing at that address. */
        NOT_FOUND(State.ERROR, "There is nothing at that address"),
        /** It failed itself, or answered in a way nobody expects. */
        FAILED(State.ERROR, "The source failed"),
        /** It wants to be left alone. */
        BUSY(State.ERROR, "The source asks to be left alone for a while"),
        /** It sends to somewhere else, where nobody goes with credentials. */
        REDIRECTED(State.ERROR, "The source sends to another address, which is not followed"),
        /** The whole answer was not there in time. */
        TOO_SLOW(State.ERROR, "The source did not answer in time"),
        /** The answer never ends. */
        TOO_LARGE(State.ERROR, "The answer is too large"),
        /** The answer ended before its end. */
        TRUNCATED(State.ERROR, "The answer ended before its end"),
        /** A secret it needs is not on this laptop. */
        NO_SECRET(State.ERROR, "What is needed to sign in is not on this laptop"),
        /** It answered, but has nothing about it. */
        EMPTY(State.NO_DATA, "The source has nothing about it"),
        /** It had it before and has it no more. */
        VANISHED(State.NO_DATA, "The series is gone"),
        /** What came is not in the format expected. */
        MALFORMED(State.INVALID, "The answer cannot be read"),
        /** The source does not understand the query. */
        BAD_QUERY(State.INVALID, "The source does not understand the query"),
        /** What came is no number. */
        NOT_A_NUMBER(State.INVALID, "The value is no number"),
        /** The same series came twice, or several where one is meant. */
        AMBIGUOUS(State.INVALID, "Several values came where one is meant"),
        /** The clocks of source and laptop are too far apart. */
        SKEWED(State.INVALID, "The clocks of the source and this laptop differ");

        private final State state;
        private final String label;

        Kind(State state, String label) {
            this.state = state;
            this.label = label;
        }

        /** What a tile says. */
        public State state() {
            return state;
        }

        /** Whether nothing at all came from there, as when the laptop is offline. */
        public boolean isUnreachable() {
            return this == REFUSED || this == UNKNOWN_HOST || this == BROKEN || this == TOO_SLOW;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }
}
