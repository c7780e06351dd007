package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.NOTE;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RISK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.session.CaptureKind;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes and the records captured from them, in the store. */
class NoteEditsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;
    private Programme programme;
    private NoteEdits notes;
    private UUID note;

    @BeforeEach
    void open() throws StoreException {
        programme = new Programme(folder);
        notes = programme.sessions.notes();
        note = programme.store.ids().next();
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void aLineBecomesARecordWithAllItSays() {
        UUID aks = programme.person("AKS/Apollo leads");
        save("Notes\na: topology proposal @AKS due fri #cloud\n");
        Action action = onlyAction();
        assertEquals(new Action(action.id(), "topology proposal", aks, LocalDate.of(2026, 11, 27), ActionState.OPEN,
                null, programme.session, null, "a: topology proposal @AKS due fri #cloud"), action);
        var row = programme.store.read(sql -> sql.selectFrom(ACTION).fetchSingle());
        assertEquals(note, row.getNote());
        assertEquals("cloud", row.getTags());
        assertEquals(programme.clock.instant(), row.getCapturedAt());
    }

    @Test
    void eachKindMakesItsOwnRecord() {
        UUID president = programme.person("President");
        save("d: staged plan approved @President\no: too expensive\nq: \"We go\" @President\np: pricing due fri\n");
        var decision = programme.store.read(sql -> sql.selectFrom(DECISION).fetchSingle());
        assertEquals(List.of("staged plan approved", "accepted", MONDAY, MONDAY, president),
                List.of(decision.getTitle(), decision.getState(), decision.getDecidedOn(), decision.getRaisedOn(),
                        decision.getDecidedBy()));
        var risk = programme.store.read(sql -> sql.selectFrom(RISK).fetchSingle());
        assertEquals(List.of("too expensive", "objection", "open"),
                List.of(risk.getTitle(), risk.getKind(), risk.getState()));
        var receipt = programme.store.read(sql -> sql.selectFrom(RECEIPT).fetchSingle());
        assertEquals(List.of("We go", "President", MONDAY, "Cloud first", "not_for_room"),
                List.of(receipt.getTitle(), receipt.getSpeaker(), receipt.getSaidOn(), receipt.getOrigin(),
                        receipt.getAttribution()));
        var parked = programme.store.read(sql -> sql.selectFrom(PARKED).fetchSingle());
        assertEquals(List.of("pricing", "open", LocalDate.of(2026, 11, 27)),
                List.of(parked.getTitle(), parked.getState(), parked.getDue()));
    }

    @Test
    void editingTheLineFollowsTheRecord() {
        save("a: topology\n");
        UUID id = onlyAction().id();
        UUID aks = programme.person("AKS");
        save("a: topology proposal @AKS due fri\n");
        Action action = onlyAction();
        assertEquals(id, action.id());
        assertEquals("topology proposal", action.title());
        assertEquals(aks, action.owner());
        save("a: topology proposal\n");
        assertNull(onlyAction().owner());
        assertNull(onlyAction().due());
    }

    @Test
    void whatWasChangedElsewhereStaysWhenTheLineSaysNothingNewAboutIt() {
        save("a: topology due fri\n");
        UUID id = onlyAction().id();
        programme.store.apply(new Edit("Done").set(ACTION.STATE, id, "done").set(ACTION.DUE, id, MONDAY)).join();
        programme.clock.forward(60 * 24 * 7);
        save("a: topology proposal due fri\n");
        Action action = onlyAction();
        assertEquals(ActionState.DONE, action.state());
        assertEquals(MONDAY, action.due());
        assertEquals("topology proposal", action.title());
    }

    @Test
    void whatAnotherLaptopCapturedStaysWhileItsWordsWaitInAConflictAndIsMetAgain() {
        save("a: topology proposal\n");
        UUID theirs = onlyAction().id();
        // As a clash leaves it: the text of this laptop shows, the record of the other is there.
        programme.store.apply(new Edit("Take in").set(NOTE.TEXT, note, "Plans\n")).join();
        save("Plans\na: lease\n");
        assertEquals(List.of("lease", "topology proposal"), titles());
        save("Plans\na: lease\na: topology proposal\n");
        assertEquals(List.of("lease", "topology proposal"), titles());
        save("Plans\na: lease\n");
        assertEquals(List.of("lease"), titles());
        assertNotEquals(theirs, onlyAction().id());
    }

    private List<String> titles() {
        return programme.store.read(sql -> sql.selectFrom(ACTION).orderBy(ACTION.TITLE).fetch())
                .map(row -> row.getTitle());
    }

    @Test
    void twoLaptopsBeginOneNote() {
        assertEquals(NoteEdits.of(programme.session, null), NoteEdits.of(programme.session, null));
        assertNotEquals(NoteEdits.of(programme.session, null), NoteEdits.of(programme.session, note));
    }

    @Test
    void deletingTheLineDeletesTheRecordAndUndoBringsBothBack() {
        save("a: one\na: two\n");
        UUID one = programme.page().actions().getFirst().id();
        save("a: two\n");
        assertEquals("two", onlyAction().title());
        programme.store.undo().join();
        assertEquals("a: one\na: two\n", programme.page().notes().getFirst().text());
        assertEquals(List.of("one", "two"),
                programme.page().actions().stream().map(Action::title).sorted().toList());
        assertEquals(one, programme.page().actions().stream().filter(action -> action.title().equals("one"))
                .findFirst().orElseThrow().id());
    }

    @Test
    void savesInARowSeeEachOther() {
        for (int i = 0; i < 20; i++) {
            notes.save(note, programme.session, null, "a: topology ".concat("x".repeat(i)));
        }
        save("a: topology done\na: topology done\n");
        assertEquals(2, programme.page().actions().size());
    }

    @Test
    void savingTheSameTextChangesNothing() {
        save("a: Übung\r\nrest\r\n");
        assertEquals(0, notes.save(note, programme.session, null, "a: U\u0308bung\r\nrest\r\n").join().changes());
        assertEquals("a: Übung\nrest\n", programme.page().notes().getFirst().text());
    }

    @Test
    void aLineBelongsToTheTopicOfItsNoteOrStampOrTheRunningOne() {
        UUID crawl = programme.topic(TopicKind.DISCUSSION, "Crawl", 10);
        UUID walk = programme.topic(TopicKind.DISCUSSION, "Walk", 10);
        UUID topicNote = programme.store.ids().next();
        notes.save(topicNote, programme.session, walk, "a: of walk").join();
        programme.sessions.meeting().start(programme.session).join();
        save("a: of the running topic\n### 14:07 · Walk\na: below a stamp\n");
        assertEquals(List.of("below a stamp " + walk, "of the running topic " + crawl, "of walk " + walk),
                programme.page().actions().stream().map(action -> action.title() + " " + action.topic()).sorted()
                        .toList());
    }

    @Test
    void appendingFindsTheNoteAndStartsALine() {
        UUID first = notes.append(programme.session, null, "one").join();
        UUID second = notes.append(programme.session, null, "a: two\n").join();
        assertEquals(first, second);
        assertEquals("one\na: two\n", programme.page().notes().getFirst().text());
        assertEquals("two", onlyAction().title());
        UUID topic = programme.topic(TopicKind.DISCUSSION, "Crawl", 10);
        notes.append(programme.session, topic, "three").join();
        assertEquals("three", programme.page().note(topic).orElseThrow().text());
    }

    @Test
    void releasingARecordTurnsItsLineIntoWords() {
        save("- [ ] a: one\na: two\na: two\n");
        UUID secondTwo = programme.page().actions().getLast().id();
        notes.release(CaptureKind.ACTION, secondTwo).join();
        assertEquals("- [ ] a: one\na: two\ntwo\n", programme.page().notes().getFirst().text());
        save("- [ ] a: one\na: two\ntwo\nmore\n");
        assertEquals(List.of("one", "two"), programme.page().actions().stream().map(Action::title).sorted().toList());
    }

    @Test
    void releasingWhatWasNotCapturedOnlyDeletesIt() {
        UUID id = programme.store.ids().next();
        programme.store.apply(new Edit("Add").set(ACTION.TITLE, id, "x").set(ACTION.SESSION, id, programme.session))
                .join();
        notes.release(CaptureKind.ACTION, id).join();
        assertEquals(List.of(), programme.page().actions());
    }

    private void save(String text) {
        notes.save(note, programme.session, null, text).join();
    }

    private Action onlyAction() {
        List<Action> actions = programme.page().actions();
        assertEquals(1, actions.size());
        return actions.getFirst();
    }
}
