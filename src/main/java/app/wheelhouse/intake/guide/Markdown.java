package app.wheelhouse.intake.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A parsed guide: its blocks, where each stands, and its text as Markdown or plain. */
final class Markdown {
    /** Nobody nests deeper on purpose; what does is read as plain text. */
    private static final int DEEPEST = 60;
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS).maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST)
            .build();
    /** Keeps a text that looks like a list or heading from being read as one, and is cut off again. */
    private static final String GUARD = ".";
    private static final Pattern MARKUP = Pattern.compile("[*_`\\[\\]<>\\\\&!~]");
    private static final Pattern TAG = Pattern.compile("</?\\p{Alpha}[^>]*>");

    private final PreparedText text;
    private final Node document;
    private final String definitions;

    Markdown(PreparedText text) {
        this.text = text;
        document = PARSER.parse(text.markdown());
        definitions = children(document).stream().filter(LinkReferenceDefinition.class::isInstance)
                .map(LinkReferenceDefinition.class::cast)
                .map(definition -> "\n[" + definition.getLabel() + "]: <" + definition.getDestination() + ">")
                .collect(Collectors.joining());
    }

    List<Node> blocks() {
        return children(document);
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Where a block stands in the guide. */
    Lines lines(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return new Lines(1, 0);
        }
        return new Lines(text.lineOf(spans.getFirst().getLineIndex()), text.lineOf(spans.getLast().getLineIndex()));
    }

    /** The Markdown of a paragraph as one line, without the marks of the list or quote around it. */
    String inline(Node paragraph) {
        return paragraph.getSourceSpans().stream().map(span -> cut(text(span), span).strip())
                .collect(Collectors.joining(" "));
    }

    /** The label a paragraph starts with, also one alone on the paragraph's first line. */
    Optional<LabelLine> label(Node paragraph) {
        SourceSpan first = paragraph.getSourceSpans().getFirst();
        String text = inline(paragraph);
        String line = cut(text(first), first).strip();
        return LabelLine.read(line).filter(label -> label.rest().isEmpty() && line.length() < text.length())
                .map(label -> new LabelLine(label.name(), label.label(), text.substring(line.length()).strip()))
                .or(() -> LabelLine.read(text));
    }

    /** The words of a heading, without its marks. */
    String heading(Node heading) {
        String first = text.prepared(heading.getSourceSpans().getFirst().getLineIndex()).strip();
        return plain(first.startsWith("#") ? words(first) : first);
    }

    private static String words(String heading) {
        String words = heading.replaceFirst("^#+", "").strip();
        String open = words.endsWith("#") ? words.replaceFirst("#+$", "") : words;
        boolean closed = open.isEmpty() || Character.isWhitespace(open.charAt(open.length() - 1));
        return closed ? open.strip() : words;
    }

    /** The words of a table's cell. */
    String cell(Node cell) {
        PlainText plain = new PlainText();
        children(cell).forEach(child -> child.accept(plain));
        return Words.tidy(plain.seen.toString());
    }

    /** These lines of the guide as they stand, less the indent common to all of them. */
    String verbatim(Lines stretch) {
        if (stretch.to() < stretch.from()) {
            return "";
        }
        List<String> lines = text.lines().subList(stretch.from() - 1, stretch.to());
        int indent = lines.stream().filter(line -> !line.isBlank()).mapToInt(Markdown::indent).min().orElse(0);
        return lines.stream().map(line -> line.isBlank() ? "" : line.substring(indent).stripTrailing())
                .collect(Collectors.joining("\n")).replaceAll("^\n+|\n+$", "");
    }

    /** What a reader sees of a piece of Markdown: no marks, links by their text. */
    String plain(String markdown) {
        if (MARKUP.matcher(markdown).find()) {
            PlainText plain = new PlainText();
            parse(markdown).accept(plain);
            return Words.tidy(plain.seen.substring(GUARD.length()));
        }
        return Words.tidy(markdown);
    }

    /** The links of a piece of Markdown, each written out as Markdown. */
    List<String> links(String markdown) {
        if (markdown.indexOf('[') < 0 && markdown.indexOf('<') < 0) {
            return List.of();
        }
        LinkList links = new LinkList();
        parse(markdown).accept(links);
        return links.found;
    }

    private Node parse(String markdown) {
        String guarded = GUARD + markdown;
        return PARSER.parse(markdown.contains("[") ? guarded + "\n" + definitions : guarded);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String text(SourceSpan span) {
        return text.prepared(span.getLineIndex());
    }

    private static String cut(String line, SourceSpan span) {
        return line.substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength());
    }

    private static final class PlainText extends AbstractVisitor {
        private final StringBuilder seen = new StringBuilder();

        @Override
        public void visit(Text node) {
            seen.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            seen.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            seen.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            seen.append(' ');
        }

        @Override
        public void visit(HtmlInline node) {
            seen.append(TAG.matcher(node.getLiteral()).matches() ? " " : node.getLiteral());
        }
    }

    private static final class LinkList extends AbstractVisitor {
        private final List<String> found = new ArrayList<>();

        @Override
        public void visit(Link link) {
            add("", link, link.getDestination(), link.getTitle());
        }

        @Override
        public void visit(Image image) {
            add("!", image, image.getDestination(), image.getTitle());
        }

        private void add(String mark, Node node, String destination, String title) {
            PlainText words = new PlainText();
            children(node).forEach(child -> child.accept(words));
            String shown = words.seen.toString();
            found.add(shown.equals(destination)
                    ? "<" + destination + ">"
                    : mark + "[" + shown + "](" + destination + (title == null ? "" : " \"" + title + "\"") + ")");
        }
    }
}
