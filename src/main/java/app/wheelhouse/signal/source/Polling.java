package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Polls every source in its turn while the program runs. One thread decides whose turn it is, each poll has a virtual thread
 * of its own, and a limited number are under way at once.
 */
public final class Polling implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(250);
    /** A beat so late means that the laptop slept, or its clock was set. */
    private static final Duration LOST = Duration.ofSeconds(30);
    private static final int AT_ONCE = 24;
    private final Clock clock;
    private final Asking asking;
    private final Listener listener;
    private final RandomGenerator chance;
    private final ExecutorService polls;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("wheelhouse-polling").factory());
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<UUID, Turn> turns = new LinkedHashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private boolean paused;
    private @Nullable Instant lastBeat;

    /** Asks a source; {@link SourceReader#read} over the network. */
    @FunctionalInterface
    public interface Asking {
        /** The answer of each objective by its id. */
        Map<UUID, Answer> ask(SourceDefinition source, Collection<Slo> slos) throws InterruptedException;
    }

    /** Is told what came of a poll, on the thread of the poll. */
    @FunctionalInterface
    public interface Listener {
        void polled(SourceDefinition source, Map<UUID, Answer> answers);
    }

    /** A source with whatever is measured there. */
    public record Followed(SourceDefinition source, List<Slo> slos) {
        public Followed {
            slos = List.copyOf(slos);
        }
    }

    /** Where one source is. */
    private static final class Turn {
        private Followed followed;
        private Instant due;
        private int failures;
        private boolean underWay;

        Turn(Followed followed, Instant due) {
            this.followed = followed;
            this.due = due;
        }
    }

    /** Polls nothing until it is told what to follow, and started. */
    public Polling(Clock clock, Asking asking, Listener listener, RandomGenerator chance) {
        this(clock, asking, listener, chance,
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("wheelhouse-poll-", 0).factory()));
    }

    Polling(Clock clock, Asking asking, Listener listener, RandomGenerator chance, ExecutorService polls) {
        this.clock = clock;
        this.asking = asking;
        this.listener = listener;
        this.chance = chance;
        this.polls = polls;
    }

    /** Begins. */
    public void start() {
        beats.scheduleAtFixedRate(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Follows these sources from now on and no others. One that is followed already keeps its turn unless it was changed. */
    public synchronized void follow(Collection<Followed> sources) {
        Map<UUID, Followed> wanted = new HashMap<>();
        sources.stream().filter(each -> !each.source().paused() && !each.slos().isEmpty())
                .forEach(each -> wanted.put(each.source().id(), each));
        turns.keySet().retainAll(wanted.keySet());
        Instant now = clock.instant();
        wanted.forEach((id, followed) -> {
            Turn turn = turns.get(id);
            if (turn == null) {
                turns.put(id, new Turn(followed,
                        now.plus(Turns.first(followed.source(), chance.nextDouble()))));
            } else if (!turn.followed.equals(followed)) {
                turn.followed = followed;
                turn.failures = 0;
                turn.due = now;
            }
        });
    }

    /** Gives a source its turn at the next beat, whenever it would have been. */
    public synchronized void hurry(UUID source) {
        Turn turn = turns.get(source);
        if (turn != null) {
            turn.due = clock.instant();
        }
    }

    /** Leaves all sources alone until resumed; polls under way are let finish. */
    public synchronized void pause() {
        paused = true;
    }

    /** Goes on where it was left; whoever missed a turn has it now. */
    public synchronized void resume() {
        paused = false;
    }

    /** Gives every source its turn that is due by the clock. */
    synchronized void beat() {
        Instant now = clock.instant();
        Instant before = lastBeat;
        lastBeat = now;
        if (before != null && (now.isBefore(before) || Duration.between(before, now).compareTo(LOST) > 0)) {
            beginAgain(now);
        }
        if (!paused) {
            turns.values().stream().filter(turn -> !turn.underWay && !turn.due.isAfter(now)).forEach(turn -> {
                turn.due = turn.due.plus(turn.followed.source().interval()).isBefore(now) ? now : turn.due;
                poll(turn);
            });
        }
    }

    private void beginAgain(Instant now) {
        turns.values().forEach(turn -> {
            turn.failures = 0;
            turn.due = now.plus(Turns.first(turn.followed.source(), chance.nextDouble()));
        });
    }

    private void poll(Turn turn) {
        turn.underWay = true;
        Followed followed = turn.followed;
        polls.execute(() -> {
            Map<UUID, Answer> answers = Map.of();
            try {
                places.acquire();
                try {
                    answers = asking.ask(followed.source(), followed.slos());
                } finally {
                    places.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                answers = over(turn, answers);
            }
            if (!answers.isEmpty()) {
                listener.polled(followed.source(), answers);
            }
        });
    }

    /** Sets the next turn and says of what was there before that it vanished. */
    private synchronized Map<UUID, Answer> over(Turn turn, Map<UUID, Answer> answers) {
        turn.underWay = false;
        boolean failed = answers.isEmpty() || answers.values().stream().allMatch(Polling::isOutage);
        turn.failures = failed ? turn.failures + 1 : 0;
        Duration rest = answers.values().stream().map(Polling::retryAfter).filter(each -> !each.isZero())
                .max(Duration::compareTo).orElse(null);
        Instant now = clock.instant();
        Instant next = turn.due.plus(Turns.next(turn.followed.source(), turn.failures, rest, chance.nextDouble()));
        Instant soonest = rest == null ? now : now.plus(rest);
        turn.due = next.isBefore(soonest) ? soonest : next;
        Map<UUID, Answer> told = new LinkedHashMap<>();
        answers.forEach((slo, answer) -> told.put(slo, vanished(slo, answer)));
        return told;
    }

    private static boolean isOutage(Answer answer) {
        return answer instanceof Fault fault && fault.state() == app.wheelhouse.signal.State.ERROR;
    }

    private static Duration retryAfter(Answer answer) {
        return answer instanceof Fault fault && fault.retryAfter() != null ? fault.retryAfter() : Duration.ZERO;
    }

    private Answer vanished(UUID slo, Answer answer) {
        return switch (answer) {
            case Answer.Read read -> {
                seen.add(slo);
                yield read;
            }
            case Fault fault -> fault.kind() == Fault.Kind.EMPTY && seen.contains(slo)
                    ? new Fault(Fault.Kind.VANISHED, fault.said(), fault.at(), fault.retryAfter())
                    : fault;
        };
    }

    @Override
    public void close() {
        beats.shutdownNow();
        polls.shutdownNow();
    }
}
