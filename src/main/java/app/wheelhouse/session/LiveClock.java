package app.wheelhouse.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a running meeting stands at one moment: what each topic took, when the meeting will end at this rate, and which
 * decisions that endangers. It knows only stored instants and the present one, so it is right after sleep, a crash, a
 * restart, and across time zones and summer time.
 *
 * <p>The meeting has to end at its scheduled start plus length and extensions; when it was not started around its
 * schedule (a rehearsal), at its true start plus that. What is still ahead: the steps after the present one that are
 * open, then earlier ones that were skipped.
 *
 * @param now the moment, not later than the end of a closed meeting
 * @param steps the entries the meeting walks through, in order, with those cut or parked
 * @param elapsed since the meeting was started; zero when it was not
 * @param plannedEnd when it has to end
 * @param projectedEnd when it will end if everything still ahead takes what was planned
 */
public record LiveClock(Session session, Instant now, List<Timed> steps, @Nullable UUID current, Duration elapsed,
        Instant plannedEnd, Instant projectedEnd) {
    /** How early a meeting may be started and still count as the scheduled one. */
    private static final Duration EARLY = Duration.ofMinutes(30);
    /** What nobody would call late. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    public LiveClock {
        steps = List.copyOf(steps);
    }

    /** Computes the clocks; topics and visits may be given in any order. */
    public static LiveClock of(Session session, List<Topic> topics, List<Visit> visits, Instant moment) {
        Instant closed = session.closedAt();
        boolean over = session.state() == SessionState.CLOSED && closed != null && closed.isBefore(moment);
        Instant now = over && closed != null ? closed : moment;
        Instant started = session.startedAt();
        Outline outline = Outline.of(topics);
        TimeSpent spent = TimeSpent.of(visits, outline, now);
        UUID current = session.state() == SessionState.RUNNING ? currentOf(session, spent, outline) : null;
        Instant plannedEnd = plannedEnd(session, started == null ? now : started);

        List<Topic> walk = outline.under(null).stream().filter(topic -> topic.kind().isStep()).toList();
        List<Plan> plans = new ArrayList<>();
        for (Topic topic : walk) {
            Duration planned = Duration.ofMinutes(Agenda.minutesOf(topic, outline));
            plans.add(new Plan(topic, planned, spent.on(topic.id()), spent.visited(topic.id())));
        }
        List<Timed> steps = new ArrayList<>();
        Instant end = project(session.state() == SessionState.CLOSED, plans, current, now, plannedEnd, steps);
        Duration elapsed = started == null || started.isAfter(now) ? Duration.ZERO : Duration.between(started, now);
        return new LiveClock(session, now, steps, current, elapsed, plannedEnd, end);
    }

    private static @Nullable UUID currentOf(Session session, TimeSpent spent, Outline outline) {
        UUID topic = spent.running() == null ? session.currentTopic() : spent.running();
        return topic == null ? null : outline.topOf(topic).map(Topic::id).orElse(null);
    }

    private static Instant plannedEnd(Session session, Instant started) {
        Duration length = Duration.ofMinutes(Math.max(0, session.minutes() + session.extendedMinutes()));
        Instant scheduled = session.startsAt();
        boolean onSchedule = scheduled != null && !started.isBefore(scheduled.minus(EARLY))
                && started.isBefore(scheduled.plus(length));
        return (onSchedule && scheduled != null ? scheduled : started).plus(length);
    }

    /** Gives every step still ahead its projected start; returns the projected end. */
    private static Instant project(boolean closed, List<Plan> plans, @Nullable UUID current, Instant now,
            Instant plannedEnd, List<Timed> steps) {
        int at = -1;
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).topic().id().equals(current)) {
                at = i;
            }
        }
        Instant clock = at < 0 ? now : now.plus(plans.get(at).left());
        Instant[] starts = new Instant[plans.size()];
        for (int k = 1; k <= plans.size(); k++) {
            int i = Math.floorMod(at + k, plans.size());
            Plan plan = plans.get(i);
            // What comes before the present topic is ahead only when nobody has been there.
            boolean ahead = !closed && i != at && plan.open() && (i > at || !plan.visited());
            if (ahead) {
                starts[i] = clock;
                clock = clock.plus(plan.left());
            }
        }
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            Instant start = starts[i];
            long from = start == null ? 0 : Duration.between(plannedEnd, start).toMillis();
            Fit fit = start == null || from + plan.left().toMillis() <= 0
                    ? Fit.FITS
                    : from >= 0 ? Fit.OUTSIDE : Fit.CUT_SHORT;
            steps.add(new Timed(plan.topic(), plan.planned(), plan.actual(), plan.visited(), i == at, start, fit));
        }
        return clock;
    }

    /** The present step; empty when the meeting is not running or is on something that is no step. */
    public Optional<Timed> currentStep() {
        return steps.stream().filter(Timed::current).findFirst();
    }

    /** What comes up next: the first step ahead, skipped ones last. */
    public Optional<Timed> next() {
        return ahead().stream().findFirst();
    }

    /** Steps still to come, in the order in which they will come up. */
    public List<Timed> ahead() {
        int at = currentStep().map(steps::indexOf).orElse(-1);
        List<Timed> ahead = new ArrayList<>();
        for (int k = 1; k <= steps.size(); k++) {
            Timed step = steps.get(Math.floorMod(at + k, steps.size()));
            if (step.startsAt() != null) {
                ahead.add(step);
            }
        }
        return ahead;
    }

    /** The number of the present step, from 1; 0 when there is none. */
    public int number() {
        List<Timed> counted = counted();
        return currentStep().map(counted::indexOf).orElse(-1) + 1;
    }

    /** How many steps the meeting has; what was cut or parked no longer counts. */
    public int count() {
        return counted().size();
    }

    private List<Timed> counted() {
        return steps.stream().filter(step -> step.current() || !Agenda.isGone(step.topic())).toList();
    }

    /** By how much the meeting will overrun; negative when there is time to spare. */
    public Duration overrun() {
        return Duration.between(plannedEnd, projectedEnd);
    }

    /** True when the meeting would end more than half a minute after its planned end. One without a length never does. */
    public boolean overruns() {
        return hasLength() && overrun().compareTo(TOLERANCE) > 0;
    }

    private boolean hasLength() {
        return session.minutes() + session.extendedMinutes() > 0;
    }

    /** Decisions wanted that would start only when the meeting should be over, in the order in which they come up. */
    public List<Timed> decisionsAtRisk() {
        return hasLength() ? decisionsAhead().stream().filter(step -> step.fit() == Fit.OUTSIDE).toList() : List.of();
    }

    /** How much longer than planned the meeting may take before one more decision is at risk; empty when none is left. */
    public Optional<Duration> slackBeforeRisk() {
        return hasLength()
                ? decisionsAhead().stream().filter(step -> step.fit() != Fit.OUTSIDE).map(Timed::startsAt)
                        .map(start -> Duration.between(start == null ? plannedEnd : start, plannedEnd))
                        .min(Duration::compareTo)
                : Optional.empty();
    }

    private List<Timed> decisionsAhead() {
        return ahead().stream().filter(step -> step.topic().kind() == TopicKind.DECISION_WANTED).toList();
    }

    /** A step with its plan and what it really took so far. */
    private record Plan(Topic topic, Duration planned, Duration actual, boolean visited) {
        boolean open() {
            return topic.state() == TopicState.OPEN;
        }

        /** What it will still take: nothing once it is settled or over its time. */
        Duration left() {
            Duration left = planned.minus(actual);
            return !open() || left.isNegative() ? Duration.ZERO : left;
        }
    }

    /**
     * A step on the clock.
     *
     * @param planned zero when no minutes were planned
     * @param actual sum of all visits, the running one included
     * @param startsAt when it will come up; null for the present step and for what is behind
     * @param fit where it falls against the planned end of the meeting; what is behind fits
     */
    public record Timed(Topic topic, Duration planned, Duration actual, boolean visited, boolean current,
            @Nullable Instant startsAt, Fit fit) {

        /** What is left of its time; negative when it is over. */
        public Duration remaining() {
            return planned.minus(actual);
        }

        /** True when it had a time and has used it up. */
        public boolean isOver() {
            return planned.isPositive() && remaining().isNegative();
        }

        /** "03:48" counting down, "+02:10" when over, and without planned minutes the time it took, "06:12". */
        public String countdown() {
            if (planned.isZero()) {
                return clockText(actual);
            }
            return isOver() ? "+" + clockText(remaining().negated()) : clockText(remaining());
        }

        /** "06:12 of 10:00"; without planned minutes "06:12". */
        public String ofPlanned() {
            return planned.isZero() ? clockText(actual) : clockText(actual) + " of " + clockText(planned);
        }
    }

    /** A duration as minutes and seconds, "06:12"; minutes go beyond 59: "75:00". */
    public static String clockText(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        String minutes = seconds < 600 ? "0" + seconds / 60 : String.valueOf(seconds / 60);
        return minutes + (seconds % 60 < 10 ? ":0" : ":") + seconds % 60;
    }
}
