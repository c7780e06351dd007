package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a field shows for concurrent changes, a case each. */
class FieldFoldTest {
    private static final ChangeId A = new ChangeId("a", 1);

    @Test
    void ofConcurrentScalarsTheLatestShowsAndTheOthersAreKept() {
        Change older = change("a", 2, 10, "\"older\"", A);
        Change newer = change("b", 1, 20, "\"newer\"", A);
        assertEquals(new FieldFold("\"newer\"", 2, true, List.of(older.id(), newer.id())),
                FieldFold.of(List.of(newer, older), false, List::of));
    }

    @Test
    void aTextThatLostAClashIsNotSeenByWhoGoesOnWriting() {
        Change base = change("a", 1, 1, "\"one two\"");
        Change older = change("a", 2, 10, "\"one OLD\"", A);
        Change newer = change("b", 1, 20, "\"one NEW\"", A);
        assertEquals(new FieldFold("\"one NEW\"", 2, true, List.of(newer.id())), fold(base, older, newer));
    }

    @Test
    void textsThatMergeAreBothSeen() {
        Change base = change("a", 1, 1, "\"one\\ntwo\\nthree\"");
        Change older = change("a", 2, 10, "\"ONE\\ntwo\\nthree\"", A);
        Change newer = change("b", 1, 20, "\"one\\ntwo\\nTHREE\"", A);
        assertEquals(new FieldFold("\"ONE\\ntwo\\nTHREE\"", 2, false, List.of(older.id(), newer.id())),
                fold(base, older, newer));
    }

    @Test
    void theBaseIsWhatWasWrittenLastNotWhatTheClocksSay() {
        Change early = change("a", 1, 900, "\"one\"");
        Change late = change("b", 1, 5, "\"one two\"", A);
        Change left = change("a", 2, 910, "\"ONE two\"", late.id());
        Change right = change("b", 2, 6, "\"one TWO\"", late.id());
        FieldFold fold = FieldFold.of(List.of(left, right), true, () -> List.of(early, late, left, right));
        assertEquals("\"ONE TWO\"", fold.json());
    }

    @Test
    void twoWhoMergedTheSameTwoTextsStartFromTheMergedOne() {
        Change base = change("a", 1, 1, "\"a\\nm\\nz\"");
        Change one = change("a", 2, 10, "\"a1\\nm\\nz\"", A);
        Change two = change("b", 1, 11, "\"a\\nm\\nz2\"", A);
        Change left = change("a", 3, 20, "\"a1\\nz2\"", one.id(), two.id());
        Change right = change("b", 2, 21, "\"a1\\nm\\nz2\\nend\"", one.id(), two.id());
        FieldFold fold = FieldFold.of(List.of(left, right), true, () -> List.of(base, one, two, left, right));
        assertEquals("\"a1\\nz2\\nend\"", fold.json());
    }

    @Test
    void textsWithoutACommonBeginningAreNeverMerged() {
        Change older = change("a", 1, 1, "\"one\"");
        Change newer = change("b", 1, 2, "\"two\"");
        assertEquals(new FieldFold("\"two\"", 2, true, List.of(newer.id())),
                FieldFold.of(List.of(older, newer), true, () -> List.of(older, newer)));
    }

    @Test
    void wordsThatAnUndoBroughtBackAreNotTakenOutByTheOtherHalfOfTheUndo() {
        Change base = change("b", 1, 1, "\"a\\nz\"");
        Change middle = change("a", 1, 2, "\"a\\nMIDDLE\\nz\"", base.id());
        Change end = change("b", 2, 50, "\"a\\nz\\nEND\"", base.id());
        Change both = change("b", 3, 51, "\"TOP\\na\\nMIDDLE\\nz\\nEND\"", middle.id(), end.id());
        Change middleAgain = change("b", 4, 52, "\"a\\nMIDDLE\\nz\"", base.id());
        Change endAgain = change("b", 5, 53, "\"a\\nz\\nEND\"", both.id());
        Change on = change("a", 2, 3, "\"ON\\na\\nMIDDLE\\nz\"", middle.id());
        FieldFold fold = FieldFold.of(List.of(on, middleAgain, endAgain), true,
                () -> List.of(base, middle, end, both, middleAgain, endAgain, on));
        assertEquals(new FieldFold("\"ON\\na\\nz\\nEND\"", 3, true, List.of(endAgain.id())), fold);
    }

    private static FieldFold fold(Change base, Change older, Change newer) {
        return FieldFold.of(List.of(newer, older), true, () -> List.of(base, older, newer));
    }

    private static Change change(String device, long seq, long millis, String json, ChangeId... prev) {
        return new Change(new ChangeId(device, seq), new Stamp(millis, 0), new UUID(0, 0), "note", new UUID(1, 1),
                "text", json, Arrays.asList(prev));
    }
}
