package app.wheelhouse.store;

import java.util.Comparator;

/** Names a change: the device that made it and its gapless number there. */
record ChangeId(String device, long seq) implements Comparable<ChangeId> {
    private static final Comparator<ChangeId> ORDER = Comparator.comparing(ChangeId::device)
            .thenComparingLong(ChangeId::seq);

    static ChangeId parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a change id: " + text);
        }
        return new ChangeId(text.substring(0, colon).intern(), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(ChangeId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return device + ":" + seq;
    }
}
