package app.wheelhouse.scorecard.ui;

/** What a colour of a KPI's chart is for. */
enum ChartInk {
    LINE, MEAN, LIMIT, TARGET, SIGNAL, GRID
}
