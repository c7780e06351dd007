package app.wheelhouse.app;

import app.wheelhouse.library.store.LibraryLists;
import app.wheelhouse.rhythm.Clash;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.scorecard.Promise;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.Ahead;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Gathers for the Today room what rhythm, gates, scorecard and risks have ahead. */
final class AheadReader {
    private static final int DAYS = 7;
    private final Store store;
    private final Supplier<Rhythm> rhythm;
    private final Supplier<GateBook> gates;
    private final ScorecardReader scorecards;

    AheadReader(Store store, Supplier<Rhythm> rhythm, Supplier<GateBook> gates, ScorecardReader scorecards) {
        this.store = store;
        this.rhythm = rhythm;
        this.gates = gates;
        this.scorecards = scorecards;
    }

    /** The tables whose change makes it stale. */
    static Set<String> tables() {
        Set<String> tables = new HashSet<>(RhythmReader.TABLES);
        tables.addAll(GateReader.TABLES);
        tables.add("promise");
        tables.add("risk");
        return tables;
    }

    /** Everything ahead. Called in the background. */
    Ahead read() {
        Rhythm all = rhythm.get();
        GateBook book = gates.get();
        ZoneId zone = store.clock().getZone();
        LocalDate today = LocalDate.now(store.clock());
        List<Promise> promises = scorecards.promises();
        List<Occurrence> week = all.occurrences(today, today.plusDays(DAYS - 1L), zone);
        List<Ahead.Lapsed> lapsed = new LibraryLists(store).risks().stream()
                .filter(row -> !row.isClosed() && row.weighing().isExpired(today))
                .map(row -> new Ahead.Lapsed(row.id(), row.risk().title(), row.owner(),
                        Objects.requireNonNull(row.weighing().until())))
                .sorted(Comparator.comparing(Ahead.Lapsed::until)).toList();
        return new Ahead(
                !all.cadences().isEmpty() || !book.gates().isEmpty() || !promises.isEmpty() || !lapsed.isEmpty(),
                week.stream().filter(Occurrence::isHeld).map(each -> coming(all, each, week)).toList(),
                book.due().stream()
                        .map(each -> new Ahead.GateDue(each.gate().id(), each.releaseId(), each.title(),
                                each.verdict()))
                        .sorted(Comparator.comparingInt(each -> each.verdict().rank())).toList(),
                promises.stream().filter(each -> each.isOverdue(today))
                        .map(each -> new Ahead.Owed(each.id(), each.title(), all.name(each.person()),
                                Objects.requireNonNull(each.dueOn())))
                        .sorted(Comparator.comparing(Ahead.Owed::due)).toList(),
                lapsed);
    }

    private static Ahead.Coming coming(Rhythm all, Occurrence meeting, List<Occurrence> week) {
        List<Clash> clashes = all.clashes(meeting, week);
        return new Ahead.Coming(meeting.cadence().id(), meeting.dueOn(), meeting.cadence().title(), meeting.begins(),
                meeting.ends(), all.session(meeting).orElse(null),
                clashes.isEmpty() ? "" : clashes.getFirst().sentence());
    }
}
