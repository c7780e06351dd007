package app.wheelhouse.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The topics of a session as the indented list a user sees, and where a topic lands when it is moved in it. A topic
 * whose parent is gone, or that stands under itself after a merge, is shown at the top level: none is ever hidden.
 */
public final class Outline {
    private static final Comparator<Topic> ORDER = Comparator.comparing(Topic::position)
            .thenComparing(topic -> topic.id().toString());

    private final List<Row> rows = new ArrayList<>();
    private final Map<UUID, Row> byId = new HashMap<>();

    private Outline() {
    }

    /** Arranges topics given in any order. */
    public static Outline of(List<Topic> topics) {
        Map<UUID, Topic> known = new HashMap<>();
        topics.forEach(topic -> known.put(topic.id(), topic));
        Map<UUID, List<Topic>> children = new HashMap<>();
        List<Topic> top = new ArrayList<>();
        for (Topic topic : topics) {
            UUID parent = topic.parent();
            if (parent == null || endsNowhere(topic, known)) {
                top.add(topic);
            } else {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(topic);
            }
        }
        Outline outline = new Outline();
        outline.append(top, null, 0, children);
        return outline;
    }

    /** True when following the parents leads to a missing topic or in a circle. */
    private static boolean endsNowhere(Topic topic, Map<UUID, Topic> known) {
        UUID parent = topic.parent();
        if (parent == null || !known.containsKey(parent)) {
            return true;
        }
        Set<UUID> seen = new HashSet<>();
        for (UUID at = parent; at != null;) {
            if (at.equals(topic.id()) || !seen.add(at)) {
                return true;
            }
            Topic above = known.get(at);
            at = above == null ? null : above.parent();
        }
        return false;
    }

    private void append(List<Topic> siblings, @Nullable UUID parent, int depth, Map<UUID, List<Topic>> children) {
        siblings.sort(ORDER);
        for (Topic topic : siblings) {
            Row row = new Row(topic, parent, depth);
            rows.add(row);
            byId.put(topic.id(), row);
            append(children.getOrDefault(topic.id(), new ArrayList<>()), topic.id(), depth + 1, children);
        }
    }

    /** All topics, each followed by those that stand under it. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The topics standing directly under {@code parent}, or at the top level when it is null. */
    public List<Topic> under(@Nullable UUID parent) {
        return rows.stream().filter(row -> same(row.parent(), parent)).map(Row::topic).toList();
    }

    /** The topic with everything under it, itself first; empty when it is not part of this session. */
    public List<Topic> branch(UUID id) {
        List<Topic> branch = new ArrayList<>();
        int depth = -1;
        for (Row row : rows) {
            if (row.topic().id().equals(id)) {
                depth = row.depth();
                branch.add(row.topic());
            } else if (depth >= 0 && row.depth() > depth) {
                branch.add(row.topic());
            } else if (depth >= 0) {
                break;
            }
        }
        return branch;
    }

    /** True for a topic that is no more than a heading over others of its kind. */
    public boolean isHeading(Topic topic) {
        return topic.text().isBlank() && under(topic.id()).stream().anyMatch(below -> below.kind() == topic.kind());
    }

    /** The topic at the top level that {@code id} stands under, itself when it is one. */
    public Optional<Topic> topOf(UUID id) {
        Row row = byId.get(id);
        while (row != null && row.parent() != null) {
            row = byId.get(row.parent());
        }
        return Optional.ofNullable(row).map(Row::topic);
    }

    /** The place right behind {@code id}, on its level; at the end of the top level when it is null or unknown. */
    public Place after(@Nullable UUID id) {
        Row row = id == null ? null : byId.get(id);
        return row == null
                ? between(null, under(null), under(null).size())
                : between(row.parent(), under(row.parent()), index(row) + 1);
    }

    /** The place before {@code sibling} under {@code parent}; the last one there when {@code sibling} is null. */
    public Place before(@Nullable UUID parent, @Nullable UUID sibling) {
        List<Topic> siblings = under(parent);
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id().equals(sibling)) {
                return between(parent, siblings, i);
            }
        }
        return between(parent, siblings, siblings.size());
    }

    /** One place up among its siblings; empty when it is the first. */
    public Optional<Place> up(UUID id) {
        return moved(id, -1);
    }

    /** One place down among its siblings; empty when it is the last. */
    public Optional<Place> down(UUID id) {
        return moved(id, 1);
    }

    private Optional<Place> moved(UUID id, int by) {
        Row row = byId.get(id);
        if (row == null) {
            return Optional.empty();
        }
        List<Topic> siblings = under(row.parent());
        int target = index(row) + by;
        return target < 0 || target >= siblings.size()
                ? Optional.empty()
                : Optional.of(between(row.parent(), siblings, by < 0 ? target : target + 1));
    }

    /** Under the sibling before it, as its last child; empty when there is none. */
    public Optional<Place> in(UUID id) {
        Row row = byId.get(id);
        if (row == null || index(row) == 0) {
            return Optional.empty();
        }
        UUID parent = under(row.parent()).get(index(row) - 1).id();
        return Optional.of(before(parent, null));
    }

    /** Out of its parent, right behind it; empty at the top level. */
    public Optional<Place> out(UUID id) {
        Row row = byId.get(id);
        return row == null || row.parent() == null ? Optional.empty() : Optional.of(after(row.parent()));
    }

    private int index(Row row) {
        return under(row.parent()).indexOf(row.topic());
    }

    private static Place between(@Nullable UUID parent, List<Topic> siblings, int index) {
        return new Place(parent, index == 0 ? "" : siblings.get(index - 1).position(),
                index >= siblings.size() ? "" : siblings.get(index).position());
    }

    private static boolean same(@Nullable UUID a, @Nullable UUID b) {
        return a == null ? b == null : a.equals(b);
    }

    /** A topic with its depth, 0 at the top level, and the parent it is shown under. */
    public record Row(Topic topic, @Nullable UUID parent, int depth) {
    }

    /** A place in the outline: under a parent, between two fractional keys, empty meaning the open end. */
    public record Place(@Nullable UUID parent, String low, String high) {
    }
}
