package app.wheelhouse.cli;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Demand;
import app.wheelhouse.backlog.Plan;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.RankRange;
import app.wheelhouse.backlog.RollUp;
import app.wheelhouse.backlog.Share;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from the board: score and rank of a request, what an epic comes to, what a bucket gets of this quarter. */
final class BoardFacts {
    private static final Map<String, List<String>> FIELDS = Map.of("rfe",
            List.of("score", "rank", "rank_best", "rank_worst", "lacking", "accounts", "revenue", "stands_for"), "epic",
            List.of("requests", "unscored", "months", "shipped", "progress", "reach", "score", "accounts", "revenue"),
            "bucket", List.of("quarter", "months", "percent", "verdict"));
    private static final double PERCENT = 100;
    private final Board board;
    private final Quarter quarter;
    private final Plan plan;

    BoardFacts(Store store) {
        board = new BoardReader(store).board();
        quarter = Quarter.of(LocalDate.now(store.clock()));
        plan = board.plan(quarter);
    }

    /** The fields that are added to records of a type; none for most. */
    static Set<String> fields(String type) {
        return new LinkedHashSet<>(FIELDS.getOrDefault(type, List.of()));
    }

    /** Completes a record just read; {@code values} is changed. */
    void complete(String type, Map<String, @Nullable Object> values) {
        fields(type).forEach(field -> values.putIfAbsent(field, null));
        if (values.get("id") instanceof UUID id) {
            switch (type) {
                case "rfe" -> board.row(id).ifPresent(row -> request(row, values));
                case "epic" -> epic(board.rollUp(id), values);
                default -> plan.shares().stream().filter(share -> share.bucket().id().equals(id))
                        .forEach(share -> bucket(share, values));
            }
        }
    }

    private void request(BoardRow row, Map<String, @Nullable Object> values) {
        values.put("score", value(row.score()));
        values.put("rank", board.rank(row).orElse(null));
        values.put("rank_best", board.range(row).map(RankRange::best).orElse(null));
        values.put("rank_worst", board.range(row).map(RankRange::worst).orElse(null));
        values.put("lacking", text(String.join(", ", board.frame().rice().lacking(row.rfe().inputs()))));
        demand(row.demand(), values);
        values.put("stands_for", board.merges().behind(row.id()).size());
    }

    private static void epic(RollUp sum, Map<String, @Nullable Object> values) {
        values.put("requests", sum.requests());
        values.put("unscored", sum.unscored());
        values.put("months", sum.effort());
        values.put("shipped", sum.shipped());
        OptionalDouble progress = sum.progress();
        values.put("progress", progress.isPresent() ? (int) Math.round(progress.getAsDouble() * PERCENT) : null);
        values.put("reach", sum.reach());
        values.put("score", value(sum.score()));
        demand(sum.demand(), values);
    }

    private void bucket(Share share, Map<String, @Nullable Object> values) {
        values.put("quarter", quarter.word());
        values.put("months", share.months());
        values.put("percent", share.percent());
        values.put("verdict", share.verdict().words());
    }

    private static void demand(Demand demand, Map<String, @Nullable Object> values) {
        values.put("accounts", text(String.join("; ", demand.accounts())));
        values.put("revenue", demand.revenue());
    }

    private static @Nullable Double value(OptionalDouble figure) {
        return figure.isPresent() ? Double.valueOf(figure.getAsDouble()) : null;
    }

    private static @Nullable String text(String words) {
        return words.isEmpty() ? null : words;
    }
}
