package app.wheelhouse.session.ui;

import app.wheelhouse.session.ChangeWords;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.ui.list.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one edit did to one record of a session, in words.
 *
 * @param what    what was done, such as "Marked landed"
 * @param subject the record it was done to
 */
record HistoryLine(Instant at, String what, String subject, String device) {
    /** Fields that say where a record belongs or that follow from another field, not what somebody did. */
    private static final Set<String> QUIET = Set.of("position", "session", "series", "topic", "note", "line",
            "captured_at", "started_at", "closed_at", "current_topic", "decided_on", "raised_on", "ready_on");

    /** The lines of one record's history, given in any order; changes of one edit make one line. */
    static List<HistoryLine> of(String type, String subject, List<HistoryEntry> history, ChangeWords words) {
        Map<List<Object>, List<HistoryEntry>> edits = history.stream().collect(Collectors
                .groupingBy(entry -> List.of(entry.at(), entry.edit(), entry.device()), LinkedHashMap::new,
                        Collectors.toList()));
        List<HistoryLine> lines = new ArrayList<>();
        for (List<HistoryEntry> edit : edits.values()) {
            String what = what(type, edit, words);
            if (!what.isEmpty()) {
                lines.add(new HistoryLine(edit.getFirst().at(), what, subject, edit.getFirst().device()));
            }
        }
        return lines;
    }

    private static String what(String type, List<HistoryEntry> edit, ChangeWords words) {
        boolean made = edit.stream().anyMatch(entry -> entry.field().equals("title") && entry.before().isEmpty());
        if (made) {
            return "Added";
        }
        boolean moved = edit.stream().anyMatch(entry -> entry.field().equals("position") && !entry.before().isEmpty());
        Stream<String> told = edit.stream().filter(entry -> !QUIET.contains(entry.field()))
                .map(entry -> words.of(type, entry.field(), entry.before(), entry.after()));
        return Stream.concat(moved ? Stream.of("Moved") : Stream.of(), told).distinct()
                .collect(Collectors.joining(" · "));
    }

    /** Words that know the people and topics of a session by name. */
    static ChangeWords words(SessionPage page, Days days) {
        return new ChangeWords(id -> name(page, id), days.zone(), days.locale());
    }

    private static String name(SessionPage page, UUID id) {
        return page.topic(id).map(Topic::title).orElseGet(() -> page.nameOf(id));
    }
}
