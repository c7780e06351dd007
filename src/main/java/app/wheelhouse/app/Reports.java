package app.wheelhouse.app;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.ShipSheet;
import app.wheelhouse.scorecard.KpiReport;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.ScorecardPage;
import app.wheelhouse.signal.ReportPeriod;
import app.wheelhouse.signal.store.Accounts;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.pages.PagesView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The reports that are drawn from figures: scorecard, KPIs, promises, ship sheets, each as the true pages. */
final class Reports {
    private final Store store;
    private final Watch watch;
    private final Supplier<Scorecard> plan;
    private final Supplier<List<KpiSeries>> kpis;
    private final Supplier<GateBook> gates;
    private final Background background;
    private final Desk desk;
    private final Consumer<Path> reveal;
    private final Pdf pdf;
    private final Dates dates;

    Reports(Store store, Watch watch, Supplier<Scorecard> plan, Supplier<List<KpiSeries>> kpis,
            Supplier<GateBook> gates, Background background, Desk desk, Consumer<Path> reveal, Pdf pdf) {
        this.store = store;
        this.watch = watch;
        this.plan = plan;
        this.kpis = kpis;
        this.gates = gates;
        this.background = background;
        this.desk = desk;
        this.reveal = reveal;
        this.pdf = pdf;
        dates = new Dates(store.clock().getZone(), Locale.getDefault());
    }

    /** The scorecard. */
    View scorecard() {
        return new PagesView("Scorecard", edition -> ScorecardPage.of(plan.get(), edition,
                LocalDate.now(store.clock()), dates), pdf, background, desk, reveal);
    }

    /** All KPIs. */
    View kpis() {
        return new PagesView("KPI report", edition -> KpiReport.of(kpis.get(), edition,
                LocalDate.now(store.clock()), dates), pdf, background, desk, reveal);
    }

    /**
     * What was promised and kept.
     *
     * @param text a month or a quarter such as 2026-Q4; the present month when it is neither
     */
    View promises(String text, boolean review) {
        ReportPeriod period = ReportPeriod.read(text).orElse(ReportPeriod.month(LocalDate.now(store.clock())));
        return new PagesView(review ? "Live-site review" : "SLO report", edition -> {
            Accounts accounts = watch.signals()
                    .map(each -> new Accounts(each, store.clock().instant(), dates.zone(), watch::past)).orElseThrow();
            return review ? accounts.review(period, edition, dates) : accounts.report(period, edition, dates);
        }, pdf, background, desk, reveal);
    }

    /**
     * What a gate asks for and what was answered.
     *
     * @param id of a gate, and behind a slash that of the release it is asked for, if any
     */
    View shipSheet(String id) {
        return new PagesView("Ship sheet", edition -> {
            GateBook book = gates.get();
            List<String> asked = List.of(id.split("/", -1));
            Release release = asked.size() < 2 ? null : book.release(UUID.fromString(asked.get(1))).orElse(null);
            return ShipSheet.of(book, book.gate(UUID.fromString(asked.getFirst())).orElseThrow(), release, edition,
                    dates);
        }, pdf, background, desk, reveal);
    }
}
