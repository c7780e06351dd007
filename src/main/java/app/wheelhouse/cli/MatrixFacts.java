package app.wheelhouse.cli;

import app.wheelhouse.decision.rights.CellText;
import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Lint;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from a rights matrix as a whole, as its page in the window says it. */
final class MatrixFacts {
    private MatrixFacts() {
    }

    /** Adds the counts of rows, columns and findings, and whether it is valid, to records of matrices. */
    static void count(Store store, List<Map<String, @Nullable Object>> records) {
        RightsStore rights = new RightsStore(store);
        for (Map<String, @Nullable Object> record : records) {
            if (record.get("id") instanceof UUID id) {
                rights.matrix(id).ifPresent(matrix -> count(matrix, record));
            }
        }
    }

    private static void count(Matrix matrix, Map<String, @Nullable Object> record) {
        List<Finding> findings = Lint.of(matrix);
        record.put("rows", matrix.rows().size());
        record.put("columns", matrix.columns().size());
        record.put("findings", findings.size());
        record.put("valid", Lint.isValid(findings));
    }

    /** Adds the findings in words and the letters row by row besides. */
    static void tell(Store store, Map<String, @Nullable Object> record) {
        count(store, List.of(record));
        if (record.get("id") instanceof UUID id) {
            Matrix matrix = new RightsStore(store).matrix(id).orElseThrow();
            record.put("messages", Lint.of(matrix).stream().map(Finding::message).toList());
            List<Map<String, @Nullable Object>> grid = new ArrayList<>();
            for (Matrix.Row row : matrix.rows()) {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("title", row.title());
                matrix.columns().forEach(column -> line.put(column.name(),
                        CellText.write(matrix.framework(), matrix.cell(row.id(), column.id()))));
                grid.add(line);
            }
            record.put("grid", grid);
        }
    }
}
