package app.wheelhouse.rhythm;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rhythm on paper: which meeting comes when, and the meetings of the next four weeks. */
public final class RhythmSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int DAYS = 28;

    private RhythmSheet() {
    }

    /** The health of each cadence is for the host alone. */
    public static Page page(Rhythm rhythm, Edition edition, LocalDate today, Dates dates) {
        List<Block> blocks = new ArrayList<>();
        List<Cadence> held = rhythm.cadences().stream().filter(each -> !each.isDropped(today)).toList();
        blocks.add(new Block.Section("Cadences", List.of(new Block.Table("",
                List.of(Column.words("Meeting"), Column.words("Comes"), Column.tight("At"), Column.tight("Min"),
                        Column.words("Held by"), Column.words("Decides")),
                held.stream().map(each -> row(each.title(), RecurrenceWords.of(each.rrule()), TIME.format(each.at()),
                        "" + each.minutes(), rhythm.name(each.owner()), each.decides())).toList()))));
        List<Occurrence> next = rhythm.occurrences(today, today.plusDays(DAYS - 1), dates.zone());
        blocks.add(new Block.Section("The next four weeks", List.of(new Block.Table("",
                List.of(Column.tight("Day"), Column.tight("At"), Column.words("Meeting"), Column.words("")),
                next.stream().map(each -> row(dates.brief(LocalDate.ofInstant(each.begins(), dates.zone())),
                        TIME.format(each.begins().atZone(dates.zone())), each.cadence().title(),
                        said(rhythm, each, next, edition))).toList()))));
        if (edition == Edition.HOST) {
            blocks.add(new Block.Section("Worth its hour?", List.of(new Block.Table("",
                    List.of(Column.words("Meeting"), Column.tight("Due"), Column.tight("Held"), Column.tight("Skipped"),
                            Column.tight("Decisions/h"), Column.words("Verdict")),
                    Health.all(rhythm, today).stream().map(each -> row(each.cadence().title(), "" + each.due(),
                            "" + each.held(), "" + each.skipped(), each.rate(),
                            each.word() + (each.reason().isEmpty() ? "" : ": " + each.reason()))).toList()))));
        }
        return new Page("Rhythm", "", "Rhythm of business", "Which meeting comes when, and what it decides.",
                List.of(new Fact("Cadences", "" + held.size()), new Fact("As of", dates.brief(today))), today, "en",
                edition, blocks);
    }

    private static String said(Rhythm rhythm, Occurrence meeting, List<Occurrence> others, Edition edition) {
        List<String> words = new ArrayList<>();
        if (meeting.state() != Occurrence.State.DUE) {
            words.add(meeting.state().label());
        }
        rhythm.clashes(meeting, others).stream()
                .filter(each -> edition == Edition.HOST || each.kind() == Clash.Kind.CADENCE)
                .forEach(each -> words.add(each.sentence()));
        return String.join("; ", words);
    }

    private static Row row(String... cells) {
        return new Row(Edition.ROOM, false, java.util.Arrays.stream(cells).map(Cell::of).toList());
    }
}
