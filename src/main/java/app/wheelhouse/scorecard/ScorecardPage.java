package app.wheelhouse.scorecard;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Grid;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scorecard as a page: the day it is, each checkpoint with its outcomes, tracks with their proofs, horizons. Check-ins,
 * confidence, what was promised by whom and how right owners were are for the host.
 */
public final class ScorecardPage {
    private final Scorecard scorecard;
    private final LocalDate today;
    private final Dates dates;

    private ScorecardPage(Scorecard scorecard, LocalDate today, Dates dates) {
        this.scorecard = scorecard;
        this.today = today;
        this.dates = dates;
    }

    /** The page as it is on a day. */
    public static Page of(Scorecard scorecard, Edition edition, LocalDate today, Dates dates) {
        return new ScorecardPage(scorecard, today, dates).page(edition);
    }

    private Page page(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        for (Checkpoint checkpoint : scorecard.checkpoints()) {
            checkpoint(checkpoint, blocks);
        }
        List<OutcomeRow> loose = scorecard.rows().stream().filter(row -> row.checkpoint() == null).toList();
        if (!loose.isEmpty()) {
            blocks.add(new Block.Section("Without a day", List.of(outcomes("Outcomes without a checkpoint", loose))));
        }
        tracks(blocks);
        horizons(blocks);
        text("Scope", scorecard.settings().scope(), blocks);
        text("What success looks like", scorecard.settings().success(), blocks);
        text("Headcount asked for", scorecard.settings().headcount(), blocks);
        host(blocks);
        LocalDate start = scorecard.settings().start();
        long done = scorecard.outcomes().stream().filter(each -> each.state() == OutcomeState.DONE).count();
        return new Page("Scorecard", "", scorecard.settings().on(today).map(DayCount::label).orElse("Scorecard"),
                "What was promised by which day, and how it stands",
                List.of(new Fact("Day 1", start == null ? "not said" : day(start)),
                        new Fact("Outcomes", done + " of " + scorecard.outcomes().size() + " done"),
                        new Fact("At risk or missed", String.valueOf(scorecard.outcomes().stream()
                                .filter(each -> each.state() == OutcomeState.AT_RISK
                                        || each.state() == OutcomeState.MISSED)
                                .count()))),
                today, "en", edition, blocks);
    }

    private void checkpoint(Checkpoint checkpoint, List<Block> blocks) {
        List<OutcomeRow> rows = scorecard.of(checkpoint);
        LocalDate date = checkpoint.date(scorecard.settings().start());
        List<Block> under = new ArrayList<>();
        String verdict = checkpoint.verdict() == null ? "" : "**" + checkpoint.verdict().label() + ".** ";
        if (!checkpoint.purpose().isBlank() || !verdict.isEmpty()) {
            under.add(new Block.Prose(verdict + checkpoint.purpose()));
        }
        if (!rows.isEmpty()) {
            under.add(outcomes("Outcomes by " + checkpoint.title(), rows));
        }
        if (!under.isEmpty()) {
            blocks.add(new Block.Section(checkpoint.title() + (date == null ? "" : ", " + day(date)), under));
        }
    }

    private Block outcomes(String caption, List<OutcomeRow> rows) {
        boolean shown = rows.stream().anyMatch(row -> !row.outcome().evidence().isBlank());
        List<Column> columns = new ArrayList<>(
                List.of(Column.words("Outcome"), Column.tight("State"), Column.words("Owner")));
        if (shown) {
            columns.add(Column.words("Evidence"));
        }
        return new Block.Table(caption, columns, rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(row.outcome().title(), row.outcome().state().label()
                    + (row.isOverdue(today) ? ", overdue" : ""), row.owner()));
            if (shown) {
                cells.add(row.outcome().evidence());
            }
            return Row.of(cells.toArray(String[]::new));
        }).toList());
    }

    private void tracks(List<Block> blocks) {
        List<Block> under = new ArrayList<>();
        for (Track track : scorecard.tracks()) {
            String dri = scorecard.name(track.owner());
            List<String> words = new ArrayList<>();
            words.add("**" + track.title() + "**" + (dri.isEmpty() ? "" : " · DRI " + dri));
            for (String[] each : new String[][]{{"", track.purpose()}, {"Will do: ", track.willDo()},
                    {"Will not do: ", track.willNotDo()}, {"Headcount: ", track.headcount()}}) {
                if (!each[1].isBlank()) {
                    words.add(each[0] + each[1]);
                }
            }
            under.add(new Block.Prose(String.join("\n\n", words)));
            List<Proof> proofs = scorecard.proofs(track);
            if (!proofs.isEmpty()) {
                under.add(new Block.Table("Proofs of " + track.title(),
                        List.of(Column.tight("By"), Column.words("Proof"), Column.tight("State")),
                        proofs.stream().map(proof -> Row.of(proof.dueOn() == null ? "" : day(proof.dueOn()),
                                proof.title(), proof.state().label() + (proof.isOverdue(today) ? ", overdue" : "")))
                                .toList()));
            }
        }
        if (!under.isEmpty()) {
            blocks.add(new Block.Section("Tracks", under));
        }
    }

    private void horizons(List<Block> blocks) {
        if (!scorecard.horizons().isEmpty()) {
            Map<String, Function<Horizon, String>> said = new LinkedHashMap<>();
            said.put("Will do", Horizon::willDo);
            said.put("Will not do", Horizon::willNotDo);
            said.put("Proof points", Horizon::proofPoints);
            said.values().removeIf(of -> scorecard.horizons().stream().allMatch(each -> of.apply(each).isBlank()));
            List<Column> columns = new ArrayList<>(List.of(Column.tight("Months")));
            said.keySet().forEach(name -> columns.add(Column.words(name)));
            blocks.add(new Block.Section("Horizons", List.of(new Block.Table("What each horizon holds", columns,
                    scorecard.horizons().stream()
                            .map(each -> Row.of(Stream.concat(
                                    Stream.of(each.span().isEmpty() ? each.title() : each.span()),
                                    said.values().stream().map(of -> of.apply(each))).toArray(String[]::new)))
                            .toList()))));
        }
    }

    private static void text(String title, String text, List<Block> blocks) {
        if (!text.isBlank()) {
            blocks.add(new Block.Section(title, List.of(new Block.Prose(text))));
        }
    }

    private void host(List<Block> blocks) {
        List<Block> host = new ArrayList<>();
        List<Row> said = scorecard.rows().stream().filter(row -> !row.checkins().isEmpty()).map(row -> {
            Checkin last = row.checkins().getFirst();
            return new Row(Edition.ROOM, false, List.of(Cell.of(row.outcome().title()),
                    Cell.of(last.madeOn() == null ? "" : day(last.madeOn())),
                    Cell.of(last.confidence() == null ? "" : last.confidence() + " %"), Cell.of(last.line())));
        }).toList();
        if (!said.isEmpty()) {
            host.add(new Block.Section("Last check-ins", List.of(new Block.Table("What owners said last",
                    List.of(Column.words("Outcome"), Column.tight("On"), Column.figures("Sure"), Column.words("Said")),
                    said))));
        }
        if (!scorecard.promises().isEmpty()) {
            host.add(new Block.Section("Promises", List.of(new Block.Table("Who said what by when",
                    List.of(Column.words("Promise"), Column.words("Who"), Column.tight("By"), Column.tight("State")),
                    scorecard.promises().stream().map(each -> Row.of(each.title(), scorecard.name(each.person()),
                            each.dueOn() == null ? "" : day(each.dueOn()),
                            each.isOverdue(today) ? "Overdue" : each.isLate() ? "Kept late" : each.state().label()))
                            .toList()))));
        }
        List<Calibration> bands = scorecard.calibration();
        if (!bands.isEmpty()) {
            host.add(new Block.Section("How right owners were",
                    List.of(new Block.Prose(String.join("\n\n", bands.stream().map(Calibration::words).toList())))));
        }
        if (!host.isEmpty()) {
            blocks.add(new Block.HostOnly(host));
        }
    }

    private String day(LocalDate date) {
        return dates.brief(date);
    }

    /** The outcomes as a table for a spreadsheet; check-ins and confidence for the host alone. */
    public static Grid grid(Scorecard scorecard, Edition edition) {
        boolean host = edition == Edition.HOST;
        List<String> heads = new ArrayList<>(
                List.of("Checkpoint", "Date", "Outcome", "Owner", "State", "Evidence", "Session"));
        if (host) {
            heads.addAll(List.of("Confidence", "Last check-in"));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OutcomeRow row : scorecard.rows()) {
            List<@Nullable Object> values = new ArrayList<>(Arrays.asList(row.checkpointTitle(), row.due(),
                    row.outcome().title(), row.owner(), row.outcome().state().word(), row.outcome().evidence(),
                    row.session()));
            if (host) {
                values.add(row.outcome().confidence());
                values.add(row.last().map(Checkin::line).orElse(""));
            }
            rows.add(values);
        }
        return new Grid("Scorecard", heads, rows);
    }
}
