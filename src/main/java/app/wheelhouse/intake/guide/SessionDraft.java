package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.Guide.GuidePage;
import app.wheelhouse.intake.guide.GuideSession.GuideAttendee;
import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import app.wheelhouse.session.TopicKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A session while its section is being read. */
final class SessionDraft {
    final String code;
    final String title;
    final List<GuideAttendee> attendees = new ArrayList<>();
    final List<GuideTopic> topics = new ArrayList<>();
    final List<GuidePage> pages = new ArrayList<>();
    /** Numbers of lines whose meaning was not clear, though their words are kept. */
    final TreeSet<Integer> unclear = new TreeSet<>();
    String purpose = "";
    String place = "";
    /** The code of the session whose attendees come to this one too; empty where the guide says no such thing. */
    String sameAs = "";
    @Nullable
    LocalDateTime startsAt;
    @Nullable
    Integer minutes;
    Lines lines;

    SessionDraft(Chapter chapter, Ledger ledger) {
        lines = chapter.lines();
        Entry entry = Entry.read(chapter.heading());
        boolean timed = entry.minutes() != null;
        SessionHeading heading = SessionHeading.ofSession(timed ? entry.markdown() : chapter.heading());
        minutes = entry.minutes();
        code = heading.code();
        String unnamed = code.isEmpty() ? "Untitled session" : "Session " + code;
        title = heading.title().isEmpty() ? unnamed : heading.title();
        ledger.keep(lines, title, code, "session meeting workshop no", timed ? entry.taken() : "");
        if (heading.title().isEmpty()) {
            unclear.add(lines.from());
        }
    }

    void addPurpose(String text) {
        purpose = purpose.isEmpty() ? text : purpose + "\n\n" + text;
    }

    /** Shares minutes given for a whole label among its entries, unless they have their own. */
    void share(int total, int firstTopic) {
        List<GuideTopic> sharing = topics.subList(firstTopic, topics.size());
        if (sharing.stream().anyMatch(topic -> topic.minutes() != null)) {
            return;
        }
        int count = sharing.size();
        for (int i = 0; i < count; i++) {
            sharing.set(i, withMinutes(sharing.get(i), total / count + (i < total % count ? 1 : 0)));
        }
    }

    /** @param others the drafts before this one, by their code */
    GuideSession finish(int series, Map<String, SessionDraft> others) {
        SessionDraft same = others.get(sameAs);
        if (same != null) {
            attendees.addAll(0, same.attendees.stream()
                    .map(who -> new GuideAttendee(who.name(), who.title(), who.role(), lines)).toList());
        }
        Map<String, GuideAttendee> once = new LinkedHashMap<>();
        attendees.forEach(who -> once.putIfAbsent(Words.key(who.name()), who));
        List<GuideTopic> presented = topics.stream().map(topic -> withPresenter(topic, once)).toList();
        return new GuideSession(series, code, title, purpose, place, startsAt, minutes, List.copyOf(once.values()),
                presented, lines);
    }

    private static GuideTopic withMinutes(GuideTopic topic, int minutes) {
        return new GuideTopic(topic.kind(), topic.title(), topic.text(), minutes, topic.presenter(), topic.hostOnly(),
                topic.receipt(), topic.risk(), topic.lines());
    }

    private static GuideTopic withPresenter(GuideTopic topic, Map<String, GuideAttendee> attendees) {
        GuideAttendee presenter = attendees.get(Words.key(topic.presenter()));
        String stray = presenter == null ? topic.presenter() : "";
        String text = stray.isEmpty() ? topic.text() : topic.text().isEmpty() ? stray : stray + "\n\n" + topic.text();
        return new GuideTopic(topic.kind(), topic.title(), text, topic.minutes(),
                presenter == null ? "" : presenter.name(),
                topic.hostOnly(), topic.receipt(), topic.risk(), topic.lines());
    }

    /** Adds an entry that only the host sees. */
    void addReminder(String words, String text, Lines stands) {
        topics.add(new GuideTopic(TopicKind.REMINDER, words, text, null, "", true, null, null, stands));
    }
}
