package app.wheelhouse.document.ui;

import app.wheelhouse.document.Finding;
import app.wheelhouse.document.Overflow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What is missing in a document and what it would give away; each line leads there. */
final class CheckPane extends ScrollPane {
    private final VBox lines = new VBox();
    private final IntConsumer go;

    CheckPane(IntConsumer go) {
        this.go = go;
        lines.getStyleClass().add("document-side-lines");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("document-check");
        setAccessibleText("What to look at before this leaves the house");
    }

    /** Shows what was found and gives how much of it asks for something. */
    int show(Proofs.Proof proof) {
        List<Finding> all = new ArrayList<>(proof.findings());
        proof.overflow().ifPresent(over -> all.add(budget(over)));
        all.sort(java.util.Comparator.comparing(Finding::kind));
        lines.getChildren().clear();
        Finding.Kind before = null;
        for (Finding finding : all) {
            if (finding.kind() != before) {
                Label head = new Label(finding.kind().label());
                head.getStyleClass().addAll("section-label", "document-side-head");
                lines.getChildren().add(head);
                before = finding.kind();
            }
            SideLine line = new SideLine(finding.text(), finding.line() < 0 ? "" : "line " + (finding.line() + 1),
                    finding.kind().icon(), () -> go.accept(Math.max(0, finding.line())));
            line.getStyleClass().add("document-finding-" + finding.kind().name().toLowerCase(java.util.Locale.ROOT));
            lines.getChildren().add(line);
        }
        if (all.isEmpty()) {
            Label none = new Label("Nothing missing, nothing given away.");
            none.setWrapText(true);
            none.getStyleClass().addAll("muted", "document-side-empty");
            lines.getChildren().add(none);
        }
        return (int) all.stream().filter(each -> each.kind() != Finding.Kind.HOST).count();
    }

    private static Finding budget(Overflow over) {
        return new Finding(Finding.Kind.BUDGET, over.line(), "Page %d begins here; %d %s allowed.".formatted(
                over.budget() + 1, over.budget(), over.budget() == 1 ? "is" : "are"));
    }
}
