package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whose turn it is when, by a clock that a test sets. */
class PollingTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private final Slo slo = Fixture.slo(Fixture.good("good", "total"));
    private final SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, URI.create("http://localhost/"));
    private final List<Instant> polls = new ArrayList<>();
    private final List<Answer> told = new ArrayList<>();
    private Instant now = NOON;
    private Answer answer = read();
    private final Polling polling = polling();

    private Polling polling() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        Polling made = new Polling(clock, (_, slos) -> {
            polls.add(now);
            Map<UUID, Answer> answers = new LinkedHashMap<>();
            slos.forEach(each -> answers.put(each.id(), answer));
            return answers;
        }, (_, answers) -> told.addAll(answers.values()), () -> 0L, new Inline());
        made.follow(List.of(new Polling.Followed(source, List.of(slo))));
        return made;
    }

    private Answer read() {
        return new Answer.Read(now, List.of(), Map.of(), List.of(), Duration.ZERO);
    }

    private Fault fault(Fault.Kind kind, Duration retryAfter) {
        return new Fault(kind, "whatever", now, retryAfter);
    }

    /** Lets time pass, a beat every second. */
    private List<Long> pollsWithin(Duration time) {
        polls.clear();
        Instant begin = now;
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(1)) {
            polling.beat();
        }
        return polls.stream().map(each -> Duration.between(begin, each).toSeconds()).toList();
    }

    @Test
    void aSourceIsAskedOnceAnInterval() {
        assertEquals(List.of(0L, 15L, 30L, 45L), pollsWithin(Duration.ofMinutes(1)));
        assertEquals(4, told.size());
    }

    @Test
    void aSourceThatFailsIsAskedSoonAgainThenLessOftenButNeverLessThanUsual() {
        answer = fault(Fault.Kind.REFUSED, null);
        assertEquals(List.of(0L, 5L, 15L, 30L, 45L), pollsWithin(Duration.ofMinutes(1)));
        answer = read();
        assertEquals(List.of(0L, 15L, 30L, 45L), pollsWithin(Duration.ofMinutes(1)), "back within one interval");
    }

    @Test
    void aSourceThatAsksToBeLeftAloneIs() {
        answer = fault(Fault.Kind.BUSY, Duration.ofSeconds(100));
        assertEquals(List.of(0L, 100L, 200L), pollsWithin(Duration.ofSeconds(201)));
    }

    @Test
    void anAnswerThatIsNoOutageIsNotAskedForSooner() {
        answer = fault(Fault.Kind.EMPTY, null);
        assertEquals(List.of(0L, 15L, 30L), pollsWithin(Duration.ofSeconds(45)));
    }

    @Test
    void whatWasThereBeforeHasVanished() {
        answer = fault(Fault.Kind.EMPTY, null);
        pollsWithin(Duration.ofSeconds(1));
        assertEquals(Fault.Kind.EMPTY, assertInstanceOf(Fault.class, told.getLast()).kind());
        answer = read();
        pollsWithin(INTERVAL);
        answer = fault(Fault.Kind.EMPTY, null);
        pollsWithin(INTERVAL);
        assertEquals(Fault.Kind.VANISHED, assertInstanceOf(Fault.class, told.getLast()).kind());
    }

    @Test
    void nobodyIsAskedWhilePausedAndEverybodyAfterwards() {
        pollsWithin(Duration.ofSeconds(1));
        polling.pause();
        assertEquals(List.of(), pollsWithin(Duration.ofMinutes(5)));
        polling.resume();
        assertEquals(List.of(0L, 15L), pollsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void aLaptopThatSleptAsksEverybodyAtOnceAndOnce() {
        pollsWithin(Duration.ofSeconds(20));
        now = now.plus(Duration.ofHours(3));
        assertEquals(List.of(0L, 15L), pollsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void aClockThatIsSetBackDoesNotSilenceASource() {
        pollsWithin(Duration.ofSeconds(20));
        now = now.minus(Duration.ofHours(3));
        assertEquals(List.of(0L, 15L), pollsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void aSourceThatIsChangedIsAskedAtOnceAndOneThatIsGoneNoMore() {
        pollsWithin(Duration.ofSeconds(3));
        polling.follow(List.of(new Polling.Followed(source, List.of(slo, Fixture.slo(Fixture.good("a", "b"))))));
        assertEquals(List.of(0L), pollsWithin(Duration.ofSeconds(3)));
        polling.hurry(source.id());
        assertEquals(List.of(0L), pollsWithin(Duration.ofSeconds(3)));
        polling.follow(List.of());
        assertEquals(List.of(), pollsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void aSourceThatIsPausedOrMeasuresNothingIsNotAsked() {
        SourceDefinition paused = new SourceDefinition(source.id(), source.title(), source.kind(), source.url(),
                source.interval(), source.deadline(), Map.of(), source.access(), "", "", "", true);
        polling.follow(List.of(new Polling.Followed(paused, List.of(slo)),
                new Polling.Followed(Fixture.source(SourceKind.JSON, URI.create("http://localhost/")), List.of())));
        assertEquals(List.of(), pollsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void chanceKeepsSourcesFromMovingInStep() {
        assertEquals(Duration.ofSeconds(15), Turns.next(source, 0, null, 0));
        assertEquals(Duration.ofMillis(13_500), Turns.next(source, 0, null, 1));
        assertTrue(Turns.first(source, 0.99).compareTo(Duration.ofSeconds(5)) < 0);
        assertEquals(Duration.ofSeconds(15), Turns.next(source, 1_000, null, 0), "no failures are too many");
    }

    /** Runs what it is given at once. */
    private static final class Inline extends AbstractExecutorService {
        @Override
        public void execute(Runnable command) {
            command.run();
        }

        @Override
        public void shutdown() {
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
