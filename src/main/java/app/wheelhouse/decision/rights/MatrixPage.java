package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import java.util.ArrayList;
import java.util.List;

/** A matrix as a page: what the letters mean, the table, in parts when it is wide, what is wrong, and who carries what. */
public final class MatrixPage {
    private static final int COLUMNS = 8;

    private MatrixPage() {
    }

    /** The page of one matrix in an edition; notes are for the host. */
    public static Page of(Matrix matrix, Edition edition) {
        List<Block> blocks = new ArrayList<>();
        List<Block> tables = new ArrayList<>();
        int parts = Math.max(1, Math.ceilDiv(matrix.columns().size(), COLUMNS));
        int perPart = Math.max(1, Math.ceilDiv(matrix.columns().size(), parts));
        for (int part = 0; part < parts; part++) {
            int from = part * perPart;
            int to = Math.min(matrix.columns().size(), from + perPart);
            List<Column> columns = matrix.columns().subList(Math.min(from, to), to);
            String caption = parts == 1
                    ? "All people"
                    : "People, %d of %d".formatted(part + 1,
                            parts);
            if (!matrix.rows().isEmpty()) {
                tables.add(table(matrix, columns, caption));
            }
        }
        if (!tables.isEmpty()) {
            blocks.add(new Block.Section("Who takes which part", tables));
        }
        List<Finding> findings = Lint.of(matrix);
        if (!findings.isEmpty()) {
            blocks.add(new Block.Section("Findings", List.of(new Block.Bullets(findings.stream()
                    .map(finding -> Item.of("%s %s. %s.".formatted(finding.message(), finding.rule().title(),
                            finding.rule().source())))
                    .toList()))));
        }
        if (matrix.rows().stream().anyMatch(row -> !row.note().isBlank())) {
            blocks.add(new Block.HostOnly(List.of(new Block.Section("Notes", List.of(new Block.Bullets(matrix.rows()
                    .stream().filter(row -> !row.note().isBlank())
                    .map(row -> Item.of(row.title() + ": " + row.note())).toList()))))));
        }
        if (!matrix.rows().isEmpty() && !matrix.columns().isEmpty()) {
            blocks.add(new Block.Section("Load", List.of(load(matrix))));
        }
        long errors = findings.stream().filter(Finding::isError).count();
        String state = errors == 0 ? "every rule kept" : errors + (errors == 1 ? " rule broken" : " rules broken");
        return new Page("Rights matrix", "", matrix.title().isBlank() ? "Untitled matrix" : matrix.title(),
                matrix.purpose(), List.of(new Fact("Framework", (matrix.kind() == Matrix.Kind.ON_CALL
                        ? "on-call "
                        : "") + matrix.framework().label() + ": " + matrix.legend().replace(" · ", ", ")),
                        new Fact("State", state)),
                null, "en", edition, blocks);
    }

    private static Block table(Matrix matrix, List<Column> people, String caption) {
        List<app.wheelhouse.output.Column> columns = new ArrayList<>(
                List.of(app.wheelhouse.output.Column.words("Decision or activity")));
        people.forEach(column -> columns.add(app.wheelhouse.output.Column.words(column.name())));
        return new Block.Table(caption, columns, matrix.rows().stream().map(row -> line(matrix, row, people)).toList());
    }

    private static app.wheelhouse.output.Row line(Matrix matrix, Row row, List<Column> people) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.title())));
        for (Column column : people) {
            app.wheelhouse.decision.rights.Cell cell = matrix.cell(row.id(), column.id());
            String letters = CellText.write(matrix.framework(),
                    new app.wheelhouse.decision.rights.Cell(cell.letters(), "",
                            cell.paging()));
            cells.add(new Cell(letters, cell.scope(), List.of()));
        }
        return new app.wheelhouse.output.Row(Edition.ROOM, false, cells);
    }

    private static Block load(Matrix matrix) {
        List<app.wheelhouse.output.Column> columns = new ArrayList<>(
                List.of(app.wheelhouse.output.Column.words("Person or role")));
        matrix.framework().letters()
                .forEach(letter -> columns.add(app.wheelhouse.output.Column.figures(letter.meaning())));
        return new Block.Table("Rows by part", columns, Load.of(matrix).stream().map(load -> {
            List<String> cells = new ArrayList<>(List.of(load.column().name()));
            matrix.framework().letters().forEach(letter -> cells.add(String.valueOf(load.count(letter.sign()))));
            return app.wheelhouse.output.Row.of(cells.toArray(String[]::new));
        }).toList());
    }
}
