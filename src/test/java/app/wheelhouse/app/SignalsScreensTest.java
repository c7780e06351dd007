package app.wheelhouse.app;

import app.wheelhouse.cli.Measured;
import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.Importer;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomFrame;
import app.wheelhouse.present.RoomPane;
import app.wheelhouse.present.RoomTheme;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.rhythm.gate.ui.GateTools;
import app.wheelhouse.rhythm.gate.ui.GatesModel;
import app.wheelhouse.rhythm.gate.ui.GatesView;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SignalCards;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.source.Certificates;
import app.wheelhouse.signal.source.SecretFile;
import app.wheelhouse.signal.source.Served;
import app.wheelhouse.signal.store.SignalHistory;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.signal.ui.SignalsModel;
import app.wheelhouse.signal.ui.SignalsTools;
import app.wheelhouse.signal.ui.SignalsView;
import app.wheelhouse.signal.ui.SloView;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.ScreenShots;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Programme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures the Signals room: walls in every state, the page of an objective, editors, lists, planned work and nothing yet. */
@Tag("screens")
class SignalsScreensTest {
    @TempDir
    Path folder;
    private Programme programme;
    private final Map<String, UUID> ids = new HashMap<>();
    private @Nullable Watch watch;
    private @Nullable SignalsModel model;

    @BeforeEach
    void build() {
        programme = Programme.empty(folder.resolve("workspace"));
    }

    @AfterEach
    void close() {
        if (watch != null) {
            watch.close();
        }
        programme.close();
    }

    private Store store() {
        return programme.store();
    }

    private UUID source(String title, String kind, String url) {
        UUID id = programme.add("source", "title", title, "kind", kind, "url", url, "interval_seconds", 15,
                "deadline_seconds", 5, "position", "a" + ids.size());
        ids.put(title, id);
        return id;
    }

    private UUID slo(UUID source, String title, String target, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("title", title, "source", source, "indicator", "ratio", "good",
                "requests_total{code=~\"2..\"}", "total", "requests_total", "target", new BigDecimal(target), "period",
                "28d", "position", "b%02d".formatted(ids.size())));
        fields.addAll(List.of(more));
        if (!fields.contains("audience")) {
            fields.addAll(List.of("audience", "room"));
        }
        UUID id = programme.add("slo", fields.toArray());
        ids.put(title, id);
        return id;
    }

    private UUID id(String title) {
        return Objects.requireNonNull(ids.get(title), title);
    }

    /** Objectives of a storage service, of which the history tells one story each. */
    private void service() {
        UUID prometheus = source("Prometheus Frankfurt", "prometheus", "https://prometheus.fra.example:9090");
        UUID sites = source("GPU sites", "exposition", "https://sites.example/metrics");
        UUID status = source("Status page", "json", "https://status.example/api/v2/summary.json");
        slo(prometheus, "Namespace reads are fast", "0.999", "service", "Storage");
        slo(prometheus, "Metadata below 5 ms", "0.995", "service", "Storage");
        slo(sites, "GPU jobs are not blocked", "0.999", "service", "Storage", "audience", "host");
        slo(prometheus, "Control plane answers", "0.999", "service", "Control plane");
        slo(sites, "First IO within 30 s", "0.999", "service", "Storage");
        slo(prometheus, "Queue below four fifths", "0.99", "service", "Control plane");
        slo(status, "Status page is up", "0.999");
        slo(sites, "Checkpoints are written", "0.999");
        slo(prometheus, "Replication keeps up", "0.995");
        slo(prometheus, "Provisioning succeeds", "0.99");
        slo(sites, "Telemetry of Phoenix", "0.99");
        slo(status, "Sign-in for customers of the very large European research sites with many words", "0.9995");
        UUID idle = programme.add("kpi", "title", "GPU idle", "unit", "%", "direction", "down", "baseline", 30.0,
                "target", 8.0, "position", "a");
        ids.put("GPU idle", idle);
        for (int week = 0; week < 24; week++) {
            programme.add("reading", "kpi", idle, "measured_on", Programme.TODAY.minusWeeks(23 - week), "amount",
                    30.7 - week * 0.7 + (week % 3) * 0.4);
        }
        programme.save().settle();
        keep();
    }

    /** What this laptop kept of four weeks: of one until three hours ago, of two nothing. */
    private void keep() {
        SignalBook book = new SignalReader(store()).book();
        Path at = store().workspace().folder();
        List<String> never = List.of("Checkpoints are written", "Telemetry of Phoenix");
        List<String> old = List.of("Status page is up");
        SignalHistory.keep(at, only(book, book.slos().stream()
                .filter(each -> !never.contains(each.title()) && !old.contains(each.title())).toList()), Programme.NOW);
        SignalHistory.keep(at, only(book, book.slos().stream().filter(each -> old.contains(each.title())).toList()),
                Programme.NOW.minus(Duration.ofHours(3)));
    }

    private static SignalBook only(SignalBook book, List<SloDraft> slos) {
        return new SignalBook(book.sources(), slos, book.works(), book.outages(), book.walls(), book.tiles());
    }

    private Signals watched() {
        Watch started = new Watch(store(), new SecretFile(folder.resolve("secrets.json")), (_, _) -> {
        });
        watch = started;
        started.start();
        OnFx.await("it watches", () -> started.signals().isPresent());
        return started.signals().orElseThrow();
    }

    private void fault(Signals signals, String slo, Fault.Kind kind) {
        signals.answered(id(slo), Fault.of(kind, "", Programme.NOW));
    }

    /** A server that counted nothing lately, and one that warned. */
    private void served(Signals signals, String slo, double events, List<String> warnings) {
        Slo known = signals.book().slo(id(slo)).map(SloDraft::slo).orElseThrow();
        Map<Duration, Measure> windows = new LinkedHashMap<>();
        List<Duration> lengths = new ArrayList<>(known.windows());
        lengths.add(Duration.ofDays(28));
        Instant now = Programme.NOW;
        lengths.forEach(length -> {
            double total = length.compareTo(Duration.ofHours(1)) > 0 ? length.toMinutes() * 100 : events;
            windows.put(length, new Measure(Span.before(now, length), total * 0.9996, total, 1, 0,
                    app.wheelhouse.signal.Origin.SERVER, now));
        });
        signals.answered(id(slo), new Answer.Read(now, List.of(), windows, warnings, Duration.ofMillis(12)));
    }

    private void everyState(Signals signals) {
        fault(signals, "Checkpoints are written", Fault.Kind.UNTRUSTED);
        fault(signals, "Telemetry of Phoenix", Fault.Kind.EMPTY);
        served(signals, "Replication keeps up", 0, List.of());
        served(signals, "Provisioning succeeds", 6000, List.of("the query touched 2 blocks that are gone"));
    }

    private UUID wall(String title, String... tiles) {
        UUID wall = programme.add("wall", "title", title, "audience", "room", "position", "a");
        for (String tile : tiles) {
            String[] words = tile.split(" ", 6);
            UUID about = id(words[5]);
            programme.add("tile", "wall", wall, words[5].equals("GPU idle") ? "kpi" : "slo", about, "look", words[0],
                    "place_x", Integer.valueOf(words[1]), "place_y", Integer.valueOf(words[2]), "wide",
                    Integer.valueOf(words[3]), "high", Integer.valueOf(words[4]));
        }
        programme.save().settle();
        return wall;
    }

    private void arranged() {
        wall("Live site", "gauge 0 0 2 2 GPU jobs are not blocked", "burn_down 2 0 4 2 Metadata below 5 ms",
                "number 6 0 2 1 Control plane answers", "status 6 1 2 1 First IO within 30 s",
                "gauge 0 2 2 1 Namespace reads are fast", "bar 2 2 2 1 Queue below four fifths",
                "spark 4 2 2 1 Control plane answers", "spark 6 2 2 1 GPU idle", "gauge 0 3 2 1 GPU idle",
                "gauge 2 3 2 1 Status page is up", "bar 4 3 2 1 Checkpoints are written",
                "number 6 3 2 1 Replication keeps up", "number 0 4 1 1 Namespace reads are fast",
                "gauge 1 4 1 1 Metadata below 5 ms", "spark 2 4 1 1 Control plane answers",
                "bar 3 4 1 1 First IO within 30 s", "spark 4 4 4 1 Telemetry of Phoenix",
                "status 0 5 1 1 GPU jobs are not blocked",
                "gauge 1 5 3 3 Control plane answers", "gauge 4 5 4 2 First IO within 30 s");
    }

    private SignalsModel model(Desk desk) {
        SignalsModel made = new SignalsModel(store(), Background.inline(), desk,
                new SignalsTools(Objects.requireNonNull(watch), new RoomDirector(), () -> {
                }, NoIntake.NONE), () -> new ScorecardReader(store(), () -> FromLog.NONE).kpis());
        model = made;
        return made;
    }

    private void room(String name, Function<SignalsView, SignalsView> at, Consumer<Node> prepare) {
        Rooms.shoot(name, folder, "signals", desk -> at.apply(new SignalsView(model(desk))), prepare);
    }

    private void room(String name, Function<SignalsView, SignalsView> at) {
        room(name, at, _ -> {
        });
    }

    private void does(String name, int list, Function<SignalsView, SignalsView> at, String command) {
        SignalsView[] shown = new SignalsView[1];
        room(name, view -> {
            shown[0] = at.apply(view.at(list));
            return shown[0];
        }, _ -> {
            run(shown[0], command);
            programme.settle();
        });
    }

    private static void run(View view, String command) {
        view.commands().stream().filter(each -> each.id().equals(command)).findFirst().map(Command::action)
                .orElseThrow().run();
    }

    @Test
    void theWallInEveryState() {
        service();
        everyState(watched());
        room("signals-wall-all", view -> view);
    }

    @Test
    void theWallOfADemonstration() {
        SampleWorkspace.build(store(), Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data"));
        programme.settle();
        SignalHistory.keep(store().workspace().folder(), new SignalReader(store()).book(), Programme.NOW);
        watched();
        room("signals-wall-demo", view -> view);
        room("signals-objectives-demo", view -> view.at(1));
    }

    @Test
    void theWallSomebodyArrangedHereAndInTheRoom() {
        service();
        arranged();
        everyState(watched());
        room("signals-wall", view -> view);
        for (RoomTheme theme : RoomTheme.values()) {
            RoomPane pane = OnFx.call(RoomPane::new);
            OnFx.run(() -> {
                pane.themeProperty().set(theme);
                pane.frameProperty().set(new RoomFrame(SignalCards.best(Objects.requireNonNull(model).nowProperty()
                        .get(), null, store().clock().getZone()), 0.4, 0));
            });
            ScreenShots.SIZES.forEach(size -> ScreenShots.shoot(pane, "signals-room-" + theme.name()
                    .toLowerCase(Locale.ROOT), Theme.LIGHT, size));
        }
    }

    @Test
    void theWallWithoutANetwork() {
        service();
        arranged();
        Signals signals = watched();
        signals.book().slos().forEach(each -> fault(signals, each.title(), Fault.Kind.UNKNOWN_HOST));
        room("signals-wall-offline", view -> view);
    }

    @Test
    void thePageOfAnObjective() {
        service();
        everyState(watched());
        programme.add("incident", "title", "GPU jobs blocked by a full journal", "slo", id("GPU jobs are not blocked"),
                "happened_on", Programme.TODAY, "began_at", Programme.in(-9, -3), "detected_at", Programme.in(-9, -2),
                "restored_at", Programme.in(-9, 1), "budget_share", 22.0, "level", "page");
        programme.save().settle();
        page("signals-slo-burning", "GPU jobs are not blocked");
        page("signals-slo-gaps", "Namespace reads are fast");
        page("signals-slo-spent", "First IO within 30 s");
        page("signals-slo-unknown", "Checkpoints are written");
    }

    private void page(String name, String slo) {
        Rooms.shootPage(name, folder, "signals", desk -> new SloView(model(desk), id(slo)), _ -> {
        });
    }

    /** What a Prometheus server says to any query, by the clock of these tests. */
    private static String vector() {
        String series = "{\"metric\":{\"__name__\":\"storage_namespace_reads_total\",\"pace\":\"%s\",\"site\":\"fra\"},\"value\":[%d,\"%d\"]}";
        long at = Programme.NOW.getEpochSecond();
        return Served.response(200, "application/json",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":["
                        + series.formatted("promised",
                                at, 184_220_318)
                        + "," + series.formatted("slow", at, 41_077) + "]}}",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(Programme.NOW.atZone(ZoneOffset.UTC)));
    }

    @Test
    void objectivesAndSourcesWithTheirEditors() throws Exception {
        Certificates certificates = Certificates.make(folder);
        try (Served server = Served.secure(certificates.server("good"), false, (_, out) -> out.write(vector()
                .getBytes(StandardCharsets.UTF_8)));
                Served torn = Served.with(Served.response(200, "text/html", "<html><body>Sign in</body></html>"))) {
            service();
            UUID answers = source("Prometheus Phoenix", "prometheus", server.at("/").toString());
            UUID html = source("Behind a sign-in page", "prometheus", torn.at("/").toString());
            UUID read = slo(answers, "Reads keep their pace", "0.999");
            programme.save();
            store().apply(new Edit("Ask").put("slo", read, "good",
                    "storage_namespace_reads_total{pace=\"promised\"}").put("slo", read, "total",
                            "storage_namespace_reads_total")
                    .put("source", answers, "headers", "X-Scope-OrgID: storage")
                    .put("source", answers, "authority", certificates.pem("ca"))).join();
            everyState(watched());
            does("signals-source-tested", 2, view -> view.atSource(answers), "source-trial");
            does("signals-source-fault", 2, view -> view.atSource(html), "source-trial");
            does("signals-objective", 1, view -> {
                Objects.requireNonNull(model).slos().select(read);
                return view;
            }, "slo-read");
        }
    }

    @Test
    void plannedWork() {
        service();
        programme.add("maintenance", "title", "Journal disks are replaced", "starts_at", Programme.in(0, -1),
                "ends_at", Programme.in(0, 2), "slo", id("GPU jobs are not blocked"), "excluded", true);
        programme.add("maintenance", "title", "Failover of Frankfurt", "starts_at", Programme.in(3, 10), "ends_at",
                Programme.in(3, 12), "excluded", false);
        programme.add("maintenance", "title", "Upgrade to 5.5", "starts_at", Programme.in(-12, 0), "ends_at",
                Programme.in(-12, 4), "excluded", true);
        programme.save().settle();
        everyState(watched());
        room("signals-work", view -> view.at(3));
    }

    @Test
    void whatAFileWouldBring() {
        watched();
        Path file = Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data", "slos-storage.yaml");
        ImportReport report = (ImportReport) new Importer(store()).preview(file);
        Desk[] window = new Desk[1];
        Rooms.shoot("signals-import", folder, "signals", desk -> {
            window[0] = desk;
            return new SignalsView(model(desk)).at(1);
        }, _ -> window[0].show(new Sheet("import", "Import " + report.file(), ImportPreview.of(report),
                List.of(Command.of("import.cancel", "Cancel", () -> {
                }), Command.of("import.do", "Import", () -> {
                })))));
    }

    @Test
    void incidentsThatSignalsOpened() {
        service();
        UUID known = programme.add("incident", "title", "GPU jobs blocked by a full journal", "slo",
                id("GPU jobs are not blocked"), "happened_on", Programme.TODAY.minusDays(9), "began_at",
                Programme.in(-9, -3), "detected_at", Programme.in(-9, -2), "restored_at", Programme.in(-9, 1),
                "budget_share", 22.0, "level", "page");
        programme.add("incident", "title", "Control plane answers: ticket", "slo", id("Control plane answers"),
                "happened_on", Programme.TODAY, "began_at", Programme.in(0, -4), "detected_at", Programme.in(0, -2),
                "level", "ticket");
        programme.save().settle();
        watched();
        Rooms.shoot("signals-incidents", folder, "gates", desk -> new GatesView(new GatesModel(store(),
                Background.inline(), desk, new GateTools(new GateReader(store(), Measured.by(store()))::book,
                        new RoomDirector(), () -> {
                        }, _ -> {
                        })))
                .atIncident(known), _ -> {
                });
    }

    @Test
    void nothingYet() {
        watched();
        room("signals-walls-empty", view -> view);
        room("signals-objectives-empty", view -> view.at(1));
        room("signals-sources-empty", view -> view.at(2));
        room("signals-work-empty", view -> view.at(3));
        UUID wall = wall("Live site");
        room("signals-wall-empty", view -> view.atWall(wall));
    }

    /** Brings nothing in. */
    private enum NoIntake implements SignalsTools.Intake {
        NONE;

        @Override
        public void choose(Window window) {
        }

        @Override
        public void bring(String name, String text) {
        }
    }
}
