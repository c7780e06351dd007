package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Factor;
import app.wheelhouse.backlog.Frame;
import app.wheelhouse.backlog.Scale;
import app.wheelhouse.backlog.Scales;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.list.InlineArea;
import app.wheelhouse.ui.list.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How the board scores and when work is too much or too old, each typed where it stands, with the formula it gives. */
final class BoardSettings {
    private static final double WIDTH = 600;
    private static final double NAMES = 152;
    private static final int MOST_STEP = 100;
    private static final int MOST_NUMBER = 1000;
    private final BoardModel model;
    private final Records records;
    private final GridPane grid = new GridPane();
    private final Label formula = new Label();
    private final Label refusal = new Label();
    private final Map<InlineField, Function<Frame, String>> fields = new HashMap<>();
    private final InlineArea factors;

    BoardSettings(BoardModel model) {
        this.model = model;
        records = model.records("board", "board");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        grid.getStyleClass().add("facts");
        line("reach_unit", "Reach counts", "customers, tenants, GPUs … a quarter", frame -> frame.scales().reachUnit(),
                text -> say(text.isBlank() ? "Say what reach counts, such as customers." : "")
                        && set("reach_unit", "reach unit", text.strip()));
        number("reach_step", "Step of reach, %", frame -> frame.scales().reachStep(), MOST_STEP);
        scale("impact_scale", "Impact", frame -> frame.scales().impact());
        scale("confidence_scale", "Confidence, %", frame -> frame.scales().confidence());
        factors = new InlineArea("Extra factors", "strategic fit × 2 high, 1 usual, 0.5 low", false, this::factors);
        factors.setId("board-factors");
        grid.addRow(grid.getRowCount(), head("Extra factors"), factors);
        number("wip_limit", "Begun by one owner", Frame::wipLimit, MOST_NUMBER);
        number("stale_days", "Ageing after days", Frame::staleDays, MOST_NUMBER);
    }

    /** Shows the settings over the board; what is typed counts at once. */
    void show() {
        formula.setId("board-formula");
        formula.setWrapText(true);
        formula.getStyleClass().add("medium");
        refusal.setId("board-refusal");
        refusal.setWrapText(true);
        refusal.getStyleClass().add("off-track");
        Label breaks = new Label(
                "Another unit, scale or factor is another definition: scores before and after it do not "
                        + "compare, and every score line shows a break there. " + Scales.SOURCE + ".");
        breaks.setWrapText(true);
        breaks.getStyleClass().addAll("caption", "muted");
        VBox content = new VBox(formula, grid, refusal, breaks);
        content.getStyleClass().add("gap-12");
        content.setPrefWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        ChangeListener<BoardModel.Shown> follow = (_, _, _) -> fill();
        model.shownProperty().addListener(follow);
        content.sceneProperty().addListener((_, before, now) -> {
            if (before != null && now == null) {
                model.shownProperty().removeListener(follow);
            }
        });
        fill();
        say("");
        model.desk().show(new Sheet("board-settings", "Board settings", content,
                List.of(Command.of("board-settings-done", "Done", () -> {
                    fields.keySet().forEach(InlineField::commit);
                    factors.commit();
                }))));
    }

    private void fill() {
        Frame frame = model.board().frame();
        fields.forEach((field, value) -> field.show(value.apply(frame)));
        factors.show(frame.scales().factors().stream().map(Factor::text).collect(Collectors.joining("\n")));
        formula.setText(frame.scales().formula());
    }

    private static Node head(String name) {
        Label head = new Label(name);
        head.getStyleClass().add("fact-name");
        return head;
    }

    /** @param take takes what was typed and says whether it was understood */
    private void line(String field, String name, String prompt, Function<Frame, String> value,
            Function<String, Boolean> take) {
        InlineField[] holder = new InlineField[1];
        InlineField input = new InlineField(name, prompt, text -> {
            if (!take.apply(text)) {
                holder[0].show(value.apply(model.board().frame()));
                holder[0].setText(value.apply(model.board().frame()));
            }
        });
        holder[0] = input;
        input.setId("board-" + field.replace('_', '-'));
        fields.put(input, value);
        grid.addRow(grid.getRowCount(), head(name), input);
    }

    private void scale(String field, String name, Function<Frame, Scale> scale) {
        line(field, name, "3 massive, 2 high, 1 medium", frame -> scale.apply(frame).text(), text -> {
            boolean percent = field.equals("confidence_scale");
            boolean understood = Scale.read(text).filter(read -> read.steps().getFirst().value() > 0
                    && (!percent || read.steps().getLast().value() <= MOST_STEP)).isPresent();
            String wrong = text.isBlank() || understood
                    ? ""
                    : "“" + text.strip() + "” is no scale. Write at least two different values "
                            + (percent ? "up to 100 " : "") + "above 0, each with its word: "
                            + "3 massive, 2 high, 1 medium. The one before stays.";
            return say(wrong) && set(field, name.replace(", %", "").toLowerCase(java.util.Locale.ROOT) + " scale",
                    text.isBlank() ? null : text.strip());
        });
    }

    private void number(String field, String name, ToIntFunction<Frame> value, int most) {
        line(field, name, "", frame -> String.valueOf(value.applyAsInt(frame)), text -> {
            boolean understood = text.isBlank() || text.strip().matches("\\d{1,4}")
                    && Integer.parseInt(text.strip()) >= 1 && Integer.parseInt(text.strip()) <= most;
            return say(understood ? "" : name + " is a whole number from 1 to " + most + ".") && set(field,
                    field.replace('_', ' '), text.isBlank() ? null : Integer.valueOf(text.strip()));
        });
    }

    private void factors(String text) {
        String wrong = Factor.unreadable(text).map(line -> "“" + line.strip() + "” is no factor. Write a name, × or ÷, "
                + "and its values: strategic fit × 2 high, 1 usual, 0.5 low.").orElse("");
        if (say(wrong)) {
            set("factors", "extra factors", text.isBlank() ? null : text.strip());
        } else {
            factors.show(text);
        }
    }

    /** Says what is wrong; true when nothing is. */
    private boolean say(String wrong) {
        refusal.setText(wrong);
        refusal.setVisible(!wrong.isEmpty());
        refusal.setManaged(!wrong.isEmpty());
        return wrong.isEmpty();
    }

    private boolean set(String field, String name, @org.jspecify.annotations.Nullable Object value) {
        records.set(BoardReader.ID, field, name, value);
        return true;
    }
}
