package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Span;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The days that meetings have to go by: working days, holidays, and days on which people are on the way. */
final class DaysOffPane extends ScrollPane {
    private final RhythmModel model;
    private final WorkingDays working;
    private final VBox holidays = new VBox();
    private final VBox travels = new VBox();
    private final Set<String> withPast = new HashSet<>();
    private Map<UUID, SpanLine> known = new LinkedHashMap<>();

    DaysOffPane(RhythmModel model, RhythmCommands commands) {
        this.model = model;
        working = new WorkingDays(model);
        setId("days-off");
        setFitToWidth(true);
        VBox page = new VBox(
                part("Working days",
                        "What “working day” means in rules, where a meeting goes that may not be on a holiday, and which day a week begins with.",
                        working),
                part("Holidays",
                        "A meeting on one of these days is skipped, or held before or after, as its cadence says.",
                        holidays, new HBox(Buttons.plain(commands.holiday()))),
                part("Travel", "Meetings on these days carry a warning for those who are on the way.", travels,
                        new HBox(Buttons.plain(commands.travel()))));
        page.getStyleClass().addAll("page", "days-off");
        setContent(page);
    }

    /** Shows them as they are now; a line that is being edited stays where it is. */
    void show() {
        working.show();
        Map<UUID, SpanLine> now = new LinkedHashMap<>();
        fill(holidays, model.rhythm().days().holidays(), "holiday", now);
        fill(travels, model.rhythm().travels(), "travel", now);
        known = now;
    }

    /** What is over stands behind a button: it gets in nobody's way any more. */
    private void fill(VBox box, List<Span> spans, String type, Map<UUID, SpanLine> now) {
        List<Node> lines = new ArrayList<>();
        List<Span> past = spans.stream().filter(each -> each.to().isBefore(model.today())).toList();
        if (!past.isEmpty() && !withPast.contains(type)) {
            lines.add(Buttons.quiet(Command.of(type + "-past", "Show " + past.size() + " that are over", () -> {
                withPast.add(type);
                show();
            }).icon("fth-chevron-up")));
        }
        for (Span span : spans) {
            SpanLine known = this.known.get(span.id());
            if (withPast.contains(type) || !past.contains(span) || known != null) {
                SpanLine line = known == null ? new SpanLine(model, span, type) : known;
                line.show(span);
                now.put(span.id(), line);
                lines.add(line);
            }
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
