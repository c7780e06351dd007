package app.wheelhouse.session.ui;

import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The page of one session: prepared, live or closed. The note is one and the same through all three. */
public final class SessionScreen implements View {
    private final SessionModel model;
    private final NotePane note;
    private final MeetingModel meeting;
    private final RoomModel room;
    private final List<Command> commands;
    private final PreparePane prepare;
    private final LivePane live;
    private final StackPane root = new StackPane();
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.millis(500), _ -> tick()));
    private @Nullable SessionState shown;

    public SessionScreen(SessionTools tools, UUID session) {
        model = new SessionModel(tools, session);
        note = new NotePane(model);
        meeting = new MeetingModel(model, note::flush);
        room = new RoomModel(model);
        commands = makeCommands();
        prepare = new PreparePane(model, note, commands);
        live = new LivePane(model, meeting, room, note, commands);
        ticking.setCycleCount(Animation.INDEFINITE);
        root.getStylesheets()
                .add(java.util.Objects
                        .requireNonNull(SessionScreen.class.getResource("/app/wheelhouse/session/ui/session.css"))
                        .toExternalForm());
        root.setId("session-screen");
        model.page().addListener((_, _, page) -> {
            if (page != null) {
                show(page);
            }
        });
        model.clock().addListener((_, _, _) -> showClock());
        model.gone().addListener((_, _, gone) -> {
            if (gone) {
                Label words = new Label("This session was deleted. Undo brings it back.");
                words.getStyleClass().add("muted");
                root.getChildren().setAll(words);
            }
        });
    }

    /** Puts the caret at a line of the note once it is read; -1 leaves it where it is. */
    public SessionScreen atLine(int line) {
        note.goToLine(line);
        return this;
    }

    private List<Command> makeCommands() {
        List<Command> all = new ArrayList<>(meeting.commands());
        all.addAll(room.commands());
        all.addAll(model.tools().room().commands());
        UUID id = model.id();
        all.add(Command.of("session.pre-read", "Pre-read", () -> {
            note.flush();
            model.tools().pages().preRead(id);
        }).in("Session").icon("fth-printer").keys("Shortcut+P"));
        all.add(Command.of("session.minutes", "Minutes", () -> {
            note.flush();
            model.tools().pages().minutes(id);
        }).in("Session").icon("fth-file-text").keys("Shortcut+Shift+M"));
        all.add(Command.of("session.council-pack", "Council pack", () -> {
            note.flush();
            model.tools().pages().councilPack(id);
        }).in("Session").icon("fth-book").keys("Shortcut+Shift+P"));
        all.add(Command.of("session.slides", "Slides", () -> {
            note.flush();
            model.tools().pages().slides(id);
        }).in("Session").icon("fth-monitor").keys("Shortcut+Shift+L"));
        all.add(Command.of("session.pre-wire", "Pre-wire", () -> {
            note.flush();
            model.tools().pages().preWire(id);
        }).in("Session").icon("fth-users").keys("Shortcut+Alt+P"));
        all.add(Command.of("session.add-topic", "Add topic", this::addTopic).in("Session").icon("fth-plus")
                .keys("Shortcut+Shift+N"));
        all.add(Command.of("session.spread", "Spread minutes", model::spreadMinutes).in("Session").icon("fth-clock")
                .when(Bindings.createBooleanBinding(this::hasUntimed, model.page())));
        all.add(Command.of("session.from-inbox", "Agenda from the inbox", model::agendaFromInbox).in("Session")
                .icon("fth-inbox"));
        all.add(Command.of("session.to-note", "Go to the note", note.editor()::requestFocus).in("Session").keys("F6"));
        return List.copyOf(all);
    }

    private boolean hasUntimed() {
        SessionPage page = model.page().get();
        return page != null && !page.agenda().untimed().isEmpty() && page.agenda().freeMinutes() > 0;
    }

    private void addTopic() {
        SessionPage page = model.page().get();
        if (page != null) {
            List<app.wheelhouse.session.Agenda.Entry> steps = page.agenda().steps();
            model.add(steps.isEmpty() ? null : steps.getLast().topic().id(), PreparePane.kindForNew(page));
        }
    }

    private void show(SessionPage page) {
        SessionState now = page.session().state();
        if (now != shown) {
            enter(page, now);
        }
        if (now != SessionState.RUNNING) {
            prepare.show(page);
        }
        showClock();
    }

    private void enter(SessionPage page, SessionState now) {
        SessionState before = shown;
        shown = now;
        note.editor().setLive(now == SessionState.RUNNING);
        if (now == SessionState.RUNNING) {
            live.take(note);
            room.begin(page);
            root.getChildren().setAll(live);
            ticking.play();
            if (before == SessionState.PLANNED || before == SessionState.CLOSED) {
                model.tools().room().open();
            }
            note.editor().requestFocus();
        } else {
            ticking.stop();
            prepare.take(note);
            root.getChildren().setAll(prepare);
            if (before == SessionState.RUNNING) {
                closed(page);
            }
        }
    }

    private void closed(SessionPage page) {
        room.ended(page);
        model.tools().background().submit("Looking for the next session",
                () -> model.tools().sessions().following(model.id()),
                following -> model.tools().desk().show(ClosingSheet.of(model, page, following)));
    }

    private void tick() {
        model.tick();
        note.showSaved();
    }

    private void showClock() {
        SessionPage page = model.page().get();
        LiveClock clock = model.clock().get();
        if (page != null && clock != null && shown == SessionState.RUNNING) {
            live.show(page, clock);
            room.follow();
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return model.title();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        room.open();
        if (shown == SessionState.RUNNING) {
            ticking.play();
        }
    }

    @Override
    public void closed() {
        ticking.stop();
        note.flush();
        room.close();
        model.close();
    }
}
