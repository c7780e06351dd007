package app.wheelhouse.bench;

import app.wheelhouse.decision.ui.rights.MatrixBench;
import java.nio.file.Path;
import java.util.List;

/** A rights matrix of 200 × 60: key → painted, beside the 50 ms of the issue and ControlsFX's SpreadsheetView. */
final class MatrixFigures {
    private static final double LIMIT = 50;

    private MatrixFigures() {
    }

    static List<Figure> measure(Path folder) {
        MatrixBench.Times times = new MatrixBench().measure(folder);
        return List.of(
                Figure.limit("matrix 200 × 60: a letter → painted, p95", Figure.share(times.letter(), 0.95), "ms",
                        LIMIT),
                Figure.limit("matrix 200 × 60: an arrow → painted, p95", Figure.share(times.arrow(), 0.95), "ms",
                        LIMIT),
                Figure.limit("matrix 200 × 60: a key in the filter → painted, p95", Figure.share(times.filter(), 0.95),
                        "ms", LIMIT),
                Figure.limit("matrix 200 × 60: a letter, processor time of the FX thread, p95",
                        Figure.share(times.letterWork(), 0.95), "ms", LIMIT),
                Figure.beside("matrix 200 × 60: a letter → painted, median", Figure.median(times.letter()), "ms",
                        "SpreadsheetView", Figure.median(times.peerLetter())),
                Figure.limit("matrix 200 × 60: opening, key → laid out, FX thread, p95",
                        Figure.share(times.opening(), 0.95), "ms",
                        LIMIT),
                Figure.peer("matrix 200 × 60: opening → painted, median", Figure.median(times.painting()), "ms",
                        "SpreadsheetView, its rows at hand", times.peerOpening(), 1));
    }
}
