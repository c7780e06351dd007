package app.wheelhouse.document.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A Markdown table to read: hairlines across, columns as wide as their words need, long cells wrapped. */
final class TableGrid extends GridPane {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 36;
    private static final int WRAPPED = 18;
    private static final double CHARACTER = 7.5;
    private static final double PADDING = 24;
    private final Inlines inlines;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();

    TableGrid(TableBlock table, Inlines inlines) {
        this.inlines = inlines;
        getStyleClass().add("reading-table");
        int row = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                if (line instanceof TableRow cells) {
                    add(cells, row);
                    row++;
                }
            }
        }
        double all = 0;
        for (int i = 0; i < lengths.size(); i++) {
            double wanted = width(lengths.get(i));
            ColumnConstraints column = new ColumnConstraints(width(words.get(i)), wanted, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
            all += wanted;
        }
        setMaxWidth(all);
    }

    private static double width(int characters) {
        return characters * CHARACTER + PADDING;
    }

    private void add(TableRow cells, int row) {
        int column = 0;
        for (Node node = cells.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                add(cell, row, column);
                column++;
            }
        }
    }

    private void add(TableCell cell, int row, int column) {
        TextFlow flow = inlines.flow(cell, "reading-cell");
        boolean right = cell.getAlignment() == TableCell.Alignment.RIGHT;
        flow.setTextAlignment(right
                ? TextAlignment.RIGHT
                : cell.getAlignment() == TableCell.Alignment.CENTER ? TextAlignment.CENTER : TextAlignment.LEFT);
        StackPane frame = new StackPane(flow);
        frame.getStyleClass().add(cell.isHeader() ? "reading-table-head" : "reading-table-cell");
        if (column == 0) {
            frame.getStyleClass().add("first");
        }
        GridPane.setHalignment(frame, right ? HPos.RIGHT : HPos.LEFT);
        add(frame, column, row);
        String text = Inlines.plain(cell);
        int word = Arrays.stream(text.split("\\s+", -1)).mapToInt(String::length).max().orElse(0);
        while (lengths.size() <= column) {
            lengths.add(SHORTEST);
            words.add(SHORTEST);
        }
        words.set(column, Math.clamp(word, words.get(column), LONGEST));
        lengths.set(column, Math.clamp(Math.max(word, needed(text)), lengths.get(column), LONGEST));
    }

    /** Characters a line of the cell needs: a long text is wrapped. */
    private static int needed(String text) {
        return text.length() <= WRAPPED
                ? text.length()
                : (int) Math.round(WRAPPED + Math.sqrt(text.length() - WRAPPED) * 2.5);
    }
}
