package app.wheelhouse.session.ui;

import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.list.HeadRow;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page of a running meeting: clock and topic above, the note widest, topics and the room beside it. */
final class LivePane extends BorderPane {
    private final LiveHead head;
    private final StepsPane steps;
    private final LinesPane lines;
    private final Label now = new Label();
    private final Label elapsed = new Label();
    private final List<Command> commands;
    private final SessionModel model;
    private final VBox middle = new VBox();

    LivePane(SessionModel model, MeetingModel meeting, RoomModel room, NotePane note, List<Command> commands) {
        this.model = model;
        this.commands = commands;
        head = new LiveHead(model, meeting);
        steps = new StepsPane(meeting);
        lines = new LinesPane(model, note.editor()::requestFocus);
        getStyleClass().add("live");
        setId("live");
        now.getStyleClass().addAll("figures", "medium");
        elapsed.getStyleClass().addAll("figures", "muted");
        Label saved = new Label();
        saved.setId("note-saved");
        saved.getStyleClass().addAll("caption", "subtle");
        saved.textProperty().bind(note.saved());
        Label heading = new Label("Note");
        heading.getStyleClass().add("section-label");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox noteHead = new HBox(heading, gap, saved);
        noteHead.getStyleClass().add("note-head");
        middle.getChildren().setAll(head, noteHead);
        middle.getStyleClass().add("live-middle");
        HeadRow bar = new HeadRow(HeadRow.line(now, elapsed),
                HeadRow.line(Buttons.quiet(MeetingModel.find(commands, "session.extend")),
                        Buttons.quiet(MeetingModel.find(commands, "session.park")),
                        Buttons.quiet(MeetingModel.find(commands, "session.cut")),
                        Buttons.plain(MeetingModel.find(commands, "session.close"))));
        bar.getStyleClass().add("session-bar");
        ScrollPane scroll = new ScrollPane(new VBox(steps, lines));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("steps-scroll");
        VBox side = new VBox(scroll, new RoomControls(model, room));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        side.getStyleClass().add("live-side");
        setCenter(middle);
        setRight(side);
        setBottom(bar);
    }

    /** Takes the note over from wherever it was. */
    void take(NotePane note) {
        VBox.setVgrow(note, Priority.ALWAYS);
        if (!middle.getChildren().contains(note)) {
            middle.getChildren().add(note);
        }
    }

    void show(SessionPage page, LiveClock clock) {
        now.setText(ClockWords.of(clock.now(), model.tools().zone()));
        elapsed.setText(ClockWords.of(clock.elapsed()) + " since the start");
        head.show(page, clock, commands);
        steps.show(page, clock);
        lines.show(clock.steps().stream().filter(LiveClock.Timed::current).findFirst().map(step -> step.topic().id())
                .orElse(null));
    }
}
