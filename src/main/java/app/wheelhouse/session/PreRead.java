package app.wheelhouse.session;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Footnote;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.ReadingTime;
import app.wheelhouse.output.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the page that goes out before a session: what it is for, what is to be decided by whom, and what to know first. */
public final class PreRead {
    private final Dossier file;
    private final Dates dates;
    private final Sources sources;

    private PreRead(Dossier file, Edition edition, Dates dates) {
        this.file = file.in(edition);
        this.dates = dates;
        this.sources = new Sources(this.file, edition, dates);
    }

    /** The pre-read of a session in one edition. */
    public static Page page(Dossier file, Edition edition, Dates dates) {
        return new PreRead(file, edition, dates).page(edition);
    }

    private Page page(Edition edition) {
        Session session = file.session();
        List<Block> blocks = Stream
                .of(decisionsWanted(), agenda(), pointsToLand(), discussion(), receipts(), talkTrack(),
                        risks())
                .flatMap(List::stream).toList();
        Instant start = session.startsAt();
        return new Page("Pre-read", file.series(), title(session), session.purpose(), facts(edition, blocks),
                start == null ? null : dates.day(start), "en", edition, blocks);
    }

    /** Code and title, such as "B · Cloud first". */
    static String title(Session session) {
        return session.code().isBlank() ? session.title() : session.code() + " · " + session.title();
    }

    private List<Fact> facts(Edition edition, List<Block> blocks) {
        List<Fact> facts = new ArrayList<>();
        Session session = file.session();
        Instant start = session.startsAt();
        String length = session.minutes() > 0 ? session.minutes() + " minutes" : "";
        if (start != null) {
            facts.add(new Fact("When", dates.span(start, start.plus(Duration.ofMinutes(session.minutes())))));
        } else {
            facts.add(new Fact("When", "not set" + (length.isEmpty() ? "" : ", " + length)));
        }
        facts.add(new Fact("Where", session.place()));
        facts.add(new Fact("Decides", decides()));
        facts.add(new Fact("Leads", String.join(", ", file.names(AttendeeRole.DRIVER))));
        facts.add(new Fact("With", String.join(", ", Stream.of(AttendeeRole.CONTRIBUTOR, AttendeeRole.INPUT)
                .flatMap(role -> file.names(role).stream()).toList())));
        facts.add(new Fact("Informed", String.join(", ", file.names(AttendeeRole.INFORMED))));
        facts.add(new Fact("Reading time", ReadingTime.of(Block.allIn(edition, blocks))));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private String decides() {
        String who = String.join(", ", file.names(AttendeeRole.APPROVER));
        int count = wantedTopics().size() + wantedAlone().size();
        if (count == 0) {
            return who;
        }
        String what = count == 1 ? "1 decision" : count + " decisions";
        what += lastNeeded().map(day -> (count == 1 ? ", by " : ", the last by ") + dates.brief(day)).orElse("");
        return who.isBlank() ? what : who + ": " + what;
    }

    private Optional<LocalDate> lastNeeded() {
        List<UUID> topics = wantedTopics().stream().map(Topic::id).toList();
        return file.decisions().stream().filter(it -> topics.contains(it.topic()) || wantedAlone().contains(it))
                .flatMap(it -> Stream.ofNullable(it.neededBy())).max(LocalDate::compareTo);
    }

    private static boolean isWanted(Topic topic) {
        return topic.kind() == TopicKind.DECISION_WANTED;
    }

    private List<Topic> wantedTopics() {
        return file.ofKind(TopicKind.DECISION_WANTED);
    }

    /** Open decisions put to this session without an agenda entry of their own. */
    private List<Decision> wantedAlone() {
        List<UUID> topics = wantedTopics().stream().map(Topic::id).toList();
        return file.decisions().stream().filter(it -> it.state() == DecisionState.PROPOSED)
                .filter(it -> it.topic() == null || !topics.contains(it.topic())).toList();
    }

    private List<Block> decisionsWanted() {
        List<Block> wanted = new ArrayList<>();
        for (Topic topic : wantedTopics()) {
            Optional<Decision> decision = file.decisions().stream().filter(it -> topic.id().equals(it.topic()))
                    .findFirst();
            Block callout = new Block.Callout("", topic.title(), particulars(decision),
                    joined(topic.text(), decision), sources.footnotes(topic));
            wanted.add(topic.audience() == Audience.HOST ? new Block.HostOnly(List.of(callout)) : callout);
        }
        for (Decision decision : wantedAlone()) {
            wanted.add(new Block.Callout("", decision.title(), particulars(Optional.of(decision)),
                    joined("", Optional.of(decision)), List.of()));
        }
        return section("Decisions wanted", wanted);
    }

    private List<Fact> particulars(Optional<Decision> decision) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Decides", String.join(", ", file.names(AttendeeRole.APPROVER))));
        LocalDate needed = decision.map(Decision::neededBy).orElse(null);
        Instant start = file.session().startsAt();
        facts.add(new Fact("By", needed != null ? dates.brief(needed) : start != null ? "this session" : ""));
        facts.add(new Fact("Door", decision.map(Decision::door).orElse("")));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private static String joined(String text, Optional<Decision> decision) {
        List<String> parts = new ArrayList<>(List.of(text));
        decision.ifPresent(it -> {
            parts.add(it.context());
            parts.add(it.options());
            parts.add(it.recommendation().isBlank() ? "" : "**Recommended:** " + it.recommendation());
        });
        parts.removeIf(String::isBlank);
        return String.join("\n\n", parts);
    }

    private List<Block> agenda() {
        List<Topic> steps = file.agenda().stream().filter(topic -> topic.kind().isStep()).toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        boolean timed = steps.stream().anyMatch(topic -> file.planned(topic) != null);
        Instant start = file.session().startsAt();
        boolean clock = timed && start != null;
        boolean who = steps.stream().anyMatch(topic -> !file.name(topic.presenter()).isBlank());
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        addIf(clock, columns, Column.tight("Time"));
        columns.add(Column.words("Topic"));
        addIf(who, columns, Column.tight("Who"));
        addIf(timed, columns, Column.figures("Minutes"));
        int minutes = 0;
        for (Topic topic : steps) {
            Integer planned = file.planned(topic);
            List<Cell> cells = new ArrayList<>();
            addIf(clock, cells, Cell.of(start == null
                    ? ""
                    : dates.time(start.plus(Duration.ofMinutes(minutes)))));
            cells.add(new Cell(topic.title(), isWanted(topic) ? topic.kind().label() : "",
                    isWanted(topic) ? List.of() : sources.footnotes(topic)));
            addIf(who, cells, Cell.of(file.name(topic.presenter())));
            addIf(timed, cells, Cell.of(planned == null ? "–" : planned.toString()));
            rows.add(new Row(audience(topic), false, cells));
            minutes += planned == null ? 0 : planned;
        }
        if (timed) {
            rows.add(sum(columns, minutes));
        }
        return section("Agenda", List.of(new Block.Table("", columns, rows)));
    }

    private Row sum(List<Column> columns, int minutes) {
        int length = file.session().minutes();
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(Cell.of(switch (column.head()) {
                case "Topic" -> length > minutes
                        ? "Planned, " + (length - minutes) + " minutes spare"
                        : length > 0 && minutes > length
                                ? "Planned, " + (minutes - length) + " minutes too many"
                                : "Planned";
                case "Minutes" -> Integer.toString(minutes);
                default -> "";
            }));
        }
        return new Row(Edition.ROOM, true, cells);
    }

    private static <T> void addIf(boolean wanted, List<T> all, T one) {
        if (wanted) {
            all.add(one);
        }
    }

    private List<Block> pointsToLand() {
        List<Item> items = file.ofKind(TopicKind.POINT_TO_LAND).stream().map(this::item).toList();
        return items.isEmpty() ? List.of() : section("Points to land", List.of(new Block.Bullets(items)));
    }

    /** What there is to say on discussions beyond their line in the agenda. */
    private List<Block> discussion() {
        List<Topic> top = file.agenda();
        List<Item> items = file.ofKind(TopicKind.DISCUSSION).stream()
                .filter(topic -> !topic.text().isBlank() || !top.contains(topic)).map(this::item).toList();
        return items.isEmpty() ? List.of() : section("To discuss", List.of(new Block.Bullets(items)));
    }

    private Item item(Topic topic) {
        boolean noted = file.agenda().contains(topic);
        List<Footnote> footnotes = noted ? List.of() : sources.footnotes(topic);
        return new Item(audience(topic), topic.title(), "", topic.text(), footnotes);
    }

    private List<Block> receipts() {
        return section("Receipts", sources.unattached());
    }

    private List<Block> talkTrack() {
        List<Item> items = file.ofKind(TopicKind.REMINDER).stream()
                .map(topic -> new Item(Edition.ROOM, topic.title(), "", topic.text(), List.of())).toList();
        return hostOnly("Talk track", items);
    }

    private List<Block> risks() {
        Stream<Item> topics = file.ofKind(TopicKind.RISK).stream()
                .map(topic -> new Item(audience(topic), topic.title(), "", topic.text(), List.of()));
        List<Item> open = topics.filter(item -> item.audience() == Edition.ROOM).toList();
        List<Item> held = Stream.concat(file.ofKind(TopicKind.RISK).stream()
                .filter(topic -> topic.audience() == Audience.HOST)
                .map(topic -> new Item(Edition.ROOM, topic.title(), "", topic.text(), List.of())),
                file.risks().stream()
                        .filter(risk -> !Dossier.isRaised(risk)).map(this::risk))
                .toList();
        List<Block> all = new ArrayList<>();
        if (!open.isEmpty()) {
            all.addAll(section("Risks", List.of(new Block.Bullets(open))));
        }
        all.addAll(hostOnly("Risks and responses", held));
        return all;
    }

    private Item risk(Risk risk) {
        return new Item(Edition.ROOM, risk.title(), file.name(risk.owner()), risk.response(), List.of());
    }

    private static List<Block> hostOnly(String title, List<Item> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(new Block.HostOnly(List.of(new Block.Section(title, List.of(new Block.Bullets(items))))));
    }

    private static List<Block> section(String title, List<? extends Block> blocks) {
        return blocks.isEmpty() ? List.of() : List.of(new Block.Section(title, List.copyOf(blocks)));
    }

    static Edition audience(Topic topic) {
        return Objects.equals(topic.audience(), Audience.HOST) ? Edition.HOST : Edition.ROOM;
    }
}
