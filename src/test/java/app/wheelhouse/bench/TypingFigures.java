package app.wheelhouse.bench;

import app.wheelhouse.ui.note.NoteTypingBench;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Key → glyph: typing in the middle of a note of 10,000 lines. */
final class TypingFigures {
    private static final double LIMIT = 1_000.0 / 60 + 4;

    private TypingFigures() {
    }

    static List<Figure> measure() throws TimeoutException, InterruptedException {
        NoteTypingBench.Keys keys = new NoteTypingBench().measure();
        return List.of(
                Figure.limit("key → glyph, 10,000 lines, p95 (limit: a frame + 4 ms)", Figure.share(keys.shown(), 0.95),
                        "ms", LIMIT),
                Figure.beside("key → glyph, 10,000 lines, processor time p95", Figure.share(keys.work(), 0.95), "ms",
                        "one frame", 1_000.0 / 60));
    }
}
