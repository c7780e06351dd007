package app.wheelhouse.signal;

import java.util.Arrays;

/**
 * Stretches of time one after the other with what each brought, kept as plain numbers because there are thousands for each
 * objective. The last one may grow.
 */
final class Lane {
    private static final int FIRST = 64;
    private long[] from = new long[FIRST];
    private long[] to = new long[FIRST];
    private double[] good = new double[FIRST];
    private double[] total = new double[FIRST];
    private long[] measured = new long[FIRST];
    private int[] resets = new int[FIRST];
    private int start;
    private int end;

    /** Adds a stretch, or adds to the last one where it is the same. It begins no earlier than the last. */
    void add(long begin, long finish, double goodOnes, double all, long measuredMillis, int again) {
        if (end > start && from[end - 1] == begin && to[end - 1] == finish) {
            good[end - 1] += goodOnes;
            total[end - 1] += all;
            measured[end - 1] += measuredMillis;
            resets[end - 1] += again;
            return;
        }
        if (end == from.length) {
            makeRoom();
        }
        from[end] = begin;
        to[end] = finish;
        good[end] = goodOnes;
        total[end] = all;
        measured[end] = measuredMillis;
        resets[end] = again;
        end++;
    }

    private void makeRoom() {
        int size = end - start;
        int room = Math.max(FIRST, size * 2);
        from = Arrays.copyOf(Arrays.copyOfRange(from, start, end), room);
        to = Arrays.copyOf(Arrays.copyOfRange(to, start, end), room);
        good = Arrays.copyOf(Arrays.copyOfRange(good, start, end), room);
        total = Arrays.copyOf(Arrays.copyOfRange(total, start, end), room);
        measured = Arrays.copyOf(Arrays.copyOfRange(measured, start, end), room);
        resets = Arrays.copyOf(Arrays.copyOfRange(resets, start, end), room);
        start = 0;
        end = size;
    }

    /** Forgets what ended by a moment. */
    void forget(long before) {
        while (start < end && to[start] <= before) {
            start++;
        }
    }

    boolean isEmpty() {
        return start == end;
    }

    long first() {
        return from[start];
    }

    long last() {
        return to[end - 1];
    }

    /** The stretch with that number, counted from the oldest kept. */
    Slice slice(int number) {
        int at = start + number;
        return Slice.of(from[at], to[at], good[at], total[at], measured[at], resets[at]);
    }

    int size() {
        return end - start;
    }

    /**
     * Adds up what lies between two moments; of a stretch that lies only partly there its part, as if all of it had come
     * evenly.
     */
    void sum(long begin, long finish, Sum sum) {
        for (int at = firstEndingAfter(begin); at < end && from[at] < finish; at++) {
            long common = Math.min(to[at], finish) - Math.max(from[at], begin);
            double part = (double) common / (to[at] - from[at]);
            sum.add(good[at] * part, total[at] * part, measured[at] * part, resets[at], to[at]);
        }
    }

    private int firstEndingAfter(long moment) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What several stretches brought together. */
    static final class Sum {
        double good;
        double total;
        double measured;
        int resets;
        long newest = Long.MIN_VALUE;

        void add(double goodOnes, double all, double measuredMillis, int again, long until) {
            good += goodOnes;
            total += all;
            measured += measuredMillis;
            resets += again;
            newest = Math.max(newest, until);
        }
    }
}
