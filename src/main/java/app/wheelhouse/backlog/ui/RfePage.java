package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Requester;
import app.wheelhouse.backlog.ScoreHistory;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One request in full.
 *
 * @param texts   its long texts by the words of their fields
 * @param asked   those who asked for it, those of requests merged into it left out
 * @param merged  the requests it stands for
 * @param history how its score came about
 */
record RfePage(BoardRow row, Map<String, String> texts, List<Requester> asked, List<BoardRow> merged,
        List<ScoreHistory.Point> history) {

    UUID id() {
        return row.id();
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
