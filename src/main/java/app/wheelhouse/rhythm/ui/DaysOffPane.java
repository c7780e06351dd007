package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Span;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The days that meetings have to go by: working days, holidays, and days on which people are on the way. */
final class DaysOffPane extends ScrollPane {
    private final RhythmModel model;
    private final Command addHoliday;
    private final Command addTravel;
    private final WorkingDays working;
    private final VBox holidays = new VBox();
    private final VBox travels = new VBox();
    private Map<UUID, SpanLine> known = new LinkedHashMap<>();

    DaysOffPane(RhythmModel model, RhythmCommands commands) {
        this.model = model;
        addHoliday = Command.of("holiday-add", "Add holiday", () -> commands.askDays("Add a holiday", "holiday", false,
                (title, days, _) -> model.edits().holiday(title, days[0], days[1]))).in("Rhythm").icon("fth-sun");
        addTravel = Command.of("travel-add", "Add travel",
                () -> commands.askDays("Add days on the way", "travel", true,
                        (title, days, person) -> model.edits().travel(title, days[0], days[1], person)))
                .in("Rhythm").icon("fth-map-pin");
        working = new WorkingDays(model);
        setId("days-off");
        setFitToWidth(true);
        VBox page = new VBox(
                part("Working days",
                        "What “working day” means in rules, where a meeting goes that may not be on a holiday, and which day a week begins with.",
                        working),
                part("Holidays",
                        "A meeting on one of these days is skipped, or held before or after, as its cadence says.",
                        holidays, new HBox(Buttons.plain(addHoliday))),
                part("Travel", "Meetings on these days carry a warning for those who are on the way.", travels,
                        new HBox(Buttons.plain(addTravel))));
        page.getStyleClass().addAll("page", "days-off");
        setContent(page);
    }

    List<Command> commands() {
        return List.of(addHoliday, addTravel);
    }

    /** Shows them as they are now; a line that is being edited stays where it is. */
    void show() {
        working.show();
        Map<UUID, SpanLine> now = new LinkedHashMap<>();
        fill(holidays, model.rhythm().days().holidays(), "holiday", now);
        fill(travels, model.rhythm().travels(), "travel", now);
        known = now;
    }

    private void fill(VBox box, List<Span> spans, String type, Map<UUID, SpanLine> now) {
        List<Node> lines = new ArrayList<>();
        for (Span span : spans) {
            SpanLine line = known.getOrDefault(span.id(), new SpanLine(model, span, type));
            line.show(span);
            now.put(span.id(), line);
            lines.add(line);
        }
        if (!box.getChildren().equals(lines)) {
            box.getChildren().setAll(lines);
        }
    }

    private static VBox part(String name, String what, Node... below) {
        Label head = new Label(name);
        head.getStyleClass().add("heading");
        Label words = new Label(what);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        VBox part = new VBox(head, words);
        part.getChildren().addAll(below);
        part.getStyleClass().add("gap-8");
        return part;
    }
}
