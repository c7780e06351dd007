package app.wheelhouse.session;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.Given;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Dates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closed session with something of everything, for tests of what is printed about it. */
public final class SampleSession {
    public static final Dates DATES = new Dates(ZoneId.of("Asia/Jerusalem"), Locale.UK);
    private static final UUID SESSION = id("session");
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private SampleSession() {
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Session session() {
        return new Session(SESSION, id("series"), "B", "Cloud first, not lift and shift",
                "Agree how the product reaches the cloud in three stages, and what each stage has to prove before the next begins.",
                "Planning room, Tel Aviv", START, 60, 0, SessionState.CLOSED, START, Instant.parse(
                        "2026-11-23T13:04:00Z"),
                null, "b");
    }

    static Topic topic(String name, @Nullable String parent, TopicKind kind, String title, String text,
            @Nullable Integer minutes, Audience audience, TopicState state) {
        return new Topic(id(name), SESSION, parent == null ? null : id(parent), kind, title, text, minutes, kind
                .isStep() && parent == null ? id("head") : null, audience, state, name);
    }

    static List<Topic> topics() {
        return List.of(
                topic("t1", null, TopicKind.POINT_TO_LAND, "Points to land", "", 10, Audience.ROOM, TopicState.DONE),
                topic("t1a", "t1", TopicKind.POINT_TO_LAND,
                        "Not lift and shift: the product is rebuilt around a thin control plane",
                        "", null, Audience.ROOM, TopicState.LANDED),
                topic("t1b", "t1", TopicKind.POINT_TO_LAND,
                        "No stage advances without its error-budget-backed SLOs and runbooks",
                        "The gate is the same for every stage: **budget left**, runbooks rehearsed, support trained.",
                        null, Audience.ROOM, TopicState.PARTLY),
                topic("t1c", "t1", TopicKind.POINT_TO_LAND, "Customers buy the outcome, not the tenancy model", "",
                        null,
                        Audience.ROOM, TopicState.NOT_LANDED),
                topic("t2", null, TopicKind.DISCUSSION, "Crawl, walk, run: what each stage holds", """
                        | Stage | What it is | Who runs it |
                        |---|---|---:|
                        | Crawl | private offer, single tenant, thin control plane | us, by hand |
                        | Walk | public offer in the customer's tenant | the customer |
                        | Run | service in our own tenant, with billing, quotas and audit | us |
                        """, 25, Audience.ROOM, TopicState.DONE),
                topic("t2h", "t2", TopicKind.DISCUSSION, "Ask about the budget only if he brings it up", "Quietly.",
                        null,
                        Audience.HOST, TopicState.OPEN),
                topic("t3", null, TopicKind.DECISION_WANTED, "Staged plan with SLO gates between the stages", "", 15,
                        Audience.ROOM, TopicState.DONE),
                topic("t4", null, TopicKind.DECISION_WANTED, "Owners for the PR/FAQ drafts and six-pagers",
                        "One owner per page, named today; first drafts in ten working days.", 10, Audience.ROOM,
                        TopicState.OPEN),
                topic("t5", null, TopicKind.REMINDER, "Anchor on outcomes before any architecture", "", null,
                        Audience.HOST,
                        TopicState.OPEN),
                topic("t6", null, TopicKind.REMINDER, "Relieve load: offer to take the escalation calls", "", null,
                        Audience.HOST, TopicState.OPEN),
                topic("t7", null, TopicKind.RISK, "Control-plane fragility delays the first proof",
                        "Stage it: thin first, and *GPU utilisation* as the proof.", null, Audience.HOST,
                        TopicState.OPEN));
    }

    static List<Person> persons() {
        return List.of(new Person(id("president"), "President", "", "executive"),
                new Person(id("head"), "Head of Product", "", "product"),
                new Person(id("dev"), "Head of Development", "", "engineering"),
                new Person(id("architect"), "Chief Architect", "", "engineering"),
                new Person(id("release"), "Release Manager", "", "engineering"),
                new Person(id("partner"), "Partner Program Lead", "Storage program lead", "partner"));
    }

    static List<Attendee> attendees() {
        return List.of(attendee("president", AttendeeRole.APPROVER, true), attendee("head", AttendeeRole.DRIVER, true),
                attendee("dev", AttendeeRole.CONTRIBUTOR, true), attendee("architect", AttendeeRole.CONTRIBUTOR, true),
                attendee("release", AttendeeRole.INPUT, false), attendee("partner", AttendeeRole.INFORMED, null));
    }

    private static Attendee attendee(String person, AttendeeRole role, @Nullable Boolean attended) {
        return new Attendee(id("attendee " + person), SESSION, id(person), role, attended);
    }

    /** The session with all that hangs on it. */
    public static SessionPage closed() {
        return new SessionPage(session(), new Series(id("series"), "Program charter", "", "s"), topics(), attendees(),
                notes(), decisions(), actions(), receipts(), risks(), parked(), visits(), persons());
    }

    static List<Decision> decisions() {
        return List.of(
                Given.decision(id("d1"), "title", "Staged plan with SLO gates between the stages", "context",
                        "Three stages are on the table. Moving everything at once was costed and set aside in May.",
                        "options",
                        """
                                1. Crawl, walk, run with a gate between stages
                                2. Straight to a service in our own tenant
                                """,
                        "recommendation",
                        "Option 1. It proves reliability with one customer before many depend on it.", "door",
                        "two-way", "state", "accepted", "raised_on", LocalDate.of(2026, 11, 1), "needed_by",
                        LocalDate.of(2026, 11, 30), "decided_on", LocalDate.of(2026, 11, 23), "outcome",
                        "Three stages, each gated on its own error budget.", "reason",
                        "A missed gate costs a month; a lost lighthouse costs the year.", "decided_by",
                        id("president"), "session", SESSION, "topic", id("t3"), "line", "d: staged plan approved"),
                Given.decision(id("d2"), "title", "Freeze and Golden Run on one date", "door", "two-way", "state",
                        "deferred", "needed_by", LocalDate.of(2026, 12, 15), "session", SESSION, "line",
                        "d: freeze date"));
    }

    static List<Action> actions() {
        return List.of(new Action(id("a1"), "Draft the gate criteria for Crawl with on-call and support", id("dev"),
                LocalDate.of(2026, 12, 4), ActionState.OPEN, null, SESSION, id("t3"), "a: gate criteria"),
                new Action(id("a2"), "Name an owner for each PR/FAQ", null, null, ActionState.OPEN, null, SESSION,
                        id("t4"), "a: owners"),
                new Action(id("a3"), "Cost the support rota for two sites", id("head"), LocalDate.of(2026, 12, 11),
                        ActionState.DONE, null, SESSION, null, "a: rota"));
    }

    static List<Receipt> receipts() {
        return List.of(
                new Receipt(id("r1"), "Apollo-like sites have no deployable storage today.", "Partner Program Lead",
                        LocalDate.of(2026, 10, 12), "design call", Attribution.NAMED, SESSION, id("t2"), ""),
                new Receipt(id("r2"),
                        "The first tranche came up with about 3 EB and suffered from a fragile control plane.",
                        "Partner Program Lead", LocalDate.of(2026, 10, 19), "site review", Attribution.ROLE_ONLY,
                        SESSION,
                        id("t1b"), ""),
                new Receipt(id("r3"), "They would sign tomorrow if quotas worked.", "Partner Program Lead", null,
                        "hallway",
                        Attribution.NOT_FOR_ROOM, SESSION, null, ""));
    }

    static List<Risk> risks() {
        return List.of(new Risk(id("k1"), "Partner's compute and storage P&L pull apart", "risk", id("head"),
                "Lead with the lighthouse, core first.", "open", SESSION, null, ""),
                new Risk(id("k2"), "Gates will slow the first customer down", "objection", id("dev"),
                        "Gates are cheap for one tenant; show the March timeline.", "open", SESSION, id("t3"),
                        "o: gates slow us down"));
    }

    static List<Parked> parked() {
        return List.of(
                new Parked(id("p1"), "Pricing on the operations cost curve", "open", SESSION, id("t2"), "p: pricing"));
    }

    static List<Note> notes() {
        return List.of(new Note(id("n1"), SESSION, id("t2"), """
                ## First reactions
                He nodded at Crawl, frowned at Run.
                - [x] topology shown
                - [ ] cost telemetry shown

                a: gate criteria @dev due fri
                """));
    }

    static List<Visit> visits() {
        return List.of(visit("t1", "12:00", "12:12"), visit("t2", "12:12", "12:41"), visit("t3", "12:41", "12:58"),
                visit("t4", "12:58", "13:04"));
    }

    private static Visit visit(String topic, String from, String to) {
        return new Visit(id("visit " + topic), SESSION, id(topic), Instant.parse("2026-11-23T" + from + ":00Z"), Instant
                .parse("2026-11-23T" + to + ":00Z"));
    }
}
