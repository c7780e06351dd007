package app.wheelhouse.present;

import java.util.List;

/** One page of a view, set in type; {@code current} says that it holds the entry the meeting is at. */
record Sheet(List<Piece> pieces, boolean current) {
    Sheet {
        pieces = List.copyOf(pieces);
    }

    /** The same sheet for a script that runs from right to left. */
    Sheet mirrored(double sheetWidth) {
        return new Sheet(pieces.stream().map(piece -> piece.at(sheetWidth - piece.x() - piece.width())).toList(),
                current);
    }
}
