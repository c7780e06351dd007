package app.wheelhouse.library.ui;

import app.wheelhouse.library.Exposure;
import app.wheelhouse.library.HeatMap;
import app.wheelhouse.library.RiskRow;
import app.wheelhouse.library.Weighing.Stage;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Segments;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The open risks by likelihood and impact; a number selects its risk. */
final class HeatMapView extends VBox {
    private static final double NAMES = 104;
    private static final double LEAST_HIGH = 44;
    private final Rows<RiskRow> rows;
    private final GridPane grid = new GridPane();
    private final Label rest = new Label();
    private final Segments stages = new Segments("heat-stages", "When");

    HeatMapView(Rows<RiskRow> rows) {
        this.rows = rows;
        setId("heat-map");
        getStylesheets().add(Objects
                .requireNonNull(HeatMapView.class.getResource("/app/wheelhouse/library/ui/library.css"))
                .toExternalForm());
        getStyleClass().addAll("heat-page", "gap-12");
        for (Stage stage : Stage.values()) {
            stages.add("heat-" + stage.name().toLowerCase(Locale.ROOT), stage.label(), new SimpleIntegerProperty());
        }
        stages.choose(Stage.NOW.ordinal());
        grid.getStyleClass().add("gap-4");
        grid.setHgap(4);
        grid.setVgap(4);
        grid.getColumnConstraints().add(new ColumnConstraints(NAMES));
        for (int step = 0; step < Exposure.STEPS; step++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(84.0 / Exposure.STEPS);
            column.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints(LEAST_HIGH);
            row.setVgrow(Priority.ALWAYS);
            row.setMaxHeight(Double.MAX_VALUE);
            grid.getRowConstraints().add(row);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        rest.getStyleClass().add("subtle");
        rest.setWrapText(true);
        HBox head = new HBox(stages, rest);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-16");
        getChildren().addAll(head, grid);
        stages.chosenProperty().addListener((_, _, _) -> draw());
        rows.shown().addListener((ListChangeListener<RiskRow>) _ -> draw());
        rows.selectedProperty().addListener((_, _, _) -> draw());
        draw();
    }

    private void draw() {
        HeatMap map = HeatMap.of(rows.shown(), Stage.values()[stages.chosenProperty().get()]);
        grid.getChildren().clear();
        for (int likelihood = 1; likelihood <= Exposure.STEPS; likelihood++) {
            int line = Exposure.STEPS - likelihood;
            grid.add(axis(Exposure.LIKELIHOODS.get(likelihood - 1)), 0, line);
            for (int impact = 1; impact <= Exposure.STEPS; impact++) {
                grid.add(cell(map, likelihood, impact), impact, line);
            }
        }
        for (int impact = 1; impact <= Exposure.STEPS; impact++) {
            grid.add(axis(Exposure.IMPACTS.get(impact - 1)), impact, Exposure.STEPS);
        }
        rest.setText(map.unweighed() == 0
                ? "Likelihood upwards, impact to the right."
                : map.unweighed() + " not weighed yet: say how likely and how hard beside the risk.");
    }

    private static Label axis(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("heat-axis");
        return label;
    }

    private FlowPane cell(HeatMap map, int likelihood, int impact) {
        FlowPane cell = new FlowPane(4, 4);
        Exposure exposure = new Exposure(likelihood, impact);
        cell.getStyleClass().addAll("heat-cell", "heat-" + exposure.band().name().toLowerCase(Locale.ROOT));
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        map.at(likelihood, impact).forEach(spot -> cell.getChildren().add(number(spot)));
        return cell;
    }

    private Button number(HeatMap.Spot spot) {
        UUID id = spot.row().id();
        Button number = new Button(String.valueOf(spot.number()));
        number.setId("heat-" + id);
        number.getStyleClass().setAll("button", "heat-number");
        if (id.equals(rows.selectedId())) {
            number.getStyleClass().add("chosen");
        }
        String title = spot.row().risk().title();
        number.setAccessibleText(title + ", " + spot.exposure().words());
        number.setTooltip(new Tooltip(title + "\n" + spot.exposure().words()));
        number.setOnAction(_ -> rows.select(spot.row()));
        return number;
    }
}
