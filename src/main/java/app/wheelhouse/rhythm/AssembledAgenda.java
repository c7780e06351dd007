package app.wheelhouse.rhythm;

import app.wheelhouse.session.Agenda;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of a meeting, made of what the last one left open and of what is open elsewhere.
 *
 * @param entries in order; those under another stand right behind it
 */
public record AssembledAgenda(List<Entry> entries) {
    private static final int CARRIED_MINUTES = 5;
    private static final int LEAST_MINUTES = 2;

    public AssembledAgenda {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param record  what it is about; with the meeting it names the entry, whoever makes it
     * @param under   the record of the entry it stands under; null at the top
     * @param carried the topic of the last meeting it carries on; null for a new one
     */
    public record Entry(UUID record, @Nullable UUID under, TopicKind kind, String title, String text,
            @Nullable Integer minutes, @Nullable UUID decision, @Nullable UUID carried, @Nullable UUID presenter) {
    }

    /**
     * Puts an agenda together: first what was parked or did not land last time, then what is open; a matter that is
     * carried on already is left out.
     *
     * @param before  the topics of the last meeting held; none for the first
     * @param minutes the length of the meeting: when more is open than fits, each entry gets less, but two minutes at
     *                least
     */
    public static AssembledAgenda of(List<Topic> before, List<Matter> open, int minutes) {
        List<Entry> entries = new ArrayList<>();
        before.stream().filter(AssembledAgenda::isLeft).forEach(topic -> entries.add(new Entry(topic.id(), null,
                topic.kind(), topic.title(), topic.text(),
                topic.minutes() == null ? Integer.valueOf(CARRIED_MINUTES) : topic.minutes(), null, topic.id(),
                topic.presenter())));
        Set<String> carried = entries.stream().map(each -> key(each.title())).collect(Collectors.toSet());
        for (Matter matter : open) {
            List<Matter> items = matter.items().stream().filter(each -> !carried.contains(key(each.title()))).toList();
            boolean emptied = items.isEmpty() && !matter.items().isEmpty();
            if (!carried.contains(key(matter.title())) && !emptied) {
                entries.add(entry(matter, null, matter.minutes()));
                items.forEach(each -> entries.add(entry(each, matter.record(), null)));
            }
        }
        return new AssembledAgenda(fitted(entries, minutes));
    }

    /** What was parked, and points and decisions that did not come out; what was cut is gone. */
    private static boolean isLeft(Topic topic) {
        boolean open = topic.state() == TopicState.OPEN || topic.state() == TopicState.PARTLY
                || topic.state() == TopicState.NOT_LANDED;
        boolean wanted = topic.kind() == TopicKind.POINT_TO_LAND || topic.kind() == TopicKind.DECISION_WANTED;
        return topic.state() == TopicState.PARKED && topic.kind().isStep()
                || !Agenda.isGone(topic) && wanted && open;
    }

    private static Entry entry(Matter matter, @Nullable UUID under, @Nullable Integer minutes) {
        return new Entry(matter.record(), under, matter.kind(), matter.title(), matter.text(), minutes,
                matter.decision(), null, null);
    }

    private static List<Entry> fitted(List<Entry> entries, int length) {
        int wanted = entries.stream().map(Entry::minutes).mapToInt(each -> each == null ? 0 : each).sum();
        return wanted <= length || wanted == 0
                ? entries
                : entries.stream().map(each -> shortened(each, (double) length / wanted)).toList();
    }

    private static Entry shortened(Entry entry, double share) {
        Integer minutes = entry.minutes();
        return minutes == null
                ? entry
                : new Entry(entry.record(), entry.under(), entry.kind(), entry.title(), entry.text(),
                        Math.max(LEAST_MINUTES, (int) Math.floor(minutes * share)), entry.decision(), entry.carried(),
                        entry.presenter());
    }

    private static String key(String title) {
        return title.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
