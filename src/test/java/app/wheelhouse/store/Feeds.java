package app.wheelhouse.store;

import java.util.Set;

/** Lets tests of other packages say that tables have changed. */
public final class Feeds {
    private Feeds() {
    }

    /** Tells the feed's listeners that these tables have changed. */
    public static void change(Feed feed, String... tables) {
        feed.changed(Touched.wholly(Set.of(tables)));
    }
}
