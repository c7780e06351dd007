package app.wheelhouse.session;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the minutes that sets planned against actual minutes, per entry of the agenda. */
final class TimeTable {
    private TimeTable() {
    }

    /** The headed table; none when the session was not run. */
    static List<Block> section(PagePlan plan) {
        SessionPage page = plan.page();
        Instant start = page.session().startedAt();
        if (page.visits().isEmpty() || start == null) {
            return List.of();
        }
        Instant closed = page.session().closedAt();
        Instant end = closed == null
                ? page.visits().stream().map(Visit::enteredAt).max(Instant::compareTo).orElse(
                        start)
                : closed;
        TimeSpent spent = TimeSpent.of(page.visits(), plan.outline(), end);
        List<Row> rows = new ArrayList<>();
        int plannedSum = 0;
        long actualSum = 0;
        for (Topic topic : plan.top()) {
            int planned = Agenda.minutesOf(topic, plan.outline());
            long actual = (spent.on(topic.id()).toSeconds() + 30) / 60;
            if (topic.kind().isStep() && (planned > 0 || spent.visited(topic.id()))) {
                rows.add(row(PagePlan.audience(topic), false, topic.title(), planned > 0 ? planned : null, actual));
                plannedSum += planned;
                actualSum += actual;
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        rows.add(row(Edition.ROOM, true, "Total", plannedSum, actualSum));
        return PagePlan.section("Time", List.of(new Block.Table("", List.of(Column.words("Topic"), Column.figures(
                "Planned, min"), Column.figures("Actual, min"), Column.figures("Over, min")), rows)));
    }

    private static Row row(Edition audience, boolean sum, String title, @Nullable Integer planned, long actual) {
        return new Row(audience, sum, List.of(Cell.of(title), Cell.of(planned == null ? "–" : planned.toString()), Cell
                .of(Long.toString(actual)), Cell.of(planned == null ? "–" : signed(actual - planned))));
    }

    private static String signed(long minutes) {
        return minutes > 0 ? "+" + minutes : minutes < 0 ? "−" + -minutes : "0";
    }
}
