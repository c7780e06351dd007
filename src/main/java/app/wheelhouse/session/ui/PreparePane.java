package app.wheelhouse.session.ui;

import app.wheelhouse.session.Agenda;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.HeadRow;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of a session that is not running: head, agenda outline on the left, note and what came of it on the right. */
final class PreparePane extends BorderPane {
    private final SessionModel model;
    private final SessionHead head;
    private final OutlinePane outline;
    private final StackPane agendaSpace = new StackPane();
    private final ScrollPane scroll;
    private final EmptyState empty;
    private final Label sum = new Label();
    private final CapturedPane captured = new CapturedPane();
    private final HistoryPane history;
    private final ToggleButton noteTab = new ToggleButton("Note");
    private final ToggleButton capturedTab = new ToggleButton("Captured");
    private final ToggleButton historyTab = new ToggleButton("History");
    private final StackPane right = new StackPane();

    PreparePane(SessionModel model, NotePane note, List<Command> commands) {
        this.model = model;
        head = new SessionHead(model, commands);
        outline = new OutlinePane(model, model.tools().zone());
        history = new HistoryPane(model);
        model.onAdded(outline::focusWhenShown);
        scroll = new ScrollPane(outline);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("outline-scroll");
        empty = new EmptyState("fth-list", "No agenda yet",
                "Topics to land, to discuss and to decide stand here, each with its minutes.",
                MeetingModel.find(commands, "session.add-topic"));
        agendaSpace.getChildren().setAll(scroll);
        Label saved = new Label();
        saved.setId("note-saved");
        saved.getStyleClass().addAll("caption", "subtle");
        saved.textProperty().bind(note.saved());
        VBox side = new VBox(tabs(note, saved), right);
        VBox.setVgrow(right, Priority.ALWAYS);
        side.getStyleClass().add("session-side");
        SplitPane split = new SplitPane(agendaSpace, side);
        split.setDividerPositions(0.58);
        sum.getStyleClass().addAll("figures");
        sum.setId("session-sum");
        HeadRow bar = new HeadRow(HeadRow.line(sum),
                HeadRow.line(Buttons.quiet(MeetingModel.find(commands, "session.from-inbox")),
                        Buttons.quiet(MeetingModel.find(commands, "session.spread")),
                        Buttons.quiet(MeetingModel.find(commands, "session.add-topic"))));
        bar.getStyleClass().add("session-bar");
        getStyleClass().add("session");
        setTop(head);
        setCenter(split);
        setBottom(bar);
    }

    private HBox tabs(NotePane note, Label saved) {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox(noteTab, capturedTab, historyTab);
        segments.getStyleClass().add("segments");
        ScrollPane list = new ScrollPane(captured);
        list.setFitToWidth(true);
        for (ToggleButton tab : List.of(noteTab, capturedTab, historyTab)) {
            tab.getStyleClass().add("segment");
            tab.setToggleGroup(group);
        }
        noteTab.setId("tab-note");
        capturedTab.setId("tab-captured");
        historyTab.setId("tab-history");
        noteTab.setOnAction(_ -> choose(noteTab, note));
        capturedTab.setOnAction(_ -> choose(capturedTab, list));
        historyTab.setOnAction(_ -> {
            choose(historyTab, history);
            history.read();
        });
        choose(noteTab, note);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HeadRow.keepWords(segments);
        HBox tabs = new HBox(segments, space, saved);
        tabs.setAlignment(Pos.CENTER_LEFT);
        tabs.getStyleClass().add("note-head");
        return tabs;
    }

    private void choose(ToggleButton tab, javafx.scene.Node content) {
        tab.setSelected(true);
        right.getChildren().setAll(content);
    }

    /** Puts the note back in its place when the meeting has ended. */
    void take(NotePane note) {
        choose(noteTab, note);
    }

    void show(SessionPage page) {
        head.show(page);
        outline.show(page);
        captured.show(page, model.tools().days());
        int count = CapturedPane.count(page);
        capturedTab.setText(count == 0 ? "Captured" : "Captured " + count);
        agendaSpace.getChildren().setAll(page.topics().isEmpty() ? empty : scroll);
        Agenda agenda = page.agenda();
        Instant end = agenda.end();
        sum.setText(agenda.summary() + (end == null || agenda.lengthMinutes() == 0
                ? ""
                : " · ends " + ClockWords.of(end, model.tools().zone())));
        sum.setGraphic(agenda.freeMinutes() < 0 && agenda.lengthMinutes() > 0 ? Standing.AT_RISK.icon() : null);
    }

    /** Adds a topic behind the last one, of its kind. */
    static TopicKind kindForNew(SessionPage page) {
        return page.agenda().steps().isEmpty() ? TopicKind.DISCUSSION : page.agenda().steps().getLast().topic().kind();
    }
}
