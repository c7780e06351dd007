package app.wheelhouse.document.ui;

import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Expanded;
import app.wheelhouse.ui.Background;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonmark.node.Node;

/**
 * A Markdown page to read. It is parsed in the background, and its blocks become nodes as they come near the window, so
 * that a page of a hundred thousand lines opens as quickly as a short one.
 */
final class Reading extends ScrollPane {
    private static final int CHUNK = 40;
    private static final double NEAR_END = 0.75;
    private final Background background;
    private final Blocks blocks;
    private final VBox page = new VBox();
    private List<Node> waiting = List.of();
    private List<Integer> lines = List.of();
    private int shown;
    private long turn;

    Reading(Background background, Consumer<String> openLink, IntConsumer toggleTask) {
        this.background = background;
        this.blocks = new Blocks(openLink, line -> toggleTask.accept(
                line >= 0 && line < lines.size() ? lines.get(line) : line));
        page.getStyleClass().add("reading-page");
        StackPane ground = new StackPane(page);
        ground.setAlignment(Pos.TOP_CENTER);
        setContent(ground);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("document-reading");
        getStyleClass().add("reading-scroll");
        vvalueProperty().addListener((_, _, value) -> {
            if (value.doubleValue() > NEAR_END) {
                more();
            }
        });
    }

    /** Blocks, and for each line of the text they were read from the line somebody wrote. */
    private record Parsed(List<Node> blocks, List<Integer> lines) {
    }

    /** Shows a text, from its beginning unless it is the same page again. */
    void show(String title, String markdown, Embeds embeds, boolean samePage) {
        long mine = ++turn;
        background.submit("Reading the page", () -> {
            Expanded filled = Expanded.of(markdown, embeds);
            return new Parsed(Blocks.parse(filled.text(), title), filled.lines());
        }, read -> {
            if (mine == turn) {
                List<Node> parsed = read.blocks();
                lines = read.lines();
                int enough = samePage ? Math.max(CHUNK, shown) : CHUNK;
                double at = samePage ? getVvalue() : 0;
                waiting = parsed;
                shown = 0;
                page.getChildren().clear();
                more(enough);
                setVvalue(at);
            }
        });
    }

    private void more() {
        more(CHUNK);
    }

    private void more(int count) {
        int end = Math.min(waiting.size(), shown + count);
        for (Node block : waiting.subList(shown, end)) {
            page.getChildren().add(blocks.node(block));
        }
        shown = end;
    }
}
