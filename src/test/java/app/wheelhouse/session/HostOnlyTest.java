package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostOnlyTest {

    private final List<Topic> topics = new ArrayList<>();

    @Test
    void theSessionAsAWholeIsOpen() {
        assertTrue(rule().isOpenAt(null));
    }

    @Test
    void aTopicForTheRoomIsOpen() {
        topic("point", null, TopicKind.POINT_TO_LAND, Audience.ROOM);

        assertTrue(rule().isOpenAt(id("point")));
    }

    @Test
    void aTopicForTheHostIsNot() {
        topic("point", null, TopicKind.POINT_TO_LAND, Audience.HOST);

        assertFalse(rule().isOpenAt(id("point")));
    }

    @Test
    void aReminderIsTheHostsWhateverItsMark() {
        topic("talk track", null, TopicKind.REMINDER, Audience.ROOM);

        assertFalse(rule().isOpenAt(id("talk track")));
    }

    @Test
    void whatStandsUnderAHostOnlyTopicIsHostOnlyHoweverDeep() {
        topic("deepest", "deeper", TopicKind.DISCUSSION, Audience.ROOM);
        topic("deeper", "top", TopicKind.DISCUSSION, Audience.ROOM);
        topic("top", null, TopicKind.DISCUSSION, Audience.HOST);
        topic("beside", null, TopicKind.DISCUSSION, Audience.ROOM);

        assertEquals(List.of(false, false, false, true), List.of(rule().isOpenAt(id("top")), rule().isOpenAt(id(
                "deeper")), rule().isOpenAt(id("deepest")), rule().isOpenAt(id("beside"))));
    }

    @Test
    void openTopicsAreFoundInAnyOrder() {
        topic("deepest", "deeper", TopicKind.DISCUSSION, Audience.ROOM);
        topic("deeper", "top", TopicKind.DISCUSSION, Audience.ROOM);
        topic("top", null, TopicKind.DISCUSSION, Audience.ROOM);

        assertTrue(rule().isOpenAt(id("deepest")));
    }

    @Test
    void aTopicNobodyKnowsIsTheHosts() {
        topic("orphan", "gone", TopicKind.DISCUSSION, Audience.ROOM);

        assertFalse(rule().isOpenAt(id("gone")));
        assertFalse(rule().isOpenAt(id("orphan")));
    }

    @Test
    void topicsThatStandUnderEachOtherAreTheHosts() {
        topic("hen", "egg", TopicKind.DISCUSSION, Audience.ROOM);
        topic("egg", "hen", TopicKind.DISCUSSION, Audience.ROOM);

        assertFalse(rule().isOpenAt(id("hen")));
    }

    private HostOnly rule() {
        return HostOnly.among(topics);
    }

    private void topic(String name, @Nullable String parent, TopicKind kind, Audience audience) {
        topics.add(new Topic(id(name), id("session"), parent == null ? null : id(parent), kind, name, "", null, null,
                audience, TopicState.OPEN, name));
    }
}
