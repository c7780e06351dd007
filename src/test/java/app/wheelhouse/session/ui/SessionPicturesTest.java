package app.wheelhouse.session.ui;

import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.session.Minutes;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
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
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the list of sessions, a session being prepared, live, overrunning and closed, and of its pages. */
@Tag("screens")
class SessionPicturesTest {
    private static final String LONG = "Every region, every partner and every team that has ever asked for a date gets the "
            + "same answer, which is the gate that has to be met before there is one";
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
        theList("sessions");
    }

    private void theList(String name) {
        Rooms.shoot(name, folder, "sessions",
                desk -> new SessionsScreen(tools(desk), Command.of("import", "Import a guide", () -> {
                })), _ -> {
                });
    }

    @Test
    void prepared() {
        Rooms.shootPage("session", folder, "sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void tooMuchForItsLength() {
        Session full = sessions.sessions().stream()
                .filter(session -> sessions.page(session.id()).orElseThrow().agenda().freeMinutes() < 0)
                .findFirst().orElseThrow();
        Rooms.shootPage("session-too-full", folder, "sessions", desk -> page(desk, full.code()), _ -> {
        });
    }

    @Test
    void live() {
        run(Duration.ofMinutes(6));
        Rooms.shootPage("live", folder, "sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void overrunning() {
        run(Duration.ofMinutes(31));
        Rooms.shootPage("live-overrun", folder, "sessions", desk -> page(desk, "B"), _ -> {
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
        Rooms.shootPage("session-closed", folder, "sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void whatWasCapturedAndWhatHappened() {
        UUID id = run(Duration.ofMinutes(20));
        sessions.meeting().close(id).join();
        for (String tab : List.of("captured", "history")) {
            Rooms.shootPage("session-" + tab, folder, "sessions", desk -> page(desk, "B"),
                    root -> ((ToggleButton) root.lookup("#tab-" + tab)).fire());
        }
    }

    @Test
    void theMomentOfClosing() {
        UUID id = run(Duration.ofMinutes(20));
        sessions.meeting().close(id).join();
        Desk[] window = new Desk[1];
        Rooms.shootPage("closing", folder, "sessions", desk -> {
            window[0] = desk;
            return page(desk, "B");
        }, _ -> window[0].show(ClosingSheet.of(new SessionModel(tools(window[0]), id), sessions.page(id).orElseThrow(),
                sessions.following(id))));
    }

    @Test
    void withoutAnAgenda() {
        UUID id = sessions.addSession(null, "New session").join();
        Rooms.shootPage("session-empty", folder, "sessions", desk -> new SessionScreen(tools(desk), id), _ -> {
        });
    }

    @Test
    void noSessions() throws StoreException {
        store.close();
        store = Store.open(Workspace.create(folder.resolve("empty"), "Empty", "laptop", clock), clock);
        sessions = new SessionStore(store);
        theList("sessions-empty");
    }

    @Test
    void aThousandSessions() {
        Edit edit = new Edit("Import");
        for (int i = 1; i <= 1000; i++) {
            UUID id = store.ids().next();
            edit.put("session", id, "title", i % 3 == 0 ? LONG : "Weekly review " + i)
                    .put("session", id, "code", Integer.toString(i)).put("session", id, "minutes", 45)
                    .put("session", id, "starts_at", clock.now.plus(Duration.ofDays(7L * i)));
        }
        store.apply(edit).join();
        theList("sessions-thousand");
    }

    @Test
    void withVeryLongTitles() {
        lengthen();
        Rooms.shootPage("session-long", folder, "sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    @Test
    void liveWithVeryLongTitles() {
        run(Duration.ofMinutes(31));
        lengthen();
        Rooms.shootPage("live-long", folder, "sessions", desk -> page(desk, "B"), _ -> {
        });
    }

    private void lengthen() {
        UUID id = id("B");
        Edit edit = new Edit("Lengthen").put("session", id, "title", LONG).put("session", id, "purpose", LONG)
                .put("session", id, "place", LONG);
        sessions.page(id).orElseThrow().topics()
                .forEach(topic -> edit.put("topic", topic.id(), "title", topic.title() + ". " + LONG));
        store.apply(edit).join();
    }

    @Test
    void printed() {
        UUID id = run(Duration.ofMinutes(20));
        sessions.meeting().close(id).join();
        Dates dates = new Dates(ZoneOffset.UTC, Locale.UK);
        Rooms.shootPage("minutes", folder, "sessions", desk -> new PagesView("Minutes",
                edition -> Minutes.page(sessions.page(id).orElseThrow(), edition, dates), new Pdf(),
                Background.inline(), desk, _ -> {
                }), _ -> {
                });
        Rooms.shootPage("pre-read", folder, "sessions",
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

                    @Override
                    public void councilPack(UUID session) {
                    }

                    @Override
                    public void slides(UUID session) {
                    }

                    @Override
                    public void preWire(UUID session) {
                    }
                }, java.util.List::of, RoomFeeds.none(), Map::of);
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
