package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Clash;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.ui.Icons;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One meeting in a calendar: its name and time, and with a sign and a word what gets in its way. */
final class MeetingBlock extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass MADE = PseudoClass.getPseudoClass("made");
    private static final PseudoClass CLASHING = PseudoClass.getPseudoClass("clashing");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double LINE = 19;
    private final Occurrence meeting;

    /** @param brief whether it is one line */
    MeetingBlock(RhythmModel model, Occurrence meeting, List<Clash> clashes, boolean brief) {
        this.meeting = meeting;
        String time = TIME.format(meeting.begins().atZone(model.zone()));
        String state = meeting.state() == Occurrence.State.DUE ? "" : meeting.state().label();
        String clash = clashes.isEmpty() ? "" : clashes.getFirst().kind().label();
        getStyleClass().addAll("meeting-block", brief ? "meeting-line" : "meeting-card");
        pseudoClassStateChanged(CHOSEN, model.isChosen(meeting));
        pseudoClassStateChanged(OFF, !meeting.isHeld());
        pseudoClassStateChanged(MADE, model.rhythm().session(meeting).isPresent());
        pseudoClassStateChanged(CLASHING, !clashes.isEmpty());
        Label title = new Label(brief ? time + "  " + meeting.cadence().title() : meeting.cadence().title());
        title.getStyleClass().add("meeting-name");
        HBox head = new HBox(title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-4");
        getChildren().add(head);
        if (brief) {
            if (!clash.isEmpty()) {
                head.getChildren().add(0, warning());
            }
        } else {
            Label when = new Label(time + " · " + meeting.cadence().minutes() + " min"
                    + (state.isEmpty() ? "" : " · " + state));
            when.getStyleClass().addAll("caption", "figures", "muted");
            getChildren().add(when);
            if (!clash.isEmpty()) {
                Label words = new Label(clashes.getFirst().sentence(), warning());
                words.getStyleClass().addAll("caption", "at-risk", "sign");
                getChildren().add(words);
            }
        }
        String told = meeting.cadence().title() + ", " + model.days().weekday(model.dayOf(meeting)) + " " + time
                + (state.isEmpty() ? "" : ", " + state.toLowerCase(Locale.ROOT))
                + String.join("", clashes.stream().map(each -> "\n" + each.sentence()).toList());
        setAccessibleText(told);
        Tooltip.install(this, new Tooltip(told));
        setOnMouseClicked(event -> {
            model.look(meeting);
            if (event.getClickCount() == 2) {
                model.openMeeting();
            }
        });
    }

    private static javafx.scene.Node warning() {
        var icon = Icons.small("fth-alert-triangle");
        icon.getStyleClass().add("at-risk");
        return icon;
    }

    @Override
    protected void layoutChildren() {
        // A line that does not fit whole would be cut through the middle.
        for (int i = 1; i < getChildren().size(); i++) {
            getChildren().get(i).setVisible(getHeight() >= LINE * (i + 1));
        }
        super.layoutChildren();
    }

    Occurrence meeting() {
        return meeting;
    }

    /** Shows whether it is the one that is chosen. */
    void mark(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
