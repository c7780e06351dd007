package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.AssembledAgenda;
import app.wheelhouse.rhythm.Clash;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.RecurrenceWords;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Standing;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chosen meeting in full: when, what gets in its way, what it is for, and what would be on its agenda. */
final class MeetingPane extends ScrollPane {
    private static final double WIDTH = 360;
    private static final int MOST = 14;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final RhythmModel model;
    private final RhythmCommands commands;
    private final VBox content = new VBox();
    private final VBox agenda = new VBox();

    MeetingPane(RhythmModel model, RhythmCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("meeting");
        setAccessibleText("Meeting");
        getStyleClass().addAll("detail", "rule-left");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        content.getStyleClass().addAll("meeting-pane", "gap-16");
        agenda.setId("meeting-agenda");
        agenda.getStyleClass().add("gap-8");
        setContent(content);
    }

    /** Shows the meeting that is chosen now. */
    void show() {
        Occurrence meeting = model.chosenProperty().get();
        content.getChildren().clear();
        agenda.getChildren().clear();
        if (meeting == null) {
            Label free = new Label(model.days().inFull(model.dayProperty().get()));
            free.getStyleClass().addAll("lead", "strong");
            Label words = new Label(model.rhythm().days().holiday(model.dayProperty().get())
                    .map(each -> "Holiday: " + each.title()).orElse("No meeting on this day."));
            words.getStyleClass().add("muted");
            content.getChildren().addAll(free, words);
            return;
        }
        head(meeting);
        buttons(meeting);
        part("What for", meeting.cadence().purpose());
        part("Decides", meeting.cadence().decides());
        part("Brings", meeting.cadence().inputs());
        content.getChildren().add(agenda);
        if (model.rhythm().session(meeting).isEmpty() && meeting.isHeld()) {
            model.preview(meeting, found -> show(meeting, found));
        }
    }

    private void head(Occurrence meeting) {
        Label title = new Label(meeting.cadence().title());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        Label when = line(model.days().weekday(model.dayOf(meeting)) + ", "
                + TIME.format(meeting.begins().atZone(model.zone())) + "–"
                + TIME.format(meeting.ends().atZone(model.zone())));
        VBox head = new VBox(title, when);
        head.getStyleClass().add("gap-4");
        if (!meeting.cadence().zone().equals(model.zone())) {
            head.getChildren().add(line(TIME.format(meeting.local()) + " in " + meeting.cadence().zone().getId()));
        }
        head.getChildren().add(line(RecurrenceWords.of(meeting.cadence().rrule())));
        String owner = model.rhythm().name(meeting.cadence().owner());
        if (!owner.isEmpty()) {
            head.getChildren().add(line("Held by " + owner));
        }
        if (meeting.state() != Occurrence.State.DUE) {
            String was = meeting.state() == Occurrence.State.MOVED
                    ? " from " + model.days().weekday(meeting.dueOn())
                    : "";
            head.getChildren().add(Standing.UNKNOWN.sign(meeting.state().label() + was
                    + (meeting.reason().isBlank() ? "" : ": " + meeting.reason())));
        }
        for (Clash clash : model.clashes(meeting)) {
            Label sign = Standing.AT_RISK.sign(clash.sentence());
            sign.setWrapText(true);
            head.getChildren().add(sign);
        }
        content.getChildren().add(head);
    }

    private void buttons(Occurrence meeting) {
        boolean made = model.rhythm().session(meeting).isPresent();
        FlowPane row = new FlowPane();
        row.getStyleClass().add("gap-8");
        if (meeting.isHeld() || made) {
            Command open = commands.open();
            row.getChildren().add(Buttons.primary(new Command(open.id(), made ? "Open session" : "Make session",
                    open.group(), open.icon(), open.shortcut(), open.enabled(), open.action())));
        }
        if (meeting.isHeld()) {
            row.getChildren().addAll(Buttons.plain(commands.move()), Buttons.plain(commands.skip()));
        }
        if (model.rhythm().isChangedByHand(meeting)) {
            row.getChildren().add(Buttons.plain(commands.restore()));
        }
        content.getChildren().add(row);
    }

    private void part(String name, String text) {
        if (!text.isBlank()) {
            Label head = new Label(name);
            head.getStyleClass().add("section-label");
            Label words = new Label(text.strip());
            words.setWrapText(true);
            VBox part = new VBox(head, words);
            part.getStyleClass().add("gap-4");
            content.getChildren().add(part);
        }
    }

    private void show(Occurrence of, AssembledAgenda found) {
        if (!of.equals(model.chosenProperty().get())) {
            return;
        }
        Label head = new Label("Would be on its agenda");
        head.getStyleClass().add("section-label");
        List<Node> lines = new ArrayList<>(List.of(head));
        List<AssembledAgenda.Entry> entries = found.entries();
        entries.stream().limit(MOST).map(MeetingPane::entry).forEach(lines::add);
        if (entries.size() > MOST) {
            lines.add(line("and %d more".formatted(entries.size() - MOST)));
        } else if (entries.isEmpty()) {
            lines.add(line("Nothing is open that belongs here. It takes up: " + of.cadence().template().from() + "."));
        }
        agenda.getChildren().setAll(lines);
    }

    private static Node entry(AssembledAgenda.Entry entry) {
        @Nullable
        Integer minutes = entry.minutes();
        Label label = new Label(entry.title() + (minutes == null || minutes == 0 ? "" : "  " + minutes + " min"));
        label.setWrapText(true);
        label.getStyleClass().add(entry.under() == null ? "agenda-line" : "agenda-below");
        if (entry.carried() != null) {
            label.setText(label.getText() + "  · left open last time");
        }
        return label;
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }
}
