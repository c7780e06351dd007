package app.wheelhouse.intake;

import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.intake.guide.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Jira, Aha!, Productboard and people call the states of a request. */
final class StateWords {
    private static final Map<String, RfeState> WORDS = new HashMap<>();

    static {
        List.of("inbox", "new", "new idea", "open", "reopened", "to do", "todo", "backlog", "product backlog",
                "needs review",
                "submitted", "reported", "needs triage", "untriaged", "unprocessed")
                .forEach(word -> WORDS.put(word, RfeState.INBOX));
        List.of("triaged", "candidate", "candidates", "under consideration", "considering", "discovery", "reviewed",
                "under review", "evaluating", "under evaluation", "future consideration", "likely to implement",
                "scored",
                "in triage", "ideation", "exploring")
                .forEach(word -> WORDS.put(word, RfeState.TRIAGED));
        List.of("accepted", "planned", "in progress", "in development", "in design", "in review",
                "selected for development",
                "ready to develop", "ready for development", "committed", "started", "delivery", "in delivery",
                "approved",
                "doing", "now", "will implement", "in qa", "in testing", "testing", "ready to ship", "ready to release",
                "development", "implementing")
                .forEach(word -> WORDS.put(word, RfeState.ACCEPTED));
        List.of("merged", "already exists", "duplicate").forEach(word -> WORDS.put(word, RfeState.MERGED));
        List.of("parked", "on hold", "later", "deferred", "icebox", "postponed", "not now", "snoozed", "parking lot")
                .forEach(word -> WORDS.put(word, RfeState.PARKED));
        List.of("declined", "will not implement", "won t do", "wont do", "won t fix", "wont fix", "won t implement",
                "rejected", "not planned", "cancelled", "canceled", "cannot reproduce", "unlikely to implement")
                .forEach(word -> WORDS.put(word, RfeState.DECLINED));
        List.of("shipped", "done", "released", "launched", "closed", "resolved", "complete", "completed", "delivered",
                "fixed", "live").forEach(word -> WORDS.put(word, RfeState.SHIPPED));
    }

    private StateWords() {
    }

    /** The state a word means, whatever its case and dashes. */
    static Optional<RfeState> read(String said) {
        return Optional.ofNullable(WORDS.get(Words.key(said)));
    }

    /** The state that a status and, as in Jira, a resolution mean: what is done but was not wanted is declined. */
    static Optional<RfeState> read(String status, String resolution) {
        Optional<RfeState> state = read(status);
        Optional<RfeState> resolved = read(resolution);
        boolean over = state.isEmpty() || state.get() == RfeState.SHIPPED;
        return over && resolved.isPresent() ? resolved : state;
    }
}
