package app.wheelhouse.signal.ui;

import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SignalsNow;
import app.wheelhouse.signal.SignalsNow.Trend;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.store.SignalEdits;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the Signals room shows, without a control in sight. Answers arrive on other threads whenever they like; the screen hears of
 * all that came meanwhile at its next beat.
 */
public final class SignalsModel {
    /** Every so many beats everything is looked at again, because what was not answered grows old. */
    private static final int ROUND = 20;
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final SignalsTools tools;
    private final SignalEdits edits;
    private final SignalReader reader;
    private final Supplier<List<KpiSeries>> series;
    private final ReadOnlyObjectWrapper<SignalsNow> now = new ReadOnlyObjectWrapper<>(SignalsNow.NONE);
    private final Rows<SloRow> slos = new Rows<>(SloRow::id, SloRow::words);
    private final Rows<SourceRow> sources = new Rows<>(SourceRow::id, SourceRow::words);
    private final Map<UUID, Standing> arrived = new ConcurrentHashMap<>();
    private final List<Live<?>> live = new ArrayList<>();
    private Feed.Subscription subscription = () -> {
    };
    private boolean open;
    private boolean reading;
    private int beats;

    /** An objective as the list shows it. */
    public record SloRow(SloDraft draft, Optional<Standing> standing, String source, Optional<String> flaw,
            boolean offline) {
        UUID id() {
            return draft.id();
        }

        String words() {
            Slo slo = draft.slo();
            return (draft.title() + " " + source + " " + (slo == null ? "" : slo.service())
                    + standing.map(each -> " " + each.state().label()).orElse("")).toLowerCase(Locale.ROOT);
        }
    }

    /** A source as the list shows it, with how the objectives stand that are measured there. */
    public record SourceRow(SourceDraft draft, List<Standing> standings) {
        UUID id() {
            return draft.id();
        }

        String words() {
            return draft.title().toLowerCase(Locale.ROOT);
        }
    }

    /** What a round in the background found. */
    private record Round(List<Standing> standings, Map<UUID, Trend> trends, boolean offline, String trouble) {
    }

    /**
     * A room that shows nothing until it is opened.
     *
     * @param series reads the KPIs, in the background
     */
    public SignalsModel(Store store, Background background, Desk desk, SignalsTools tools,
            Supplier<List<KpiSeries>> series) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.tools = tools;
        this.series = series;
        edits = new SignalEdits(store);
        reader = new SignalReader(store);
    }

    /** Begins to keep everything up to date. */
    public void open() {
        open = true;
        beats = 0;
        subscription = tools.watch().onStanding(standing -> arrived.put(standing.slo(), standing));
        live.add(Live.of(store.feed(), SignalReader.TABLES, background, reader::book, book -> {
            publish(book, now.get().standings(), now.get().trends(), now.get().offline(), now.get().trouble());
            look();
        }));
        live.add(Live.of(store.feed(), List.of("kpi", "reading"), background, series, kpis -> {
            SignalsNow old = now.get();
            now.set(new SignalsNow(old.book(), old.standings(), old.trends(), kpis, old.offline(), old.trouble(),
                    instant()));
        }));
    }

    /** Stops keeping it up to date. */
    public void close() {
        open = false;
        subscription.close();
        live.forEach(Live::close);
        live.clear();
    }

    /** Takes what arrived since the last beat; called a few times a second while somebody looks. */
    void beat() {
        if (!arrived.isEmpty()) {
            Map<UUID, Standing> standings = new HashMap<>(now.get().standings());
            for (UUID slo : List.copyOf(arrived.keySet())) {
                Standing standing = arrived.remove(slo);
                if (standing != null) {
                    standings.put(slo, standing);
                }
            }
            publish(now.get().book(), standings, now.get().trends(), isOffline(), now.get().trouble());
        }
        if (++beats % ROUND == 0 || tools.watch().signals().isPresent() && now.get().standings().isEmpty()) {
            look();
        }
    }

    private boolean isOffline() {
        return tools.watch().signals().map(Signals::isOffline).orElse(false);
    }

    /** Looks at everything again in the background; while it does, once is enough. */
    private void look() {
        Signals signals = tools.watch().signals().orElse(null);
        if (signals == null || reading || !open) {
            return;
        }
        reading = true;
        List<UUID> drawn = drawn(now.get().book());
        background.submit("Reading signals", () -> {
            Instant at = instant();
            Map<UUID, Trend> trends = new HashMap<>();
            drawn.forEach(slo -> trends.put(slo,
                    Trend.of(signals.steps(slo, Span.before(at, SignalsNow.TREND), SignalsNow.STEP),
                            signals.burnDown(slo))));
            return new Round(signals.standings(), trends, signals.isOffline(), signals.trouble());
        }, round -> {
            reading = false;
            Map<UUID, Standing> standings = new LinkedHashMap<>();
            round.standings().forEach(each -> standings.put(each.slo(), each));
            publish(now.get().book(), standings, round.trends(), round.offline(), round.trouble());
        });
    }

    /** Those of which some tile draws what was before. */
    private static List<UUID> drawn(SignalBook book) {
        return book.tiles().stream().filter(tile -> switch (tile.look()) {
            case SPARK, BURN_DOWN -> true;
            case STATUS, GAUGE, NUMBER, BAR -> false;
        }).map(tile -> tile.slo()).filter(java.util.Objects::nonNull).distinct().toList();
    }

    private void publish(SignalBook book, Map<UUID, Standing> standings, Map<UUID, Trend> trends, boolean offline,
            String trouble) {
        SignalsNow next = new SignalsNow(book, standings, trends, now.get().kpis(), offline, trouble, instant());
        now.set(next);
        slos.show(book.slos().stream().map(draft -> row(next, draft)).toList());
        Map<UUID, List<Standing>> bySource = bySource(next);
        sources.show(book.sources().stream()
                .map(draft -> new SourceRow(draft, bySource.getOrDefault(draft.id(), List.of()))).toList());
    }

    private static SloRow row(SignalsNow next, SloDraft draft) {
        Slo slo = draft.slo();
        String source = slo == null
                ? ""
                : next.book().sources().stream().filter(each -> each.id().equals(slo.source()))
                        .map(SourceDraft::title).findFirst().orElse("");
        return new SloRow(draft, next.standing(draft.id()), source, next.book().flaw(draft), next.offline());
    }

    private static Map<UUID, List<Standing>> bySource(SignalsNow next) {
        Map<UUID, List<Standing>> standings = new HashMap<>();
        next.book().watched().forEach(each -> next.standing(each.slo().id())
                .ifPresent(standing -> standings.computeIfAbsent(each.source().id(), _ -> new ArrayList<>())
                        .add(standing)));
        return standings;
    }

    /** Everything, as it is now. */
    public ReadOnlyObjectProperty<SignalsNow> nowProperty() {
        return now.getReadOnlyProperty();
    }

    SignalsNow now() {
        return now.get();
    }

    Instant instant() {
        return store.clock().instant();
    }

    Clock clock() {
        return store.clock();
    }

    ZoneId zone() {
        return store.clock().getZone();
    }

    /** The objectives as a list. */
    public Rows<SloRow> slos() {
        return slos;
    }

    /** The sources as a list. */
    public Rows<SourceRow> sources() {
        return sources;
    }

    SignalEdits edits() {
        return edits;
    }

    SignalReader reader() {
        return reader;
    }

    SignalsTools tools() {
        return tools;
    }

    Background background() {
        return background;
    }

    Desk desk() {
        return desk;
    }

    /** As dates and times are read and said here. */
    Days days() {
        return Days.of(store.clock());
    }

    /** Completes when everything that was changed can be read. */
    CompletableFuture<Boolean> settled() {
        return store.flush();
    }

    /** The name of a record of signals, for histories. */
    Optional<String> called(UUID id) {
        SignalBook book = now.get().book();
        return book.sources().stream().filter(each -> each.id().equals(id)).map(SourceDraft::title).findFirst()
                .or(() -> book.slo(id).map(SloDraft::title));
    }

    /** Changes fields of records of a type. */
    Records records(String type, String noun) {
        return new Records(store, background, desk, type, noun);
    }

    /** Opens a page of the program. */
    void go(String route, String argument) {
        desk.go(Place.of(route, argument));
    }
}
