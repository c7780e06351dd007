package app.wheelhouse.library.ui;

import app.wheelhouse.library.Exposure;
import app.wheelhouse.library.RiskRow;
import app.wheelhouse.library.Weighing.Stage;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How likely a risk is and how hard it hits, before anything was done, now, and once everything planned is done. */
final class WeighingPane extends VBox {
    private final List<Consumer<RiskRow>> showing = new ArrayList<>();

    /** @param set sets a field of the selected risk */
    WeighingPane(BiConsumer<String, @Nullable Integer> set) {
        getStyleClass().add("gap-4");
        Label head = new Label("Weighed");
        head.getStyleClass().add("section-label");
        GridPane grid = new GridPane();
        grid.setHgap(4);
        ColumnConstraints names = new ColumnConstraints(64);
        ColumnConstraints steps = new ColumnConstraints(0, USE_COMPUTED_SIZE, Double.MAX_VALUE, Priority.ALWAYS,
                HPos.LEFT,
                true);
        grid.getColumnConstraints().addAll(names, steps, steps, new ColumnConstraints(84));
        for (Stage stage : Stage.values()) {
            Label name = new Label(stage.label());
            name.getStyleClass().add("fact-name");
            Pick<Integer> likelihood = pick(stage, "likelihood", "How likely?", Exposure.LIKELIHOODS,
                    value -> set.accept(stage.likelihood(), value));
            Pick<Integer> impact = pick(stage, "impact", "How hard?", Exposure.IMPACTS,
                    value -> set.accept(stage.impact(), value));
            Label band = new Label();
            showing.add(row -> {
                Exposure exposure = row.weighing().at(stage);
                likelihood.show(exposure.likelihood());
                impact.show(exposure.impact());
                band.setGraphic(exposure.isKnown()
                        ? standing(exposure.band()).sign(exposure.score() + " " + exposure.band().label())
                        : null);
            });
            grid.addRow(stage.ordinal(), name, likelihood, impact, band);
        }
        getChildren().addAll(head, grid);
    }

    private static Pick<Integer> pick(Stage stage, String what, String none, List<String> words,
            Consumer<@Nullable Integer> set) {
        Pick<Integer> pick = new Pick<>(stage.label() + " " + what, none,
                () -> IntStream.rangeClosed(1, Exposure.STEPS).boxed().toList(),
                step -> step + " " + words.get(step - 1), null, set);
        pick.setId("risk-" + stage.name().toLowerCase(Locale.ROOT) + "-" + what);
        pick.setMinWidth(0);
        pick.setWrapText(true);
        return pick;
    }

    /** How a band is coloured. */
    static Standing standing(Exposure.Band band) {
        return switch (band) {
            case UNKNOWN -> Standing.UNKNOWN;
            case LOW -> Standing.ON_TRACK;
            case MEDIUM -> Standing.AT_RISK;
            case HIGH -> Standing.OFF_TRACK;
        };
    }

    void show(RiskRow row) {
        showing.forEach(each -> each.accept(row));
    }
}
