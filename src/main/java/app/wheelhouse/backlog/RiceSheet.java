package app.wheelhouse.backlog;

import app.wheelhouse.output.Bar;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A board as a page: how it scores, the ranking with the range of each rank and the line a quarter's capacity draws, what has
 * no score and why, what epics and buckets come to. Who asks, and for how much, is for the host.
 */
public final class RiceSheet {
    private static final double PERCENT = 100;
    private static final String HOW = "R is reach, I impact, C confidence, E effort. The bar shows the best and the worst rank "
            + "when one of them is moved one step. ";
    private static final String UNPROVEN = "\\* claims more confidence than any receipt proves. ";
    private final Board board;
    private final Frame frame;
    private final Quarter quarter;
    private final Plan plan;

    private RiceSheet(Board board, Quarter quarter) {
        this.board = board;
        this.frame = board.frame();
        this.quarter = quarter;
        this.plan = board.plan(quarter);
    }

    /** The page of a board, with the line drawn for one quarter. */
    public static Page of(Board board, Quarter quarter, Edition edition, LocalDate today) {
        return new RiceSheet(board, quarter).page(edition, today);
    }

    private Page page(Edition edition, LocalDate today) {
        List<BoardRow> open = board.rows().stream().filter(row -> row.rfe().state().isOpen()).toList();
        List<BoardRow> ranked = open.stream().filter(BoardRow::isRanked).toList();
        List<BoardRow> unscored = open.stream().filter(row -> !row.isRanked()).toList();
        List<Block> blocks = new ArrayList<>();
        if (!ranked.isEmpty()) {
            blocks.add(new Block.Section("Ranking", List.of(new Block.Prose(HOW + (ranked.stream()
                    .anyMatch(BoardRow::isUnproven) ? UNPROVEN : "") + Plan.RULE), ranking(ranked))));
        }
        if (!unscored.isEmpty()) {
            blocks.add(new Block.Section("Unscored", List.of(new Block.Table("Open requests without a score",
                    List.of(Column.words("Request"), Column.tight("State"), Column.words("Lacks"),
                            Column.words("Epic")),
                    unscored.stream().map(row -> Row.of(row.rfe().title(), row.rfe().state().label(),
                            lacking(row), row.epic())).toList()))));
        }
        if (!frame.epics().isEmpty()) {
            blocks.add(new Block.Section("Epics", List.of(epics(), new Block.Prose(RollUp.RULE + " " + Demand.RULE))));
        }
        if (!frame.buckets().isEmpty() || !plan.supply().months().isEmpty()) {
            blocks.add(new Block.Section("Capacity in " + quarter.label(), capacity()));
        }
        blocks.add(new Block.HostOnly(List.of(new Block.Section("Who asks", List.of(demand(open))))));
        return new Page("RICE sheet", "", "Requests by value, " + quarter.label(), frame.scales().formula(),
                List.of(new Fact("Source", Scales.SOURCE), new Fact("Impact", frame.scales().impact().text()),
                        new Fact("Confidence", frame.scales().confidence().text() + "; above " + Scales.UNPROVEN
                                + " % only with a receipt"),
                        new Fact("Requests", "%d open: %d ranked, %d unscored".formatted(open.size(), ranked.size(),
                                unscored.size())),
                        new Fact("Capacity", capacityWords())),
                today, "en", edition, blocks);
    }

    private String lacking(BoardRow row) {
        return row.rfe().inputs().equals(Inputs.NONE)
                ? "everything"
                : String.join(", ", frame.rice().lacking(row.rfe().inputs()));
    }

    private String capacityWords() {
        return plan.supply().isKnown()
                ? "%s of %s person-months taken".formatted(figure(plan.used()), figure(plan.supply().total()))
                : "nobody said what " + quarter.label() + " holds";
    }

    private Block ranking(List<BoardRow> ranked) {
        List<Row> rows = new ArrayList<>();
        UUID line = plan.firstOut().orElse(null);
        for (BoardRow row : ranked) {
            if (row.id().equals(line)) {
                rows.add(new Row(Edition.ROOM, true, List.of(Cell.of("—"), Cell.of("The capacity of " + quarter.label()
                        + " ends here"), Cell.of(""), Cell.of(""), Cell.of(""), Cell.of(""), Cell.of(""),
                        Cell.of(""))));
            }
            rows.add(row(row, ranked.size()));
        }
        return new Block.Table("Open requests by score", List.of(Column.tight("Rank"), Column.words("Request"),
                Column.figures("Score"), Column.figures("R"), Column.figures("I"), Column.figures("C"),
                Column.figures("E"), Column.words(quarter.label())), rows);
    }

    private Row row(BoardRow row, int size) {
        Inputs inputs = row.rfe().inputs();
        RankRange range = board.range(row).orElse(new RankRange(1, 1, 1));
        double width = Math.max(1, size);
        Bar bar = new Bar((range.best() - 1) / width, (range.now() - 0.5) / width, range.worst() / width);
        Optional<Placing> placing = plan.of(row.id());
        String where = placing.map(each -> each.fit().label()).orElse(row.rfe().quarter() == null
                ? row.rfe().state().label()
                : "Promised for " + row.rfe().quarter().label());
        String belongs = String.join(" · ", List.of(row.epic(), row.bucket()).stream().filter(each -> !each.isEmpty())
                .toList());
        return new Row(Edition.ROOM, false, List.of(new Cell(range.words(), "", List.of(), bar),
                new Cell(row.rfe().title(), belongs, List.of()), Cell.of(score(row.score())),
                Cell.of(figure(inputs.reach())), Cell.of(figure(inputs.impact())),
                Cell.of(inputs.confidence() == null ? "" : inputs.confidence() + " %" + (row.isUnproven() ? " *" : "")),
                Cell.of(effort(inputs)), new Cell(where, placing.map(Placing::why).orElse(""), List.of())));
    }

    private static String effort(Inputs inputs) {
        boolean range = inputs.effort() != null && inputs.effortMost() != null;
        return range ? figure(inputs.effort()) + "–" + figure(inputs.effortMost()) : figure(inputs.months());
    }

    private Block epics() {
        return new Block.Table("What each epic comes to", List.of(Column.words("Epic"), Column.figures("Requests"),
                Column.figures("Unscored"), Column.figures("Months"), Column.figures("Shipped"),
                Column.figures("Reach"),
                Column.figures("Score")), frame.epics().values().stream().map(epic -> {
                    RollUp sum = board.rollUp(epic.id());
                    OptionalDouble progress = sum.progress();
                    String about = String.join(" · ", List.of(epic.priority(), epic.release()).stream()
                            .filter(each -> !each.isBlank()).toList());
                    return new Row(Edition.ROOM, false, List.of(new Cell(epic.title(), about, List.of()),
                            Cell.of(String.valueOf(sum.requests())), Cell.of(String.valueOf(sum.unscored())),
                            Cell.of(figure(sum.effort())), progress.isEmpty()
                                    ? Cell.of("")
                                    : new Cell(figure(Math.round(progress.getAsDouble() * PERCENT)) + " %", "",
                                            List.of(),
                                            new Bar(0, progress.getAsDouble(), progress.getAsDouble())),
                            Cell.of(figure(sum.reach())), Cell.of(score(sum.score()))));
                }).toList());
    }

    private List<Block> capacity() {
        List<Block> blocks = new ArrayList<>();
        if (!plan.shares().isEmpty()) {
            blocks.add(new Block.Table("Buckets and their guardrails",
                    List.of(Column.words("Bucket"), Column.tight("Guardrail"),
                            Column.figures("Months"), Column.figures("Share"), Column.words("Verdict")),
                    plan.shares().stream().map(RiceSheet::share).toList()));
        }
        List<Row> teams = frame.teams().values().stream().filter(team -> plan.supply().of(team.id()) != null)
                .map(this::team).toList();
        if (!teams.isEmpty()) {
            blocks.add(
                    new Block.Table("Teams in person-months", List.of(Column.words("Team"), Column.figures("Capacity"),
                            Column.figures("Taken"), Column.figures("Share")), teams));
        }
        return blocks;
    }

    private static Row share(Share share) {
        double part = share.percent() / PERCENT;
        return new Row(Edition.ROOM, false,
                List.of(Cell.of(share.bucket().title()), Cell.of(share.bucket().guardrail()),
                        Cell.of(figure(share.months())), new Cell(Math.round(share.percent()) + " %", "", List.of(),
                                new Bar(0, part, part)),
                        Cell.of(share.verdict().words())));
    }

    private Row team(Team team) {
        Double there = plan.supply().of(team.id());
        double taken = plan.used(team.id());
        double part = there == null || there == 0 ? 0 : taken / there;
        return new Row(Edition.ROOM, false,
                List.of(Cell.of(team.title()), Cell.of(figure(there)), Cell.of(figure(taken)),
                        new Cell(Math.round(part * PERCENT) + " %", "", List.of(), new Bar(0, part, part))));
    }

    private static Block demand(List<BoardRow> open) {
        return new Block.Table("Accounts and revenue at stake in a year", List.of(Column.words("Request"),
                Column.words("Accounts"), Column.figures("Revenue")),
                open.stream()
                        .filter(row -> !row.demand().accounts().isEmpty())
                        .map(row -> Row.of(row.rfe().title(), String.join(", ", row.demand().accounts()),
                                row.demand().revenue() == 0 ? "" : figure(row.demand().revenue())))
                        .toList());
    }

    private static String score(OptionalDouble score) {
        return score.isPresent() ? figure(rounded(score.getAsDouble())) : "";
    }

    /** Three figures tell ranks apart; more would pretend. */
    private static double rounded(double score) {
        return score >= PERCENT ? Math.rint(score) : Math.rint(score * PERCENT) / PERCENT;
    }

    private static String figure(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getNumberInstance(Locale.ENGLISH).format(number.doubleValue());
    }
}
