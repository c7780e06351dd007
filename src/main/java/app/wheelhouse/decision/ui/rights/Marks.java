package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Matrix.At;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the findings of a matrix are marked: at cells, at rows and at columns. */
record Marks(Map<At, List<Finding>> cells, Map<UUID, List<Finding>> rows, Map<UUID, List<Finding>> columns) {

    static Marks of(List<Finding> findings) {
        Marks marks = new Marks(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Finding finding : findings) {
            UUID row = finding.row();
            UUID column = finding.column();
            if (row != null && column != null) {
                marks.cells.computeIfAbsent(new At(row, column), _ -> new ArrayList<>()).add(finding);
            } else if (row != null) {
                marks.rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(finding);
            } else if (column != null) {
                marks.columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(finding);
            }
        }
        return marks;
    }
}
