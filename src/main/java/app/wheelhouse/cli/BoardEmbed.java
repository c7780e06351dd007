package app.wheelhouse.cli;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Row;
import app.wheelhouse.store.AtHand;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The ranked requests within a document: {@code {{board top=10 epic=… bucket=…}}}. */
final class BoardEmbed implements Embeds {
    private static final int ALL = 9999;
    private final Store store;
    private final Supplier<Board> board;

    BoardEmbed(Store store) {
        this.store = store;
        this.board = new AtHand<>(store, BoardReader.TABLES, new BoardReader(store)::board);
    }

    @Override
    public Answer answer(Embed embed, Edition edition) {
        Board now = board.get();
        String epic = embed.option("epic", "");
        String bucket = embed.option("bucket", "");
        if (!embed.subject().isBlank()) {
            return new Missing("The board takes top=, epic= and bucket=, not “" + embed.subject() + "”.");
        }
        if (!epic.isBlank() && now.frame().epics().values().stream().noneMatch(each -> like(each.title(), epic))) {
            return LiveEmbeds.nothing(epic, "epics");
        }
        if (!bucket.isBlank()
                && now.frame().buckets().values().stream().noneMatch(each -> like(each.title(), bucket))) {
            return LiveEmbeds.nothing(bucket, "buckets");
        }
        List<BoardRow> rows = now.rows().stream().filter(BoardRow::isRanked)
                .filter(row -> row.rfe().state().isOpen()).filter(row -> epic.isBlank() || like(row.epic(), epic))
                .filter(row -> bucket.isBlank() || like(row.bucket(), bucket)).toList();
        List<BoardRow> shown = rows.subList(0, Math.min(rows.size(), embed.number("top", ALL)));
        Instant at = store.clock().instant();
        if (shown.isEmpty()) {
            return Shown.blocks(List.of(new Block.Prose("*No request is ranked here.*")), "the board", at);
        }
        return Shown.blocks(List.of(new Block.Table(caption(shown.size(), rows.size(), epic, bucket),
                List.of(Column.figures("Rank"), Column.words("Request"), Column.figures("Score"),
                        Column.words("Epic"), Column.tight("State")),
                shown.stream().map(row -> Row.of(now.rank(row).map(String::valueOf).orElse(""), row.rfe().title(),
                        row.score().isPresent()
                                ? String.format(Locale.ROOT, "%.1f", row.score().getAsDouble())
                                : "",
                        row.epic(), row.rfe().state().label())).toList())),
                "the board", at);
    }

    private static String caption(int shown, int all, String epic, String bucket) {
        String within = epic.isBlank() ? bucket.isBlank() ? "" : ", " + bucket : ", " + epic;
        return (shown < all ? "The first " + shown + " of " + all + " ranked requests" : "Ranked requests") + within;
    }

    private static boolean like(String title, String wanted) {
        return title.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>(List.of(new Offer("board top=10", "Board, first ten", "ranked requests"),
                new Offer("board", "Board, all of it", "ranked requests")));
        board.get().frame().epics().values()
                .forEach(epic -> offers.add(new Offer("board top=10 epic=\"" + epic.title() + "\"",
                        "Board: " + epic.title(), "requests of an epic")));
        return offers;
    }
}
