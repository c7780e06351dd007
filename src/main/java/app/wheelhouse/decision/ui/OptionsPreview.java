package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.Option;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The options of a decision side by side, each with what speaks for and against it. */
final class OptionsPreview extends FlowPane {
    private static final double LEAST = 172;
    private List<Option> shown = List.of();

    OptionsPreview() {
        setId("options-preview");
        getStyleClass().add("options-preview");
        widthProperty().addListener((_, _, _) -> share());
        prefWrapLengthProperty().bind(widthProperty());
        setMinWidth(0);
    }

    /** Shows options that say more than their titles; nothing otherwise. */
    void show(List<Option> options) {
        boolean any = options.size() > 1 && options.stream()
                .anyMatch(each -> !each.pros().isEmpty() || !each.cons().isEmpty() || !each.neutral().isEmpty());
        setVisible(any);
        setManaged(any);
        if (!options.equals(shown)) {
            shown = options;
            getChildren().setAll(options.stream().map(OptionsPreview::card).toList());
            share();
        }
    }

    private void share() {
        int count = Math.max(1, shown.size());
        double room = getWidth() - getPadding().getLeft() - getPadding().getRight();
        int columns = (int) Math.clamp((room + getHgap()) / (LEAST + getHgap()), 1, Math.min(count, 3));
        double width = Math.floor((room - (columns - 1) * getHgap()) / columns);
        getChildren().forEach(each -> ((VBox) each).setPrefWidth(Math.max(80, width)));
    }

    private static VBox card(Option option) {
        Label title = new Label(option.title());
        title.getStyleClass().add("medium");
        title.setWrapText(true);
        VBox card = new VBox(title);
        card.getStyleClass().add("option-card");
        option.pros().forEach(each -> card.getChildren().add(line("+", "on-track", each, "for")));
        option.cons().forEach(each -> card.getChildren().add(line("−", "off-track", each, "against")));
        option.neutral().forEach(each -> card.getChildren().add(line("~", "muted", each, "neither")));
        return card;
    }

    private static HBox line(String sign, String style, String words, String spoken) {
        Label mark = new Label(sign);
        mark.getStyleClass().addAll("option-mark", "figures", style);
        mark.setAccessibleText(spoken);
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(mark, text);
    }
}
