package app.wheelhouse.document.ui;

import app.wheelhouse.document.Manuscript;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The headings of a document, each of which leads there. */
final class OutlinePane extends ScrollPane {
    private static final double STEP = 12;
    private final VBox lines = new VBox();
    private final IntConsumer go;
    private List<Manuscript.Part> shown = List.of();

    OutlinePane(IntConsumer go) {
        this.go = go;
        lines.getStyleClass().add("document-side-lines");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("document-outline");
        setAccessibleText("Outline");
    }

    void show(List<Manuscript.Part> headings) {
        if (!headings.equals(shown)) {
            shown = headings;
            int least = headings.stream().mapToInt(Manuscript.Part::level).min().orElse(1);
            lines.getChildren().setAll(headings.stream().map(part -> line(part, part.level() - least)).toList());
            if (headings.isEmpty()) {
                Label none = new Label("Headings appear here: # for a part, ## for one within it.");
                none.setWrapText(true);
                none.getStyleClass().addAll("muted", "document-side-empty");
                lines.getChildren().add(none);
            }
        }
    }

    private SideLine line(Manuscript.Part part, int depth) {
        SideLine line = new SideLine(part.text().isBlank() ? "Untitled" : part.text(), "", null,
                () -> go.accept(part.line()));
        line.indented(depth * STEP);
        if (depth == 0) {
            line.strong();
        }
        return line;
    }
}
