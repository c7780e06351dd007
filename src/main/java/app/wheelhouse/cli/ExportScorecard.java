package app.wheelhouse.cli;

import app.wheelhouse.scorecard.KpiReport;
import app.wheelhouse.scorecard.ScorecardPage;
import app.wheelhouse.scorecard.store.ScorecardReader;
import java.util.List;

/** The scorecard, or the report of all KPIs: as pages, or as a table. */
final class ExportScorecard implements Export {
    private final boolean kpis;

    private ExportScorecard(boolean kpis) {
        this.kpis = kpis;
    }

    /** The plan with its outcomes, tracks and horizons. */
    static final Export SCORECARD = new ExportScorecard(false);
    /** The KPIs with their readings; the table can be imported again. */
    static final Export KPIS = new ExportScorecard(true);

    @Override
    public List<String> formats() {
        return List.of("pdf", "html", "md", "csv", "xlsx");
    }

    @Override
    public boolean isOfOne() {
        return false;
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        if (!wanted.which().isEmpty()) {
            throw Refused.usage("There is one of it: '%s' is one word too many.", wanted.which());
        }
        var store = wanted.opened().store();
        ScorecardReader reader = new ScorecardReader(store, () -> OwnLog.read(store));
        boolean table = wanted.format().equals("csv") || wanted.format().equals("xlsx");
        if (kpis) {
            return table
                    ? new Table("kpis." + wanted.format(), KpiReport.grid(reader.kpis()))
                    : new Pages(KpiReport.of(reader.kpis(), wanted.edition(), wanted.today(), wanted.dates()));
        }
        return table
                ? new Table("scorecard." + wanted.format(), ScorecardPage.grid(reader.scorecard(), wanted.edition()))
                : new Pages(ScorecardPage.of(reader.scorecard(), wanted.edition(), wanted.today(), wanted.dates()));
    }
}
