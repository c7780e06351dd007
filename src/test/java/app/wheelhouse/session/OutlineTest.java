package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Topics arranged as an indented list, and where moves lead. */
class OutlineTest {
    private final List<Topic> topics = List.of(topic("c", null, "30"), topic("a", null, "10"), topic("b", null, "20"),
            topic("b2", "b", "20"), topic("b1", "b", "10"), topic("b1x", "b1", "10"));
    private final Outline outline = Outline.of(topics);

    @Test
    void childrenFollowTheirParentInOrder() {
        assertEquals("a0 b0 b11 b1x2 b21 c0", shown(outline));
    }

    @Test
    void aTopicWhoseParentIsGoneIsShownAtTheTopLevel() {
        assertEquals("a0 lost0", shown(Outline.of(List.of(topic("a", null, "1"), topic("lost", "gone", "2")))));
    }

    @Test
    void topicsStandingUnderEachOtherAreAllShown() {
        assertEquals("x0 y0", shown(Outline.of(List.of(topic("x", "y", "1"), topic("y", "x", "2")))));
        assertEquals("self0", shown(Outline.of(List.of(topic("self", "self", "1")))));
    }

    @Test
    void aTopicBelowACircleIsNotHiddenEither() {
        List<Topic> circle = List.of(topic("x", "y", "1"), topic("y", "x", "2"), topic("z", "x", "3"));
        assertEquals(3, Outline.of(circle).rows().size());
    }

    @Test
    void topicsWithTheSameKeyAreOrderedByTheirIds() {
        List<Topic> tied = List.of(topic("p", null, "1"), topic("q", null, "1"));
        assertEquals(shown(Outline.of(tied)), shown(Outline.of(tied.reversed())));
    }

    @Test
    void movingUpAndDownStaysAmongSiblings() {
        assertEquals(Optional.of(new Outline.Place(null, "", "10")), outline.up(id("b")));
        assertEquals(Optional.of(new Outline.Place(null, "30", "")), outline.down(id("b")));
        assertEquals(Optional.of(new Outline.Place(id("b"), "", "10")), outline.up(id("b2")));
        assertEquals(Optional.empty(), outline.up(id("a")));
        assertEquals(Optional.empty(), outline.down(id("c")));
        assertEquals(Optional.empty(), outline.down(id("nobody")));
    }

    @Test
    void indentingGoesUnderTheSiblingBefore() {
        assertEquals(Optional.of(new Outline.Place(id("b"), "20", "")), outline.in(id("c")));
        assertEquals(Optional.of(new Outline.Place(id("b1"), "10", "")), outline.in(id("b2")));
        assertEquals(Optional.empty(), outline.in(id("a")));
    }

    @Test
    void outdentingGoesRightBehindTheParent() {
        assertEquals(Optional.of(new Outline.Place(null, "20", "30")), outline.out(id("b2")));
        assertEquals(Optional.of(new Outline.Place(id("b"), "10", "20")), outline.out(id("b1x")));
        assertEquals(Optional.empty(), outline.out(id("a")));
    }

    @Test
    void aNewTopicGoesBehindAnotherOrToTheEnd() {
        assertEquals(new Outline.Place(null, "10", "20"), outline.after(id("a")));
        assertEquals(new Outline.Place(id("b"), "20", ""), outline.after(id("b2")));
        assertEquals(new Outline.Place(null, "30", ""), outline.after(null));
    }

    @Test
    void droppingGoesBeforeASiblingOrLast() {
        assertEquals(new Outline.Place(null, "", "10"), outline.before(null, id("a")));
        assertEquals(new Outline.Place(id("b"), "20", ""), outline.before(id("b"), null));
        assertEquals(new Outline.Place(id("c"), "", ""), outline.before(id("c"), null));
    }

    @Test
    void aBranchIsTheTopicWithAllBelowIt() {
        assertEquals(List.of("b", "b1", "b1x", "b2"), outline.branch(id("b")).stream().map(Topic::title).toList());
        assertEquals(List.of("c"), outline.branch(id("c")).stream().map(Topic::title).toList());
        assertEquals(List.of(), outline.branch(id("nobody")));
    }

    @Test
    void theTopOfATopicIsItsTopLevelAncestor() {
        assertEquals("b", outline.topOf(id("b1x")).orElseThrow().title());
        assertEquals("a", outline.topOf(id("a")).orElseThrow().title());
        assertEquals(Optional.empty(), outline.topOf(id("nobody")));
    }

    private static Topic topic(String name, @Nullable String parent, String position) {
        UUID above = parent == null ? null : id(parent);
        return new Topic(id(name), id("session"), above, TopicKind.DISCUSSION, name, "", null, null, Audience.ROOM,
                TopicState.OPEN, position);
    }

    private static String shown(Outline outline) {
        return String.join(" ", outline.rows().stream().map(row -> row.topic().title() + row.depth()).toList());
    }
}
