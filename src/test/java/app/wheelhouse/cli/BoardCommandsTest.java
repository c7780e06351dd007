package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BoardCommandsTest {
    private static final String LIST = """
            Ticket,Title,Account,Bucket,Epic,Epic priority,State,Reach,Impact,Confidence,Effort
            R-1,=Quotas,Acme = 1200000 (12); Bolt = 300k,Strategy,Tenancy,P0,accepted,38,3,80,5-7
            R-2,Keys,Acme = 900000,Strategy,Tenancy,,triaged,10,1,50,1
            R-3,Dark mode,,,,,,,,,
            """;
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void init() throws IOException {
        user = new CommandLineUser(folder);
        user.ok("init");
        user.ok("import", write("rfes.csv", LIST));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode rfe(String ticket) {
        return user.json("show", "rfe", ticket);
    }

    @Test
    void aRequestIsListedWithItsScoreItsRankAndWhoAsks() {
        JsonNode quotas = rfe("R-1");
        assertEquals(15.2, quotas.path("score").asDouble());
        assertEquals("1 1 1", quotas.path("rank").asInt() + " " + quotas.path("rank_best").asInt() + " "
                + quotas.path("rank_worst").asInt());
        assertEquals(List.of("Acme", "Bolt"),
                Stream.of(quotas.path("accounts").asString().split("; ")).sorted().toList());
        assertEquals(1_500_000, quotas.path("revenue").asInt());
        assertTrue(rfe("R-3").path("rank").isNull());
        assertEquals("reach, impact, confidence, effort", rfe("R-3").path("lacking").asString());
        assertTrue(user.ok("show", "rfe", "R-1").out().contains("\nreach: 38\n"));
        assertEquals(1, user.json("list", "rfe", "--where", "score=5").size());
        assertEquals("Keys", user.json("list", "rfe", "--sort", "rank").get(1).path("title").asString());
    }

    @Test
    void epicsAndBucketsTellWhatTheyComeTo() {
        user.ok("add", "team", "title=Core");
        user.ok("add", "capacity", "team=Core", "quarter=Q4 2026", "months=10");
        JsonNode epic = user.json("list", "epic").get(0);
        assertEquals("2 7 20.2 1500000 P0",
                epic.path("requests") + " " + epic.path("months") + " " + epic.path("score") + " "
                        + epic.path("revenue") + " " + epic.path("priority").asString());
        JsonNode bucket = user.json("list", "bucket").get(0);
        assertTrue(bucket.path("quarter").asString().startsWith("20"));
        assertEquals("2026-Q4", user.json("list", "capacity").get(0).path("quarter").asString());
        user.ok("add", "capacity", "team=Core", "quarter=2026-Q4", "months=12");
        assertEquals(1, user.json("list", "capacity").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reach=-1           | from 0
            effort=0.4         | from 0.5
            impact=0           | above 0
            confidence=0       | from 1 to 100
            confidence=101     | from 1 to 100
            reach=many         | a number
            quarter=soon       | 2026-Q4
            state=sleeping     | inbox, triaged
            origin=moon        | field, support
            effort_most=1      | effort is above effort_most
            merged_into=R-1    | is this one
            bucket=None        | no bucket called
            state=merged       | merged into
            """)
    void whatBreaksARuleIsRefused(String field, String rule) {
        CommandLineUser.Result result = user.run("set", "rfe", "R-1", field);
        assertEquals(4, result.code(), result.err());
        assertTrue(result.err().contains(rule), result.err());
    }

    @Test
    void aMergedRequestKeepsItsIdAndComesBack() {
        String old = rfe("R-2").path("id").asString();
        user.ok("set", "rfe", "R-2", "merged_into=R-1");
        assertEquals("merged", user.json("show", "rfe", old).path("state").asString());
        assertEquals(rfe("R-1").path("id"), user.json("show", "rfe", old).path("merged_into"));
        assertEquals("1 1500000", rfe("R-1").path("stands_for") + " " + rfe("R-1").path("revenue"));
        assertEquals(4, user.run("set", "rfe", "R-1", "merged_into=R-2").code());
        user.ok("set", "rfe", "R-2", "state=triaged");
        assertTrue(rfe("R-2").path("merged_into").isNull());
        assertEquals(0, rfe("R-1").path("stands_for").asInt());
    }

    @Test
    void aDealIsNotGrantedBeforeAllIsSaid() {
        user.ok("add", "deal", "title=Bank", "rfe=R-2", "account=Acme", "revenue=900000");
        assertTrue(user.run("set", "deal", "Bank", "state=granted").err().contains("what has to wait for it"));
        user.ok("add", "displaced", "deal=Bank", "rfe=R-1");
        user.ok("set", "deal", "Bank", "criteria=- [x] signed", "expires_on=2026-12-31", "payback_on=2027-03-31");
        user.ok("set", "deal", "Bank", "state=granted");
        assertEquals("granted", user.json("show", "deal", "Bank").path("state").asString());
    }

    @ParameterizedTest
    @CsvSource({"csv,host", "xlsx,host", "csv,room", "xlsx,room"})
    void whatIsExportedAndBroughtBackChangesNothing(String format, String edition) {
        user.ok("set", "rfe", "R-2", "merged_into=R-1", "problem=two\nlines, \"quoted\"", "tags=+plus");
        Path file = folder.resolve("board." + format);
        user.ok("export", "board", "--edition", edition, "-o", file.toString());
        JsonNode report = user.json("import", file.toString()).get(0);
        assertEquals(0, report.path("changes").asInt(), report.toString());
        assertEquals(0, report.path("not_understood").size(), report.toString());
        assertEquals(3, report.path("counts").path("rfe").path("unchanged").asInt());
    }

    @Test
    void theRoomsTableNamesNoAccountAndAFormulaIsHarmless() throws IOException {
        Path file = folder.resolve("board.csv");
        user.ok("export", "board", "-o", file.toString());
        String room = Files.readString(file);
        assertFalse(room.contains("Acme") || room.contains("1200000") || room.contains("Accounts"));
        assertTrue(room.contains("'=Quotas"));
        user.ok("export", "board", "--edition", "host", "-o", file.toString());
        assertTrue(Files.readString(file).contains("Acme = 1200000 (12); Bolt = 300000"));
    }

    @Test
    void theSheetIsAPageForAQuarter() throws IOException {
        Path file = folder.resolve("sheet.md");
        user.ok("export", "board", "--quarter", "Q1 2027", "-o", file.toString());
        String sheet = Files.readString(file);
        assertTrue(
                sheet.contains("Requests by value, Q1 2027") && sheet.contains("÷ effort") && !sheet.contains("Acme"));
        assertEquals(2, user.run("export", "board", "--quarter", "soon").code());
        assertEquals(2, user.run("export", "actions", "--quarter", "2026-Q4").code());
        assertEquals(2, user.run("export", "board", "R-1").code());
        Path pdf = folder.resolve("sheet.pdf");
        user.ok("export", "board", "-o", pdf.toString());
        assertTrue(Files.size(pdf) > 1000);
    }

    @Test
    void aDryRunSaysWhichColumnWasTakenAsWhat() throws IOException {
        String out = user
                .ok("import", "--dry-run", write("jira.csv", "Summary,Issue key,Priority,Reach\nA,V-1,High,-1\n"))
                .out();
        assertTrue(out.contains("taken: Summary as title, Issue key as ticket, Reach"), out);
        assertTrue(out.contains("not taken: Priority"), out);
        assertTrue(out.contains("line 2: reach −1 is below 0; the row was left out"), out);
        assertEquals(3, user.json("list", "rfe").size());
    }

    @Test
    void theBoardsScalesAreChecked() {
        user.ok("add", "board", "reach_unit=GPUs", "impact_scale=4 huge, 2 some");
        assertEquals(1, user.json("list", "board").size());
        user.ok("add", "board", "reach_unit=tenants");
        assertEquals("tenants", user.json("list", "board").get(0).path("reach_unit").asString());
        assertEquals(4, user.run("add", "board", "impact_scale=huge").code());
        assertEquals(4, user.run("add", "board", "factors=no factor").code());
    }
}
