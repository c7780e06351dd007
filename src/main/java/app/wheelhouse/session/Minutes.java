package app.wheelhouse.session;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page that goes out after a session: who was there, what was decided, who does what by when, what stayed open. */
public final class Minutes {
    private final PagePlan plan;
    private final SessionPage file;
    private final Sources sources;

    private Minutes(PagePlan plan) {
        this.plan = plan;
        this.file = plan.page();
        this.sources = new Sources(plan);
    }

    /** The minutes of a session in one edition. */
    public static Page page(SessionPage session, Edition edition, Dates dates) {
        return new Minutes(PagePlan.of(session, edition, dates)).page();
    }

    private Page page() {
        Session session = file.session();
        Instant start = session.startedAt() == null ? session.startsAt() : session.startedAt();
        List<Block> blocks = Stream.of(decisions(), actions(), points(), objections(), parked(), receipts(), TimeTable
                .section(plan), notes()).flatMap(List::stream).toList();
        return new Page("Minutes", plan.series(), plan.title(), file.summary().sentence(), facts(start),
                start == null ? null : plan.dates().day(start), "en", plan.edition(), blocks);
    }

    private List<Fact> facts(@Nullable Instant start) {
        List<Fact> facts = new ArrayList<>();
        Session session = file.session();
        Instant closed = session.closedAt();
        if (start != null) {
            Instant end = closed == null ? start.plus(Duration.ofMinutes(session.minutes())) : closed;
            facts.add(new Fact("Held", plan.dates().span(start, end)));
        }
        facts.add(new Fact("Where", session.place()));
        boolean taken = file.attendees().stream().anyMatch(it -> it.attended() != null);
        facts.add(new Fact("Present", attending(true)));
        facts.add(new Fact("Absent", attending(false)));
        facts.add(new Fact(taken ? "Not recorded" : "Invited", attending(null)));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private String attending(@Nullable Boolean attended) {
        return String.join(", ", file.attendees().stream().filter(it -> Objects.equals(it.attended(), attended))
                .filter(it -> !file.nameOf(it.person()).isBlank())
                .map(it -> file.nameOf(it.person()) + " (" + it.role().label() + ")").toList());
    }

    private List<Block> decisions() {
        List<Block> blocks = new ArrayList<>();
        for (Decision decision : file.decisions()) {
            blocks.add(PagePlan.forAudience(plan.audience(decision.topic()), taken(decision)));
        }
        List<UUID> made = file.decisions().stream().flatMap(it -> Stream.ofNullable(it.topic())).toList();
        for (Topic topic : plan.ofKind(TopicKind.DECISION_WANTED)) {
            if (!made.contains(topic.id())) {
                blocks.add(PagePlan.forAudience(PagePlan.audience(topic), new Block.Callout(undecided(topic), topic
                        .title(), List.of(), "", List.of())));
            }
        }
        return PagePlan.section("Decisions", blocks);
    }

    private static String undecided(Topic topic) {
        return switch (topic.state()) {
            case PARKED, CUT -> "Not decided: " + topic.state().label().toLowerCase(Locale.ROOT);
            case OPEN, LANDED, PARTLY, NOT_LANDED, DONE -> "Not decided";
        };
    }

    private Block taken(Decision decision) {
        LocalDate on = decision.decidedOn();
        LocalDate needed = decision.neededBy();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("By", file.nameOf(decision.decidedBy())));
        facts.add(new Fact("On", on == null ? "" : plan.dates().brief(on)));
        facts.add(new Fact("Needed by", on != null || needed == null ? "" : plan.dates().brief(needed)));
        facts.add(new Fact("Door", Door.labelOf(decision.door())));
        facts.removeIf(fact -> fact.value().isBlank());
        List<String> parts = new ArrayList<>(List.of(decision.outcome(), decision.reason().isBlank()
                ? ""
                : "**Reason:** " + decision.reason()));
        parts.removeIf(String::isBlank);
        String label = decision.state() == DecisionState.PROPOSED ? "Not decided" : decision.state().label();
        return new Block.Callout(label, decision.title(), facts, String.join("\n\n", parts), List.of(),
                PagePlan.options(decision));
    }

    private List<Block> actions() {
        List<Row> rows = file.actions().stream().map(this::row).toList();
        return rows.isEmpty()
                ? List.of()
                : PagePlan.section("Actions", List.of(new Block.Table("", List.of(Column.words("Action"), Column.tight(
                        "Owner"), Column.tight("Due"), Column.tight("State")), rows)));
    }

    private Row row(Action action) {
        String owner = file.nameOf(action.owner());
        LocalDate due = action.due();
        return new Row(plan.audience(action.topic()), false, List.of(Cell.of(action.title()), Cell.of(owner.isBlank()
                ? "nobody yet"
                : owner), Cell.of(due == null ? "no date" : plan.dates().brief(due)), Cell.of(action.state().label())));
    }

    private List<Block> points() {
        List<UUID> unreached = file.summary().unreached().stream().map(Topic::id).toList();
        return PagePlan.list("Points and discussions", ClosingSummary.toLand(file).stream().map(
                topic -> new Item(PagePlan.audience(topic), topic.title(),
                        state(topic, plan.outline().topOf(topic.id()).map(Topic::id).filter(unreached::contains)
                                .isPresent()),
                        "",
                        sources.footnotes(topic)))
                .toList());
    }

    private static String state(Topic topic, boolean unreached) {
        return switch (topic.state()) {
            case LANDED -> "✓ landed";
            case PARTLY -> "~ partly landed";
            case NOT_LANDED -> "✗ not landed";
            case OPEN -> unreached ? "– not reached" : "– open";
            case DONE -> "✓ done";
            case PARKED -> "parked";
            case CUT -> "cut";
        };
    }

    private List<Block> objections() {
        List<Risk> raised = file.risks().stream().filter(RoomEdition::isRaised).toList();
        List<Block> blocks = new ArrayList<>();
        if (!raised.isEmpty()) {
            blocks.add(new Block.Bullets(raised.stream().map(risk -> new Item(plan.audience(risk.topic()), risk.title(),
                    file.nameOf(risk.owner()), "", List.of())).toList()));
        }
        List<Item> responses = raised.stream().filter(risk -> !risk.response().isBlank())
                .map(risk -> new Item(Edition.ROOM, "Response to “" + risk.title() + "”", "", risk.response(), List
                        .of()))
                .toList();
        if (!responses.isEmpty()) {
            blocks.add(new Block.HostOnly(List.of(new Block.Bullets(responses))));
        }
        return PagePlan.section("Objections", blocks);
    }

    private List<Block> parked() {
        return PagePlan.list("Parked", file.parked().stream().map(it -> new Item(plan.audience(it.topic()), it.title(),
                "", "", List.of())).toList());
    }

    private List<Block> receipts() {
        return PagePlan.section("Receipts", sources.unattached());
    }

    /** Notes are private: what was meant for others became a record by its capture line. */
    private List<Block> notes() {
        List<Block> blocks = new ArrayList<>();
        for (Note note : file.notes()) {
            if (!note.text().isBlank()) {
                Block prose = new Block.Prose(note.text());
                String topic = file.topic(note.topic()).map(Topic::title).orElse("");
                blocks.add(topic.isBlank() ? prose : new Block.Section(topic, List.of(prose)));
            }
        }
        return blocks.isEmpty() ? List.of() : List.of(new Block.HostOnly(PagePlan.section("Notes", blocks)));
    }
}
