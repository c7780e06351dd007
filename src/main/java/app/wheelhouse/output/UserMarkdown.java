package app.wheelhouse.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Markdown as users wrote it, made fit for a page: raw HTML becomes plain text, pictures their description, links that do
 * not lead to a web page or a mailbox their words, and headings continue below the heading they stand under.
 */
final class UserMarkdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(List.of(TablesExtension.create()))
            .escapeHtml(true).sanitizeUrls(true).attributeProviderFactory(_ -> UserMarkdown::attributes)
            .nodeRendererFactory(context -> new Checkbox(context.getWriter())).build();
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto");

    /** So many columns stand side by side. */
    private static final int COLUMNS = 10;

    private UserMarkdown() {
    }

    /** As XHTML; {@code level} is the level of the heading it stands under. */
    static String toXhtml(String markdown, int level) {
        return Xml.clean(HTML.render(parted(parse(markdown, level))));
    }

    /** As Markdown for another page; {@code level} as above. */
    static String toMarkdown(String markdown, int level) {
        return MARKDOWN.render(parse(markdown, level)).strip();
    }

    /** Tables of many columns in parts that fit on paper, each with the first column again. */
    private static Node parted(Node document) {
        document.accept(new WideTables(COLUMNS));
        return document;
    }

    private static Node parse(String markdown, int level) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamed(level));
        return document;
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
            Width.of(cell).ifPresent(percent -> attributes.put("style", "width:" + percent + "%"));
        }
        if (node instanceof Link link) {
            attributes.put("title", link.getDestination());
        }
        if (node instanceof ListItem && node.getFirstChild() instanceof TaskListItemMarker) {
            attributes.put("class", "task");
        }
        if (node instanceof Block || node instanceof TableCell) {
            Words words = new Words();
            node.accept(words);
            if (!Xml.direction(words.found.toString()).isEmpty() && !tag.equals("ul") && !tag.equals("ol")) {
                attributes.put("dir", "rtl");
                attributes.put("lang", "he");
            }
        }
    }

    /** Takes out of a parsed text what a page must not hold. */
    private static final class Tamed extends AbstractVisitor {
        private final int base;
        private final Deque<Integer> open = new ArrayDeque<>();

        Tamed(int base) {
            this.base = base;
        }

        @Override
        public void visit(Heading heading) {
            while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
                open.pop();
            }
            open.push(heading.getLevel());
            heading.setLevel(Math.min(6, base + open.size()));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Words words = new Words();
            image.accept(words);
            image.insertBefore(new Text(words.found.isEmpty() ? "[picture]" : "[picture: " + words.found + "]"));
            image.unlink();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String destination = link.getDestination();
            int colon = destination.indexOf(':');
            if (colon < 0 || !LINK_SCHEMES.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT))) {
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }
    }

    /** How wide the column of a head is. */
    private static final class Width {
        private Width() {
        }

        static Optional<Integer> of(TableCell head) {
            Node row = head.getParent();
            if (row == null || row.getParent() == null || !(row.getParent().getParent() instanceof TableBlock table)) {
                return Optional.empty();
            }
            List<List<String>> rows = new ArrayList<>();
            for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                        Words words = new Words();
                        cell.accept(words);
                        cells.add(words.found.toString());
                    }
                    rows.add(cells);
                }
            }
            int column = 0;
            for (Node cell = head.getPrevious(); cell != null; cell = cell.getPrevious()) {
                column++;
            }
            int index = column;
            return ColumnWidths.of(rows).filter(widths -> index < widths.size()).map(widths -> widths.get(index));
        }
    }

    /** Collects the words below a node. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder found = new StringBuilder();

        @Override
        public void visit(Text text) {
            found.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            found.append(code.getLiteral());
        }
    }

    /** Draws the box of a task as a character, not as a form control. */
    private record Checkbox(HtmlWriter out) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TaskListItemMarker.class);
        }

        @Override
        public void render(Node node) {
            out.text(((TaskListItemMarker) node).isChecked() ? "☑ " : "☐ ");
        }
    }
}
