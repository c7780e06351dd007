package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.session.Agenda;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.OpenActions;
import app.wheelhouse.session.Outline;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Spread;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Edits;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Edits of a session's outline of topics. A move that leads nowhere changes nothing. */
public final class AgendaEdits {
    private static final int ASSEMBLED_MINUTES = 4;
    private static final int CARRIED_MINUTES = 5;
    private final Edits edits;
    private final Store store;

    AgendaEdits(Edits edits) {
        this.edits = edits;
        this.store = edits.store();
    }

    /** Adds a topic right behind another, on its level; at the end of the agenda when {@code after} is null. */
    public CompletableFuture<UUID> add(UUID session, @Nullable UUID after, TopicKind kind, String title) {
        return edits.create("Add topic", (edit, id) -> {
            Outline.Place place = outline(session).after(after);
            edit.set(TOPIC.SESSION, id, session).set(TOPIC.KIND, id, kind.word()).set(TOPIC.TITLE, id, title)
                    .set(TOPIC.AUDIENCE, id, kind.usualAudience().word())
                    .set(TOPIC.STATE, id, TopicState.OPEN.word());
            if (place.parent() != null) {
                edit.set(TOPIC.PARENT, id, place.parent());
            }
            return edit.set(TOPIC.POSITION, id, key(place));
        });
    }

    public CompletableFuture<Applied> rename(UUID topic, String title) {
        return set("Rename topic", TOPIC.TITLE, topic, title);
    }

    /** Sets the text below the title, Markdown. */
    public CompletableFuture<Applied> setText(UUID topic, String text) {
        return set("Edit topic", TOPIC.TEXT, topic, text);
    }

    /** Sets the planned minutes; null for none, negative counts as 0. */
    public CompletableFuture<Applied> setMinutes(UUID topic, @Nullable Integer minutes) {
        return set("Set minutes", TOPIC.MINUTES, topic, minutes == null ? null : Math.max(0, minutes));
    }

    public CompletableFuture<Applied> setPresenter(UUID topic, @Nullable UUID person) {
        return set("Set presenter", TOPIC.PRESENTER, topic, person);
    }

    public CompletableFuture<Applied> setAudience(UUID topic, Audience audience) {
        return set("Set audience", TOPIC.AUDIENCE, topic, audience.word());
    }

    /** Changes the kind. A step that becomes something for the host alone is no longer shown to the room. */
    public CompletableFuture<Applied> setKind(UUID topic, TopicKind kind) {
        return edits.apply(() -> {
            Edit edit = new Edit("Change kind").set(TOPIC.KIND, topic, kind.word());
            // Room words may become host words unasked, never the other way round.
            topic(topic).filter(before -> kind.usualAudience() == Audience.HOST && before.kind().isStep())
                    .ifPresent(_ -> edit.set(TOPIC.AUDIENCE, topic, Audience.HOST.word()));
            return edit;
        });
    }

    private <T> CompletableFuture<Applied> set(String title, TableField<?, T> field, UUID id, @Nullable T value) {
        return edits.apply(() -> new Edit(title).set(field, id, value));
    }

    /** One place up among its siblings. */
    public CompletableFuture<Applied> moveUp(UUID topic) {
        return move("Move topic", topic, Outline::up);
    }

    /** One place down among its siblings. */
    public CompletableFuture<Applied> moveDown(UUID topic) {
        return move("Move topic", topic, Outline::down);
    }

    /** Under the sibling before it. */
    public CompletableFuture<Applied> indent(UUID topic) {
        return move("Indent topic", topic, Outline::in);
    }

    /** Out of its parent, right behind it. */
    public CompletableFuture<Applied> outdent(UUID topic) {
        return move("Outdent topic", topic, Outline::out);
    }

    /** Before {@code before} under {@code parent}; to the end there when it is null. Not under itself. */
    public CompletableFuture<Applied> moveTo(UUID topic, @Nullable UUID parent, @Nullable UUID before) {
        return move("Move topic", topic,
                (outline, id) -> id.equals(before) || outline.branch(id).stream().anyMatch(t -> t.id().equals(parent))
                        ? Optional.empty()
                        : Optional.of(outline.before(parent, before)));
    }

    private CompletableFuture<Applied> move(String title, UUID topic,
            BiFunction<Outline, UUID, Optional<Outline.Place>> where) {
        return edits.apply(() -> {
            Edit edit = new Edit(title);
            topic(topic).flatMap(found -> where.apply(outline(found.session()), topic))
                    .ifPresent(place -> edit
                            .set(TOPIC.PARENT, topic, place.parent()).set(TOPIC.POSITION, topic, key(place)));
            return edit;
        });
    }

    /** Deletes a topic with everything under it. */
    public CompletableFuture<Applied> delete(UUID topic) {
        return edits.apply(() -> {
            Edit edit = new Edit("Delete topic").delete("topic", topic);
            topic(topic).ifPresent(found -> outline(found.session()).branch(topic).stream()
                    .filter(below -> !below.id().equals(topic)).forEach(below -> edit.delete("topic", below.id())));
            return edit;
        });
    }

    /** Gives the minutes a session has left to the steps that have none. */
    public CompletableFuture<Applied> spreadMinutes(UUID session) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("Spread minutes");
            SessionRows.session(sql, session)
                    .ifPresent(found -> Spread.over(Agenda.of(found, SessionRows.topics(sql, session)))
                            .forEach((topic, minutes) -> edit.set(TOPIC.MINUTES, topic, minutes)));
            return edit;
        }));
    }

    /**
     * Copies topics, each with what stands under it, to the end of another session's agenda, where they remember where
     * they come from. A topic carried there before is left out.
     */
    public CompletableFuture<Applied> carry(List<UUID> topics, UUID toSession) {
        return edits.apply(() -> {
            Edit edit = new Edit(topics.size() == 1 ? "Carry topic over" : "Carry " + topics.size() + " topics over");
            List<UUID> there = store.read(sql -> sql.select(TOPIC.CARRIED_FROM).from(TOPIC)
                    .where(TOPIC.SESSION.eq(toSession).and(TOPIC.CARRIED_FROM.isNotNull())).fetch(TOPIC.CARRIED_FROM));
            String last = outline(toSession).after(null).low();
            for (UUID id : topics) {
                Topic topic = topic(id).orElse(null);
                if (topic != null && !there.contains(id)) {
                    last = Position.between(last, null);
                    copy(edit, outline(topic.session()).branch(id), toSession, last);
                }
            }
            return edit;
        });
    }

    /**
     * Puts what is still to be done after a session at the head of another's agenda: one entry, whichever laptop makes it
     * and however often, which lists no action twice.
     */
    public CompletableFuture<Applied> carryActions(SessionPage from, UUID toSession) {
        UUID id = Ids.of("open actions", toSession);
        return edits.apply(() -> {
            Edit edit = new Edit("Carry open actions over");
            Optional<Topic> there = topic(id);
            String before = there.map(Topic::text).orElse("");
            String lines = OpenActions.lines(from, before);
            if (there.isEmpty() && !lines.isEmpty()) {
                String first = outline(toSession).under(null).stream().map(Topic::position).findFirst().orElse(null);
                edit.set(TOPIC.SESSION, id, toSession).set(TOPIC.KIND, id, TopicKind.DISCUSSION.word())
                        .set(TOPIC.TITLE, id, OpenActions.TITLE).set(TOPIC.AUDIENCE, id, Audience.ROOM.word())
                        .set(TOPIC.STATE, id, TopicState.OPEN.word()).set(TOPIC.MINUTES, id, CARRIED_MINUTES)
                        .set(TOPIC.POSITION, id, Position.between("", first));
            }
            if (!lines.equals(before)) {
                edit.set(TOPIC.TEXT, id, lines);
            }
            return edit;
        });
    }

    /**
     * Puts an entry on the agenda for each thing that is to be talked over; one that is on it already stays as it is.
     *
     * @param wanted what each entry is about, with its title: the id of an entry follows from session and record
     */
    public CompletableFuture<Applied> assemble(UUID session, Map<UUID, String> wanted) {
        return edits.apply(() -> {
            Edit edit = new Edit("Agenda from the inbox");
            Outline outline = outline(session);
            List<Topic> there = outline.under(null);
            String last = there.isEmpty() ? null : there.getLast().position();
            for (Map.Entry<UUID, String> each : wanted.entrySet()) {
                UUID id = Ids.of("agenda", session, each.getKey());
                if (topic(id).isEmpty()) {
                    last = Position.between(last, null);
                    edit.set(TOPIC.SESSION, id, session).set(TOPIC.KIND, id, TopicKind.DISCUSSION.word())
                            .set(TOPIC.TITLE, id, each.getValue()).set(TOPIC.AUDIENCE, id, Audience.ROOM.word())
                            .set(TOPIC.STATE, id, TopicState.OPEN.word()).set(TOPIC.MINUTES, id, ASSEMBLED_MINUTES)
                            .set(TOPIC.POSITION, id, last);
                }
            }
            return edit;
        });
    }

    private void copy(Edit edit, List<Topic> branch, UUID session, String position) {
        Map<UUID, UUID> copies = new HashMap<>();
        for (Topic topic : branch) {
            UUID id = store.ids().next();
            copies.put(topic.id(), id);
            UUID parent = topic.parent() == null ? null : copies.get(topic.parent());
            edit.set(TOPIC.SESSION, id, session).set(TOPIC.KIND, id, topic.kind().word())
                    .set(TOPIC.TITLE, id, topic.title()).set(TOPIC.AUDIENCE, id, topic.audience().word())
                    .set(TOPIC.STATE, id, TopicState.OPEN.word()).set(TOPIC.CARRIED_FROM, id, topic.id())
                    .set(TOPIC.POSITION, id, parent == null ? position : topic.position());
            if (parent != null) {
                edit.set(TOPIC.PARENT, id, parent);
            }
            if (!topic.text().isEmpty()) {
                edit.set(TOPIC.TEXT, id, topic.text());
            }
            if (topic.minutes() != null) {
                edit.set(TOPIC.MINUTES, id, topic.minutes());
            }
            if (topic.presenter() != null) {
                edit.set(TOPIC.PRESENTER, id, topic.presenter());
            }
        }
    }

    private static String key(Outline.Place place) {
        return Position.between(place.low(), place.high());
    }

    private Optional<Topic> topic(UUID id) {
        return store.read(sql -> SessionRows.topic(sql, id));
    }

    private Outline outline(UUID session) {
        return Outline.of(store.read(sql -> SessionRows.topics(sql, session)));
    }
}
