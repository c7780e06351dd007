package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Span;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The days that get in the way of meetings: holidays, and days on the way. */
final class DaysOffPane extends ScrollPane {
    private final RhythmModel model;
    private final Command addHoliday;
    private final Command addTravel;
    private final VBox page = new VBox();

    DaysOffPane(RhythmModel model, RhythmCommands commands) {
        this.model = model;
        addHoliday = Command.of("holiday-add", "Add holiday", () -> commands.askDays("Add a holiday", "holiday",
                (title, days) -> model.edits().holiday(title, days[0], days[1]))).in("Rhythm").icon("fth-sun");
        addTravel = Command.of("travel-add", "Add travel", () -> commands.askDays("Add days on the way", "travel",
                (title, days) -> model.edits().travel(title, days[0], days[1], null))).in("Rhythm").icon("fth-map-pin");
        setId("days-off");
        setFitToWidth(true);
        page.getStyleClass().addAll("page", "days-off");
        setContent(page);
    }

    List<Command> commands() {
        return List.of(addHoliday, addTravel);
    }

    void show() {
        page.getChildren().setAll(
                part("Holidays",
                        "A meeting on one of these days is skipped, or held before or after, as its cadence says.",
                        model.rhythm().days().holidays(), "holiday", addHoliday),
                part("Travel", "Meetings on these days carry a warning for those who are on the way.",
                        model.rhythm().travels(), "travel", addTravel));
    }

    private VBox part(String name, String what, List<Span> spans, String type, Command add) {
        Label head = new Label(name);
        head.getStyleClass().add("heading");
        Label words = new Label(what);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        VBox part = new VBox(head, words);
        part.getStyleClass().add("gap-8");
        spans.forEach(span -> part.getChildren().add(line(span, type)));
        part.getChildren().add(new HBox(Buttons.plain(add)));
        return part;
    }

    private HBox line(Span span, String type) {
        Label title = new Label(span.title());
        String who = model.rhythm().name(span.person());
        Label when = new Label(model.days().weekday(span.from())
                + (span.to().equals(span.from()) ? "" : " – " + model.days().weekday(span.to()))
                + (who.isEmpty() ? "" : ", " + who));
        when.getStyleClass().addAll("muted", "figures");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(title, when, space, Buttons.icon(Command.of("remove-" + span.id(),
                "Delete " + span.title(), () -> {
                    model.edits().remove(type, span.id());
                    model.undoable("Deleted “" + span.title() + "”");
                }).icon("fth-trash-2")));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("gap-16", "rule-bottom", "days-line");
        return line;
    }
}
