package app.wheelhouse.backlog;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.Bar;
import app.wheelhouse.present.RoomView.BarsCard;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.RankedCard;
import app.wheelhouse.present.RoomView.RankedLine;
import app.wheelhouse.present.RoomView.Row;
import app.wheelhouse.present.RoomView.Sign;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the board into what the room may see of it. Only these words get through: titles, ranks, scores and their inputs,
 * state, names of epics, buckets, teams and owners, and person-months. Who asked, what is at stake, reasons and answers stay
 * with the host.
 */
public final class BoardCards {
    private static final int MOST_ROWS = 21;
    private static final double SHORT = 100;
    private final Board board;
    private final Plan plan;

    public BoardCards(Board board, Plan plan) {
        this.board = board;
        this.plan = plan;
    }

    /**
     * The ranking with the line where the quarter's capacity ends: what competes for the quarter, by rank.
     *
     * @param shown       which requests, as the table shows them
     * @param highlighted the one that is talked about, or null
     */
    public RankedCard ranked(Predicate<BoardRow> shown, @Nullable UUID highlighted) {
        List<RankedLine> rows = board.rows().stream().filter(BoardRow::isRanked).filter(shown).limit(MOST_ROWS)
                .map(row -> new RankedLine(board.rank(row).orElse(0), row.rfe().title(),
                        List.of(figure(row.score().orElse(0)), effort(row.rfe().inputs())), isAbove(row.id()),
                        row.id().equals(highlighted)))
                .toList();
        boolean known = plan.supply().isKnown();
        return new RankedCard("", "Ranked for " + plan.supply().quarter().label(), formula(),
                List.of("score", "months"), rows,
                known ? "the quarter’s " + figure(plan.supply().total()) + " person-months end here" : "");
    }

    /** Whether it is above the first one that does not fit, so that one line parts the list. */
    private boolean isAbove(UUID rfe) {
        UUID first = plan.firstOut().orElse(null);
        if (first == null) {
            return true;
        }
        BoardRow row = board.row(rfe).orElse(null);
        BoardRow cut = board.row(first).orElse(null);
        return row == null || cut == null || BoardRow.BY_RANK.compare(row, cut) < 0;
    }

    private String formula() {
        return board.frame().scales().formula().replace("score = ", "");
    }

    /** One request with what its score is made of. */
    public PictureCard request(BoardRow row) {
        Inputs inputs = row.rfe().inputs();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Rank", board.range(row).map(RankRange::words).orElse("unscored"), Sign.NONE));
        rows.add(new Row("Score", row.score().isPresent() ? figure(row.score().getAsDouble()) : "unscored", Sign.NONE));
        if (inputs.reach() != null) {
            rows.add(new Row("Reach", figure(inputs.reach()) + " " + board.frame().scales().reachUnit() + " a quarter",
                    Sign.NONE));
        }
        if (inputs.impact() != null && inputs.confidence() != null) {
            rows.add(new Row("Impact × confidence",
                    Scale.number(inputs.impact()) + " × " + inputs.confidence() + " %", Sign.NONE));
        }
        if (inputs.months() != null) {
            rows.add(new Row("Effort", effort(inputs) + " person-months", Sign.NONE));
        }
        String under = String.join(" · ",
                java.util.stream.Stream.of(row.epic(), row.bucket()).filter(name -> !name.isEmpty()).toList());
        if (!under.isEmpty()) {
            rows.add(new Row("Part of", under, Sign.NONE));
        }
        rows.add(new Row("State", plan.of(row.id()).map(placing -> placing.fit().label() + " in "
                + plan.supply().quarter().label()).orElse(row.rfe().state().label()), sign(row.rfe().state())));
        return new PictureCard("", row.rfe().title(), rows);
    }

    /** What teams and buckets take of the quarter. */
    public RoomView capacity() {
        List<Bar> bars = new ArrayList<>();
        Supply supply = plan.supply();
        for (Team team : board.frame().teams().values()) {
            Double months = supply.of(team.id());
            double used = plan.used(team.id());
            if (months != null && months > 0) {
                boolean over = used > months;
                bars.add(new Bar(team.title(), figure(used) + " of " + figure(months), used / months,
                        promised(team.id()) / months, List.of(),
                        over ? new Sign(Mark.BAD, "over") : Sign.NONE));
            }
        }
        for (Share share : plan.shares()) {
            Integer least = share.bucket().least();
            Integer most = share.bucket().most();
            List<Double> marks = new ArrayList<>();
            if (least != null) {
                marks.add(least / 100.0);
            }
            if (most != null) {
                marks.add(most / 100.0);
            }
            bars.add(new Bar(share.bucket().title(),
                    figure(share.percent()) + " %"
                            + (share.bucket().guardrail().isEmpty() ? "" : " of " + share.bucket().guardrail()),
                    share.percent() / 100, 0, marks, sign(share.verdict())));
        }
        return new BarsCard("", "What " + supply.quarter().label() + " holds",
                supply.isKnown() ? figure(plan.used()) + " of " + figure(supply.total()) + " person-months" : "", bars);
    }

    private double promised(UUID team) {
        return board.rows().stream().map(BoardRow::rfe).filter(rfe -> team.equals(rfe.team()))
                .filter(rfe -> plan.of(rfe.id()).filter(placing -> placing.fit() == Placing.Fit.PROMISED).isPresent())
                .map(rfe -> rfe.inputs().months()).filter(java.util.Objects::nonNull).mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Sign sign(RfeState state) {
        return new Sign(switch (state) {
            case INBOX, TRIAGED -> Mark.OPEN;
            case ACCEPTED, SHIPPED -> Mark.GOOD;
            case PARKED -> Mark.LATER;
            case DECLINED -> Mark.BAD;
            case MERGED -> Mark.DROPPED;
        }, state.label());
    }

    private static Sign sign(Share.Verdict verdict) {
        return new Sign(switch (verdict) {
            case WITHIN -> Mark.GOOD;
            case UNDER -> Mark.HALF;
            case OVER -> Mark.BAD;
            case UNKNOWN -> Mark.UNKNOWN;
        }, verdict.words());
    }

    private static String effort(Inputs inputs) {
        Double low = inputs.effort();
        Double high = inputs.effortMost();
        return low == null
                ? high == null ? "" : Scale.number(high)
                : high == null ? Scale.number(low) : Scale.number(low) + "–" + Scale.number(high);
    }

    private static String figure(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(value < SHORT && value != Math.rint(value) ? 1 : 0);
        return format.format(value);
    }
}
