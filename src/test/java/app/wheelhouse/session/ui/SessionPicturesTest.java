package app.wheelhouse.session.ui;

import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.output.Dates;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.pages.PagesView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the list of sessions, a session being prepared, live, overrunning and closed, and of its pages. */
@Tag("screens")
class SessionPicturesTest {
    @TempDir
    Path folder;
    private final SetClock clock = new SetClock();
    private Store store;
    private SessionStore sessions;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", clock), clock);
        SampleWorkspace.build(store);
        sessions = new SessionStore(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theList() {
        Rooms.shoot("sessions", folder, "sessions", "Sessions",
                desk -> new SessionsScreen(tools(desk), Command.of("import", "Import a guide", () -> {
                })), _ -> {
                });
    }

    @Test
    void prepared() {
        Rooms.shoot("session", folder, "sessions", "Sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void tooMuchForItsLength() {
        Session full = sessions.sessions().stream()
                .filter(session -> sessions.page(session.id()).orElseThrow().agenda().freeMinutes() < 0)
                .findFirst().orElseThrow();
        Rooms.shoot("session-too-full", folder, "sessions", "Sessions", desk -> page(desk, full.code()), _ -> {
        });
    }

    @Test
    void live() {
        run(Duration.ofMinutes(6));
        Rooms.shoot("live", folder, "sessions", "Sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void overrunning() {
        run(Duration.ofMinutes(31));
        Rooms.shoot("live-overrun", folder, "sessions", "Sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void closed() {
        UUID id = run(Duration.ofMinutes(20));
        Topic wanted = sessions.page(id).orElseThrow().topics().stream()
                .filter(topic -> topic.kind() == TopicKind.DECISION_WANTED).findFirst()
                .orElseThrow();
        sessions.meeting().decide(wanted.id(), DecisionState.ACCEPTED, null, "").join();
        sessions.meeting().close(id).join();
        Rooms.shoot("session-closed", folder, "sessions", "Sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void printed() {
        Dates dates = new Dates(ZoneOffset.UTC, Locale.UK);
        Rooms.shoot("pre-read", folder, "sessions", "Pre-read",
                desk -> new PagesView("Pre-read",
                        edition -> PreRead.page(sessions.page(id("B")).orElseThrow(), edition, dates), new Pdf(),
                        Background.inline(), desk, _ -> {
                        }),
                _ -> {
                });
    }

    /** Runs session B up to its fourth topic and leaves it there for a while. */
    private UUID run(Duration onTopic) {
        UUID id = id("B");
        clock.now = Instant.parse("2026-11-30T10:00:00Z");
        sessions.meeting().start(id).join();
        List<Topic> steps = sessions.page(id).orElseThrow().topics().stream().filter(topic -> topic.kind().isStep())
                .toList();
        for (int i = 1; i <= 3; i++) {
            clock.now = clock.now.plus(Duration.ofMinutes(3));
            sessions.meeting().mark(steps.get(i - 1).id(), i == 2 ? TopicState.PARTLY : TopicState.LANDED).join();
            sessions.meeting().goTo(id, steps.get(i).id()).join();
        }
        sessions.notes().save(store.ids().next(), id, null, """
                ### 10:00 · %s
                The president asks what changes on Monday.
                - no date without a **gate**
                a: topology proposal @Chief Architect due fri #gate
                o: the field wants a date it can sell @Field & Alliances Lead

                ### 10:09 · %s
                d: staged plan approved
                p: second region
                """.formatted(steps.getFirst().title(), steps.get(3).title())).join();
        clock.now = clock.now.plus(onTopic);
        return id;
    }

    private UUID id(String code) {
        return sessions.sessions().stream().filter(session -> session.code().equals(code)).findFirst().orElseThrow()
                .id();
    }

    private View page(Desk desk, String code) {
        return new SessionScreen(tools(desk), id(code));
    }

    private SessionTools tools(Desk desk) {
        return new SessionTools(store, sessions, Background.inline(), desk, ZoneOffset.UTC, new RoomDirector(),
                new NoRoom(), new SessionPages() {
                    @Override
                    public void preRead(UUID session) {
                    }

                    @Override
                    public void minutes(UUID session) {
                    }
                });
    }

    /** A room that is open somewhere else. */
    private static final class NoRoom implements RoomScreens {
        private final SimpleBooleanProperty open = new SimpleBooleanProperty(true);

        @Override
        public void open() {
        }

        @Override
        public void close() {
        }

        @Override
        public ObservableValue<Boolean> isOpen() {
            return open;
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }
    }

    /** A clock the test sets. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-27T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
