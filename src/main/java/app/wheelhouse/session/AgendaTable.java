package app.wheelhouse.session;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The agenda of a pre-read: when each entry comes up, what it is, who leads it, how long it takes; unknown columns left out. */
final class AgendaTable {
    private final PagePlan plan;
    private final Sources sources;
    private final Agenda agenda;
    private final boolean timed;
    private final boolean clocked;
    private final boolean led;

    AgendaTable(PagePlan plan, Sources sources) {
        this.plan = plan;
        this.sources = sources;
        this.agenda = plan.page().agenda();
        this.timed = agenda.plannedMinutes() > 0;
        this.clocked = timed && plan.page().session().startsAt() != null;
        this.led = agenda.steps().stream().anyMatch(step -> !leader(step).isBlank());
    }

    List<Block> section() {
        if (agenda.steps().isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(agenda.steps().stream().map(this::row).toList());
        if (timed) {
            rows.add(new Row(Edition.ROOM, true, picked(Cell.of(""), Cell.of(sum()), Cell.of(""), Cell.of(Integer
                    .toString(agenda.plannedMinutes())))));
        }
        return PagePlan.section("Agenda",
                List.of(new Block.Table("", picked(Column.tight("Time"), Column.words("Topic"),
                        Column.tight("Who"), Column.figures("Minutes")), rows)));
    }

    private Row row(Agenda.Entry step) {
        Topic topic = step.topic();
        boolean wanted = topic.kind() == TopicKind.DECISION_WANTED;
        Instant at = agenda.startsAt(step);
        return new Row(PagePlan.audience(topic), false, picked(Cell.of(at == null ? "" : plan.dates().time(at)),
                new Cell(topic.title(), wanted ? topic.kind().label() : "", wanted
                        ? List.of()
                        : sources.footnotes(topic)),
                Cell.of(leader(step)), Cell.of(agenda.untimed().contains(step)
                        ? "–"
                        : Integer.toString(step
                                .minutes()))));
    }

    private String leader(Agenda.Entry step) {
        return plan.page().nameOf(step.topic().presenter());
    }

    private String sum() {
        int free = agenda.freeMinutes();
        if (agenda.lengthMinutes() == 0 || free == 0) {
            return "Planned";
        }
        return free > 0 ? "Planned, " + free + " minutes spare" : "Planned, " + -free + " minutes too many";
    }

    private <T> List<T> picked(T time, T topic, T who, T minutes) {
        List<T> cells = new ArrayList<>();
        if (clocked) {
            cells.add(time);
        }
        cells.add(topic);
        if (led) {
            cells.add(who);
        }
        if (timed) {
            cells.add(minutes);
        }
        return cells;
    }
}
