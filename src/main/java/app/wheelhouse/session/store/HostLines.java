package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.REFERENCE;

import app.wheelhouse.library.Reference;
import app.wheelhouse.library.Reference.Kind;
import app.wheelhouse.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the host may say or look up while a meeting runs: lines of the talk track, sound bites, terms. The room never sees it. */
public record HostLines(List<Line> toSay, List<Line> terms) {
    /** The tables whose change makes it stale. */
    public static final Set<String> TABLES = Set.of("reference");
    /** There is nothing. */
    public static final HostLines NONE = new HostLines(List.of(), List.of());

    public HostLines {
        toSay = List.copyOf(toSay);
        terms = List.copyOf(terms);
    }

    /** One of them, and the topic it is meant for, if any. */
    public record Line(Reference reference, @Nullable UUID topic) {
    }

    /** Everything of a workspace, by kind and in its order. Reads: in the background. */
    public static HostLines of(Store store) {
        List<Line> all = store.read(sql -> sql.selectFrom(REFERENCE)
                .orderBy(REFERENCE.POSITION.asc().nullsLast(), REFERENCE.TITLE, REFERENCE.ID)
                .fetch(row -> new Line(Reference.read(row.intoMap()), row.get(REFERENCE.TOPIC))));
        return new HostLines(
                all.stream().filter(line -> line.reference().kind() == Kind.TALK_TRACK
                        || line.reference().kind() == Kind.SOUND_BITE)
                        .sorted(Comparator.comparing(line -> line.reference().kind())).toList(),
                all.stream().filter(line -> line.reference().kind() == Kind.TERM)
                        .sorted(Comparator.comparing(line -> line.reference().title(), String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /** Whether there is nothing to say and nothing to look up. */
    public boolean isEmpty() {
        return toSay.isEmpty() && terms.isEmpty();
    }

    /** Those that have the words, what is meant for this topic first. */
    public HostLines having(String words, @Nullable UUID topic) {
        return new HostLines(having(toSay, words, topic), having(terms, words, topic));
    }

    private static List<Line> having(List<Line> lines, String words, @Nullable UUID topic) {
        String wanted = words.strip().toLowerCase(java.util.Locale.ROOT);
        return lines.stream().filter(line -> line.reference().words().contains(wanted))
                .sorted(Comparator.comparing(line -> topic == null || !topic.equals(line.topic()))).toList();
    }
}
