package app.wheelhouse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.search.Answer;
import app.wheelhouse.search.Hit;
import app.wheelhouse.search.Piece;
import app.wheelhouse.search.Question;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding records by what is written in them. */
class SearchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    @TempDir
    Path folder;
    private Store store;
    private Search search;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", CLOCK), CLOCK);
        search = new Search(store);
    }

    @AfterEach
    void close() {
        search.close();
        store.close();
    }

    private UUID put(String type, String... fields) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add " + type);
        for (int i = 0; i < fields.length; i += 2) {
            edit.put(type, id, fields[i], fields[i + 1]);
        }
        store.apply(edit).join();
        return id;
    }

    private Answer ask(String words) {
        return search.answer(Question.of(words), 50);
    }

    private List<UUID> found(String words) {
        return ask(words).hits().stream().map(Hit::id).toList();
    }

    private static String marked(List<Piece> pieces) {
        return Piece.text(pieces.stream().filter(Piece::marked).map(piece -> new Piece(piece.text() + "|", true))
                .toList());
    }

    @Test
    void aWordSaidInANoteIsFoundWithItsPlaceAndOpensTheSession() {
        UUID session = store.ids().next();
        UUID topic = store.ids().next();
        UUID note = store.ids().next();
        store.apply(new Edit("Add").put("session", session, "title", "Cloud first")
                .put("session", session, "starts_at", Instant.parse("2026-10-20T09:00:00Z"))
                .put("topic", topic, "title", "Pricing").put("topic", topic, "session", session)
                .put("note", note, "session", session).put("note", note, "topic", topic)
                .put("note", note, "text",
                        "The field asked twice.\nNobody can explain the hyperscaler discount to them."))
                .join();
        Answer answer = ask("hyperscal");
        Hit hit = answer.hits().getFirst();
        assertEquals(note, hit.id());
        assertEquals("Pricing", Piece.text(hit.title()));
        assertEquals("Cloud first", hit.place());
        assertEquals(new Hit.Home("session", session), hit.home());
        assertEquals(topic, hit.topic());
        assertEquals(LocalDate.of(2026, 10, 20), hit.on());
        assertEquals("hyperscaler|", marked(hit.excerpt()));
        assertTrue(Piece.text(hit.excerpt()).contains("Nobody can explain the hyperscaler discount"));
        Question lastMonth = new Question("hyperscaler", Set.of(), null, LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31), "");
        assertEquals(List.of(note), search.answer(lastMonth, 10).hits().stream().map(Hit::id).toList());
        Question thisMonth = new Question("hyperscaler", Set.of(), null, LocalDate.of(2026, 11, 1), null, "");
        assertEquals(0, search.answer(thisMonth, 10).total());
    }

    @ParameterizedTest
    @CsvSource({"telem, Telemetry is off by default", "telemtry, Telemetry is off by default",
            "tleemetry, Telemetry is off by default", "TELEMETRY off, Telemetry is off by default",
            "telemte, Telemetry is off by default", "zurich, Zürich takes the lead", "Zürich, Zurich takes the lead",
            "strasse, Die lange Straße", "γατα, Η γάτα του γραφείου", "кошка, Чёрная кошка",
            "שלום, שָׁלוֹם לכולם", "مرحبا, مَرْحَبًا بالجميع", "東京, 新しい東京の計画", "ﾄｳｷｮｳ, トウキョウ計画", "가격, 새로운 가격 정책",
            "dont, Don’t ship on Friday", "ship friday, Don’t ship on Friday",
            "ราคา, แผนราคาใหม่", "แผนราค, แผนราคาใหม่", "ລາຄາ, ແຜນລາຄາໃໝ່", "តម្លៃ, ផែនការតម្លៃថ្មី",
            "ဈေးနှုန်း, ဈေးနှုန်းအစီအစဉ်သစ်",
            "कीमत, नई कीमत योजना"})
    void isFoundWhateverTheScriptTheAccentsAndOneSlip(String words, String title) {
        UUID wanted = put("decision", "title", title);
        put("decision", "title", "Something else altogether");
        assertEquals(List.of(wanted), found(words));
    }

    @Test
    void marksThatAreVowelsTellWordsApart() {
        put("decision", "title", "का");
        put("decision", "title", "กิน");
        assertEquals(List.of(), found("की"));
        assertEquals(List.of(), found("กัน"));
    }

    @ParameterizedTest
    @CsvSource({"ราคา, แผนราคาใหม่, ราคา|", "東京都, 新しい東京都の計画, 東京都|", "telemtry, The telemetry is off, telemetry|",
            "gates launc, Launch the gates before launches, Launch|gates|launches|", "strasse, Die Straße, Straße|",
            "가격, 새로운 가격 정책, 가격|", "nothing price, A price, price|"})
    void whatWasFoundIsMarked(String words, String title, String marks) {
        put("decision", "title", title);
        assertEquals(marks, marked(ask(words).hits().getFirst().title()));
    }

    @Test
    void theExcerptShowsTheTwoPlacesThatHaveTheWordsAndOpensAtTheFirst() {
        put("decision", "title", "Plan", "context", "price alone here.\n" + "Filler sentence goes on. ".repeat(20)
                + "\nThe cloud price is set by the president.\n" + "Filler sentence goes on. ".repeat(20)
                + "\nA moratorium ends it.");
        Hit hit = ask("cloud price moratorium").hits().getFirst();
        assertEquals("… The cloud price is set by the president.… A moratorium ends it.", Piece.text(hit.excerpt()));
        assertEquals("cloud|price|moratorium|", marked(hit.excerpt()));
        assertEquals(2, hit.line());
    }

    @Test
    void aWordOfFiveThousandLettersAndAHugeNoteAreShownShort() {
        put("decision", "title", "Long", "context", "x".repeat(5_000) + " lighthouse " + "y".repeat(5_000));
        put("decision", "title", "Huge", "context", "lighthouse keeper ".repeat(20_000));
        Answer answer = ask("lighthouse");
        assertEquals(2, answer.total());
        answer.hits().forEach(hit -> assertTrue(Piece.text(hit.excerpt()).length() < 400, () -> hit.toString()));
    }

    @Test
    void aTitleComesBeforeATextAndTheRightSpellingBeforeAnother() {
        UUID text = put("risk", "title", "Qualification takes long", "response", "Buy more gates early");
        UUID slip = put("risk", "title", "The gatos project");
        UUID title = put("risk", "title", "Gates are skipped");
        assertEquals(List.of(title, text), found("gates ").subList(0, 2));
        assertEquals(slip, found("gatos").getFirst());
    }

    @Test
    void allWordsMustBeThereAndOtherwiseSome() {
        UUID both = put("decision", "title", "Price the cloud tier");
        put("decision", "title", "Price the appliance");
        assertEquals(List.of(both), found("price cloud"));
        assertFalse(ask("price cloud").isLoose());
        Answer loose = ask("price moon");
        assertTrue(loose.isLoose());
        assertEquals(2, loose.total());
    }

    @Test
    void typesAndStatesAreCountedWhateverIsChosen() {
        UUID ana = put("person", "name", "Ana Lima", "role", "Head of cloud");
        UUID action = store.ids().next();
        store.apply(new Edit("Add").put("action", action, "title", "Draft the cloud price")
                .put("action", action, "owner", ana)
                .put("action", action, "state", "open")).join();
        put("decision", "title", "Cloud first", "state", "decided");
        Answer all = ask("cloud");
        assertEquals(3, all.total());
        assertEquals("{action=1, decision=1, person=1}", all.types().toString());
        assertEquals("{decided=1, open=1}", all.states().toString());
        Answer one = search.answer(Question.of("cloud").only("action"), 10);
        assertEquals(1, one.total());
        assertEquals(3, one.types().size());
        Question hers = new Question("", Set.of(), ana, null, null, "");
        assertEquals(Set.of(ana, action), Set.copyOf(search.answer(hers, 10).hits().stream().map(Hit::id).toList()));
        Question decided = new Question("cloud", Set.of(), null, null, null, "decided");
        assertEquals(1, search.answer(decided, 10).total());
    }

    @Test
    void whatIsChangedDeletedAndUndoneIsFoundAsItIs() {
        UUID id = put("decision", "title", "Ship on Friday");
        assertEquals(List.of(id), found("friday"));
        store.apply(new Edit("Rename").put("decision", id, "title", "Ship on Monday")).join();
        assertEquals(List.of(), found("friday"));
        assertEquals(List.of(id), found("monday"));
        store.apply(new Edit("Delete").delete("decision", id)).join();
        assertEquals(List.of(), found("monday"));
        store.undo().join();
        assertEquals(List.of(id), found("monday"));
    }

    @Test
    void comingBackTheIndexKnowsWhatWasWrittenMeanwhileAndIsMadeAnewWhenItIsGone() throws Exception {
        UUID first = put("decision", "title", "Written before");
        assertEquals(List.of(first), found("before"));
        search.close();
        UUID meanwhile = put("decision", "title", "Written meanwhile");
        search = new Search(store);
        assertEquals(Set.of(first, meanwhile), Set.copyOf(found("written")));
        search.close();
        Path index = folder.resolve("programme/search");
        for (Path file : files(index)) {
            Files.delete(file);
        }
        search = new Search(store);
        assertEquals(Set.of(first, meanwhile), Set.copyOf(found("written")));
        search.close();
        for (Path file : files(index)) {
            Files.writeString(file, "this is no index");
        }
        search = new Search(store);
        assertEquals(Set.of(first, meanwhile), Set.copyOf(found("written")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void nothingAskedFindsNothingAndOddCharactersHarmNothing() {
        put("decision", "title", "Anything");
        assertEquals(0, ask("  ").total());
        for (String odd : List.of("\"", "a AND (", "*", "??", "title:x", "\\", "\u0000", "[[1 TO 2]", "-anything")) {
            ask(odd);
        }
        assertEquals(1, ask("-anything").total());
    }

    @Test
    void recordsOfEveryKindAreFound() {
        List<String> types = List.of("session", "series", "topic", "decision", "action", "receipt", "risk", "parked",
                "document", "matrix", "matrix_row", "rfe", "epic", "bucket", "deal", "cadence", "gate", "criterion",
                "release", "stage", "incident", "kpi", "slo", "source", "wall", "outcome", "checkpoint", "checkin",
                "promise", "track", "proof", "horizon", "amendment", "annotation", "travel");
        Edit edit = new Edit("Add");
        types.forEach(type -> edit.put(type, store.ids().next(), "title", "Lighthouse " + type));
        store.apply(edit).join();
        assertEquals(Set.copyOf(types), ask("lighthouse").types().keySet());
        assertEquals("kpi", ask("lighthouse kpi").hits().getFirst().type());
    }

    @Test
    void aSourcesSecretsSettingsAndAddressesAreNotIndexed() {
        put("source", "title", "Prometheus", "url", "https://metrics.example.com/private", "headers", "X-Token: hush");
        assertEquals(0, ask("hush").total());
        assertEquals(0, ask("private").total());
        assertEquals(1, ask("prometheus").total());
    }

    @Test
    void whatIsNowhereIsNotFound() {
        put("decision", "title", "Anything");
        assertEquals(0, ask("zzyzx").total());
        assertEquals(List.of(), ask("zzyzx").hits());
    }
}
