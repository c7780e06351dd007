package app.wheelhouse.ui.pages;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says what speaks against giving pages away: the room must not have them, or somebody decides that it may. */
final class DoubtSheet {
    private static final int MOST_DOUBTS = 8;
    private static final double DOUBTS_WIDTH = 520;

    private DoubtSheet() {
    }

    /** @param then what is done when somebody answers that it may be done anyway */
    static Sheet of(PagesView.Doubts found, Runnable then) {
        boolean refused = !found.refused().isEmpty();
        VBox lines = new VBox();
        lines.getStyleClass().add("gap-8");
        List<String> all = refused ? found.refused() : found.asked();
        all.stream().limit(MOST_DOUBTS).forEach(each -> {
            Label line = new Label("• " + each);
            line.setWrapText(true);
            line.setMaxWidth(DOUBTS_WIDTH);
            lines.getChildren().add(line);
        });
        if (all.size() > MOST_DOUBTS) {
            lines.getChildren().add(new Label("… and " + (all.size() - MOST_DOUBTS) + " more"));
        }
        Command close = Command.of("doubts-close", refused ? "Back" : "Not yet", () -> {
        });
        return new Sheet("pages-doubts", refused ? "The room must not have this" : "Before this leaves the house",
                lines, refused
                        ? List.of(close)
                        : List.of(close, Command.of("doubts-anyway", "Save anyway", then)));
    }
}
