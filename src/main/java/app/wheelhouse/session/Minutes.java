package app.wheelhouse.session;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
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
    private final Dossier file;
    private final Dates dates;
    private final Sources sources;

    private Minutes(Dossier file, Edition edition, Dates dates) {
        this.file = file.in(edition);
        this.dates = dates;
        this.sources = new Sources(this.file, edition, dates);
    }

    /** The minutes of a session in one edition. */
    public static Page page(Dossier file, Edition edition, Dates dates) {
        return new Minutes(file, edition, dates).page(edition);
    }

    private Page page(Edition edition) {
        Session session = file.session();
        Instant start = session.startedAt() == null ? session.startsAt() : session.startedAt();
        List<Block> blocks = Stream.of(decisions(), actions(), points(), objections(), parked(), receipts(), time(),
                notes()).flatMap(List::stream).toList();
        return new Page("Minutes", file.series(), PreRead.title(session), summary(file), facts(start),
                start == null ? null : dates.day(start), "en", edition, blocks);
    }

    /** Such as "6 of 8 landed, 2 decided, 3 actions, 1 parked"; parts that are nought are left out. */
    public static String summary(Dossier file) {
        List<Topic> points = file.ofKind(TopicKind.POINT_TO_LAND);
        long landed = points.stream().filter(topic -> topic.state() == TopicState.LANDED).count();
        long decided = decisionsTaken(file).filter(it -> it.state() == DecisionState.ACCEPTED
                || it.state() == DecisionState.REJECTED).count();
        long deferred = decisionsTaken(file).filter(it -> it.state() == DecisionState.DEFERRED).count();
        List<String> parts = new ArrayList<>();
        parts.add(points.isEmpty() ? "" : landed + " of " + points.size() + " landed");
        parts.add(decided == 0 ? "" : decided + " decided");
        parts.add(deferred == 0 ? "" : deferred + " deferred");
        parts.add(counted(file.actions().size(), "action"));
        parts.add(file.parked().isEmpty() ? "" : file.parked().size() + " parked");
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private static String counted(int count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }

    private static Stream<Decision> decisionsTaken(Dossier file) {
        return file.decisions().stream().filter(it -> it.state() != DecisionState.PROPOSED);
    }

    private List<Fact> facts(@Nullable Instant start) {
        List<Fact> facts = new ArrayList<>();
        Session session = file.session();
        Instant closed = session.closedAt();
        if (start != null) {
            Instant end = closed == null ? start.plus(Duration.ofMinutes(session.minutes())) : closed;
            facts.add(new Fact("Held", dates.span(start, end)));
        }
        facts.add(new Fact("Where", session.place()));
        boolean taken = file.attendees().stream().anyMatch(it -> it.attended() != null);
        if (taken) {
            facts.add(new Fact("Present", attending(true)));
            facts.add(new Fact("Absent", attending(false)));
            facts.add(new Fact("Not recorded", attending(null)));
        } else {
            facts.add(new Fact("Invited", attending(null)));
        }
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private String attending(@Nullable Boolean attended) {
        return String.join(", ", file.attendees().stream().filter(it -> Objects.equals(it.attended(), attended))
                .filter(it -> !file.name(it.person()).isBlank())
                .map(it -> file.name(it.person()) + " (" + it.role().label() + ")").toList());
    }

    private List<Block> decisions() {
        List<Block> blocks = new ArrayList<>();
        List<UUID> linked = file.decisions().stream().flatMap(it -> Stream.ofNullable(it.topic())).toList();
        for (Decision decision : file.decisions()) {
            blocks.add(hostIf(isHost(decision.topic()), taken(decision)));
        }
        for (Topic topic : file.ofKind(TopicKind.DECISION_WANTED)) {
            if (!linked.contains(topic.id())) {
                blocks.add(hostIf(topic.audience() == Audience.HOST, new Block.Callout(undecided(topic), topic.title(),
                        List.of(), "", List.of())));
            }
        }
        return section("Decisions", blocks);
    }

    private static String undecided(Topic topic) {
        return switch (topic.state()) {
            case PARKED, CUT -> "Not decided: " + topic.state().label().toLowerCase(Locale.ROOT);
            case OPEN, LANDED, PARTLY, NOT_LANDED, DONE -> "Not decided";
        };
    }

    private Block taken(Decision decision) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("By", file.name(decision.decidedBy())));
        LocalDate on = decision.decidedOn();
        facts.add(new Fact("On", on == null ? "" : dates.brief(on)));
        facts.add(new Fact("Door", decision.door()));
        LocalDate needed = decision.neededBy();
        facts.add(new Fact("Needed by", on != null || needed == null ? "" : dates.brief(needed)));
        facts.removeIf(fact -> fact.value().isBlank());
        List<String> parts = new ArrayList<>(List.of(decision.outcome(), decision.reason().isBlank()
                ? ""
                : "**Reason:** " + decision.reason()));
        parts.removeIf(String::isBlank);
        String label = decision.state() == DecisionState.PROPOSED ? "Not decided" : decision.state().label();
        return new Block.Callout(label, decision.title(), facts, String.join("\n\n", parts), List.of());
    }

    private List<Block> actions() {
        if (file.actions().isEmpty()) {
            return List.of();
        }
        List<Row> rows = file.actions().stream().map(this::row).toList();
        return section("Actions", List.of(new Block.Table("", List.of(Column.words("Action"), Column.tight("Owner"),
                Column.tight("Due"), Column.tight("State")), rows)));
    }

    private Row row(Action action) {
        String owner = file.name(action.owner());
        LocalDate due = action.due();
        return new Row(audience(action.topic()), false, List.of(Cell.of(action.title()), Cell.of(owner.isBlank()
                ? "nobody yet"
                : owner), Cell.of(due == null ? "no date" : dates.brief(due)), Cell.of(action.state().label())));
    }

    private List<Block> points() {
        List<Item> items = file.ofKind(TopicKind.POINT_TO_LAND).stream()
                .map(topic -> new Item(PreRead.audience(topic), topic.title(), state(topic), "", sources.footnotes(
                        topic)))
                .toList();
        return items.isEmpty() ? List.of() : section("Points to land", List.of(new Block.Bullets(items)));
    }

    private static String state(Topic topic) {
        return switch (topic.state()) {
            case LANDED -> "✓ landed";
            case PARTLY -> "~ partly landed";
            case NOT_LANDED -> "✗ not landed";
            case OPEN -> "– not reached";
            case DONE -> "✓ done";
            case PARKED -> "parked";
            case CUT -> "cut";
        };
    }

    private List<Block> objections() {
        List<Item> items = file.risks().stream().filter(Dossier::isRaised)
                .map(risk -> new Item(audience(risk.topic()), risk.title(), file.name(risk.owner()), "", List.of()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        List<Item> responses = file.risks().stream().filter(risk -> Dossier.isRaised(risk) && !risk.response()
                .isBlank()).map(Minutes::response).toList();
        if (!responses.isEmpty()) {
            blocks.add(new Block.HostOnly(List.of(new Block.Bullets(responses))));
        }
        return section("Objections", blocks);
    }

    private static Item response(Risk risk) {
        return new Item(Edition.ROOM, "Response to “" + risk.title() + "”", "", risk.response(), List.of());
    }

    private List<Block> parked() {
        List<Item> items = new ArrayList<>();
        for (Parked parked : file.parked()) {
            items.add(new Item(audience(parked.topic()), parked.title(), "", "", List.of()));
        }
        return items.isEmpty() ? List.of() : section("Parked", List.of(new Block.Bullets(items)));
    }

    private List<Block> receipts() {
        return section("Receipts", sources.unattached());
    }

    private List<Block> time() {
        List<Row> rows = new ArrayList<>();
        long actual = 0;
        int planned = 0;
        for (Topic topic : file.agenda()) {
            Integer minutes = file.planned(topic);
            Duration spent = spent(topic);
            if (topic.kind().isStep() && (minutes != null || !spent.isZero())) {
                rows.add(new Row(PreRead.audience(topic), false, cells(topic.title(), minutes, rounded(spent))));
                actual += rounded(spent);
                planned += minutes == null ? 0 : minutes;
            }
        }
        if (file.visits().isEmpty() || rows.isEmpty()) {
            return List.of();
        }
        rows.add(new Row(Edition.ROOM, true, cells("Total", planned, actual)));
        return section("Time",
                List.of(new Block.Table("", List.of(Column.words("Topic"), Column.figures("Planned, min"),
                        Column.figures("Actual, min"), Column.figures("Over, min")), rows)));
    }

    private static List<Cell> cells(String title, @Nullable Integer planned, long actual) {
        String over = planned == null
                ? "–"
                : actual == planned
                        ? "0"
                        : actual > planned
                                ? "+" + (actual - planned)
                                : "−" + (planned - actual);
        return List.of(Cell.of(title), Cell.of(planned == null ? "–" : planned.toString()), Cell.of(Long.toString(
                actual)), Cell.of(over));
    }

    /** Time spent on an entry and those under it; a visit still going on counts up to the close, if there was one. */
    private Duration spent(Topic topic) {
        Duration own = file.visits().stream().filter(visit -> visit.topic().equals(topic.id()))
                .map(this::length).reduce(Duration.ZERO, Duration::plus);
        return file.under(topic).stream().map(this::spent).reduce(own, Duration::plus);
    }

    private Duration length(Visit visit) {
        Instant left = visit.leftAt() == null ? file.session().closedAt() : visit.leftAt();
        return left == null || left.isBefore(visit.enteredAt())
                ? Duration.ZERO
                : Duration.between(visit.enteredAt(), left);
    }

    private static long rounded(Duration spent) {
        return (spent.toSeconds() + 30) / 60;
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
        return blocks.isEmpty() ? List.of() : List.of(new Block.HostOnly(section("Notes", blocks)));
    }

    private boolean isHost(@Nullable UUID topic) {
        return audience(topic) == Edition.HOST;
    }

    private Edition audience(@Nullable UUID topic) {
        return file.topic(topic).map(PreRead::audience).orElse(Edition.ROOM);
    }

    private static Block hostIf(boolean host, Block block) {
        return host ? new Block.HostOnly(List.of(block)) : block;
    }

    private static List<Block> section(String title, List<? extends Block> blocks) {
        return blocks.isEmpty() ? List.of() : List.of(new Block.Section(title, List.copyOf(blocks)));
    }
}
