package app.wheelhouse.intake.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import app.wheelhouse.session.TopicKind;
import java.util.List;

/** A guide parsed for a test, which loses nothing of it, and a few words to ask it things. */
final class Parsed {
    private Parsed() {
    }

    static Guide parse(String text) {
        Guide guide = GuideParser.parse("guide", text);
        assertEquals(List.of(), Kept.lost(text, guide), "nothing is lost");
        return guide;
    }

    static GuideSession only(String text) {
        Guide guide = parse(text);
        assertEquals(1, guide.sessions().size());
        return guide.sessions().getFirst();
    }

    static List<String> titles(GuideSession session, TopicKind kind) {
        return session.topics().stream().filter(topic -> topic.kind() == kind).map(GuideTopic::title).toList();
    }

    static List<Integer> notUnderstood(Guide guide) {
        return guide.notUnderstood().stream().map(Guide.NotUnderstood::line).toList();
    }
}
