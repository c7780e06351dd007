package app.wheelhouse.decision.rights;

import app.wheelhouse.present.RoomView.MatrixCard;
import app.wheelhouse.present.RoomView.MatrixLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the room is shown of a matrix: titles, names and letters; notes stay with the host. */
public final class RightsCard {
    private RightsCard() {
    }

    /** @param highlighted the row that is being talked about, or null */
    public static MatrixCard of(Matrix matrix, @Nullable UUID highlighted) {
        List<MatrixLine> rows = matrix.rows().stream()
                .map(row -> new MatrixLine(row.title(),
                        matrix.columns().stream().map(column -> letters(matrix.cell(row.id(), column.id()))).toList(),
                        row.id().equals(highlighted)))
                .toList();
        return new MatrixCard("", matrix.title(), matrix.legend(), String.valueOf(matrix.framework().decider()),
                matrix.columns().stream().map(Matrix.Column::name).toList(), rows);
    }

    private static String letters(Cell cell) {
        return cell.paging() > 0 ? cell.letters().replace("R", "R" + cell.paging()) : cell.letters();
    }
}
