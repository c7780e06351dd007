package app.wheelhouse.session;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.decision.Option;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Footnote;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.ReadingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the page that goes out before a session: what it is for, what is to be decided by whom, and what to know first. */
public final class PreRead {
    private final PagePlan plan;
    private final SessionPage file;
    private final Sources sources;

    private PreRead(PagePlan plan) {
        this.plan = plan;
        this.file = plan.page();
        this.sources = new Sources(plan);
    }

    /** The pre-read of a session in one edition. */
    public static Page page(SessionPage session, Edition edition, Dates dates) {
        return new PreRead(PagePlan.of(session, edition, dates)).page();
    }

    private Page page() {
        List<Block> blocks = Stream.of(decisionsWanted(), new AgendaTable(plan, sources).section(), pointsToLand(),
                discussion(), receipts(), openRisks(), talkTrack(), risks()).flatMap(List::stream).toList();
        Instant start = file.session().startsAt();
        return new Page("Pre-read", plan.series(), plan.title(), file.session().purpose(), facts(blocks),
                start == null ? null : plan.dates().day(start), "en", plan.edition(), blocks);
    }

    private List<Fact> facts(List<Block> blocks) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("When", when()));
        facts.add(new Fact("Where", file.session().place()));
        facts.add(new Fact("Decides", decides()));
        facts.add(new Fact("Leads", String.join(", ", plan.names(AttendeeRole.DRIVER))));
        facts.add(new Fact("With", String.join(", ", Stream.of(AttendeeRole.CONTRIBUTOR, AttendeeRole.INPUT)
                .flatMap(role -> plan.names(role).stream()).toList())));
        facts.add(new Fact("Informed", String.join(", ", plan.names(AttendeeRole.INFORMED))));
        facts.add(new Fact("Reading time", ReadingTime.of(Block.allIn(plan.edition(), blocks))));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private String when() {
        Agenda agenda = file.agenda();
        Instant start = file.session().startsAt();
        Instant end = agenda.end();
        if (start != null && end != null) {
            return plan.dates().span(start, end);
        }
        return agenda.lengthMinutes() > 0 ? "not set, " + agenda.lengthMinutes() + " minutes" : "";
    }

    private String decides() {
        String who = String.join(", ", plan.names(AttendeeRole.APPROVER));
        int count = wantedTopics().size() + wantedAlone().size();
        if (count == 0) {
            return who;
        }
        String what = count == 1 ? "1 decision" : count + " decisions";
        what += lastNeeded().map(day -> (count == 1 ? ", by " : ", the last by ") + plan.dates().brief(day)).orElse("");
        return who.isBlank() ? what : who + ": " + what;
    }

    private Optional<LocalDate> lastNeeded() {
        Stream<Decision> decisions = Stream.concat(wantedTopics().stream().flatMap(topic -> file.decisionOf(topic.id())
                .stream()), wantedAlone().stream());
        return decisions.flatMap(it -> Stream.ofNullable(it.neededBy())).max(LocalDate::compareTo);
    }

    private List<Topic> wantedTopics() {
        return plan.ofKind(TopicKind.DECISION_WANTED);
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
            Optional<Decision> decision = file.decisionOf(topic.id());
            wanted.add(PagePlan.forAudience(PagePlan.audience(topic), wanted(topic.title(), topic.text(), decision,
                    sources.footnotes(topic))));
        }
        for (Decision decision : wantedAlone()) {
            wanted.add(PagePlan.forAudience(plan.audience(decision.topic()), wanted(decision.title(), "", Optional.of(
                    decision), List.of())));
        }
        return PagePlan.section("Decisions wanted", wanted);
    }

    /** Options with what speaks for and against them stand side by side, others as they were typed. */
    private Block wanted(String title, String text, Optional<Decision> decision, List<Footnote> footnotes) {
        List<Block> options = decision.map(PagePlan::options).orElse(List.of());
        String recommended = decision.map(Decision::recommendation).filter(it -> !it.isBlank())
                .map(it -> "**Recommended:** " + it).orElse("");
        List<String> parts = new ArrayList<>(List.of(text));
        decision.ifPresent(it -> parts.add(it.context()));
        if (options.isEmpty()) {
            decision.ifPresent(it -> parts.add(Option.asList(it.options())));
            parts.add(recommended);
        }
        parts.removeIf(String::isBlank);
        List<Block> below = new ArrayList<>(options);
        if (!options.isEmpty() && !recommended.isEmpty()) {
            below.add(new Block.Prose(recommended));
        }
        return new Block.Callout("", title, particulars(decision), String.join("\n\n", parts), footnotes, below);
    }

    private List<Fact> particulars(Optional<Decision> decision) {
        LocalDate needed = decision.map(Decision::neededBy).orElse(null);
        boolean dated = file.session().startsAt() != null;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Decides", String.join(", ", plan.names(AttendeeRole.APPROVER))));
        facts.add(new Fact("By", needed != null ? plan.dates().brief(needed) : dated ? "this session" : ""));
        facts.add(new Fact("Door", decision.map(it -> Door.labelOf(it.door())).orElse("")));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }

    private List<Block> pointsToLand() {
        return PagePlan.list("Points to land", plan.ofKind(TopicKind.POINT_TO_LAND).stream().map(this::item).toList());
    }

    /** What there is to say on discussions beyond their line in the agenda. */
    private List<Block> discussion() {
        List<Topic> top = plan.top();
        return PagePlan.list("To discuss", plan.ofKind(TopicKind.DISCUSSION).stream()
                .filter(topic -> !topic.text().isBlank() || !top.contains(topic)).map(this::item).toList());
    }

    /** Footnotes stand in the agenda for what is listed there. */
    private Item item(Topic topic) {
        return new Item(PagePlan.audience(topic), topic.title(), "", topic.text(), plan.top().contains(topic)
                ? List.of()
                : sources.footnotes(topic));
    }

    private List<Block> receipts() {
        return PagePlan.section("Receipts", sources.unattached());
    }

    private List<Block> openRisks() {
        return PagePlan.list("Risks", risks(Audience.ROOM).toList());
    }

    private List<Block> talkTrack() {
        return PagePlan.hostList("Talk track", plan.ofKind(TopicKind.REMINDER).stream().map(PreRead::plain).toList());
    }

    /** A risk that stands in the agenda and in the library is told once. */
    private List<Block> risks() {
        Stream<Item> records = file.risks().stream().filter(risk -> !RoomEdition.isRaised(risk)).map(this::risk);
        Map<String, Item> byTitle = new LinkedHashMap<>();
        Stream.concat(risks(Audience.HOST), records).forEach(item -> byTitle.putIfAbsent(item.text(), item));
        return PagePlan.hostList("Risks and responses", List.copyOf(byTitle.values()));
    }

    private Stream<Item> risks(Audience audience) {
        return plan.ofKind(TopicKind.RISK).stream().filter(topic -> topic.audience() == audience).map(PreRead::plain);
    }

    private static Item plain(Topic topic) {
        return new Item(Edition.ROOM, topic.title(), "", topic.text(), List.of());
    }

    private Item risk(Risk risk) {
        return new Item(Edition.ROOM, risk.title(), file.nameOf(risk.owner()), risk.response(), List.of());
    }
}
