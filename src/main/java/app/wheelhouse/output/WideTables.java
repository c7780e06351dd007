package app.wheelhouse.output;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Divides tables that are too wide into several below each other, each with the first column in front. */
final class WideTables extends AbstractVisitor {
    private final int most;

    /** @param most so many columns stand side by side */
    WideTables(int most) {
        this.most = most;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            List<List<TableCell>> rows = rows(table);
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            if (columns > most) {
                for (int from = 1; from < columns; from += most - 1) {
                    table.insertBefore(part(rows, from, Math.min(columns, from + most - 1)));
                }
                table.unlink();
            }
        } else {
            visitChildren(block);
        }
    }

    private static List<List<TableCell>> rows(TableBlock table) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<TableCell> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add((TableCell) cell);
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static TableBlock part(List<List<TableCell>> rows, int from, int to) {
        TableBlock table = new TableBlock();
        TableHead head = new TableHead();
        TableBody body = new TableBody();
        table.appendChild(head);
        for (int i = 0; i < rows.size(); i++) {
            List<TableCell> cells = rows.get(i);
            TableRow row = new TableRow();
            if (!cells.isEmpty()) {
                row.appendChild(from == 1 ? cells.getFirst() : again(cells.getFirst()));
            }
            cells.subList(Math.min(from, cells.size()), Math.min(to, cells.size())).forEach(row::appendChild);
            (i == 0 ? head : body).appendChild(row);
        }
        if (body.getFirstChild() != null) {
            table.appendChild(body);
        }
        return table;
    }

    /** The words of a cell once more; it was moved into the first part. */
    private static TableCell again(TableCell cell) {
        StringBuilder words = new StringBuilder();
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        TableCell copy = new TableCell();
        copy.setHeader(cell.isHeader());
        copy.setAlignment(cell.getAlignment());
        copy.appendChild(new Text(words.toString()));
        return copy;
    }
}
