package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Factor;
import app.wheelhouse.backlog.Inputs;
import app.wheelhouse.backlog.Scales;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.ui.InlineField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The inputs of a score, each typed where it stands, with the score they give and what it lacks. */
final class ScoreFields extends VBox {
    private final BoardModel model;
    private final GridPane grid = new GridPane();
    private final Label score = new Label();
    private final Label words = new Label();
    private final Map<BoardColumn, InlineField> fields = new HashMap<>();
    private final Label unit = new Label();
    private final Label impactWord = new Label();
    private final Label confidenceWord = new Label();
    private final List<Factor> factors = new ArrayList<>();
    private final Map<String, InlineField> extra = new HashMap<>();
    private @Nullable BoardRow row;

    ScoreFields(BoardModel model) {
        this.model = model;
        setId("score-fields");
        getStyleClass().addAll("score-fields", "gap-4");
        score.getStyleClass().add("score-value");
        score.setId("score-value");
        words.getStyleClass().addAll("caption", "muted");
        words.setWrapText(true);
        ColumnConstraints names = new ColumnConstraints(104);
        ColumnConstraints values = new ColumnConstraints(96);
        ColumnConstraints notes = new ColumnConstraints();
        notes.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values, notes);
        line(BoardColumn.REACH, "Reach", unit);
        line(BoardColumn.IMPACT, "Impact", impactWord);
        line(BoardColumn.CONFIDENCE, "Confidence", confidenceWord);
        Label months = new Label("person-months");
        line(BoardColumn.EFFORT, "Effort", months);
        List.of(unit, impactWord, confidenceWord, months)
                .forEach(note -> note.getStyleClass().addAll("caption", "subtle"));
        getChildren().addAll(score, words, grid);
    }

    private void line(BoardColumn column, String name, Label note) {
        InlineField field = new InlineField(name, "—", text -> typed(column, text));
        field.setId("score-" + column.word());
        fields.put(column, field);
        grid.addRow(grid.getRowCount(), head(name), field, note);
    }

    private static Label head(String name) {
        Label head = new Label(name);
        head.getStyleClass().add("fact-name");
        return head;
    }

    private void typed(BoardColumn column, String text) {
        BoardRow now = row;
        if (now != null) {
            Typed typed = column.read(text, model.board().frame().scales());
            model.set(List.of(now), column.head.toLowerCase(java.util.Locale.ROOT).replace(" pm", ""), typed);
            if (!typed.isUnderstood()) {
                InlineField field = fields.get(column);
                if (field != null) {
                    field.show(column.typing(now, model));
                    field.setText(column.typing(now, model));
                }
            }
        }
    }

    /** Puts the cursor into the first input that is missing, else into the reach. */
    void toFirst() {
        BoardRow now = row;
        List<String> lacking = now == null ? List.of() : model.board().frame().rice().lacking(now.rfe().inputs());
        BoardColumn first = lacking.contains("reach")
                ? BoardColumn.REACH
                : lacking.contains("impact")
                        ? BoardColumn.IMPACT
                        : lacking.contains("confidence")
                                ? BoardColumn.CONFIDENCE
                                : lacking.contains("effort") ? BoardColumn.EFFORT : BoardColumn.REACH;
        InlineField field = fields.get(first);
        if (field != null) {
            field.requestFocus();
            field.selectAll();
        }
    }

    /** Takes what is being typed. */
    void commit() {
        fields.values().forEach(InlineField::commit);
        extra.values().forEach(InlineField::commit);
    }

    /** Shows the inputs of a request. */
    void show(BoardRow now) {
        if (row != null && !row.id().equals(now.id())) {
            commit();
        }
        row = now;
        Scales scales = model.board().frame().scales();
        addFactors(scales);
        Inputs inputs = now.rfe().inputs();
        fields.forEach((column, field) -> field.show(column.typing(now, model)));
        unit.setText(scales.reachUnit() + " a quarter");
        impactWord.setText(inputs.impact() == null ? scales.impact().choices() : scales.impact().word(inputs.impact()));
        Integer confidence = inputs.confidence();
        confidenceWord.setText(confidence == null
                ? "percent"
                : (scales.confidence().word(confidence) + (now.isUnproven() ? " · cites no receipt" : "")).strip());
        confidenceWord.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("warned"), now.isUnproven());
        extra.forEach((key, field) -> field.show(inputs.factors().containsKey(key)
                ? Figures.exact(inputs.factors().get(key))
                : ""));
        if (now.score().isPresent()) {
            score.setText(Figures.score(now.score()));
            words.setText(model.board().range(now).map(range -> "Rank " + range.now() + " of "
                    + model.board().ranking().size() + (range.best() == range.worst()
                            ? ", whichever input moves one step"
                            : "; anywhere from " + range.best() + " to " + range.worst()
                                    + " if one input moves one step"))
                    .orElse("Not ranked: " + now.rfe().state().label().toLowerCase(java.util.Locale.ROOT)));
        } else {
            score.setText("Unscored");
            words.setText("Lacks " + String.join(", ", model.board().frame().rice().lacking(inputs)) + ".");
        }
        score.setTooltip(new Tooltip(scales.formula() + "\n" + Scales.SOURCE));
    }

    private void addFactors(Scales scales) {
        if (factors.equals(scales.factors())) {
            return;
        }
        factors.clear();
        factors.addAll(scales.factors());
        extra.clear();
        grid.getChildren().removeIf(node -> GridPane.getRowIndex(node) > 3);
        BiFunction<Factor, String, Typed> read = (factor, text) -> Typed.factor(factor, text,
                row == null ? Map.of() : row.rfe().inputs().factors());
        Function<Factor, String> note = factor -> (factor.divides() ? "divides by " : "times ")
                + factor.scale().choices();
        int at = 4;
        for (Factor factor : factors) {
            InlineField field = new InlineField(factor.name(), "—", text -> {
                if (row != null) {
                    model.set(List.of(row), factor.name(), read.apply(factor, text));
                }
            });
            extra.put(factor.key(), field);
            Label words2 = new Label(note.apply(factor));
            words2.getStyleClass().addAll("caption", "subtle");
            grid.addRow(at++, head(factor.name()), field, words2);
        }
    }
}
