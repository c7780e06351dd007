package app.wheelhouse.intake;

import static app.wheelhouse.intake.Workbench.GUIDE;
import static app.wheelhouse.intake.Workbench.unchanged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.ImportReport.Count;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing a file does as a whole, the first time and again. */
class ImporterTest {
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
    void aGuideBecomesRecordsInOneEditThatUndoTakesBack() {
        ImportReport report = bench.bring(GUIDE);
        assertEquals(Map.of("series", new Count(1, 0, 0, 0, 0), "session", new Count(2, 0, 0, 0, 0), "topic",
                new Count(6, 0, 0, 0, 0),
                "person", new Count(2, 0, 0, 0, 0), "attendee", new Count(2, 0, 0, 0, 0), "receipt",
                new Count(1, 0, 0, 0, 0),
                "risk", new Count(1, 0, 0, 0, 0), "document", new Count(3, 0, 0, 0, 0)), report.counts());
        bench.store.undo().join();
        assertEquals(Map.of(), bench.all("session"));
        assertEquals(6, bench.bring(GUIDE).count("topic").added(), "after an undo nothing is remembered");
    }

    @Test
    void theSameGuideAgainChangesNothing() {
        bench.bring(GUIDE);
        String code = bench.store.stateCode();
        unchanged(bench.bring(GUIDE));
        unchanged(bench.bring(GUIDE.replace("\n", "\r\n")));
        assertEquals(code, bench.store.stateCode());
    }

    @Test
    void theSameGuideInAnotherTimeZoneChangesNothing() throws StoreException {
        bench.bring(GUIDE);
        bench.close();
        bench = new Workbench(folder.resolve("w"), "America/Los_Angeles");
        unchanged(bench.bring(GUIDE));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() throws java.io.IOException {
        Path file = java.nio.file.Files.writeString(folder.resolve("guide.md"), GUIDE);
        String code = bench.store.stateCode();
        ImportReport dry = assertInstanceOf(ImportReport.class, new Importer(bench.store).preview(file));
        assertFalse(dry.applied());
        assertEquals(code, bench.store.stateCode());
        ImportReport wet = assertInstanceOf(ImportReport.class, new Importer(bench.store).importFile(file));
        assertEquals(dry.counts(), wet.counts());
        assertEquals(dry.changes(), wet.changes());
    }

    @Test
    void aRenamedFileIsTheSameGuide() {
        bench.bring("guide.md", GUIDE);
        unchanged(bench.bring("guide (1).md", GUIDE));
    }

    @Test
    void anotherGuideOfTheSameNameTouchesNothingOfTheFirst() {
        bench.bring("guide.md", GUIDE);
        ImportReport report = bench.bring("guide.md", "# Else\n\n## Budget\n\n### Session X — Money\n\n- How much\n");
        assertEquals(0, report.counts().values().stream().mapToInt(Count::deleted).sum());
        assertEquals(3, bench.all("session").size());
        unchanged(bench.bring("guide.md", "# Else\n\n## Budget\n\n### Session X — Money\n\n- How much\n"));
        unchanged(bench.bring("guide.md", GUIDE));
    }

    @Test
    void linesNotUnderstoodAreListedAndKept() {
        ImportReport report = bench.bring("# G\n\nIntro\n\n### Session A — a\n\n**Appetite**\n\n- none\n");
        assertEquals(List.of(7), report.notUnderstood().stream().map(line -> line.line()).toList());
        assertEquals("Line 7:\n\n**Appetite**", bench.record("document", "kind", "unfiled").get("text"));
    }

    @Test
    void filesNoImporterKnowsAreRefusedWithASentence() {
        for (SourceText text : List.of(new SourceText("tea.csv", "tea,price,taste\na,b,c\n"),
                new SourceText("slo.yaml", "apiVersion: openslo/v1\n"),
                new SourceText("page.html", "<h1>x</h1>"), new SourceText("prose.txt", "just words"),
                new SourceText("open.csv", "name\n\"x\n"))) {
            Refusal refusal = assertInstanceOf(Refusal.class, new Importer(bench.store).importText(text));
            assertTrue(refusal.sentence().startsWith(text.name()), refusal.sentence());
        }
        assertEquals(Map.of(), bench.all("person"));
    }

    @Test
    void aFileWithAZeroByteIsRefusedAndNothingIsChanged() throws java.io.IOException {
        String code = bench.store.stateCode();
        Path file = java.nio.file.Files.writeString(folder.resolve("people.csv"), "role,org\nPresi\0dent,executive\n");
        assertEquals(
                new Refusal(Refusal.Code.BINARY,
                        "people.csv has a zero byte in line 2, which no text has; nothing was changed. Save it anew as plain text.",
                        "people.csv", 2),
                new Importer(bench.store).importFile(file));
        assertEquals(code, bench.store.stateCode());
    }

    @Test
    void aTextFileThatIsAGuideOrAListIsTakenAsOne() {
        assertEquals("guide", bench.bring("guide.txt", GUIDE).what());
        assertEquals("people", bench.bring("people.txt", "role,org\nPresident,executive\n").what());
    }
}
