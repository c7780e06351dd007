package app.wheelhouse.search.store;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;

/** Puts the parts of the index together in the background, one at a time, and never lets a writer or a key wait for it. */
final class Merging extends ConcurrentMergeScheduler {

    Merging() {
        setMaxMergesAndThreads(2, 1);
    }

    /** Lucene would hold the caller up until a merge is done when several are due. */
    @Override
    protected boolean maybeStall(MergeSource source) {
        return true;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it; on few cores a key should go first
    protected synchronized MergeThread getMergeThread(MergeSource source, MergePolicy.OneMerge merge)
            throws IOException {
        MergeThread thread = super.getMergeThread(source, merge);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
