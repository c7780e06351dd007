package app.wheelhouse.output;

import java.util.concurrent.CancellationException;

/** How a piece of work tells how far it is and learns that it is no longer wanted. */
public interface Progress {
    /** Progress nobody watches and nobody cancels. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void reached(double share) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Called from the working thread with the share done, 0 to 1. */
    void reached(double share);

    /** True once the result is no longer wanted. */
    boolean cancelled();

    /**
     * Reports the share done.
     *
     * @throws CancellationException when the result is no longer wanted
     */
    default void pass(double share) {
        if (cancelled()) {
            throw new CancellationException("no longer wanted");
        }
        reached(share);
    }
}
