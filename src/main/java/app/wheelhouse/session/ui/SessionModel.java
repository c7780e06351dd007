package app.wheelhouse.session.ui;

import app.wheelhouse.session.Audience;
import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.Outline;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TypedTopic;
import app.wheelhouse.session.store.HostLines;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Toast;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One session as its screen sees it: the page as last read, the clocks, and every edit of agenda and head. */
final class SessionModel implements OutlineActions {
    private final SessionTools tools;
    private final UUID id;
    private final ReadOnlyObjectWrapper<@Nullable SessionPage> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LiveClock> clock = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Session");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private Consumer<UUID> added = _ -> {
    };
    private final AtomicLong notesSaved = new AtomicLong();
    private long notesRead;
    private Consumer<SessionPage> everyReading = _ -> {
    };
    private @Nullable Live<Reading> live;
    private final ReadOnlyObjectWrapper<HostLines> lines = new ReadOnlyObjectWrapper<>(HostLines.NONE);
    private @Nullable Live<HostLines> liveLines;

    SessionModel(SessionTools tools, UUID id) {
        this.tools = tools;
        this.id = id;
    }

    /** Starts reading, and reads again whenever something on the page changes. */
    void open() {
        live = Live.of(tools.store().feed(), SessionStore.PAGE_TABLES, tools.background(), this::reading, this::read);
        liveLines = Live.of(tools.store().feed(), HostLines.TABLES, tools.background(),
                () -> HostLines.of(tools.store()), lines::set);
    }

    /**
     * What was read.
     *
     * @param notesSaved how many times the note had been saved from here before the reading began
     */
    private record Reading(long notesSaved, Optional<SessionPage> page) {
    }

    private Reading reading() {
        long before = notesSaved.get();
        return new Reading(before, tools.sessions().page(id));
    }

    /** To be called when the note typed here is in the tables: what was read before may lack its words. */
    void noteSaved() {
        notesSaved.incrementAndGet();
        Live<Reading> now = live;
        if (now != null) {
            now.refresh();
        }
    }

    /** Calls back after each reading, also when it found nothing new. */
    void onReading(Consumer<SessionPage> listener) {
        everyReading = listener;
    }

    /** Says whether the page was read after all that was saved of its note from here. */
    boolean hasNoteAsSaved() {
        return notesRead == notesSaved.get();
    }

    void close() {
        Live<Reading> now = live;
        live = null;
        if (now != null) {
            now.close();
        }
        Live<HostLines> said = liveLines;
        liveLines = null;
        if (said != null) {
            said.close();
        }
    }

    /** What the host may say or look up. */
    ReadOnlyObjectProperty<HostLines> lines() {
        return lines.getReadOnlyProperty();
    }

    private void read(Reading reading) {
        Optional<SessionPage> found = reading.page();
        notesRead = reading.notesSaved();
        gone.set(found.isEmpty());
        found.ifPresent(now -> {
            page.set(now);
            title.set(now.session().title());
            running.set(now.session().state() == SessionState.RUNNING);
            everyReading.accept(now);
            tick();
        });
    }

    /** Moves the clocks to the present moment. */
    void tick() {
        SessionPage now = page.get();
        if (now != null) {
            clock.set(now.clock(tools.store().clock().instant()));
        }
    }

    UUID id() {
        return id;
    }

    SessionTools tools() {
        return tools;
    }

    ReadOnlyObjectProperty<@Nullable SessionPage> page() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable LiveClock> clock() {
        return clock.getReadOnlyProperty();
    }

    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** True when the session was deleted. */
    ReadOnlyBooleanProperty gone() {
        return gone.getReadOnlyProperty();
    }

    /** Says which topic was just added, so that it can get the focus. */
    void onAdded(Consumer<UUID> listener) {
        added = listener;
    }

    void rename(String typed) {
        tools.sessions().rename(id, typed);
    }

    void setCode(String typed) {
        tools.sessions().setCode(id, typed.strip());
    }

    void setPurpose(String typed) {
        tools.sessions().setPurpose(id, typed.strip());
    }

    void setPlace(String typed) {
        tools.sessions().setPlace(id, typed.strip());
    }

    /** Sets the length as typed: "45", "45 min", "1h30". */
    void setLength(String typed) {
        int minutes = minutes(typed);
        if (minutes > 0 || typed.isBlank()) {
            tools.sessions().setMinutes(id, minutes);
        } else {
            tools.desk().say(Toast
                    .trouble("“%s” is no length. Type minutes, such as 45. The length was kept.".formatted(typed)));
        }
    }

    private static int minutes(String typed) {
        java.util.regex.Matcher found = java.util.regex.Pattern
                .compile("(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*(?:m|min|minutes)?)?").matcher(typed.strip());
        if (!found.matches()) {
            return 0;
        }
        int hours = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        int rest = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return Math.min(hours * 60 + rest, 24 * 60);
    }

    /** Sets the start as typed; words that are no date are named and nothing changes. */
    void setStart(String typed) {
        Optional<Instant> start = tools.days().readMoment(typed);
        if (typed.isBlank() || start.isPresent()) {
            tools.sessions().setStart(id, start.orElse(null));
        } else {
            tools.desk().say(Toast
                    .trouble("“%s” is no date. Type it as 2026-11-30 10:00. The start was kept.".formatted(typed)));
        }
    }

    /** The start in words, empty when there is none. */
    String startWords() {
        SessionPage now = page.get();
        Instant start = now == null ? null : now.session().startsAt();
        return start == null ? "" : tools.days().moment(start);
    }

    Optional<Session> session() {
        return Optional.ofNullable(page.get()).map(SessionPage::session);
    }

    void spreadMinutes() {
        tools.sessions().agenda().spreadMinutes(id);
    }

    @Override
    public void add(@Nullable UUID after, TopicKind kind) {
        tools.sessions().agenda().add(id, after, kind, "")
                .thenAccept(topic -> tools.background().toScreen(() -> added.accept(topic)));
    }

    @Override
    public void retitle(UUID topic, String typed) {
        TypedTopic parts = TypedTopic.of(typed);
        tools.sessions().agenda().rename(topic, parts.title());
        if (parts.minutes() != null) {
            tools.sessions().agenda().setMinutes(topic, parts.minutes());
        }
    }

    @Override
    public void setText(UUID topic, String text) {
        tools.sessions().agenda().setText(topic, text);
    }

    @Override
    public void setMinutes(UUID topic, @Nullable Integer minutes) {
        tools.sessions().agenda().setMinutes(topic, minutes);
    }

    @Override
    public void setKind(UUID topic, TopicKind kind) {
        tools.sessions().agenda().setKind(topic, kind);
    }

    @Override
    public void setAudience(UUID topic, Audience audience) {
        tools.sessions().agenda().setAudience(topic, audience);
    }

    @Override
    public void move(UUID topic, boolean up) {
        if (up) {
            tools.sessions().agenda().moveUp(topic);
        } else {
            tools.sessions().agenda().moveDown(topic);
        }
    }

    @Override
    public void indent(UUID topic, boolean in) {
        if (in) {
            tools.sessions().agenda().indent(topic);
        } else {
            tools.sessions().agenda().outdent(topic);
        }
    }

    @Override
    public void drop(UUID topic, @Nullable UUID before) {
        SessionPage now = page.get();
        if (now == null || now.topic(topic).isEmpty() || topic.equals(before)) {
            return;
        }
        UUID parent = before == null
                ? null
                : Outline.of(now.topics()).rows().stream().filter(row -> row.topic().id().equals(before)).findFirst()
                        .map(Outline.Row::parent)
                        .orElse(null);
        tools.sessions().agenda().moveTo(topic, parent, before);
    }

    @Override
    public void delete(UUID topic) {
        tools.sessions().agenda().delete(topic);
    }

    /** Puts the requests that wait in the board's inbox on the agenda. */
    void agendaFromInbox() {
        tools.background().submit("Reading the inbox", tools.inbox(), waiting -> {
            if (waiting.isEmpty()) {
                tools.desk().say(Toast.of("The inbox is empty: nothing waits for triage."));
            } else {
                tools.sessions().agenda().assemble(id, waiting);
            }
        });
    }
}
