package app.wheelhouse.help.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A chapter's Markdown as nodes: headings, paragraphs, lists, tables of two columns, keys, and links to chapters. */
final class ChapterText extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final VBox page = new VBox();
    private final Consumer<String> follow;
    private VBox column = page;
    private @Nullable TextFlow flow;
    private @Nullable GridPane table;
    private boolean strong;

    private ChapterText(Consumer<String> follow) {
        this.follow = follow;
    }

    /** @param follow goes to the chapter of a link */
    static VBox of(String markdown, Consumer<String> follow) {
        ChapterText text = new ChapterText(follow);
        text.page.getStyleClass().add("guide-text");
        PARSER.parse(markdown).accept(text);
        return text.page;
    }

    @Override
    public void visit(Heading heading) {
        TextFlow line = write(heading);
        line.getStyleClass().add(heading.getLevel() == 1 ? "guide-title" : "guide-heading");
        column.getChildren().add(line);
    }

    @Override
    public void visit(Paragraph paragraph) {
        column.getChildren().add(write(paragraph));
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void items(org.commonmark.node.Node list, int first) {
        int number = first;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                Label mark = new Label(first == 0 ? "•" : number++ + ".");
                mark.getStyleClass().addAll("muted", "guide-mark");
                mark.setMinWidth(20);
                VBox inside = new VBox();
                inside.getStyleClass().add("gap-4");
                HBox.setHgrow(inside, Priority.ALWAYS);
                column.getChildren().add(new HBox(mark, inside));
                VBox before = column;
                column = inside;
                visitChildren(item);
                column = before;
            }
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        Label code = new Label(block.getLiteral().stripTrailing());
        code.getStyleClass().add("guide-code");
        column.getChildren().add(code);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow && table != null) {
            int row = table.getRowCount();
            int at = 0;
            for (org.commonmark.node.Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                strong = ((TableCell) cell).isHeader();
                TextFlow words = write(cell);
                strong = false;
                table.add(words, at++, row);
            }
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(org.commonmark.node.CustomBlock block) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        for (int share : List.of(30, 70)) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            grid.getColumnConstraints().add(width);
        }
        table = grid;
        visitChildren(block);
        table = null;
        column.getChildren().add(grid);
    }

    private TextFlow write(org.commonmark.node.Node block) {
        TextFlow line = new TextFlow();
        line.setLineSpacing(4);
        flow = line;
        visitChildren(block);
        flow = null;
        return line;
    }

    @Override
    public void visit(Text text) {
        add(words(text.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(words(" "));
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        strong = true;
        visitChildren(emphasis);
        strong = false;
    }

    @Override
    public void visit(Code code) {
        Label key = new Label(code.getLiteral());
        key.getStyleClass().add("key-cap");
        add(key);
    }

    @Override
    public void visit(Link link) {
        Hyperlink way = new Hyperlink(((Text) link.getFirstChild()).getLiteral());
        way.setOnAction(_ -> follow.accept(link.getDestination()));
        add(way);
    }

    private javafx.scene.text.Text words(String literal) {
        javafx.scene.text.Text words = new javafx.scene.text.Text(literal);
        words.getStyleClass().addAll("text", strong ? "guide-strong" : "guide-words");
        return words;
    }

    private void add(Node node) {
        if (flow != null) {
            flow.getChildren().add(node);
        }
    }
}
