package app.wheelhouse.document.ui;

import app.wheelhouse.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Turns the blocks of a Markdown page into nodes to read. */
final class Blocks {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            TaskListItemsExtension.create());
    private final Inlines inlines;
    private final IntConsumer toggleTask;

    /** @param toggleTask told the line, counted from 0, whose check box was pressed */
    Blocks(Consumer<String> openLink, IntConsumer toggleTask) {
        this.inlines = new Inlines(openLink);
        this.toggleTask = toggleTask;
    }

    /** The blocks of a text, without a first heading that only repeats the page's title. */
    static List<Node> parse(String markdown, String title) {
        Node page = Parser.builder().extensions(EXTENSIONS).includeSourceSpans(IncludeSourceSpans.BLOCKS).build()
                .parse(markdown);
        List<Node> blocks = new ArrayList<>();
        for (Node block = page.getFirstChild(); block != null; block = block.getNext()) {
            boolean repeats = blocks.isEmpty() && block instanceof Heading heading && heading.getLevel() <= 2
                    && Inlines.plain(heading).strip().equalsIgnoreCase(title.strip());
            if (!repeats && !(block instanceof LinkReferenceDefinition)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The node that shows a block. */
    Region node(Node block) {
        return switch (block) {
            case Heading heading -> inlines.flow(heading, "reading-h" + Math.min(4, heading.getLevel()));
            case Paragraph paragraph -> inlines.flow(paragraph, "reading-paragraph");
            case BulletList list -> list(list, "•", 0);
            case OrderedList list -> list(list, "",
                    list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case BlockQuote quote -> children(quote, "reading-quote");
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case ThematicBreak _ -> rule();
            case TableBlock table -> new TableGrid(table, inlines);
            default -> children(block, "reading-blocks");
        };
    }

    private VBox children(Node parent, String styleClass) {
        VBox blocks = new VBox();
        blocks.getStyleClass().add(styleClass);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof TaskListItemMarker) && !(child instanceof LinkReferenceDefinition)) {
                blocks.getChildren().add(node(child));
            }
        }
        return blocks;
    }

    private VBox list(Node list, String bullet, int first) {
        VBox items = new VBox();
        items.getStyleClass().add("reading-list");
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                items.getChildren().add(item(item, bullet.isEmpty() ? number + "." : bullet));
                number++;
            }
        }
        return items;
    }

    private HBox item(Node item, String marker) {
        VBox content = children(item, "reading-item");
        HBox.setHgrow(content, Priority.ALWAYS);
        Region mark = item.getFirstChild() instanceof TaskListItemMarker task ? box(item, task) : mark(marker);
        HBox line = new HBox(mark, content);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Label mark(String text) {
        Label mark = new Label(text);
        mark.getStyleClass().add("reading-mark");
        return mark;
    }

    private Button box(Node item, TaskListItemMarker task) {
        Button box = new Button("", Icons.small(task.isChecked() ? "fth-check-square" : "fth-square"));
        box.getStyleClass().addAll("flat", "reading-box");
        box.setAccessibleText((task.isChecked() ? "Done: " : "To do: ") + Inlines.plain(item).strip());
        int line = item.getSourceSpans().isEmpty() ? -1 : item.getSourceSpans().getFirst().getLineIndex();
        box.setOnAction(_ -> toggleTask.accept(line));
        return box;
    }

    private static Region code(String literal) {
        Label text = new Label(literal.stripTrailing());
        text.setWrapText(true);
        text.getStyleClass().add("reading-code-block");
        text.setMaxWidth(Double.MAX_VALUE);
        return text;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("reading-rule");
        return rule;
    }

}
