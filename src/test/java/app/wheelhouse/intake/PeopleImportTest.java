package app.wheelhouse.intake;

import static app.wheelhouse.intake.Workbench.GUIDE;
import static app.wheelhouse.intake.Workbench.unchanged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.ImportReport.Count;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are the same whether a list or a guide names them. */
class PeopleImportTest {
    @TempDir
    Path folder;
    private Workbench bench;

    @BeforeEach
    void open() throws StoreException {
        bench = new Workbench(folder.resolve("w"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aPersonInTextIsOnePersonHoweverWritten() {
        bench.bring(
                "### Session A — a\n**Attendees:** President (Approver), Cloud Team Leads (two)\n\n### Session B — b\n**Attendees:** the  PRESIDENT; cloud team leads\n");
        assertEquals(List.of("President", "Cloud Team Leads (two)"), List.copyOf(bench.column("person", "name")));
        assertEquals(4, bench.all("attendee").size());
    }

    @Test
    void peopleOfTheListAndOfTheGuideAreTheSameInEitherOrder() throws StoreException {
        String people = "name;role;org;default role\nProduct Driver;Head of Product;product;Driver\n;President;executive;Approver\n";
        bench.bring("people.csv", people);
        bench.bring(GUIDE);
        assertEquals(2, bench.all("person").size());
        UUID driver = bench.id("person", "name", "Product Driver");
        assertTrue(bench.all("attendee").values().stream()
                .anyMatch(one -> driver.equals(one.get("person")) && "driver".equals(one.get("role"))));
        unchanged(bench.bring("people.csv", people));
        unchanged(bench.bring(GUIDE));
        try (Workbench other = new Workbench(folder.resolve("other"))) {
            other.bring(GUIDE);
            other.bring("people.csv", people.replace("Product Driver", ""));
            assertEquals(List.of("President", "Head of Product"), other.column("person", "name"));
            assertEquals("executive", other.record("person", "name", "President").get("org"));
            assertEquals(0, other.bring(GUIDE).changes());
            assertEquals(0, other.bring("people.csv", people.replace("Product Driver", "")).changes());
        }
    }

    @Test
    void peopleTheUserEditedStayEdited() {
        bench.bring("people.csv", "role,org\nPresident,executive\n");
        bench.set("person", bench.id("person", "name", "President"), "org", "board");
        ImportReport report = bench.bring("people.csv", "role,org\nPresident,management\n");
        assertEquals("board", bench.record("person", "name", "President").get("org"));
        assertEquals(new Count(0, 0, 0, 1, 0), report.count("person"));
    }

    @Test
    void rowsOfPeopleNotUnderstoodAreListed() {
        ImportReport report = bench.bring("people.csv", "name,role,default role\nA,x,Boss\n,,\n,,Driver\na,y,Driver\n");
        assertEquals(List.of(2, 4, 5), report.notUnderstood().stream().map(line -> line.line()).toList());
        assertEquals(1, bench.all("person").size());
    }
}
