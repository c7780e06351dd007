package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Change;
import app.wheelhouse.rhythm.HolidayRule;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.RecurrenceWords;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Choices;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One cadence in full: when it comes, who holds it and comes, what it takes up and decides, and what was changed. */
final class CadenceDetail {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final RhythmModel model;
    private final Records records;
    final Detail<CadenceRow> pane;

    CadenceDetail(RhythmModel model) {
        this.model = model;
        records = model.records("cadence", "cadence");
        pane = new Detail<>("cadence", "Cadence", model.rows(), CadenceRow::id, records, model::days);
        pane.title("title", "Title", "Which meeting?", row -> row.cadence().title());
        pane.pick("rrule", "Comes", new Pick<>("Recurrence", "", this::offered, RecurrenceWords::of, null,
                rule -> set("rrule", "recurrence", rule)).making("Use", this::typedRule),
                row -> row.cadence().rrule());
        moment("starts_at", "At", "09:00", row -> TIME.format(row.cadence().at()), Cadence::time, LocalTime::toString);
        moment("minutes", "Minutes", "45", row -> "" + row.cadence().minutes(), CadenceDetail::minutes, each -> each);
        pane.date("starts_on", "Counts from", row -> row.cadence().startsOn());
        pane.pick("zone", "Zone", new Pick<>("Zone", "This laptop’s", CadenceDetail::zones, each -> each, null,
                zone -> set("zone", "zone", zone)), row -> row.cadence().zone().getId());
        people();
        pane.pick("template", "Agenda from", new Pick<>("Agenda", "", () -> Arrays.asList(Template.values()),
                Template::label, null, each -> set("template", "agenda", each == null ? null : each.word())),
                row -> row.cadence().template());
        pane.pick("holidays", "On holidays", new Pick<>("Holidays", "", () -> Arrays.asList(HolidayRule.values()),
                HolidayRule::label, null, each -> set("holidays", "holidays", each == null ? null : each.word())),
                row -> row.cadence().holidays());
        moment("alarm", "Reminder", "No reminder", row -> row.cadence().alarm() == null
                ? ""
                : "" + row.cadence().alarm(), CadenceDetail::minutes, each -> each);
        pane.fact("place", "Where", "Room or link", row -> row.cadence().place());
        next();
        pane.passage("purpose", "What for", "Why people should come", row -> row.cadence().purpose());
        pane.passage("key_decisions", "Decides", "What it may decide", row -> row.cadence().decides());
        pane.passage("inputs", "Inputs", "What is brought, by when", row -> row.cadence().inputs());
        pane.told("dropped_on", "Dropped");
        pane.history(id -> Optional.ofNullable(model.rhythm().people().get(id)));
    }

    private @Nullable CadenceRow selected() {
        return model.rows().selectedProperty().get();
    }

    private void set(String field, String name, @Nullable Object value) {
        CadenceRow row = selected();
        if (row != null) {
            records.set(row.id(), field, name,
                    value instanceof String text && (field.equals("minutes") || field.equals("alarm"))
                            ? Integer.valueOf(text)
                            : value);
        }
    }

    private List<String> offered() {
        CadenceRow row = selected();
        LocalDate day = row == null || row.cadence().startsOn() == null
                ? model.dayProperty().get()
                : row.cadence().startsOn();
        return RecurrenceWords.offered(day == null ? model.today() : day, model.rhythm().days().worked());
    }

    /** What was typed instead of picked, or the rule there is when it is none. */
    private String typedRule(String typed) {
        return RecurrenceWords.read(typed, model.today(), model.rhythm().days().worked()).orElseGet(() -> {
            model.desk().say(
                    Toast.trouble("“" + typed + "” is no rule such as FREQ=WEEKLY;BYDAY=MO. Nothing was changed."));
            CadenceRow row = selected();
            return row == null ? "" : row.cadence().rrule();
        });
    }

    private static Optional<String> minutes(String typed) {
        String text = typed.strip().replaceFirst("\\s*min$", "");
        return text.matches("\\d{1,4}") ? Optional.of(String.valueOf(Integer.parseInt(text))) : Optional.empty();
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/")
                && !id.startsWith("SystemV/")).sorted().toList();
    }

    /** A field that takes only what it can read, and otherwise shows what was there. */
    private <T> void moment(String field, String name, String prompt, Function<CadenceRow, String> text,
            Function<String, Optional<T>> read, Function<T, String> write) {
        InlineField[] holder = new InlineField[1];
        InlineField input = new InlineField(name, prompt, typed -> {
            Optional<T> value = read.apply(typed);
            CadenceRow row = selected();
            if (value.isPresent() || typed.isBlank()) {
                set(field, name.toLowerCase(Locale.ROOT), value.map(write).orElse(null));
            } else if (row != null) {
                model.desk().say(Toast.trouble("“" + typed + "” is no " + name.toLowerCase(Locale.ROOT)
                        + ". Nothing was changed."));
                holder[0].show(text.apply(row));
            }
        });
        holder[0] = input;
        input.soon(typed -> read.apply(typed).isPresent()).setId("cadence-" + field);
        pane.told(field, name).fact(name, input, row -> input.show(text.apply(row)));
    }

    private void people() {
        pane.pick("owner", "Held by", pickPerson("owner", "Owner"), row -> row.cadence().owner());
        pane.pick("content_owner", "Content", pickPerson("content_owner", "Content owner"),
                row -> row.cadence().content());
        FlowPane chips = new FlowPane();
        chips.setId("cadence-members");
        chips.getStyleClass().add("gap-4");
        pane.fact("Attendees", chips, row -> {
            List<Node> now = new ArrayList<>();
            for (Rhythm.Member each : model.rhythm().members().getOrDefault(row.id(), List.of())) {
                Button chip = Buttons.quiet(Command.of("member-" + each.id(), model.rhythm().name(each.person()),
                        () -> model.edits().uninvite(each)).icon("fth-x"));
                chip.setAccessibleText("Remove " + model.rhythm().name(each.person()));
                now.add(chip);
            }
            Button add = Buttons.quiet(Command.of("member-add", "Add", () -> {
            }).icon("fth-plus"));
            add.setOnAction(_ -> new Choices<>("Attendee", "", unasked(row), model.rhythm()::name, id -> {
                if (id != null) {
                    model.edits().invite(row.id(), id, AttendeeRole.CONTRIBUTOR.word());
                }
            }).open(add));
            now.add(add);
            chips.getChildren().setAll(now);
        });
    }

    private Pick<UUID> pickPerson(String field, String name) {
        return new Pick<>(name, "Nobody yet", this::everybody, id -> model.rhythm().name(id), null,
                id -> set(field, name.toLowerCase(Locale.ROOT), id));
    }

    private List<UUID> everybody() {
        return model.rhythm().people().keySet().stream()
                .sorted(java.util.Comparator.comparing(id -> model.rhythm().name(id))).toList();
    }

    private List<UUID> unasked(CadenceRow row) {
        List<UUID> asked = model.rhythm().members().getOrDefault(row.id(), List.of()).stream()
                .map(Rhythm.Member::person).toList();
        return everybody().stream().filter(id -> !asked.contains(id)).toList();
    }

    private void next() {
        VBox box = new VBox();
        box.setId("cadence-next");
        box.getStyleClass().addAll("gap-4", "cadence-next");
        pane.node(box, row -> {
            List<Node> lines = new ArrayList<>();
            Label head = new Label("Next");
            head.getStyleClass().add("section-label");
            lines.add(head);
            if (row.cadence().recurrence().isEmpty()) {
                lines.add(new Label("It has no rule yet that says when it comes."));
            }
            row.next().forEach(each -> lines.add(line(each)));
            List<Change> changes = model.rhythm().changes().getOrDefault(row.id(), List.of()).stream()
                    .filter(each -> !each.dueOn().isBefore(model.today())).toList();
            if (!changes.isEmpty()) {
                Label changed = new Label("Changed");
                changed.getStyleClass().add("section-label");
                lines.add(changed);
                changes.forEach(each -> lines.add(new Label(model.days().weekday(each.dueOn())
                        + (each.movedTo() == null
                                ? ": skipped"
                                : ": moved to " + model.days().weekday(each.movedTo().toLocalDate()) + " "
                                        + TIME.format(each.movedTo()))
                        + (each.reason().isBlank() ? "" : ", " + each.reason()))));
            }
            box.getChildren().setAll(lines);
        });
    }

    private Node line(Occurrence each) {
        Label label = new Label(model.days().weekday(each.day()) + ", " + TIME.format(each.local())
                + (each.state() == Occurrence.State.DUE
                        ? ""
                        : "  " + each.state().label().toLowerCase(Locale.ROOT)
                                + (each.reason().isBlank() ? "" : ": " + each.reason())));
        label.getStyleClass().add("figures");
        if (!each.isHeld()) {
            label.getStyleClass().add("muted");
        }
        return label;
    }
}
