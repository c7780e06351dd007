package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.scorecard.store.ScorecardEdits;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.signal.source.SecretFile;
import app.wheelhouse.signal.source.Served;
import app.wheelhouse.signal.watch.PagedWatch;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.list.Programme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A KPI that follows an objective or a query gets a reading for each day that is over, and keeps what was typed in. */
class DailyReadingsTest {
    private static final LocalDate YESTERDAY = Programme.TODAY.minusDays(1);
    @TempDir
    Path folder;

    private static KpiSeries kpi(Store store, UUID id) {
        return new ScorecardReader(store, () -> FromLog.NONE).kpis().stream().filter(each -> each.kpi().id().equals(id))
                .findFirst().orElseThrow();
    }

    private static UUID kpi(Store store, Object... fields) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add KPI").put("kpi", id, "title", "Good reads");
        for (int i = 0; i < fields.length; i += 2) {
            edit.put("kpi", id, (String) fields[i], fields[i + 1]);
        }
        store.apply(edit).join();
        return id;
    }

    /** Reads as the cockpit does. */
    private static void read(Store store, Watch watch) {
        watch.start();
        OnFx.await("it is watched", () -> watch.signals().isPresent());
        DailyReadings readings = OnFx.call(() -> new DailyReadings(store, watch, Background.inline()));
        readings.catchUp();
        OnFx.run(readings::close);
        store.flush().join();
    }

    @Test
    void anObjectiveGivesItsShareOfEachDayAndNothingAnybodyWouldTakeBack() throws IOException {
        try (PagedWatch paged = new PagedWatch(folder, "Gateway")) {
            Store store = paged.store();
            UUID id = kpi(store, "origin", "slo", "slo", paged.paging());
            LocalDate typed = YESTERDAY.minusDays(3);
            new ScorecardEdits(store).read(id, typed, 12.5, "typed in");
            store.flush().join();
            read(store, paged.watch());
            List<Reading> readings = kpi(store, id).readings();
            assertEquals(27, readings.size(), "neither today, which is not over, nor the day the samples begin in");
            assertEquals(YESTERDAY, readings.getLast().day());
            assertEquals(Optional.of(12.5), readings.stream().filter(each -> each.day().equals(typed))
                    .map(Reading::value).findFirst());
            Reading last = readings.getLast();
            assertTrue(last.value() > 99 && last.value() < 100, "in percent: " + last);
            assertEquals(PagedWatch.PAGING, last.source());
            assertEquals(Optional.of("Add reading"), store.undoTitle());
        }
    }

    @Test
    void theDemoSourceFillsNoKpi() throws IOException {
        try (PagedWatch demo = new PagedWatch(folder, "DEMO source")) {
            UUID id = kpi(demo.store(), "origin", "slo", "slo", demo.paging());
            read(demo.store(), demo.watch());
            assertEquals(List.of(), kpi(demo.store(), id).readings());
        }
    }

    @Test
    void aQueryIsAskedAtTheEndOfEachDay() throws IOException {
        Programme programme = Programme.empty(folder);
        try (programme;
                Served server = Served.with(Served.response(200, "application/json",
                        """
                                {"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"457.5"]}]}}"""));
                Watch watch = new Watch(programme.store(), new SecretFile(folder.resolve("secrets.json")), (_, _) -> {
                })) {
            UUID source = programme.add("source", "title", "Lab", "kind", "prometheus", "url",
                    server.at("/").toString(), "interval_seconds", 3600, "position", "a");
            programme.save();
            UUID id = kpi(programme.store(), "origin", "promql", "source", source, "query", "max_over_time(gbps[1d])");
            read(programme.store(), watch);
            List<Reading> readings = kpi(programme.store(), id).readings();
            assertEquals(28, readings.size());
            assertEquals(457.5, readings.getFirst().value());
            assertEquals("max_over_time(gbps[1d])", readings.getFirst().source());
        }
    }
}
