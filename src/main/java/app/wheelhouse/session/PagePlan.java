package app.wheelhouse.session;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRules;
import app.wheelhouse.decision.Option;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Item;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What pre-read and minutes share: a session as an edition may know it, its outline, and how its parts become blocks. */
record PagePlan(SessionPage page, Outline outline, Edition edition, Dates dates) {
    static PagePlan of(SessionPage page, Edition edition, Dates dates) {
        SessionPage known = RoomEdition.of(page, edition);
        return new PagePlan(known, Outline.of(known.topics()), edition, dates);
    }

    /** Title of the series, or empty. */
    String series() {
        Series series = page.series();
        return series == null ? "" : series.title();
    }

    /** Code and title, such as "B · Cloud first". */
    String title() {
        Session session = page.session();
        return session.code().isBlank() ? session.title() : session.code() + " · " + session.title();
    }

    /** The entries at the top of the agenda. */
    List<Topic> top() {
        return outline.under(null);
    }

    /** The entries of a kind that are more than a heading over others of that kind. */
    List<Topic> ofKind(TopicKind kind) {
        return page.topics().stream().filter(topic -> topic.kind() == kind)
                .filter(topic -> !outline.isHeading(topic))
                .toList();
    }

    /** Names of those invited in a role. */
    List<String> names(AttendeeRole role) {
        return page.attendees().stream().filter(it -> it.role() == role).map(it -> page.nameOf(it.person()))
                .filter(it -> !it.isBlank()).toList();
    }

    static Edition audience(Topic topic) {
        return switch (topic.audience()) {
            case HOST -> Edition.HOST;
            case ROOM -> Edition.ROOM;
        };
    }

    /** The audience of something captured at a topic, everybody for none. */
    Edition audience(@Nullable UUID topic) {
        return page.topic(topic).map(PagePlan::audience).orElse(Edition.ROOM);
    }

    static Block forAudience(Edition audience, Block block) {
        return audience == Edition.HOST ? new Block.HostOnly(List.of(block)) : block;
    }

    /** What could be done, side by side; none unless something was said for or against. */
    static List<Block> options(Decision decision) {
        List<Option> options = decision.choices();
        if (options.stream().noneMatch(Option::hasArguments)) {
            return List.of();
        }
        boolean decided = DecisionRules.isDecided(decision.state());
        Optional<Option> meant = Option.meant(options, decided ? decision.outcome() : decision.recommendation());
        return List.of(new Block.Choices(options.stream().map(option -> option.choice(meant.filter(option::equals)
                .isEmpty() ? "" : decided ? "chosen" : "recommended")).toList()));
    }

    /** A headed part; none when it would be empty. */
    static List<Block> section(String title, List<? extends Block> blocks) {
        return blocks.isEmpty() ? List.of() : List.of(new Block.Section(title, List.copyOf(blocks)));
    }

    /** A headed list; none when it would be empty. */
    static List<Block> list(String title, List<Item> items) {
        return items.isEmpty() ? List.of() : section(title, List.of(new Block.Bullets(items)));
    }

    /** A headed list for the host alone; none when it would be empty. */
    static List<Block> hostList(String title, List<Item> items) {
        return items.isEmpty() ? List.of() : List.of(new Block.HostOnly(list(title, items)));
    }
}
