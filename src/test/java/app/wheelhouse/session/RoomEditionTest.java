package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfText;
import app.wheelhouse.output.Progress;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Plants a marker in every text field of everything the room must not see, fields added later included, and looks for it. */
class RoomEditionTest {
    private static final Pattern MARKER = Pattern.compile("HUSH[A-Za-z]+");
    private static final Pdf PDF = new Pdf();

    private final List<String> planted = new ArrayList<>();
    private final UUID session = SampleSession.session().id();
    private final Topic hidden = plant(Topic.class, "Topic", Map.of("session", session, "kind", TopicKind.DISCUSSION,
            "audience", Audience.HOST, "state", TopicState.OPEN));

    /** A record with a marker in each text field that is not given, and something harmless in the others. */
    private <T extends Record> T plant(Class<T> type, String name, Map<String, Object> given) {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
            values.add(given.getOrDefault(component.getName(), value(component, name)));
        }
        try {
            return type.getDeclaredConstructor(types.toArray(Class[]::new)).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be planted", e);
        }
    }

    private Object value(RecordComponent component, String name) {
        Class<?> type = component.getType();
        if (type == String.class) {
            String marker = "HUSH" + name + Character.toUpperCase(component.getName().charAt(0)) + component.getName()
                    .substring(1);
            planted.add(marker);
            return marker;
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        return type == Integer.class || type == int.class
                ? (Object) 7
                : type == LocalDate.class
                        ? LocalDate.EPOCH
                        : type == Instant.class
                                ? Instant.EPOCH
                                : type == Boolean.class ? (Object) true : type.getEnumConstants()[0];
    }

    private SessionPage full() {
        SessionPage base = SampleSession.closed();
        UUID at = hidden.id();
        List<Topic> topics = with(base.topics(), hidden, plant(Topic.class, "Below", Map.of("parent", at, "audience",
                Audience.ROOM, "kind", TopicKind.DECISION_WANTED, "state", TopicState.OPEN)), plant(Topic.class,
                        "Reminder", Map.of("kind", TopicKind.REMINDER, "audience", Audience.ROOM, "state",
                                TopicState.OPEN)),
                plant(Topic.class, "Receipt", Map.of("kind", TopicKind.RECEIPT, "audience", Audience.HOST, "state",
                        TopicState.OPEN)),
                plant(Topic.class, "RiskTopic", Map.of("kind", TopicKind.RISK, "audience",
                        Audience.HOST, "state", TopicState.OPEN)));
        List<Note> notes = with(base.notes(), plant(Note.class, "Note", Map.of("topic", SampleSession.id("t2"))), plant(
                Note.class, "HiddenNote", Map.of("topic", at)));
        List<Decision> decisions = with(base.decisions(), plant(Decision.class, "Decision", Map.of("topic", at)), plant(
                Decision.class, "CapturedDecision", shown("title", "context", "options", "recommendation",
                        "outcome", "reason", "risks", "consequences", "reversalTrigger")));
        List<Action> actions = with(base.actions(), plant(Action.class, "Action", Map.of("topic", at)), plant(
                Action.class, "CapturedAction", shown("title")));
        List<Receipt> receipts = with(base.receipts(), plant(Receipt.class, "HeldReceipt", Map.of("attribution",
                Attribution.NOT_FOR_ROOM)), plant(Receipt.class, "AtHidden",
                        Map.of("attribution", Attribution.NAMED,
                                "topic", at)),
                plant(Receipt.class, "RoleOnly", Map.of("attribution", Attribution.ROLE_ONLY,
                        "title", "Shown to the room")),
                plant(Receipt.class, "Named", Map.of("attribution",
                        Attribution.NAMED, "title", "t", "speaker", "s", "origin", "o")),
                plant(
                        Receipt.class, "Telling", Map.of("attribution", Attribution.ROLE_ONLY,
                                "speaker", "Partner Program Lead", "title",
                                "HUSHTelling as partner program lead said")));
        List<Risk> risks = with(base.risks(), plant(Risk.class, "Risk", Map.of()), plant(Risk.class, "Raised", Map.of(
                "kind", "objection", "title", "An objection", "topic", SampleSession.id("t2"))));
        List<Parked> parked = with(base.parked(), plant(Parked.class, "Parked", Map.of("topic", at)), plant(
                Parked.class, "CapturedParked", shown("title", "state")));
        List<Person> people = with(base.people(), plant(Person.class, "Stranger", Map.of()));
        return new SessionPage(base.session(), new Series(UUID.randomUUID(), "Program charter", "HUSHSeries", "a"),
                topics, base.attendees(), notes, decisions, actions, receipts, risks, parked, base.visits(), people);
    }

    private static Map<String, Object> shown(String... fields) {
        Map<String, Object> given = new HashMap<>();
        given.put("topic", SampleSession.id("t2"));
        for (String field : fields) {
            given.put(field, "shown");
        }
        return given;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> List<T> with(List<T> base, T... more) {
        List<T> all = new ArrayList<>(base);
        all.addAll(List.of(more));
        return all;
    }

    private static List<Page> pages(SessionPage session, Edition edition) {
        return List.of(PreRead.page(session, edition, SampleSession.DATES), Minutes.page(session, edition,
                SampleSession.DATES));
    }

    private static List<String> found(String text) {
        return new ArrayList<>(new TreeSet<>(MARKER.matcher(text).results().map(MatchResult::group).toList()));
    }

    @Test
    void noHostOnlyWordReachesTheRoomEditionInAnyFormat() {
        for (Page page : pages(full(), Edition.ROOM)) {
            assertEquals(List.of(), found(page.toString()), page.kind() + " as a page");
            assertEquals(List.of(), found(Html.render(page)), page.kind() + " as HTML");
            assertEquals(List.of(), found(Markdown.render(page)), page.kind() + " as Markdown");
            String pdf = PdfText.everything(PDF.render(page, Paper.A4, Progress.UNWATCHED));
            assertEquals(List.of(), found(pdf.replaceAll("\\s", "")), page.kind() + " as PDF");
        }
    }

    @Test
    void theHostEditionHasThem() {
        String all = pages(full(), Edition.HOST).toString();

        for (String marker : List.of("HUSHTopicTitle", "HUSHTopicText", "HUSHReminderTitle", "HUSHNoteText",
                "HUSHDecisionOutcome", "HUSHActionTitle", "HUSHHeldReceiptTitle", "HUSHRoleOnlySpeaker",
                "HUSHRiskResponse", "HUSHRaisedResponse", "HUSHParkedTitle", "HUSHTelling")) {
            assertTrue(all.contains(marker), marker);
        }
        assertTrue(planted.size() > 40);
    }

    @Test
    void captureLinesArePrintedInNoEdition() {
        assertFalse(pages(full(), Edition.HOST).toString().matches("(?s).*HUSH\\w+Line\\b.*"));
    }

    @Test
    void theRoomEditionKnowsOnlyWhatItMay() {
        SessionPage room = RoomEdition.of(full(), Edition.ROOM);

        assertEquals(List.of(), room.notes());
        assertEquals("[]", found(room.topics().toString() + room.decisions() + room.actions() + room.receipts() + room
                .parked() + room.people() + room.series()).toString());
        assertEquals(List.of("An objection", "Gates will slow the first customer down"), room.risks().stream().map(
                Risk::title).sorted().toList());
        assertTrue(room.risks().stream().allMatch(risk -> risk.response().isEmpty()));
    }

    @Test
    void aReceiptByRoleOnlyNamesTheRoleAndNothingElse() {
        Receipt told = RoomEdition.of(SampleSession.closed(), Edition.ROOM).receipts().stream()
                .filter(it -> it.attribution() == Attribution.ROLE_ONLY).findFirst().orElseThrow();

        assertEquals("Storage program lead", told.speaker());
        assertEquals("", told.origin());
    }

    @Test
    void theHostEditionIsTheWholeSession() {
        SessionPage full = full();

        assertEquals(full, RoomEdition.of(full, Edition.HOST));
    }
}
