package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Conversion;
import app.wheelhouse.decision.rights.Conversion.Loss;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Asks before a matrix moves into a framework that cannot say all of it: which letters become which, and which have none. */
final class FrameworkChange {
    private static final double MOST = 260;
    private final Framework from;
    private final Framework to;
    private final Conversion conversion;

    FrameworkChange(Matrix matrix, Framework to) {
        this.from = matrix.framework();
        this.to = to;
        this.conversion = Conversion.of(matrix, to);
    }

    Conversion conversion() {
        return conversion;
    }

    /** @param look shows the matrix in the other framework without changing it */
    Sheet sheet(Runnable look, Runnable change) {
        VBox content = new VBox();
        content.getStyleClass().add("gap-12");
        content.setPrefWidth(520);
        content.getChildren().add(part("Carried over, because it means the same", Conversion.pairs(from, to).stream()
                .map(pair -> pair.from().sign() + " " + pair.from().meaning() + "  →  " + pair.to().sign() + " "
                        + pair.to().meaning())
                .toList()));
        content.getChildren().add(part("Without an equivalent in " + to.label(), without()));
        Label kept = new Label("They leave the grid and are written into the notes of their rows. Undo takes it all "
                + "back.");
        kept.setWrapText(true);
        kept.getStyleClass().add("muted");
        content.getChildren().add(kept);
        return new Sheet("framework-change", "From " + from.label() + " to " + to.label(), content,
                List.of(Command.of("framework-look", "Only show as " + to.label(), look),
                        Command.of("framework-convert", "Change to " + to.label(), change)));
    }

    private List<String> without() {
        Map<Row, List<Loss>> byRow = conversion.losses().stream()
                .collect(Collectors.groupingBy(Loss::row, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byRow.forEach((row, losses) -> lines.add(row.title() + ": " + Conversion.words(losses)));
        return lines;
    }

    private static VBox part(String head, List<String> lines) {
        VBox text = new VBox();
        text.getStyleClass().add("gap-4");
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            text.getChildren().add(label);
        }
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST);
        Label label = new Label(head);
        label.getStyleClass().add("section-label");
        VBox part = new VBox(label, scroll);
        part.getStyleClass().add("gap-4");
        return part;
    }
}
