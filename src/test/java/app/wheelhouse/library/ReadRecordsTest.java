package app.wheelhouse.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadRecordsTest {
    private static final UUID ID = new UUID(0, 1);
    private static final UUID OWNER = new UUID(0, 2);
    private static final UUID SESSION = new UUID(0, 3);
    private static final UUID TOPIC = new UUID(0, 4);

    @Test
    void everyFieldIsReadByItsWord() {
        assertEquals(new Person(ID, "Support Lead", "support", "operations"),
                Person.read(Map.of("id", ID, "name", "Support Lead", "role", "support", "org", "operations")));
        assertEquals(
                new Receipt(ID, "Two weeks", "Support Lead", LocalDate.EPOCH, "a study", Attribution.NAMED, SESSION,
                        TOPIC, "q: Two weeks"),
                Receipt.read(Map.of("id", ID, "title", "Two weeks", "speaker", "Support Lead", "said_on",
                        LocalDate.EPOCH, "origin", "a study", "attribution", "named", "session", SESSION, "topic",
                        TOPIC, "line", "q: Two weeks")));
        assertEquals(new Risk(ID, "Slow", "objection", OWNER, "Faster", "closed", SESSION, TOPIC, "r: Slow"),
                Risk.read(Map.of("id", ID, "title", "Slow", "kind", "objection", "owner", OWNER, "response", "Faster",
                        "state", "closed", "session", SESSION, "topic", TOPIC, "line", "r: Slow")));
        assertEquals(new Parked(ID, "Later", "done", SESSION, TOPIC, "p: Later"), Parked.read(Map.of("id", ID, "title",
                "Later", "state", "done", "session", SESSION, "topic", TOPIC, "line", "p: Later")));
    }

    @Test
    void aReceiptOfWhichNothingElseHasArrivedIsNotForTheRoom() {
        assertEquals(new Receipt(ID, "", "", null, "", Attribution.NOT_FOR_ROOM, null, null, ""),
                Receipt.read(Map.of("id", ID)));
    }

    @Test
    void fieldsThatHaveNotArrivedAreEmpty() {
        assertEquals(new Person(ID, "", "", ""), Person.read(Map.of("id", ID)));
        assertEquals(new Risk(ID, "", "", null, "", "", null, null, ""), Risk.read(Map.of("id", ID)));
        assertEquals(new Parked(ID, "", "", null, null, ""), Parked.read(Map.of("id", ID)));
    }
}
