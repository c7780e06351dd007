package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Span;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A holiday, or days on the way, each of its fields to be edited where it stands. */
final class SpanLine extends HBox {
    private static final double NAME = 180;
    private static final int DAY_COLUMNS = 11;
    private final RhythmModel model;
    private final Records records;
    private final InlineField title;
    private final InlineField from;
    private final InlineField to;
    private final Pick<UUID> who;
    private final boolean travel;
    private Span shown;

    SpanLine(RhythmModel model, Span span, String type) {
        this.model = model;
        shown = span;
        travel = type.equals("travel");
        records = model.records(type, type.equals("travel") ? "travel" : "holiday");
        title = new InlineField("Name", "What is it called?", text -> records.set(shown.id(), "title", "name", text))
                .soon(text -> !text.isBlank());
        title.setPrefWidth(NAME);
        HBox.setHgrow(title, Priority.ALWAYS);
        from = day("First day", this::begins);
        to = day("Last day", this::ends);
        who = new Pick<>("Who", "Everybody", this::everybody, id -> model.rhythm().name(id), null,
                id -> records.set(shown.id(), "person", "person", id));
        who.setMaxWidth(Region.USE_PREF_SIZE);
        who.setMinWidth(Region.USE_PREF_SIZE);
        Label dash = new Label("–");
        dash.getStyleClass().add("muted");
        getChildren().addAll(title, from, dash, to);
        if (travel) {
            getChildren().add(who);
        }
        getChildren().add(Buttons.icon(Command.of("remove-" + span.id(), "Delete " + span.title(), () -> {
            model.edits().remove(type, shown.id());
            model.undoable("Deleted “" + shown.title() + "”");
        }).icon("fth-trash-2")));
        setId(type + "-" + span.id());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("gap-8", "rule-bottom", "days-line");
        show(span);
    }

    private static InlineField day(String name, java.util.function.Consumer<String> commit) {
        InlineField field = new InlineField(name, "No date", commit);
        field.setPrefColumnCount(DAY_COLUMNS);
        field.setMinWidth(Region.USE_PREF_SIZE);
        return field;
    }

    private List<UUID> everybody() {
        return model.rhythm().people().keySet().stream()
                .sorted(java.util.Comparator.comparing(id -> model.rhythm().name(id))).toList();
    }

    /** Another first day; one behind the last takes it along. */
    private void begins(String typed) {
        read(typed).ifPresentOrElse(day -> model.edits().span(travel ? "travel" : "holiday", shown.id(), day,
                day.isAfter(shown.to()) ? day : shown.to()), () -> refuse(typed));
    }

    /** Another last day; none is the first, and one before the first is refused. */
    private void ends(String typed) {
        Optional<LocalDate> day = typed.isBlank() ? Optional.of(shown.from()) : read(typed);
        day.filter(each -> !each.isBefore(shown.from())).ifPresentOrElse(
                last -> model.edits().span(travel ? "travel" : "holiday", shown.id(), shown.from(), last),
                () -> refuse(typed));
    }

    private Optional<LocalDate> read(String typed) {
        return model.days().read(typed);
    }

    private void refuse(String typed) {
        model.desk().say(Toast.trouble("“" + typed + "” is no day that fits. Nothing was changed."));
        show(shown);
    }

    /** Shows it as it is now. */
    void show(Span span) {
        shown = span;
        title.show(span.title());
        from.show(model.days().weekday(span.from()));
        to.show(model.days().weekday(span.to()));
        who.show(span.person());
    }
}
