package app.wheelhouse.cli;

import app.wheelhouse.signal.ReportPeriod;
import app.wheelhouse.signal.store.Accounts;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.util.List;

/** What was promised and kept in a month or a quarter, or the pack of a live-site review, from what this laptop measured. */
final class ExportReport implements Export {
    /** The report. */
    static final Export REPORT = new ExportReport(false);
    /** The pack of a live-site review. */
    static final Export REVIEW = new ExportReport(true);
    private final boolean review;

    private ExportReport(boolean review) {
        this.review = review;
    }

    @Override
    public List<String> formats() {
        return PAGES;
    }

    @Override
    public boolean isOfOne() {
        return false;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        ReportPeriod period = wanted.which().isEmpty()
                ? ReportPeriod.month(wanted.today())
                : ReportPeriod.read(wanted.which()).orElseThrow(() -> Refused
                        .usage("'%s' is no month such as 2026-11 and no quarter such as 2026-Q4.", wanted.which()));
        Store store = wanted.opened().store();
        try (Signals kept = Signals.kept(store.workspace().folder(), store.clock(), new SignalReader(store).book())) {
            Accounts accounts = new Accounts(kept, wanted.now(), wanted.dates().zone());
            return new Pages(review
                    ? accounts.review(period, wanted.edition(), wanted.dates())
                    : accounts.report(period, wanted.edition(), wanted.dates()));
        }
    }
}
