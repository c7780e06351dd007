package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Placing;
import app.wheelhouse.backlog.Plan;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeOrigin;
import app.wheelhouse.backlog.Scales;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.ui.list.Sign;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The columns of the board's table: what each shows, how it sorts and how it is edited. */
enum BoardColumn {
    RANK("#", "Rank by score; equal scores share a rank", 52, Kind.NUMBER, true),
    TITLE("Request", "", 280, Kind.WIDE, true),
    SCORE("Score", "", 84, Kind.NUMBER, true),
    RANGE("Rank range", "The best and the worst rank when one input is moved one step", 112, Kind.RANGE, true),
    REACH("Reach", "", 76, Kind.NUMBER, true),
    IMPACT("Impact", "", 68, Kind.NUMBER, true),
    CONFIDENCE("Conf. %", "Above 50 % it has to cite a receipt", 78, Kind.NUMBER, true),
    EFFORT("Effort PM", "Person-months; a range such as 2–4 counts with its middle", 86, Kind.NUMBER, true),
    STATE("State", "", 112, Kind.SIGN, true),
    FIT("Plan", "Whether it fits into the quarter", 140, Kind.SIGN, true),
    BUCKET("Bucket", "", 150, Kind.CHOICE, true),
    EPIC("Epic", "", 170, Kind.CHOICE, true),
    OWNER("Owner", "", 150, Kind.CHOICE, false),
    TEAM("Team", "", 130, Kind.CHOICE, false),
    QUARTER("Promised", "The quarter it is promised for", 92, Kind.CHOICE, false),
    RELEASE("Release", "", 100, Kind.TEXT, false),
    REVENUE("Revenue", "At stake in a year; an account counts once", 92, Kind.NUMBER, false),
    ACCOUNTS("Accounts", "", 180, Kind.TEXT, false),
    ORIGIN("Source", "", 120, Kind.CHOICE, false),
    RECEIPTS("Receipts", "How many receipts its confidence rests on", 80, Kind.NUMBER, false),
    TICKET("Ticket", "What it is called elsewhere", 100, Kind.TEXT, false),
    RAISED("Raised", "", 84, Kind.TEXT, false);

    /** How a column looks. */
    enum Kind {
        WIDE, NUMBER, TEXT, CHOICE, SIGN, RANGE
    }

    final String head;
    final String hint;
    final double width;
    final Kind kind;
    final boolean usual;

    BoardColumn(String head, String hint, double width, Kind kind, boolean usual) {
        this.head = head;
        this.hint = hint;
        this.width = width;
        this.kind = kind;
        this.usual = usual;
    }

    /** The word settings remember it by. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BoardColumn> of(String word) {
        return List.of(values()).stream().filter(each -> each.word().equals(word)).findFirst();
    }

    /** What a row has in it. */
    String text(BoardRow row, BoardModel model) {
        Rfe rfe = row.rfe();
        Integer confidence = rfe.inputs().confidence();
        RfeOrigin origin = rfe.origin();
        Quarter quarter = rfe.quarter();
        return switch (this) {
            case RANK -> model.board().rank(row).map(rank -> rank.toString()).orElse("");
            case TITLE -> rfe.title();
            case SCORE -> row.score().isPresent()
                    ? Figures.score(row.score())
                    : rfe.state().isOpen() ? "unscored" : "";
            case RANGE -> "";
            case REACH -> Figures.number(rfe.inputs().reach());
            case IMPACT -> Figures.exact(rfe.inputs().impact());
            case CONFIDENCE -> confidence == null ? "" : confidence + (row.isUnproven() ? " ?" : "");
            case EFFORT -> Figures.effort(rfe.inputs());
            case STATE -> rfe.state().label();
            case FIT -> model.plan().of(rfe.id()).map(placing -> placing.fit().label()).orElse("");
            case BUCKET -> row.bucket();
            case EPIC -> row.epic();
            case OWNER -> row.owner();
            case TEAM -> row.team();
            case QUARTER -> quarter == null ? "" : quarter.label();
            case RELEASE -> rfe.release();
            case REVENUE -> Figures.money(row.demand().revenue());
            case ACCOUNTS -> String.join(", ", row.demand().accounts());
            case ORIGIN -> origin == null ? "" : origin.label();
            case RECEIPTS -> row.receipts().isEmpty() ? "" : String.valueOf(row.receipts().size());
            case TICKET -> rfe.ticket();
            case RAISED -> model.days().text(rfe.raisedOn());
        };
    }

    /** The sign a row has in it; only for columns of signs. */
    Optional<Sign> sign(BoardRow row, BoardModel model) {
        return switch (this) {
            case STATE -> Optional.of(RfeSigns.of(row.rfe().state()));
            case FIT -> model.plan().of(row.id()).map(Placing::fit).map(RfeSigns::of);
            default -> Optional.empty();
        };
    }

    /** The order of its values; numbers from the largest down are the reverse. Unscored comes last either way up. */
    Comparator<BoardRow> order(Plan plan, BoardModel model) {
        return switch (this) {
            case RANK, SCORE, RANGE -> BoardRow.BY_RANK;
            case REACH -> number(row -> or(row.rfe().inputs().reach()));
            case IMPACT -> number(row -> or(row.rfe().inputs().impact()));
            case CONFIDENCE -> number(row -> {
                Integer confidence = row.rfe().inputs().confidence();
                return confidence == null ? -1 : confidence;
            });
            case EFFORT -> number(row -> or(row.rfe().inputs().months()));
            case REVENUE -> number(row -> row.demand().revenue());
            case RECEIPTS -> number(row -> row.receipts().size());
            case STATE -> Comparator.comparingInt((BoardRow row) -> row.rfe().state().ordinal())
                    .thenComparing(BoardRow.BY_RANK);
            case FIT -> Comparator.comparingInt((BoardRow row) -> plan.of(row.id())
                    .map(placing -> placing.fit().ordinal()).orElse(Integer.MAX_VALUE)).thenComparing(BoardRow.BY_RANK);
            case RAISED -> Comparator.comparing((BoardRow row) -> row.rfe().raisedOn(),
                    Comparator.nullsLast(Comparator.naturalOrder()));
            case QUARTER -> Comparator.comparing((BoardRow row) -> row.rfe().quarter(),
                    Comparator.nullsLast(Comparator.naturalOrder()));
            case TITLE, BUCKET, EPIC, OWNER, TEAM, RELEASE, ACCOUNTS, ORIGIN, TICKET ->
                textual(row -> text(row, model));
        };
    }

    private static double or(@Nullable Double value) {
        return value == null ? -1 : value;
    }

    private static Comparator<BoardRow> number(ToDoubleFunction<BoardRow> value) {
        return Comparator.comparingDouble(value).thenComparing(BoardRow.BY_RANK);
    }

    private static Comparator<BoardRow> textual(Function<BoardRow, String> text) {
        return Comparator.comparing((BoardRow row) -> text.apply(row).isEmpty()).thenComparing(text,
                String.CASE_INSENSITIVE_ORDER).thenComparing(BoardRow.BY_RANK);
    }

    /** Whether something can be typed into it. */
    boolean isTyped() {
        return switch (this) {
            case TITLE, REACH, IMPACT, CONFIDENCE, EFFORT, RELEASE, TICKET -> true;
            default -> false;
        };
    }

    /** Whether its values are numbers, so that a digit begins to type one. */
    boolean isNumeric() {
        return this == REACH || this == IMPACT || this == CONFIDENCE || this == EFFORT;
    }

    /** What was typed into it, as fields of the request. */
    Typed read(String text, Scales scales) {
        return switch (this) {
            case REACH -> Typed.reach(text);
            case IMPACT -> Typed.impact(text, scales);
            case CONFIDENCE -> Typed.confidence(text, scales);
            case EFFORT -> Typed.effort(text);
            default -> new Typed(Map.of(word(), text.strip()), null);
        };
    }

    /** What stands in the field when somebody begins to type into it. */
    String typing(BoardRow row, BoardModel model) {
        Double reach = row.rfe().inputs().reach();
        Integer confidence = row.rfe().inputs().confidence();
        return switch (this) {
            case REACH -> Figures.exact(reach);
            case CONFIDENCE -> confidence == null ? "" : confidence.toString();
            default -> text(row, model);
        };
    }
}
