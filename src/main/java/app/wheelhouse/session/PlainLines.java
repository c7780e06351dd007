package app.wheelhouse.session;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as the plain lines a room is shown: one for each paragraph or list entry, without marks, links or HTML. */
final class PlainLines extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder().build();

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final String softBreak;

    private PlainLines(String softBreak) {
        this.softBreak = softBreak;
    }

    /** The paragraphs and list entries of a text. */
    static List<String> of(String markdown) {
        return read(markdown, " ");
    }

    /** The same, but every typed line counts. */
    static List<String> eachLineOf(String markdown) {
        return read(markdown, "\n");
    }

    private static List<String> read(String markdown, String softBreak) {
        PlainLines reader = new PlainLines(softBreak);
        PARSER.parse(markdown).accept(reader);
        return reader.lines;
    }

    private void add(String literal) {
        literal.lines().map(String::strip).filter(text -> !text.isEmpty()).forEach(lines::add);
    }

    private void addBlock(Block block) {
        visitChildren(block);
        add(line.toString());
        line.setLength(0);
    }

    @Override
    public void visit(Paragraph paragraph) {
        addBlock(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        addBlock(heading);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(Text text) {
        line.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        line.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak soft) {
        line.append(softBreak);
    }

    @Override
    public void visit(HardLineBreak hard) {
        line.append('\n');
    }
}
