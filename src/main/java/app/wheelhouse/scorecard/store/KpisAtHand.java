package app.wheelhouse.scorecard.store;

import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Touched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All KPIs with their readings, kept at hand between two changes: after one, only the KPIs it touched are read again. For whatever
 * shows them; belongs to an open workspace. Asked in the background.
 */
public final class KpisAtHand implements Supplier<List<KpiSeries>>, AutoCloseable {
    private static final Comparator<KpiSeries> IN_ORDER = Comparator
            .comparing((KpiSeries each) -> each.kpi().position().isEmpty())
            .thenComparing(each -> each.kpi().position()).thenComparing(each -> each.kpi().id());
    /** Beyond so many, reading everything is quicker. */
    private static final int MOST_PARTS = 500;
    private final Store store;
    private final ScorecardReader reader;
    private final Feed.Subscription subscription;
    /** Guards the marks alone: the writer thread never waits for a reading. */
    private final Object marking = new Object();
    private Marks marks = Marks.all();
    private List<KpiSeries> known = List.of();
    private LocalDate day = LocalDate.MIN;

    /** What was touched since the last reading. */
    private record Marks(boolean whole, boolean own, Set<UUID> kpis, Set<UUID> parts) {
        static Marks none() {
            return new Marks(false, false, new HashSet<>(), new HashSet<>());
        }

        static Marks all() {
            return new Marks(true, true, new HashSet<>(), new HashSet<>());
        }

        Marks with(Touched touched) {
            boolean everything = touched.tables().contains("person") || Set.of("kpi", "reading", "annotation").stream()
                    .anyMatch(type -> touched.tables().contains(type) && touched.isWhole(type));
            kpis.addAll(touched.records().getOrDefault("kpi", Set.of()));
            parts.addAll(touched.records().getOrDefault("reading", Set.of()));
            parts.addAll(touched.records().getOrDefault("annotation", Set.of()));
            boolean log = Set.of("decision", "rfe", "action").stream().anyMatch(touched.tables()::contains);
            return new Marks(whole || everything, own || log, kpis, parts);
        }
    }

    /** @param log what the app's own log says, asked for only when a KPI follows from it */
    public KpisAtHand(Store store, Supplier<FromLog> log) {
        this.store = store;
        reader = new ScorecardReader(store, log);
        subscription = store.feed().onTouch(ScorecardReader.KPI_TABLES, this::touched);
    }

    private void touched(Touched touched) {
        synchronized (marking) {
            marks = marks.with(touched);
        }
    }

    private Marks taken() {
        synchronized (marking) {
            Marks now = marks;
            marks = Marks.none();
            return now;
        }
    }

    @Override
    public synchronized List<KpiSeries> get() {
        Marks since = taken();
        boolean done = false;
        try {
            LocalDate today = LocalDate.now(store.clock());
            Optional<Set<UUID>> of = since.whole || since.parts.size() > MOST_PARTS
                    ? Optional.empty()
                    : reader.kpisOf(since.parts);
            known = of.isEmpty()
                    ? reader.kpis()
                    : changed(of.get(), since.kpis, since.own || !today.equals(day));
            day = today;
            done = true;
            return known;
        } finally {
            if (!done) {
                synchronized (marking) {
                    marks = Marks.all();
                }
            }
        }
    }

    private List<KpiSeries> changed(Set<UUID> ofParts, Set<UUID> themselves, boolean own) {
        Set<UUID> stale = new HashSet<>(ofParts);
        stale.addAll(themselves);
        if (own) {
            known.stream().filter(each -> each.kpi().origin().isOwn()).forEach(each -> stale.add(each.kpi().id()));
        }
        if (stale.isEmpty()) {
            return known;
        }
        Map<UUID, KpiSeries> fresh = reader.of(stale).stream()
                .collect(Collectors.toMap(each -> each.kpi().id(), Function.identity()));
        List<KpiSeries> all = new ArrayList<>(fresh.values());
        known.stream().filter(each -> !stale.contains(each.kpi().id())).forEach(all::add);
        return all.stream().sorted(IN_ORDER).toList();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
