package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Feeds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveTest {
    private final Feed feed = new Feed();
    private final AtomicInteger runs = new AtomicInteger();
    private final List<Integer> shown = new ArrayList<>();

    @Test
    void itShowsItsResultAtOnceAndAgainWhenOneOfItsTablesChanges() {
        try (Live<Integer> _ = live()) {
            Feeds.change(feed, "topic", "person");
            Feeds.change(feed, "receipt");
            assertEquals(List.of(1, 2), shown);
        }
    }

    @Test
    void itSaysNothingMoreOnceItIsClosed() {
        Live<Integer> live = live();
        live.close();
        Feeds.change(feed, "topic");
        live.refresh();
        assertEquals(List.of(1), shown);
    }

    @Test
    void changesThatComeWhileItRunsAreAnsweredByOneMoreRun() {
        List<Runnable> waiting = new ArrayList<>();
        Live<Integer> live = Live.of(feed, List.of("topic"), Background.inline(), () -> {
            int run = runs.incrementAndGet();
            if (run == 1) {
                Feeds.change(feed, "topic");
                Feeds.change(feed, "topic");
                Feeds.change(feed, "topic");
            }
            return run;
        }, shown::add);
        live.close();
        assertEquals(List.of(), waiting);
        assertEquals(2, runs.get());
        assertEquals(List.of(2), shown, "an older result never follows a newer one");
    }

    private Live<Integer> live() {
        return Live.of(feed, List.of("topic", "session"), Background.inline(), runs::incrementAndGet, shown::add);
    }
}
