package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide;
import app.wheelhouse.intake.guide.Guide.GuidePage;
import app.wheelhouse.intake.guide.Guide.GuideReceipt;
import app.wheelhouse.intake.guide.Guide.GuideRisk;
import app.wheelhouse.intake.guide.Guide.GuideSeries;
import app.wheelhouse.intake.guide.GuideSession;
import app.wheelhouse.intake.guide.GuideSession.GuideAttendee;
import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import app.wheelhouse.intake.guide.PageKind;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.TopicState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a guide into records: which fields of which types its sessions, pages, people, risks and receipts become. */
final class GuideParts {
    private final Parts parts = new Parts();
    private final String source;
    private final Attribution unsaid = Attribution.NOT_FOR_ROOM;

    private GuideParts(String source) {
        this.source = source;
    }

    /** @param source what the records say they came from: the file's name */
    static List<Part> of(Guide guide, String source) {
        return new GuideParts(source).build(guide);
    }

    private List<Part> build(Guide guide) {
        List<String> series = new ArrayList<>();
        for (GuideSeries one : guide.series()) {
            series.add(parts.add("series", null, Words.key(one.title()), one.title(), "series",
                    new Fields().say("title", one.title()).say("purpose", one.purpose())));
        }
        guide.sessions().forEach(session -> session(session, series.get(session.series())));
        guide.pages().forEach(this::page);
        rhythm(guide);
        guide.pages().forEach(new ScoreParts(parts)::page);
        guide.risks().forEach(risk -> risk(risk, null, null));
        guide.receipts().forEach(receipt -> receipt(receipt, null, null));
        return parts.all();
    }

    private void session(GuideSession session, String series) {
        String path = parts.add("session", null, session.code() + "|" + Words.key(session.title()), session.title(),
                "session of " + series,
                new Fields().say("series", new Ref(series)).say("code", session.code()).say("title", session.title())
                        .say("purpose", session.purpose()).say("place", session.place())
                        .say("starts_at", session.startsAt()).say("minutes", session.minutes())
                        .first("state", SessionState.PLANNED.word()));
        session.attendees().forEach(attendee -> attendee(attendee, path));
        session.topics().forEach(topic -> topic(topic, path));
    }

    private void attendee(GuideAttendee attendee, String session) {
        String person = person(attendee.name(), attendee.title());
        String key = PersonKey.of(attendee.name());
        if (!parts.has(session + "/attendee/" + key)) {
            parts.add("attendee", session, key, "", null, new Fields().say("session", new Ref(session))
                    .say("person", new Ref(person))
                    .say("role", attendee.role() == null ? null : attendee.role().word()));
        }
    }

    private String person(String name, String role) {
        String key = PersonKey.of(name);
        String path = "person/" + key;
        return parts.has(path)
                ? path
                : parts.add("person", null, key, "", null,
                        new Fields().say("name", name).say("role", role).first("source", source));
    }

    private void topic(GuideTopic topic, String session) {
        String presenter = topic.presenter().isEmpty() ? null : person(topic.presenter(), "");
        Audience audience = topic.hostOnly() ? Audience.HOST : Audience.ROOM;
        String path = parts.add("topic", session, topic.kind().word() + "|" + Words.key(topic.title()), topic.title(),
                "topic of " + session,
                new Fields().say("session", new Ref(session)).say("kind", topic.kind().word())
                        .say("title", topic.title())
                        .say("text", topic.text()).say("minutes", topic.minutes())
                        .say("presenter", presenter == null ? null : new Ref(presenter))
                        .say("audience", audience.word()).first("state", TopicState.OPEN.word()));
        if (topic.receipt() != null) {
            receipt(topic.receipt(), session, path);
        }
        if (topic.risk() != null) {
            risk(topic.risk(), session, path);
        }
    }

    private void receipt(GuideReceipt receipt, @Nullable String session, @Nullable String topic) {
        parts.add("receipt", session, Words.key(receipt.title()), receipt.title(), null, linked(session, topic)
                .say("title", receipt.title()).say("speaker", receipt.speaker()).say("origin", receipt.origin())
                .first("attribution", unsaid.word()));
    }

    private void risk(GuideRisk risk, @Nullable String session, @Nullable String topic) {
        parts.add("risk", session, Words.key(risk.title()), risk.title(), null, linked(session, topic)
                .say("title", risk.title()).say("response", risk.response()).first("kind", "risk")
                .first("state", "open"));
    }

    private static Fields linked(@Nullable String session, @Nullable String topic) {
        return new Fields().say("session", session == null ? null : new Ref(session))
                .say("topic", topic == null ? null : new Ref(topic));
    }

    private void page(GuidePage page) {
        Audience audience = page.hostOnly() ? Audience.HOST : Audience.ROOM;
        parts.add("document", null, page.kind() + "|" + Words.key(page.title()), page.title(), "document",
                new Fields().say("title", page.title()).say("kind", page.kind()).say("text", page.text())
                        .first("audience", audience.word()).first("source", source));
    }

    /** Cadences count from the week of the first session. */
    private void rhythm(Guide guide) {
        LocalDate since = guide.sessions().stream().map(GuideSession::startsAt).filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate).min(LocalDate::compareTo)
                .map(day -> day.with(DayOfWeek.MONDAY)).orElse(null);
        guide.pages().stream().filter(page -> page.kind().equals(PageKind.RHYTHM.word()))
                .forEach(page -> RhythmTable.of(page.text()).ifPresent(table -> table.into(parts, since)));
    }
}
