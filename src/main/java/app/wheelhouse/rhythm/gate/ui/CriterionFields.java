package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.Criterion.Measure;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Pick;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a criterion asks: its kind, and for conditions which figure of what over which window. */
final class CriterionFields extends VBox {
    private static final int LONGEST = 3650;
    private final GatesModel model;
    private final UUID id;
    private final Map<HBox, Predicate<CriterionKind>> lines = new HashMap<>();
    private final Pick<CriterionKind> kind;
    private final Pick<Boolean> weight;
    private final Pick<UUID> right;
    private final InlineField subject;
    private final Pick<String> page;
    private final Pick<String> state;
    private final Pick<Measure> measure;
    private final Pick<String> comparison;
    private final InlineField threshold;
    private final InlineField warn;
    private final InlineField days;
    private @Nullable Criterion shown;

    CriterionFields(GatesModel model, UUID id) {
        this.model = model;
        this.id = id;
        getStyleClass().add("criterion-fields");
        kind = pick("Kind", "", List.of(CriterionKind.values()), CriterionKind::label,
                value -> set("kind", "kind", value == null ? null : value.word()));
        weight = pick("Weight", "", List.of(false, true), advised -> advised ? "Advised: it only warns" : "Required",
                value -> set("advised", "weight", value));
        right = new Pick<>("Whose approval", "Who decides on the gate", model::rights, model::right, null,
                value -> set("matrix_row", "approver", value));
        subject = new InlineField("Name", "Name of the SLO or KPI", text -> set("subject", "name", blank(text)))
                .soon(_ -> true);
        page = new Pick<>("Page", "No page yet", model::pages, text -> text, null,
                value -> set("subject", "page", value));
        page.making(text -> text);
        state = pick("State", "", List.of("exists", Criterion.FINAL),
                word -> word.equals(Criterion.FINAL) ? "Says “Status: final”" : "Is there", value -> set("measure",
                        "state", value));
        measure = pick("Figure", "", Arrays.asList(Measure.values()), Measure::label,
                value -> set("measure", "figure", value == null ? null : value.word()));
        comparison = pick("Comparison", "", List.of(Criterion.AT_LEAST, Criterion.AT_MOST),
                word -> word.equals(Criterion.AT_MOST) ? "At most" : "At least",
                value -> set("comparison", "comparison", value));
        threshold = number("Threshold", "Threshold", "threshold");
        warn = number("Warns from", "No warning", "warn_at");
        days = new InlineField("Window in days", "28", this::window)
                .soon(text -> text.strip().matches("[1-9]\\d{0,2}"));
        Predicate<CriterionKind> figures = CriterionKind::isCondition;
        line("Kind", kind, _ -> true);
        line("Weight", weight, _ -> true);
        line("Approver", right, Set.of(CriterionKind.APPROVAL)::contains);
        line("Page", page, Set.of(CriterionKind.DOCUMENT)::contains);
        line("State", state, Set.of(CriterionKind.DOCUMENT)::contains);
        line("Name", subject, figures);
        line("Figure", measure, Set.of(CriterionKind.SLO)::contains);
        line("Is", comparison, figures);
        line("Threshold", threshold, figures);
        line("Warns from", warn, figures);
        line("Window, days", days, figures);
        HBox moves = new HBox(Buttons.icon(Command.of("criterion-up", "Move up", () -> move(-1)).icon("fth-arrow-up")),
                Buttons.icon(Command.of("criterion-down", "Move down", () -> move(1)).icon("fth-arrow-down")),
                Buttons.icon(Command.of("criterion-delete", "Delete criterion", this::delete).icon("fth-trash-2")));
        moves.getStyleClass().add("gap-4");
        getChildren().add(moves);
    }

    private static <T> Pick<T> pick(String name, String none, List<T> options,
            java.util.function.Function<T, String> label, java.util.function.Consumer<@Nullable T> chosen) {
        return new Pick<>(name, none, () -> options, label, null, chosen);
    }

    private void line(String name, Node node, Predicate<CriterionKind> when) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setMinWidth(104);
        HBox line = new HBox(label, node);
        HBox.setHgrow(node, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        lines.put(line, when);
        getChildren().add(line);
    }

    private InlineField number(String name, String prompt, String field) {
        InlineField[] self = new InlineField[1];
        InlineField input = new InlineField(name, prompt, text -> {
            if (text.isBlank()) {
                set(field, name, null);
            } else {
                try {
                    set(field, name, Double.valueOf(text.strip().replace("%", "").replace(',', '.').strip()));
                } catch (NumberFormatException _) {
                    model.trouble("“%s” is no number. Nothing was changed.".formatted(text.strip()));
                    again(self[0], field);
                }
            }
        });
        self[0] = input;
        return input.soon(text -> text.strip().matches("-?\\d+([.,]\\d+)? ?%?"));
    }

    private void again(InlineField input, String field) {
        Criterion criterion = shown;
        if (criterion != null) {
            input.show(figure(field.equals("warn_at") ? criterion.warnAt() : criterion.threshold()));
        }
    }

    private void window(String text) {
        String digits = text.replaceAll("\\D", "");
        int number = digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
        if (number < 1 || number > LONGEST) {
            model.trouble("A window is 1 to %d days, not “%s”. Nothing was changed.".formatted(LONGEST, text.strip()));
            days.show(shown == null ? "" : String.valueOf(shown.days()));
        } else {
            set("days", "window", number);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String figure(@Nullable Double value) {
        return value == null
                ? ""
                : value == Math.rint(value) ? String.valueOf(value.longValue()) : String.valueOf(value);
    }

    private void set(String field, String what, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, value);
        model.edits().set(id, what.toLowerCase(java.util.Locale.ROOT), fields);
    }

    private void move(int step) {
        List<Criterion> all = model.criteria();
        int at = all.stream().map(Criterion::id).toList().indexOf(id);
        int to = at + step;
        if (at < 0 || to < 0 || to >= all.size()) {
            return;
        }
        int before = step < 0 ? to - 1 : to;
        int after = before + 1;
        model.edits().move(id, before < 0 ? null : all.get(before).position(),
                after >= all.size() ? null : all.get(after).position());
    }

    private void delete() {
        model.records("criterion", "criterion").delete(id, shown == null ? "" : shown.title());
    }

    void show(Criterion criterion) {
        shown = criterion;
        kind.show(criterion.kind());
        weight.show(criterion.advised());
        right.show(criterion.row());
        subject.show(criterion.subject());
        page.show(criterion.subject().isBlank() ? null : criterion.subject());
        state.show(criterion.measure().equals(Criterion.FINAL) ? Criterion.FINAL : "exists");
        measure.show(Measure.of(criterion.measure()));
        comparison.show(criterion.atMost() ? Criterion.AT_MOST : Criterion.AT_LEAST);
        threshold.show(figure(criterion.threshold()));
        warn.show(figure(criterion.warnAt()));
        days.show(String.valueOf(criterion.days()));
        lines.forEach((line, when) -> {
            line.setVisible(when.test(criterion.kind()));
            line.setManaged(line.isVisible());
        });
    }
}
