package app.wheelhouse.ui.note;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when the words of one open note are written: a draft when typing pauses and at the latest every 500 ms, a
 * commit after 30 s of typing and whenever the note is left. It belongs to one thread (the FX thread); the two callbacks
 * may work elsewhere and say with their future when the words are durable.
 */
public final class Autosave {
    /** A pause in typing after which a draft is written. */
    static final Duration PAUSE = Duration.ofMillis(300);
    /** The longest that something typed stays unwritten while typing goes on. */
    static final Duration LONGEST = Duration.ofMillis(500);
    /** How long typing goes on before it becomes a change of its own. */
    static final Duration COMMIT = Duration.ofSeconds(30);
    /** How long to wait before trying again what failed. */
    static final Duration RETRY = Duration.ofSeconds(2);

    private final Supplier<String> text;
    private final Function<String, CompletableFuture<?>> saveDraft;
    private final Function<String, CompletableFuture<?>> commit;
    private final Clock clock;
    private final Alarm alarm;
    private final Executor here;
    private Consumer<SaveState> listener = _ -> {
    };
    private SaveState state = new SaveState.Untouched();
    private @Nullable Runnable draftAlarm;
    private @Nullable Runnable commitAlarm;
    private @Nullable Words refused;
    private CompletableFuture<?> lastCommit = CompletableFuture.completedFuture(null);
    private Instant lastTyped = Instant.MIN;
    private Instant latestDraft = Instant.MAX;
    private boolean writing;
    private long typed;
    private long durable;
    private long asked;

    private record Words(long version, String text) {
    }

    /**
     * @param text the words as they are now
     * @param saveDraft keeps the words for now; its future completes when they would survive a crash
     * @param commit makes the words a change of the workspace; its future completes when that is durable
     * @param here runs what follows a completed future on the thread this object belongs to
     */
    public Autosave(Supplier<String> text, Function<String, CompletableFuture<?>> saveDraft,
            Function<String, CompletableFuture<?>> commit, Clock clock, Alarm alarm, Executor here) {
        this.text = text;
        this.saveDraft = saveDraft;
        this.commit = commit;
        this.clock = clock;
        this.alarm = alarm;
        this.here = here;
    }

    /** Calls {@code listener} now and whenever the state changes. */
    public void onState(Consumer<SaveState> listener) {
        this.listener = listener;
        listener.accept(state);
    }

    public SaveState state() {
        return state;
    }

    /** To be called on every change of the words; costs nothing worth mentioning. */
    public void changed() {
        typed++;
        lastTyped = clock.instant();
        if (draftAlarm == null) {
            latestDraft = lastTyped.plus(LONGEST);
            draftAlarm = alarm.set(PAUSE, this::draftRings);
        }
        if (commitAlarm == null) {
            commitAlarm = alarm.set(COMMIT, this::commitRings);
        }
        if (!(state instanceof SaveState.CannotSave)) {
            show(new SaveState.Typing());
        }
    }

    /**
     * Commits what was typed since the last commit, at once: the note loses the focus, another topic begins, the app
     * closes. The words are taken now, so the editor may show another note right afterwards, and they are kept and tried
     * again should the commit fail. The future completes when they are durable.
     */
    public CompletableFuture<?> flush() {
        disarmDraft();
        disarmCommit();
        if (asked < typed) {
            asked = typed;
            Words words = words();
            lastCommit = commit.apply(words.text());
            var _ = lastCommit.whenCompleteAsync((_, problem) -> committed(words, problem), here);
        }
        return lastCommit;
    }

    private void draftRings() {
        draftAlarm = null;
        Instant now = clock.instant();
        Instant paused = lastTyped.plus(PAUSE);
        Duration wait = Duration.between(now, paused.isBefore(latestDraft) ? paused : latestDraft);
        if (wait.isPositive()) {
            draftAlarm = alarm.set(wait, this::draftRings);
        } else if (!writing) {
            writing = true;
            Words words = words();
            var _ = saveDraft.apply(words.text()).whenCompleteAsync((_, problem) -> drafted(words, problem), here);
        }
    }

    private void drafted(Words words, @Nullable Throwable problem) {
        writing = false;
        settle(words, problem);
        if (durable < typed && asked < typed && draftAlarm == null) {
            latestDraft = clock.instant();
            draftAlarm = alarm.set(problem == null ? Duration.ZERO : RETRY, this::draftRings);
        }
    }

    private void commitRings() {
        commitAlarm = null;
        var _ = flush();
    }

    private void committed(Words words, @Nullable Throwable problem) {
        settle(words, problem);
        if (problem != null && asked == words.version()) {
            asked--;
            refused = words;
            disarmCommit();
            commitAlarm = alarm.set(RETRY, this::commitRings);
        }
    }

    private void settle(Words words, @Nullable Throwable problem) {
        if (problem == null) {
            durable = Math.max(durable, words.version());
            show(durable == typed ? new SaveState.Saved(clock.instant()) : new SaveState.Typing());
        } else if (durable < words.version()) {
            refused = words;
            show(new SaveState.CannotSave(reason(problem)));
        }
    }

    /** What to write: what was refused before if nothing was typed since, for the editor may show another note now. */
    private Words words() {
        return refused != null && refused.version() == typed ? refused : new Words(typed, text.get());
    }

    private void disarmDraft() {
        if (draftAlarm != null) {
            draftAlarm.run();
            draftAlarm = null;
        }
    }

    private void disarmCommit() {
        if (commitAlarm != null) {
            commitAlarm.run();
            commitAlarm = null;
        }
    }

    private void show(SaveState next) {
        if (!state.equals(next)) {
            state = next;
            listener.accept(next);
        }
    }

    private static String reason(Throwable problem) {
        Throwable cause = problem instanceof CompletionException && problem.getCause() != null
                ? problem.getCause()
                : problem;
        String message = cause.getMessage();
        return message == null ? "the workspace cannot be written" : message;
    }
}
