package app.wheelhouse.session.ui;

import app.wheelhouse.library.Reference;
import app.wheelhouse.session.store.HostLines;
import app.wheelhouse.session.store.HostLines.Line;
import app.wheelhouse.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside a running meeting, for the host alone: the lines to say, those of the present topic first, and what words mean. */
final class LinesPane extends VBox {
    private static final int MOST_TERMS = 6;
    private final TextField lookUp = new TextField();
    private final VBox list = new VBox();
    private HostLines lines = HostLines.NONE;
    private @Nullable UUID topic;

    /** @param leave gives the keys back to the note */
    LinesPane(SessionModel model, Runnable leave) {
        setId("live-lines");
        getStyleClass().add("steps");
        lookUp.setId("live-lookup");
        lookUp.setPromptText("Look up a line or a word");
        lookUp.setAccessibleText("Look up a line to say or a word of the glossary");
        lookUp.textProperty().subscribe(this::fill);
        lookUp.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                lookUp.clear();
                leave.run();
                event.consume();
            }
        });
        list.setId("live-lines-list");
        getChildren().addAll(lookUp, list);
        managedProperty().bind(visibleProperty());
        model.lines().subscribe(now -> {
            lines = now;
            fill();
        });
    }

    /** The topic that is up. */
    void show(@Nullable UUID now) {
        if (!java.util.Objects.equals(now, topic)) {
            topic = now;
            fill();
        }
    }

    private void fill() {
        setVisible(!lines.isEmpty());
        String words = lookUp.getText() == null ? "" : lookUp.getText();
        HostLines found = lines.having(words, topic);
        List<Node> nodes = new ArrayList<>();
        part("Lines to say", found.toSay(), found.toSay().size(), nodes);
        part("What words mean", found.terms(), words.isBlank() ? MOST_TERMS : found.terms().size(), nodes);
        if (nodes.isEmpty()) {
            nodes.add(words("Nothing of yours has these words.", "subtle"));
        }
        list.getChildren().setAll(nodes);
    }

    private void part(String heading, List<Line> all, int most, List<Node> nodes) {
        if (all.isEmpty()) {
            return;
        }
        Label label = new Label(heading + " (host only)", Icons.small("fth-eye-off"));
        label.getStyleClass().addAll("section-label", "steps-heading");
        nodes.add(label);
        for (Line line : all.subList(0, Math.min(most, all.size()))) {
            Reference reference = line.reference();
            boolean now = topic != null && topic.equals(line.topic());
            nodes.add(words(reference.title(), now ? "medium" : "label"));
            if (!reference.text().isBlank() && !reference.text().equals(reference.title())) {
                nodes.add(words(reference.text(), "muted"));
            }
        }
        if (all.size() > most) {
            nodes.add(words("%d more: look them up above.".formatted(all.size() - most), "subtle"));
        }
    }

    private static Label words(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.equals("label")) {
            label.getStyleClass().add(style);
        }
        label.getStyleClass().add("step-host");
        return label;
    }
}
