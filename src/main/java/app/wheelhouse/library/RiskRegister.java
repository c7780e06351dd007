package app.wheelhouse.library;

import app.wheelhouse.library.HeatMap.Spot;
import app.wheelhouse.library.Weighing.Stage;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The risks and objections as a page: the heat map first, then each with cause, consequence, treatment and response. */
public final class RiskRegister {
    private final List<RiskRow> rows;
    private final Edition edition;
    private final LocalDate today;
    private final Dates dates;

    private RiskRegister(List<RiskRow> rows, Edition edition, LocalDate today, Dates dates) {
        this.rows = rows.stream().filter(row -> edition == Edition.HOST || row.weighing().room()).toList();
        this.edition = edition;
        this.today = today;
        this.dates = dates;
    }

    /** The page of an edition; that of the room has only what is meant for it, and no prepared responses. */
    public static Page of(List<RiskRow> rows, Edition edition, LocalDate today, Dates dates) {
        return new RiskRegister(rows, edition, today, dates).page();
    }

    private Page page() {
        HeatMap map = HeatMap.of(rows, Stage.NOW);
        List<Block> blocks = new ArrayList<>();
        if (!map.spots().isEmpty()) {
            blocks.add(new Block.Section("Heat map", List.of(grid(map))));
            blocks.add(new Block.Section("Weighed", List.of(new Block.Table("", List.of(Column.figures("No."),
                    Column.words("Risk"), Column.tight("Inherent"), Column.tight("Now"), Column.tight("Residual"),
                    Column.tight("Owner"), Column.words("Treatment")),
                    map.spots().stream().map(this::line).toList()))));
        }
        List<Block> single = rows.stream().filter(row -> !row.isClosed()).map(this::entry).toList();
        if (!single.isEmpty()) {
            blocks.add(new Block.Section("One by one", single));
        } else {
            blocks.add(new Block.Prose("No open risks."));
        }
        long open = rows.stream().filter(row -> !row.isClosed()).count();
        long high = map.spots().stream().filter(spot -> spot.exposure().band() == Exposure.Band.HIGH).count();
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Open", String.valueOf(open)),
                new Fact("High", String.valueOf(high)),
                new Fact("Not weighed", map.unweighed() == 0 ? "" : String.valueOf(map.unweighed()))));
        facts.removeIf(fact -> fact.value().isEmpty());
        return new Page("Risk register", "", "Risks & objections",
                "What may go wrong, how likely it is, how hard it would hit, and what is done about it.", facts, today,
                "en", edition, blocks);
    }

    /** Likelihood down, impact across; the colours of the cells are given by the style sheet for this kind of page. */
    private static Block grid(HeatMap map) {
        List<Column> columns = Stream.concat(Stream.of(Column.tight("Likelihood ↓  Impact →")),
                Exposure.IMPACTS.stream().map(Column::words)).toList();
        List<Row> lines = new ArrayList<>();
        for (int likelihood = Exposure.STEPS; likelihood >= 1; likelihood--) {
            int step = likelihood;
            lines.add(new Row(Edition.ROOM, false, Stream.concat(
                    Stream.of(Cell.of(Exposure.LIKELIHOODS.get(step - 1))),
                    IntStream.rangeClosed(1, Exposure.STEPS).mapToObj(impact -> Cell.of(map.at(step, impact).stream()
                            .map(spot -> String.valueOf(spot.number())).collect(Collectors.joining(" ")))))
                    .toList()));
        }
        return new Block.Table("The numbers are those of the list below, the worst first.", columns, lines);
    }

    private Row line(Spot spot) {
        Weighing weighing = spot.row().weighing();
        return new Row(weighing.room() ? Edition.ROOM : Edition.HOST, false, Stream.of(String.valueOf(spot.number()),
                spot.row().risk().title(), weighing.inherent().brief(), weighing.now().brief(),
                weighing.residual().brief(), edition == Edition.HOST ? spot.row().owner() : "",
                treatment(weighing)).map(Cell::of).toList());
    }

    private String treatment(Weighing weighing) {
        Treatment treatment = weighing.treatment();
        LocalDate until = weighing.until();
        if (treatment == null) {
            return "";
        }
        return treatment != Treatment.ACCEPT || until == null
                ? treatment.label()
                : weighing.isExpired(today)
                        ? "Acceptance ended " + dates.brief(until)
                        : "Accepted until " + dates.brief(until);
    }

    private Block entry(RiskRow row) {
        Weighing weighing = row.weighing();
        List<String> parts = new ArrayList<>();
        parts.add(weighing.cause().isBlank() ? "" : "**Because:** " + weighing.cause());
        parts.add(weighing.consequence().isBlank() ? "" : "**Then:** " + weighing.consequence());
        if (edition == Edition.HOST) {
            parts.add(row.risk().response().isBlank()
                    ? "**Response:** none yet"
                    : "**Response:** " + row.risk().response());
        }
        parts.removeIf(String::isBlank);
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Now", weighing.now().words()),
                new Fact("Treatment", treatment(weighing)),
                new Fact("Owner", edition == Edition.HOST ? row.owner() : "")));
        facts.removeIf(fact -> fact.value().isBlank());
        Block.Callout entry = new Block.Callout(row.isObjection() ? "Objection" : "Risk", row.risk().title(), facts,
                String.join("\n\n", parts), List.of());
        return weighing.room() || edition == Edition.ROOM ? entry : new Block.HostOnly(List.of(entry));
    }
}
