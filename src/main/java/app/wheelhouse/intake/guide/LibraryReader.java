package app.wheelhouse.intake.guide;

import app.wheelhouse.intake.guide.Guide.GuideReceipt;
import app.wheelhouse.intake.guide.Guide.GuideRisk;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Finds risks and receipts in the sections of a guide that list them, beside the page that keeps the section whole. */
final class LibraryReader {
    private final Markdown markdown;
    private final TopicMaker maker;

    LibraryReader(Markdown markdown, Ledger ledger) {
        this.markdown = markdown;
        maker = new TopicMaker(markdown, ledger);
    }

    void read(PageKind kind, List<Node> blocks, List<GuideRisk> risks, List<GuideReceipt> receipts) {
        if (kind == PageKind.RISKS) {
            blocks.forEach(block -> readRisks(block, risks));
        } else if (kind == PageKind.QUOTES) {
            blocks.forEach(block -> readReceipts(block, receipts));
        }
    }

    private void readRisks(Node block, List<GuideRisk> risks) {
        if (block instanceof ListBlock list) {
            for (Node item : Markdown.children(list)) {
                if (item.getFirstChild() instanceof Paragraph first) {
                    Lines stands = markdown.lines(first);
                    Lines all = markdown.lines(item);
                    String below = markdown.verbatim(new Lines(stands.to() + 1, all.to()));
                    add(maker.risk(markdown.inline(first), below, stands, all), risks);
                }
            }
        } else if (block instanceof TableBlock) {
            Markdown.children(block).stream().filter(TableBody.class::isInstance)
                    .flatMap(body -> Markdown.children(body).stream()).forEach(row -> readRow(row, risks));
        }
    }

    /** A row's first cell is the risk, its second the response. */
    private void readRow(Node row, List<GuideRisk> risks) {
        List<String> cells = Markdown.children(row).stream().map(markdown::cell).toList();
        if (row instanceof TableRow && cells.size() > 1) {
            add(new GuideRisk(cells.get(0), cells.get(1), markdown.lines(row)), risks);
        }
    }

    private static void add(GuideRisk risk, List<GuideRisk> risks) {
        if (!risk.title().isEmpty()) {
            risks.add(risk);
        }
    }

    private void readReceipts(Node block, List<GuideReceipt> receipts) {
        if (block instanceof ListBlock list) {
            Markdown.children(list).stream().map(Node::getFirstChild).filter(Paragraph.class::isInstance)
                    .forEach(first -> addReceipt(first, receipts));
        } else if (block instanceof BlockQuote && block.getFirstChild() instanceof Paragraph first) {
            addReceipt(first, receipts);
        }
    }

    private void addReceipt(Node paragraph, List<GuideReceipt> receipts) {
        GuideReceipt receipt = maker.receipt("", markdown.inline(paragraph), markdown.lines(paragraph));
        if (!receipt.title().isEmpty()) {
            receipts.add(receipt);
        }
    }
}
