package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Change;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.RhythmCalendar;
import app.wheelhouse.rhythm.RhythmCards;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Pick;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** What can be done with the calendar by button and key. */
final class RhythmCommands {
    private static final String GROUP = "Rhythm";
    private final RhythmModel model;
    private final Command open;
    private final Command move;
    private final Command skip;
    private final Command restore;
    private final Command room;
    private final Command holiday;
    private final Command travel;

    RhythmCommands(RhythmModel model) {
        this.model = model;
        ObservableValue<Boolean> any = model.chosenProperty().map(_ -> true).orElse(false);
        open = Command.of("rhythm-open", "Open or make the session", model::openMeeting).in(GROUP)
                .icon("fth-arrow-right").keys("Shortcut+Enter").when(any);
        move = Command.of("rhythm-move", "Move", this::askWhere).in(GROUP).icon("fth-clock").keys("Shortcut+M")
                .when(any);
        skip = Command.of("rhythm-skip", "Skip", this::askWhy).in(GROUP).icon("fth-x").when(any);
        restore = Command.of("rhythm-restore", "Hold as planned", model::restore).in(GROUP).icon("fth-rotate-ccw")
                .when(any);
        holiday = Command.of("holiday-add", "Add holiday", () -> askDays("Add a holiday", "holiday", false,
                (title, days, _) -> model.edits().holiday(title, days[0], days[1]))).in(GROUP).icon("fth-sun");
        travel = Command.of("travel-add", "Add travel", () -> askDays("Add days on the way", "travel", true,
                (title, days, person) -> model.edits().travel(title, days[0], days[1], person))).in(GROUP)
                .icon("fth-map-pin");
        room = Command.of("rhythm-room", "Room: this week", this::show).in(GROUP).icon("fth-monitor")
                .keys("Shortcut+Shift+W");
    }

    Command open() {
        return open;
    }

    Command move() {
        return move;
    }

    Command skip() {
        return skip;
    }

    Command restore() {
        return restore;
    }

    Command room() {
        return room;
    }

    Command holiday() {
        return holiday;
    }

    Command travel() {
        return travel;
    }

    /** What adds days that meetings have to go by. */
    List<Command> days() {
        return List.of(holiday, travel);
    }

    List<Command> all() {
        return List.of(open, move, skip, restore, room,
                Command.of("rhythm-pages", "Rhythm as pages", () -> model.desk().go(Place.of("rhythm-pages", "all")))
                        .in(GROUP).icon("fth-printer").keys("Shortcut+P"),
                Command.of("rhythm-calendar", "Save as calendar (.ics)", this::save).in(GROUP).icon("fth-download"),
                Command.of("rhythm-today", "Go to today", () -> model.dayProperty().set(model.today())).in(GROUP)
                        .keys("T"));
    }

    private void show() {
        model.tools().openRoom().run();
        model.tools().director().show(new RhythmCards(model.rhythm(), model.zone(),
                Locale.getDefault(Locale.Category.FORMAT)).week(model.weekStart()));
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("rhythm.ics");
        File file = chooser.showSaveDialog(null);
        if (file != null) {
            write(file.toPath());
        }
    }

    /** Writes the cadences for other calendars. */
    void write(Path file) {
        String text = new RhythmCalendar(model.rhythm(), model.zone()).calendar(model.store().clock().instant());
        model.background().submit("Writing the calendar", () -> {
            try {
                Files.writeString(file, text);
                return Toast.of("Saved " + file.getFileName(), Command.of("calendar-reveal", "Show",
                        () -> model.tools().reveal().accept(file)));
            } catch (IOException e) {
                return Toast.trouble("The calendar could not be written to " + file + ": " + e.getMessage());
            }
        }, model.desk()::say);
    }

    private void askWhy() {
        TextField why = field("Why, if others should know");
        model.desk().show(new Sheet("skip-sheet", "Skip this meeting", new VBox(why), List.of(
                Command.of("skip-now", "Skip", () -> model.skip(why.getText())))));
    }

    private void askWhere() {
        Occurrence meeting = model.chosenProperty().get();
        if (meeting == null) {
            return;
        }
        TextField when = field("When");
        when.setText(meeting.local().toLocalDate() + " " + meeting.local().toLocalTime());
        TextField why = field("Why, if others should know");
        Label zone = new Label("Local time in " + meeting.cadence().zone().getId()
                + ": a date and a time such as “tue 10:00”");
        zone.getStyleClass().addAll("caption", "muted");
        VBox content = new VBox(when, zone, why);
        content.getStyleClass().add("gap-8");
        model.desk().show(new Sheet("move-sheet", "Move this meeting", content, List.of(
                Command.of("move-now", "Move", () -> moved(meeting, when.getText(), why.getText())))));
    }

    private void moved(Occurrence meeting, String typed, String why) {
        Days days = Days.of(model.store().clock(), meeting.cadence().zone());
        Optional<LocalDateTime> to = Change.moment(typed).or(() -> days.readMoment(typed)
                .map(at -> LocalDateTime.ofInstant(at, meeting.cadence().zone())));
        to.ifPresentOrElse(at -> model.move(at, why),
                () -> model.desk().say(Toast.trouble("“" + typed + "” is no date with a time. Nothing was moved.")));
    }

    private static TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }

    /** What is done with a name, a first and a last day, and a person or everybody. */
    interface Span {
        void add(String title, LocalDate[] days, @Nullable UUID person);
    }

    /** Asks for a title and two days, and for a person if wanted. */
    void askDays(String title, String noun, boolean whose, Span then) {
        TextField name = field("What is it called?");
        name.setId("days-title");
        TextField from = field("First day, such as “24 dec” or “+7”");
        from.setId("days-from");
        TextField to = field("Last day; empty for one day");
        to.setId("days-to");
        ObjectProperty<@Nullable UUID> person = new SimpleObjectProperty<>();
        Pick<UUID> who = new Pick<>("Who", "Everybody", () -> model.rhythm().people().keySet().stream()
                .sorted(java.util.Comparator.comparing(id -> model.rhythm().name(id))).toList(),
                id -> model.rhythm().name(id), null, person::set);
        person.subscribe(who::show);
        who.setId("days-who");
        VBox content = new VBox(name, from, to);
        if (whose) {
            content.getChildren().add(who);
        }
        content.getStyleClass().add("gap-8");
        model.desk().show(new Sheet("days-sheet", title, content,
                List.of(Command.of("days-add", "Add " + noun, () -> {
                    Days days = model.days();
                    var first = days.read(from.getText());
                    var last = to.getText().isBlank() ? first : days.read(to.getText());
                    if (name.getText().isBlank() || first.isEmpty() || last.isEmpty()
                            || last.get().isBefore(first.get())) {
                        model.desk().say(Toast.trouble("It needs a name, a first day, and a last day not before it."));
                    } else {
                        then.add(name.getText().strip(), new LocalDate[]{first.get(), last.get()}, person.get());
                    }
                }))));
    }
}
