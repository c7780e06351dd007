package app.wheelhouse.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a session as planned: in which order, when each entry comes up, and what will not fit. The meeting walks
 * through the top-level entries of a kind that is a step; an entry without minutes of its own takes those of the entries
 * under it; what was cut or parked takes none.
 *
 * @param lengthMinutes planned length with extensions; 0 when none is given
 */
public record Agenda(Session session, List<Entry> entries, int lengthMinutes) {

    public Agenda {
        entries = List.copyOf(entries);
    }

    /** Lays out the topics, given in any order. */
    public static Agenda of(Session session, List<Topic> topics) {
        Outline outline = Outline.of(topics);
        int length = Math.max(0, session.minutes() + session.extendedMinutes());
        List<Entry> entries = new ArrayList<>();
        int clock = 0;
        int number = 0;
        for (Outline.Row row : outline.rows()) {
            Topic topic = row.topic();
            boolean step = row.depth() == 0 && topic.kind().isStep() && !isGone(topic);
            int minutes = isGone(topic) ? 0 : minutesOf(topic, outline);
            if (step) {
                number++;
                entries.add(new Entry(topic, 0, number, minutes, clock, Fit.of(clock, clock + minutes, length)));
                clock += minutes;
            } else {
                entries.add(new Entry(topic, row.depth(), 0, minutes, clock, Fit.FITS));
            }
        }
        return new Agenda(session, entries, length);
    }

    /** True for an entry that was cut or parked, and so takes no time any more. */
    public static boolean isGone(Topic topic) {
        return topic.state() == TopicState.CUT || topic.state() == TopicState.PARKED;
    }

    /** Minutes planned for a topic: its own, otherwise the sum of those under it. */
    static int minutesOf(Topic topic, Outline outline) {
        Integer own = topic.minutes();
        if (own != null) {
            return Math.max(0, own);
        }
        return outline.under(topic.id()).stream().filter(child -> !isGone(child))
                .mapToInt(child -> minutesOf(child, outline)).sum();
    }

    /** The entries the meeting walks through, in order. */
    public List<Entry> steps() {
        return entries.stream().filter(Entry::isStep).toList();
    }

    /** Sum of the minutes of all steps. */
    public int plannedMinutes() {
        return steps().stream().mapToInt(Entry::minutes).sum();
    }

    /** Minutes not yet given to an entry; negative when more is planned than there is time for. */
    public int freeMinutes() {
        return lengthMinutes - plannedMinutes();
    }

    /** Steps that end or start beyond the planned end, in order. */
    public List<Entry> outside() {
        return steps().stream().filter(entry -> entry.fit() != Fit.FITS).toList();
    }

    /** Decisions wanted among those that will not fit. */
    public List<Entry> decisionsOutside() {
        return outside().stream().filter(entry -> entry.topic().kind() == TopicKind.DECISION_WANTED).toList();
    }

    /** Steps that nobody gave minutes yet. */
    public List<Entry> untimed() {
        return steps().stream().filter(entry -> entry.minutes() == 0 && entry.topic().minutes() == null).toList();
    }

    /** When an entry comes up; null when the session has no start yet. */
    public @Nullable Instant startsAt(Entry entry) {
        return clock(entry.startMinute());
    }

    /** When an entry should be over; null when the session has no start yet. */
    public @Nullable Instant endsAt(Entry entry) {
        return clock(entry.endMinute());
    }

    /** The planned end of the session; null when it has no start yet. */
    public @Nullable Instant end() {
        return clock(lengthMinutes);
    }

    private @Nullable Instant clock(int minute) {
        Instant start = session.startsAt();
        return start == null ? null : start.plus(Duration.ofMinutes(minute));
    }

    /** The entry of a topic; null when it is not part of this session. */
    public @Nullable Entry entry(UUID topic) {
        return entries.stream().filter(entry -> entry.topic().id().equals(topic)).findFirst().orElse(null);
    }

    /** The step a meeting goes to after {@code topic}; the first one when it is on none, null behind the last. */
    public @Nullable Entry stepAfter(@Nullable UUID topic) {
        return stepBeyond(topic, entries);
    }

    /** The step before {@code topic}; the last one when the meeting is on none, null before the first. */
    public @Nullable Entry stepBefore(@Nullable UUID topic) {
        return stepBeyond(topic, entries.reversed());
    }

    private @Nullable Entry stepBeyond(@Nullable UUID topic, List<Entry> walk) {
        boolean passed = topic == null || entry(topic) == null;
        for (Entry entry : walk) {
            if (passed && entry.isStep()) {
                return entry;
            }
            passed = passed || entry.topic().id().equals(topic);
        }
        return null;
    }

    /** Top-level entries by kind, kinds in the order in which they first appear. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Entry> top = entries.stream().filter(entry -> entry.depth() == 0).toList();
        for (TopicKind kind : top.stream().map(entry -> entry.topic().kind()).distinct().toList()) {
            groups.add(new Group(kind, top.stream().filter(entry -> entry.topic().kind() == kind).toList()));
        }
        return groups;
    }

    /** Top-level entries in walk order, neighbours of the same kind together: a kind may come twice. */
    public List<Group> runs() {
        List<Group> runs = new ArrayList<>();
        List<Entry> run = new ArrayList<>();
        for (Entry entry : entries.stream().filter(entry -> entry.depth() == 0).toList()) {
            if (!run.isEmpty() && run.getFirst().topic().kind() != entry.topic().kind()) {
                runs.add(new Group(run.getFirst().topic().kind(), run));
                run = new ArrayList<>();
            }
            run.add(entry);
        }
        if (!run.isEmpty()) {
            runs.add(new Group(run.getFirst().topic().kind(), run));
        }
        return runs;
    }

    /** The sentence under the outline: "45 of 45 min planned", "50 of 45 min planned, 5 too many". */
    public String summary() {
        int planned = plannedMinutes();
        if (lengthMinutes == 0) {
            return planned + " min planned";
        }
        String sum = planned + " of " + lengthMinutes + " min planned";
        return freeMinutes() < 0 ? sum + ", " + -freeMinutes() + " too many" : sum;
    }

    /**
     * One line of the agenda.
     *
     * @param number 1 for the first step, 0 for an entry that is no step
     * @param startMinute minutes from the start of the session; for an entry that is no step, where it stands
     */
    public record Entry(Topic topic, int depth, int number, int minutes, int startMinute, Fit fit) {

        /** True when the meeting walks through this entry. */
        public boolean isStep() {
            return number > 0;
        }

        /** Minutes from the start of the session to the end of this entry. */
        public int endMinute() {
            return startMinute + (isStep() ? minutes : 0);
        }
    }

    /** Entries of one kind. */
    public record Group(TopicKind kind, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }

        /** Sum of their minutes. */
        public int minutes() {
            return entries.stream().mapToInt(Entry::minutes).sum();
        }
    }
}
