package app.wheelhouse.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A text in its parts: headings, paragraphs, live parts, what is for the host alone, and guidance nobody prints. */
public record Manuscript(List<Part> parts) {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?i)^\\s*>\\s*\\[!(?:host|host only)\\]\\s*");

    /** What a part is. */
    public enum Kind {
        HEADING, PROSE, TABLE, CODE, EMBED, HOST, GUIDANCE, REFERENCE
    }

    /**
     * A part.
     *
     * @param line  the first, counted from 0
     * @param level of a heading, else 0
     * @param text  as written; of a heading its plain words; of what is for the host alone without its marks
     */
    public record Part(Kind kind, int line, int level, String text) {
    }

    public Manuscript {
        parts = List.copyOf(parts);
    }

    /** Takes a text apart. */
    public static Manuscript of(String markdown) {
        List<String> lines = List.of(markdown.replace("\r\n", "\n").split("\n", -1));
        List<Part> parts = new ArrayList<>();
        for (Node node = PARSER.parse(String.join("\n", lines)).getFirstChild(); node != null; node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty()) {
                int first = node.getSourceSpans().getFirst().getLineIndex();
                int last = node.getSourceSpans().getLast().getLineIndex();
                add(parts, node, first, lines.subList(first, last + 1));
            }
        }
        return new Manuscript(parts);
    }

    private static void add(List<Part> parts, Node node, int first, List<String> lines) {
        String text = String.join("\n", lines);
        switch (node) {
            case Heading heading -> parts.add(new Part(Kind.HEADING, first, heading.getLevel(),
                    uncommented(PLAIN.render(heading)).replaceAll("\\s+", " ").strip()));
            case HtmlBlock html when html.getLiteral().stripLeading().startsWith("<!--") -> {
                String left = COMMENT.matcher(text).replaceAll("");
                parts.add(new Part(Kind.GUIDANCE, first, 0, text));
                if (!left.isBlank()) {
                    parts.add(new Part(Kind.PROSE, first, 0, left));
                }
            }
            case FencedCodeBlock _,IndentedCodeBlock _ -> parts.add(new Part(Kind.CODE, first, 0, text));
            case LinkReferenceDefinition _ -> parts.add(new Part(Kind.REFERENCE, first, 0, text));
            case BlockQuote _ when isForHost(lines) -> parts.add(new Part(Kind.HOST, first, 0,
                    unquoted(lines)));
            case TableBlock _ -> parts.add(new Part(Kind.TABLE, first, 0, uncommented(text)));
            case Paragraph _ when lines.stream().allMatch(line -> Embed.alone(line).isPresent()) -> {
                for (int i = 0; i < lines.size(); i++) {
                    parts.add(new Part(Kind.EMBED, first + i, 0, lines.get(i).strip()));
                }
            }
            default -> {
                List<String> open = new ArrayList<>(lines);
                List<Part> hidden = new ArrayList<>();
                for (BlockQuote quote : hostsWithin(node, first, lines)) {
                    int from = quote.getSourceSpans().getFirst().getLineIndex() - first;
                    int to = quote.getSourceSpans().getLast().getLineIndex() - first;
                    List<String> own = new ArrayList<>();
                    for (SourceSpan span : quote.getSourceSpans()) {
                        String line = lines.get(span.getLineIndex() - first);
                        own.add(below(line, span));
                        open.set(span.getLineIndex() - first,
                                line.substring(0, Math.min(span.getColumnIndex(), line.length())));
                    }
                    hidden.add(new Part(Kind.HOST, first + from, 0, unquoted(own)));
                    open.subList(from, to + 1).replaceAll(String::stripTrailing);
                }
                parts.add(new Part(Kind.PROSE, first, 0, uncommented(String.join("\n", open))));
                parts.addAll(hidden);
            }
        }
    }

    /** What is for the host alone within a list or a quotation. */
    private static List<BlockQuote> hostsWithin(Node node, int first, List<String> lines) {
        List<BlockQuote> found = new ArrayList<>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                if (isForHost(quote.getSourceSpans().stream()
                        .map(span -> below(lines.get(span.getLineIndex() - first), span)).toList())) {
                    found.add(quote);
                } else {
                    visitChildren(quote);
                }
            }
        });
        return found;
    }

    /** Whether any line of a quotation says so: better one sentence too few in the room than one too many. */
    private static boolean isForHost(List<String> quotation) {
        return quotation.stream().anyMatch(line -> HOST.matcher(line).find());
    }

    private static String below(String line, SourceSpan span) {
        return line.substring(Math.min(span.getColumnIndex(), line.length()));
    }

    private static String uncommented(String text) {
        return text.contains("<!--") ? COMMENT.matcher(text).replaceAll("") : text;
    }

    private static String unquoted(List<String> lines) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = HOST.matcher(lines.get(i)).find()
                    ? HOST.matcher(lines.get(i)).replaceFirst("")
                    : lines.get(i).replaceFirst("^\\s*>\\s?", "");
            out.add(line);
        }
        return uncommented(String.join("\n", out));
    }

    /** The headings, for an outline. */
    public List<Part> headings() {
        return parts.stream().filter(part -> part.kind() == Kind.HEADING).toList();
    }

    /** Words of all that is printed, without marks. */
    public int words() {
        int words = 0;
        for (Part part : parts) {
            if (part.kind() != Kind.GUIDANCE && part.kind() != Kind.REFERENCE && part.kind() != Kind.EMBED) {
                Matcher word = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.,%-]*").matcher(part.text());
                while (word.find()) {
                    words++;
                }
            }
        }
        return words;
    }

    /** The text without guidance and without marks that make a heading, to compare words. */
    static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
