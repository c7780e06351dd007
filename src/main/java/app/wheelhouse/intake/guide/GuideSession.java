package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.Guide.GuideReceipt;
import app.wheelhouse.intake.guide.Guide.GuideRisk;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.TopicKind;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session of a guide.
 *
 * @param series   the place of its series in {@link Guide#series()}
 * @param code     "A" or "3"; empty where the heading has none
 * @param startsAt local time as the guide gives it
 * @param minutes  planned length; null where the guide does not say
 */
public record GuideSession(int series, String code, String title, String purpose, String place,
        @Nullable LocalDateTime startsAt, @Nullable Integer minutes, List<GuideAttendee> attendees,
        List<GuideTopic> topics, Lines lines) {
    public GuideSession {
        attendees = List.copyOf(attendees);
        topics = List.copyOf(topics);
    }

    /** Somebody invited; {@code role} is null where the guide leaves it open, {@code title} is what the person is. */
    public record GuideAttendee(String name, String title, @Nullable AttendeeRole role, Lines lines) {
    }

    /**
     * One agenda entry. {@code presenter} is empty or the name of an attendee; {@code receipt} and {@code risk} are
     * given for entries that also belong in the library.
     */
    public record GuideTopic(TopicKind kind, String title, String text, @Nullable Integer minutes, String presenter,
            boolean hostOnly, @Nullable GuideReceipt receipt, @Nullable GuideRisk risk, Lines lines) {
    }
}
