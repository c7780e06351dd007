package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.backlog.BoardCards;
import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionPart;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.RightsCard;
import app.wheelhouse.document.Discretion;
import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentCards;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Remark;
import app.wheelhouse.document.Signoff;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Exposure;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import app.wheelhouse.library.RiskCards;
import app.wheelhouse.library.RiskRow;
import app.wheelhouse.library.Weighing;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.present.RoomFrame;
import app.wheelhouse.present.RoomPane;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.StatementCard;
import app.wheelhouse.ui.OnFx;
import java.lang.classfile.ClassModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * No host-only word can reach the room. Every field of every record is planted with a mark of its own, known to be a
 * secret unless {@link Planter#ALLOWED} names it; every card that can be made is made; neither the cards nor what is
 * drawn from them may hold a secret. A field added tomorrow is a secret until it is allowed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomSecretsTest {

    private static final List<String> ROOTS = List.of("app.wheelhouse.session", "app.wheelhouse.decision",
            "app.wheelhouse.decision.rights",
            "app.wheelhouse.library", "app.wheelhouse.document");
    private static final UUID UNKNOWN = new UUID(1, 1);

    private final Planter planter = new Planter();
    private final Set<RoomView> views = new LinkedHashSet<>();

    @BeforeAll
    void makeEveryCard() {
        for (Audience audience : Audience.values()) {
            for (TopicKind kind : TopicKind.values()) {
                for (TopicState state : TopicState.values()) {
                    new Planting(audience, kind, state).makeCards();
                }
            }
        }
        makeMatrices();
        makeHeatMaps();
        makeDocuments();
    }

    /** Documents of every state with words for the host wherever they can stand, approvers, comments and receipts. */
    private void makeDocuments() {
        for (DocumentState state : DocumentState.values()) {
            Topic words = planter.plant(Topic.class, true, Map.of());
            String open = words.text();
            String below = words.title();
            String secret = planter.plant(Note.class, false, Map.of()).text();
            String name = planter.plant(Person.class, false, Map.of()).name();
            String kept = secret + " was said " + secret;
            String told = open + " was said by " + below;
            String text = """
                    # OPEN

                    <!-- SECRET -->
                    OPEN <!-- SECRET --> and {{kpi SECRET}} and KEPT.

                    > [!host]
                    > SECRET
                    SECRET

                    > Intro
                    > [!HOST ONLY] SECRET

                    - BELOW
                      > [!host]
                      > SECRET
                    - [ ] BELOW

                      > > [!host] SECRET

                    ## BELOW <!-- SECRET -->

                    {{board SECRET}}

                    | OPEN | BELOW |
                    |---|---|
                    | OPEN | BELOW <!-- SECRET --> |

                    TOLD, said NAME.
                    """.replace("OPEN", open).replace("BELOW", below).replace("SECRET", secret)
                    .replace("KEPT", kept).replace("TOLD", told).replace("NAME", name);
            Document document = planter.plant(Document.class, true, Map.of("text", text, "state", state));
            Discretion discretion = new Discretion(
                    List.of(planter.plant(Receipt.class, false,
                            Map.of("title", kept, "attribution", Attribution.NOT_FOR_ROOM)),
                            planter.plant(Receipt.class, false,
                                    Map.of("title", told, "attribution", Attribution.ROLE_ONLY, "speaker", name))),
                    List.of());
            Embeds embeds = new Embeds() {
                @Override
                public Answer answer(Embed embed, Edition edition) {
                    return edition == Edition.ROOM
                            ? new Withheld("Not for the room.")
                            : new Shown(secret, List.of(), secret, Instant.EPOCH, "");
                }

                @Override
                public List<Offer> offers() {
                    return List.of();
                }
            };
            DocumentCards.of(new DocumentFile(document,
                    List.of(planter.plant(Signoff.class, false, Map.of())),
                    List.of(planter.plant(Remark.class, false, Map.of("document", document.id()))), embeds,
                    discretion), LocalDate.EPOCH, new Dates(ZoneOffset.UTC, Locale.ENGLISH))
                    .forEach(part -> views.add(part.card()));
        }
    }

    /** Risks for the room, of which the title may be read, and for the host, of which nothing may. */
    private void makeHeatMaps() {
        List<RiskRow> rows = new ArrayList<>();
        for (boolean room : List.of(true, false)) {
            Weighing weighing = planter.plant(Weighing.class, false, Map.of("room", room, "now", new Exposure(4, 5)));
            Risk risk = planter.plant(Risk.class, room, Map.of("state", "open"));
            rows.add(planter.plant(RiskRow.class, false, Map.of("risk", risk, "weighing", weighing)));
        }
        RoomView.HeatCard card = RiskCards.heatMap(rows);
        assertEquals(1, card.spots().size());
        views.add(card);
    }

    /** Matrices of every framework and kind, with and without a row that is talked about. */
    private void makeMatrices() {
        for (Framework framework : Framework.values()) {
            for (Matrix.Kind kind : Matrix.Kind.values()) {
                List<Matrix.Row> rows = List.of(planter.plant(Matrix.Row.class, true, Map.of()),
                        planter.plant(Matrix.Row.class, true, Map.of()));
                List<Matrix.Column> columns = List.of(planter.plant(Matrix.Column.class, true, Map.of()));
                Map<Matrix.At, Cell> cells = new HashMap<>();
                for (Matrix.Row row : rows) {
                    cells.put(new Matrix.At(row.id(), columns.getFirst().id()),
                            planter.plant(Cell.class, true, Map.of("letters", "RA", "paging", 2)));
                }
                Matrix matrix = planter.plant(Matrix.class, true, Map.of("framework", framework, "kind", kind, "rows",
                        rows, "columns", columns, "cells", cells));
                views.add(RightsCard.of(matrix, null));
                views.add(RightsCard.of(matrix, rows.getLast().id()));
            }
        }
    }

    /** A session around topics of one audience, kind and state, standing in every place a topic can stand. */
    private final class Planting {
        private final Session session = planter.plant(Session.class, true, Map.of());
        private final List<Topic> topics = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final List<DecisionPart> parts = new ArrayList<>();
        private final List<Attendee> attendees = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final Series series = planter.plant(Series.class, true, Map.of());
        private final List<Note> notes;
        private final List<Action> actions;
        private final List<Receipt> receipts;
        private final List<Risk> risks;
        private final List<Parked> parked;
        private final List<Visit> visits;
        private final List<UUID> ids = new ArrayList<>(List.of(UNKNOWN));

        Planting(Audience audience, TopicKind kind, TopicState state) {
            boolean shown = audience == Audience.ROOM && kind != TopicKind.REMINDER;
            Topic open = topic(null, true, Audience.ROOM, TopicKind.DISCUSSION, TopicState.OPEN);
            Topic host = topic(null, false, Audience.HOST, TopicKind.DISCUSSION, TopicState.OPEN);
            Topic below = topic(host.id(), false, Audience.ROOM, TopicKind.DISCUSSION, TopicState.OPEN);
            topic(null, shown, audience, kind, state);
            topic(open.id(), shown, audience, kind, state);
            topic(below.id(), false, audience, kind, state);
            topic(UNKNOWN, false, audience, kind, state);
            Person decider = planter.plant(Person.class, true, Map.of());
            people.add(decider);
            for (AttendeeRole role : AttendeeRole.values()) {
                boolean named = role != AttendeeRole.INPUT && role != AttendeeRole.INFORMED;
                people.add(planter.plant(Person.class, named, Map.of()));
                attendees.add(
                        planter.plant(Attendee.class, false, Map.of("role", role, "person", people.getLast().id())));
            }
            people.add(planter.plant(Person.class, false, Map.of()));
            notes = perTopic(Note.class);
            actions = perTopic(Action.class);
            receipts = perTopic(Receipt.class);
            risks = perTopic(Risk.class);
            parked = perTopic(Parked.class);
            visits = perTopic(Visit.class);
            for (DecisionState taken : DecisionState.values()) {
                decision(taken, null, true, decider);
                decision(taken, UNKNOWN, false, decider);
                List.copyOf(topics).forEach(topic -> decision(taken, topic.id(), isShown(topic), decider));
            }
        }

        private Topic topic(@Nullable UUID parent, boolean shown, Audience audience, TopicKind kind, TopicState state) {
            Map<String, @Nullable Object> given = new HashMap<>(
                    Map.of("audience", audience, "kind", kind, "state", state,
                            "position", "m%03d".formatted(topics.size())));
            given.put("parent", parent);
            Topic topic = planter.plant(Topic.class, shown, given);
            topics.add(topic);
            ids.add(topic.id());
            return topic;
        }

        private boolean isShown(Topic topic) {
            return !Planter.isSecret(topic.title());
        }

        private void decision(DecisionState state, @Nullable UUID topic, boolean shown, Person decider) {
            Map<String, @Nullable Object> given = new HashMap<>(
                    Map.of("state", state, "session", session.id(), "decidedBy",
                            decider.id()));
            given.put("topic", topic);
            Decision decision = planter.plant(Decision.class, shown, given);
            decisions.add(decision);
            ids.add(decision.id());
            for (Framework framework : Framework.values()) {
                if (state.ordinal() == framework.ordinal()) {
                    framework.letters().forEach(letter -> part(decision, shown, framework, letter));
                }
            }
        }

        /** Who is only told of a decision is nobody the room need know. */
        private void part(Decision decision, boolean shown, Framework framework, Framework.Letter letter) {
            boolean named = shown && !letter.meaning().equals("Informed");
            Part part = planter.plant(Part.class, named, Map.of("letters", String.valueOf(letter.sign())));
            parts.add(new DecisionPart(decision.id(), framework, part));
        }

        void makeCards() {
            for (SessionState state : SessionState.values()) {
                for (Topic topic : topics) {
                    make(page(state, topic.id()), List.of());
                }
            }
            make(page(SessionState.RUNNING, null), ids);
        }

        private SessionPage page(SessionState state, @Nullable UUID current) {
            Session now = new Session(session.id(), session.series(), session.code(), session.title(),
                    session.purpose(),
                    session.place(), session.startsAt(), session.minutes(), session.extendedMinutes(), state, session
                            .startedAt(),
                    session.closedAt(), current, session.position());
            return new SessionPage(now, series, topics, attendees, notes, decisions, actions, receipts, risks, parked,
                    visits, people, parts);
        }

        private <R> List<R> perTopic(Class<R> type) {
            return topics.stream().map(topic -> planter.plant(type, false, Map.of("topic", topic.id()))).toList();
        }
    }

    @Test
    void noCardHoldsASecret() {
        for (RoomView view : views) {
            words(view).forEach(word -> assertNoSecret(word, view));
        }
    }

    @Test
    void nothingDrawnFromACardHoldsASecret() {
        OnFx.run(() -> {
            RoomPane pane = new RoomPane();
            Scene scene = new Scene(pane, 1280, 720);
            pane.resize(1280, 720);
            Set<String> shapes = new HashSet<>();
            for (RoomView view : views) {
                if (shapes.add(Planter.shape(view.toString()))) {
                    pages(pane, view).forEach(word -> assertNoSecret(word, view));
                }
            }
            assertEquals(pane, scene.getRoot());
        });
    }

    @Test
    void everyWordTheRoomMaySeeIsSeen() {
        String all = views.stream().flatMap(view -> words(view).stream()).collect(Collectors.joining("\n"));

        Set<String> missing = planter.words().stream().filter(word -> !all.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), missing,
                "the marks of words that are allowed prove that cards were made from every record");
    }

    @Test
    void theScanFindsASecretInACardAndInTheScene() {
        RoomView leaking = new StatementCard("", "before " + planter.plant(Note.class, true, Map.of()).text(), "");

        assertTrue(words(leaking).stream().anyMatch(Planter::isSecret));
        assertTrue(OnFx.call(() -> {
            RoomPane pane = new RoomPane();
            new Scene(pane, 1280, 720);
            pane.resize(1280, 720);
            return pages(pane, leaking);
        }).stream().anyMatch(Planter::isSecret));
    }

    @Test
    void everyRecordThatIsReachedStandsInARootAndTheAllowedFieldsExist() throws ClassNotFoundException {
        Map<String, Class<?>> records = new HashMap<>();
        Set<Class<?>> all = new LinkedHashSet<>();
        for (String root : ROOTS) {
            for (ClassModel type : ProgramClasses.in(root)) {
                Class<?> loaded = Class.forName(ProgramClasses.name(type), false, getClass().getClassLoader());
                if (loaded.isRecord()) {
                    all.add(loaded);
                    records.merge(loaded.getSimpleName(), loaded, (a, b) -> a.isMemberClass() ? b : a);
                }
            }
        }
        assertTrue(records.keySet().containsAll(Set.of("Session", "Topic", "Note", "Decision", "Receipt", "Document")));
        Planter.ALLOWED.forEach((type, fields) -> assertTrue(Arrays.stream(records.get(type).getRecordComponents()).map(
                RecordComponent::getName).collect(Collectors.toSet()).containsAll(fields), type));
        Set<Class<?>> planted = new LinkedHashSet<>();
        reach(SessionPage.class, planted);
        for (Class<?> type : planted) {
            assertTrue(all.contains(type), type + " is not in a root");
        }
    }

    @Test
    void onlyRoomCardsMakesCards() {
        Set<String> makers = ProgramClasses.in("app.wheelhouse").stream()
                .filter(type -> ProgramClasses.callsConstructorsOf(
                        type, RoomView.class))
                .map(ProgramClasses::name).filter(name -> !name.startsWith(
                        "app.wheelhouse.present."))
                .collect(Collectors.toSet());

        // Those of the board are planted in BoardCardsTest, those of scorecard, rhythm, gates and signals in
        // PlanCardsTest.
        assertEquals(Set.of(RoomCards.class.getName(), RightsCard.class.getName(), BoardCards.class.getName(),
                "app.wheelhouse.scorecard.ScoreCards", "app.wheelhouse.rhythm.RhythmCards",
                "app.wheelhouse.rhythm.gate.GateCard", "app.wheelhouse.signal.SignalCards",
                RiskCards.class.getName(), DocumentCards.class.getName()), makers,
                "a second maker of cards needs to be planted here as well");
    }

    /** Calls every public method that gives cards, with every id. */
    private void make(SessionPage page, List<UUID> ids) {
        RoomCards cards = new RoomCards(page);
        for (Method method : RoomCards.class.getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers())) {
                continue;
            }
            switch (Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(
                    ","))) {
                case "" -> keep(call(cards, method));
                case "UUID" -> ids.forEach(id -> keep(call(cards, method, id)));
                default -> throw new AssertionError("teach this test to call " + method);
            }
        }
    }

    private static Object call(RoomCards cards, Method method, Object... arguments) {
        try {
            return method.invoke(cards, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError("cannot call " + method, e);
        }
    }

    private void keep(Object result) {
        switch (result) {
            case RoomView view -> views.add(view);
            case Optional<?> perhaps -> perhaps.ifPresent(this::keep);
            case Collection<?> several -> several.forEach(this::keep);
            default -> throw new AssertionError("teach this test to look into " + result.getClass());
        }
    }

    /** The record types that can be reached from a record through its fields. */
    private static void reach(Class<?> type, Set<Class<?>> found) {
        if (type.isRecord() && found.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                Stream.concat(Stream.of(component.getType()), component
                        .getGenericType() instanceof java.lang.reflect.ParameterizedType list
                                ? Arrays.stream(list.getActualTypeArguments()).filter(Class.class::isInstance).map(
                                        Class.class::cast)
                                : Stream.empty())
                        .forEach(next -> reach(next, found));
            }
        }
    }

    private static List<String> words(Object value) {
        return switch (value) {
            case Record row -> Arrays.stream(row.getClass().getRecordComponents()).flatMap(component -> {
                try {
                    Object field = component.getAccessor().invoke(row);
                    return field == null ? Stream.empty() : words(field).stream();
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new AssertionError("cannot read " + component, e);
                }
            }).toList();
            case Collection<?> several -> several.stream().flatMap(each -> words(each).stream()).toList();
            default -> List.of(value.toString());
        };
    }

    private static List<String> pages(RoomPane pane, RoomView view) {
        List<String> words = new ArrayList<>();
        int page = 0;
        do {
            pane.frameProperty().set(new RoomFrame(view, 0.5, page));
            nodes(pane).forEach(node -> words.addAll(words(node)));
            page++;
        } while (page < pane.pagingProperty().get().pages());
        return words;
    }

    private static List<String> words(Node node) {
        List<@Nullable Object> held = new ArrayList<>(Arrays.asList(node.getId(), node.getStyle(), node.getStyleClass(),
                node.getUserData(), node.getAccessibleText(), node.getAccessibleHelp(), node
                        .getAccessibleRoleDescription()));
        if (node.hasProperties()) {
            node.getProperties().forEach((key, value) -> {
                held.add(key);
                held.add(value instanceof Tooltip tooltip ? tooltip.getText() : value);
            });
        }
        if (node instanceof Text text) {
            held.add(text.getText());
        } else if (node instanceof Labeled labeled) {
            held.add(labeled.getText());
        }
        return held.stream().filter(it -> it != null).map(Object::toString).toList();
    }

    private static List<Node> nodes(Parent root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        for (Node child : root.getChildrenUnmodifiable()) {
            nodes.addAll(child instanceof Parent parent ? nodes(parent) : List.of(child));
        }
        return nodes;
    }

    private void assertNoSecret(String word, RoomView view) {
        assertFalse(Planter.isSecret(word), () -> "a secret is in " + view.getClass().getSimpleName() + ": " + word);
    }
}
