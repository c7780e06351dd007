package app.wheelhouse.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown in plain sentences and tables, as it can be shown from three metres. */
final class Spoken {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create())).build();

    private Spoken() {
    }

    /** A sentence, paragraph or entry of a list; or a table. */
    sealed interface Piece {
    }

    /** Words without any marks. */
    record Line(String words) implements Piece {
    }

    /** A table of plain words. */
    record Grid(List<String> heads, List<List<String>> rows) implements Piece {
        Grid {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /** The pieces in order. */
    static List<Piece> of(String markdown) {
        List<Piece> pieces = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                line(pieces, box(paragraph) + words(paragraph));
            }

            @Override
            public void visit(Heading heading) {
                line(pieces, words(heading));
            }

            @Override
            public void visit(BlockQuote quote) {
                visitChildren(quote);
            }

            @Override
            public void visit(FencedCodeBlock code) {
                code.getLiteral().lines().forEach(each -> line(pieces, each));
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                code.getLiteral().lines().forEach(each -> line(pieces, each));
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                    pieces.add(grid(block));
                }
            }
        });
        return pieces;
    }

    private static void line(List<Piece> pieces, String words) {
        if (!words.isBlank()) {
            pieces.add(new Line(words.strip()));
        }
    }

    /** The box of a task, which is a sibling of its words. */
    private static String box(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item && item.getFirstChild() instanceof TaskListItemMarker box
                && paragraph.equals(box.getNext()) ? box.isChecked() ? "☑ " : "☐ " : "";
    }

    private static Grid grid(Node table) {
        List<List<String>> rows = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                }
                if (node instanceof TableCell) {
                    rows.getLast().add(words(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return new Grid(rows.isEmpty() ? List.of() : rows.getFirst(),
                rows.isEmpty() ? List.of() : rows.subList(1, rows.size()));
    }

    private static String words(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                out.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                out.append(html.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                out.append(' ');
            }

            @Override
            public void visit(HardLineBreak line) {
                out.append(' ');
            }
        });
        return out.toString().replaceAll("\\s+", " ").strip();
    }
}
