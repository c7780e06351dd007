package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.Excerpt;
import app.wheelhouse.bundle.Excerpt.Receipts;
import app.wheelhouse.ui.Standing;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what an excerpt leaves out, and says what an excerpt is. */
final class ExcerptPane extends VBox {
    private final CheckBox hostOnly = new CheckBox("Leave out what is the host's alone, notes among it");
    private final ToggleGroup receipts = new ToggleGroup();
    private final List<CheckBox> series;

    /** A series that can be left out. */
    record Choice(UUID id, String title) {
    }

    ExcerptPane(List<Choice> choices) {
        getStyleClass().add("gap-12");
        hostOnly.setId("excerpt-host-only");
        hostOnly.setSelected(true);
        HBox levels = new HBox(segment("As marked", Receipts.AS_MARKED), segment("Roles only", Receipts.BY_ROLE),
                segment("None", Receipts.NONE));
        levels.getStyleClass().add("segments");
        levels.setMaxWidth(HBox.USE_PREF_SIZE);
        series = choices.stream().map(choice -> {
            CheckBox box = new CheckBox(choice.title());
            box.setUserData(choice.id());
            box.setSelected(true);
            return box;
        }).toList();
        Label says = Standing.PLAIN.sign(
                "An excerpt is for reading: tables and a page, without the log. It says so itself, and Wheelhouse never takes one in.");
        says.setId("excerpt-says");
        says.setWrapText(true);
        getChildren().addAll(says, hostOnly, titled("Receipts", levels));
        if (!series.isEmpty()) {
            VBox boxes = new VBox();
            boxes.getChildren().addAll(series);
            boxes.getStyleClass().add("gap-4");
            ScrollPane scroll = new ScrollPane(boxes);
            scroll.setId("excerpt-series");
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(144);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            getChildren().add(titled("Series", scroll));
        }
    }

    private static VBox titled(String title, javafx.scene.Node node) {
        Label label = new Label(title);
        label.getStyleClass().add("section-label");
        VBox box = new VBox(label, node);
        box.getStyleClass().add("gap-4");
        return box;
    }

    private ToggleButton segment(String label, Receipts level) {
        ToggleButton button = new ToggleButton(label);
        button.setId("excerpt-receipts-" + level.name().toLowerCase(java.util.Locale.ROOT));
        button.setUserData(level);
        button.getStyleClass().add("segment");
        button.setToggleGroup(receipts);
        button.setSelected(level == Receipts.AS_MARKED);
        return button;
    }

    /** What was chosen. */
    Excerpt.Rules rules() {
        Set<UUID> without = series.stream().filter(box -> !box.isSelected()).map(box -> (UUID) box.getUserData())
                .collect(Collectors.toSet());
        return new Excerpt.Rules(hostOnly.isSelected(),
                receipts.getSelectedToggle() == null
                        ? Receipts.AS_MARKED
                        : (Receipts) receipts.getSelectedToggle().getUserData(),
                without);
    }
}
