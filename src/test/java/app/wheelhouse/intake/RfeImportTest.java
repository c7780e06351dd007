package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.wheelhouse.intake.ImportReport.Count;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfeImportTest {
    private static final String LIST = """
            Ticket,Title,Problem,Customer,Source,Bucket,Theme,Epic priority,Team,Owner,Milestone,Quarter,Status,Reach,Impact,Confidence,Effort,Created,Tags
            R-1,Quotas per tenant,They fill up,Acme = 1200000 (12); Bolt = 300k,Field,Strategy,Tenancy,P0,Core,Head of Product,5.6,Q4 2026,planned,30,high,80 %,2-4,2026-11-01,quota
            R-2,Faster listing,,Acme,sales,Debt,Speed,,Core,,,,new,12,0.25,0.5,1.5,,
            """;
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

    private ImportReport bring(String text) {
        return bench.bring("rfes.csv", text);
    }

    private Map<String, Object> rfe(String title) {
        return bench.record("rfe", "title", title);
    }

    private static String told(ImportReport report) {
        return report.notUnderstood().stream().map(line -> line.line() + ": " + line.reason())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyColumnFindsItsField() {
        ImportReport report = bring(LIST);
        Map<String, Object> quotas = rfe("Quotas per tenant");

        assertEquals("", told(report));
        assertEquals(Map.ofEntries(Map.entry("title", "Quotas per tenant"), Map.entry("ticket", "R-1"),
                Map.entry("problem", "They fill up"), Map.entry("origin", "field"), Map.entry("release", "5.6"),
                Map.entry("quarter", "2026-Q4"), Map.entry("state", "accepted"), Map.entry("reach", 30.0),
                Map.entry("impact", 2.0), Map.entry("confidence", 80), Map.entry("effort", 2.0),
                Map.entry("effort_most", 4.0), Map.entry("raised_on", LocalDate.of(2026, 11, 1)),
                Map.entry("tags", "quota"), Map.entry("bucket", bench.id("bucket", "title", "Strategy")),
                Map.entry("epic", bench.id("epic", "title", "Tenancy")),
                Map.entry("team", bench.id("team", "title", "Core")),
                Map.entry("owner", bench.id("person", "name", "Head of Product"))), quotas);
        assertEquals("P0", bench.record("epic", "title", "Tenancy").get("priority"));
        assertEquals(List.of("0.25", "50", "1.5", "field", "inbox"),
                List.of("impact", "confidence", "effort", "origin", "state")
                        .stream().map(field -> String.valueOf(rfe("Faster listing").get(field))).toList());
        UUID id = bench.id("rfe", "title", "Quotas per tenant");
        assertEquals(List.of("Acme 1200000.0 12.0", "Bolt 300000.0 null"), bench.all("requester").values().stream()
                .filter(one -> id.equals(one.get("rfe")))
                .map(one -> one.get("account") + " " + one.get("revenue") + " " + one.get("reach")).toList());
    }

    @Test
    void theSameFileTwiceChangesNothingHoweverItIsWritten() {
        bring(LIST);
        String code = bench.store.stateCode();
        for (String same : List.of(LIST, LIST.replace("\n", "\r\n"), LIST.replace("Ticket,", "Key,"),
                "sep=,\n" + LIST)) {
            assertEquals(0, bring(same).changes(), same);
        }
        assertEquals(code, bench.store.stateCode());
    }

    @Test
    void whatTheUserChangedIsKeptAndWhatTheFileChangedFollows() {
        bring(LIST);
        UUID id = bench.id("rfe", "title", "Quotas per tenant");
        bench.set("rfe", id, "reach", 99.0);
        ImportReport report = bring(LIST.replace(",30,high", ",31,medium"));
        assertEquals(List.of(99.0, 1.0),
                List.of(bench.all("rfe").get(id).get("reach"), bench.all("rfe").get(id).get("impact")));
        assertEquals(1, report.notices().size());
    }

    @Test
    void excelsSemicolonsAndDecimalCommasAreRead() {
        bring("sep=;\r\nTitle;Reach;Impact;Confidence;Effort;ARR;Account\r\n\"A; b\";1.200;0,5;0,8;1,5;1.200.000,50;Acme\r\n");
        Map<String, Object> rfe = rfe("A; b");
        assertEquals("1200.0 0.5 80 1.5", rfe.get("reach") + " " + rfe.get("impact") + " " + rfe.get("confidence") + " "
                + rfe.get("effort"));
        assertEquals(1_200_000.5, bench.record("requester", "account", "Acme").get("revenue"));
    }

    @Test
    void rowsAndValuesThatAreNoneAreNamedWithLineAndReason() {
        ImportReport report = bring("""
                Title,Ticket,Reach,Impact,Confidence,Effort,State,Quarter,Source,Raised,Account,Revenue
                Negative,R-1,10,1,80,-2,,,,,,
                Fewer than nobody,R-2,-1,1,80,2,,,,,,
                ,R-3,1,1,80,1,,,,,,
                No effort,R-4,10,1,80,0,,,,,,
                Small,R-5,10,1,80,0.2,,,,,,
                Words,R-6,many,huge,120,soon,Frozen,some day,a friend,3/4/2026,,7
                Small,R-7,1,1,80,1,,,,,,
                Other,R-5,1,1,80,1,,,,,,
                Wide,R-8,1,1,80,1,,,,,,,more
                Merged,R-9,,,,,merged,,,,,
                """);
        assertEquals(
                """
                        2: effort −2 is below 0.5 person-months; the row was left out
                        3: reach −1 is below 0; the row was left out
                        4: it has no title; the row was left out
                        5: effort 0 is below 0.5 person-months; it was left out
                        6: effort 0.2 is below 0.5 person-months; it was left out
                        7: reach “many” is no number; it was left out; impact “huge” is none of 3, 2, 1, 0.5 or 0.25; it was left out; \
                        confidence “120” is not from 1 to 100 %; it was left out; effort “soon” is no number; it was left out; \
                        the state “Frozen” is not known; it was put into the inbox; the source “a friend” is not known; it was left out; \
                        “some day” is no quarter such as 2026-Q4; it was left out; “3/4/2026” is no day such as 2026-11-30; it was left out; \
                        nothing says which account the revenue “7” belongs to; it was left out
                        8: its title is that of line 6; the row was left out
                        9: its ticket is that of line 6; the row was left out
                        10: it has 13 cells and the head only 12; the row was left out
                        11: nothing says what it was merged into; it was put into the inbox""",
                told(report));
        assertEquals(List.of("Merged", "No effort", "Small", "Words"),
                bench.column("rfe", "title").stream().sorted().toList());
        assertNull(rfe("No effort").get("effort"));
        assertEquals(10.0, rfe("No effort").get("reach"));
        assertEquals("inbox", rfe("Words").get("state"));
    }

    @Test
    void furtherRowsOfATicketAddThoseWhoAsk() {
        ImportReport report = bring("""
                Ticket,Title,Account,ARR
                R-1,Quotas,Acme,100
                R-1,Quotas,Bolt,200
                R-1,Quotas,ACME,300
                """);
        assertEquals("4: its ticket is that of line 2; the row was left out", told(report));
        assertEquals(List.of("Acme", "Bolt"), bench.column("requester", "account"));
        assertEquals(1, bench.all("rfe").size());
        assertEquals(0, bring("Ticket,Title,Account,ARR\nR-1,Quotas,Acme,100\nR-1,Quotas,Bolt,200\n").changes());
    }

    @Test
    void whatLooksLikeAFormulaIsText() {
        bring("Title,Problem,Reach,Account\n=1+1,\"=cmd|' /C calc'!A0\",=1+1,@Acme\n'-dash,+plus,2,Bolt\n");
        assertEquals("=cmd|' /C calc'!A0", rfe("=1+1").get("problem"));
        assertNull(rfe("=1+1").get("reach"));
        assertEquals("+plus", rfe("-dash").get("problem"));
        assertEquals(1,
                bench.all("requester").values().stream().filter(one -> "@Acme".equals(one.get("account"))).count());
    }

    @Test
    void aTableOfJiraIsRecognised() {
        ImportReport report = bring(
                """
                        Summary,Issue key,Issue id,Issue Type,Status,Resolution,Priority,Assignee,Reporter,Created,Fix Version/s,Labels,Labels,Description,Custom field (Epic Link),Parent,Custom field (Story Points)
                        Tenancy,VST-1,10001,Epic,In Progress,,High,Head of Product,,14/Jul/25 3:42 PM,,,,Many on one,,,
                        Quotas,VST-2,10002,Story,Selected for Development,,High,,Someone,14/Jul/25 3:42 PM,5.6,quota,cloud,Per tenant,VST-1,,8
                        Keys,VST-3,10003,Story,Done,Won't Do,Low,,,7/14/2025 16:14,,,,,,10001,
                        Alarms,VST-4,10004,Bug,Done,Done,Low,,,,,,,,,999,
                        """);
        assertEquals("rfes of Jira", report.what());
        assertEquals("5: its parent 999 is no epic of this file; it was left out", told(report));
        assertEquals(List.of("Tenancy"), bench.column("epic", "title"));
        assertEquals("VST-2 accepted 5.6 quota, cloud Per tenant 2025-07-14",
                List.of("ticket", "state", "release", "tags", "problem",
                        "raised_on").stream().map(field -> String.valueOf(rfe("Quotas").get(field)))
                        .collect(Collectors.joining(" ")));
        assertEquals(List.of("declined", "shipped"), List.of(rfe("Keys").get("state"), rfe("Alarms").get("state")));
        assertEquals(rfe("Quotas").get("epic"), rfe("Keys").get("epic"));
        assertNull(rfe("Quotas").get("effort"));
        assertEquals(List.of("Priority", "Custom field (Story Points)"), report.columns().stream()
                .filter(column -> column.as().isEmpty()).map(ImportReport.Taken::head).toList());
    }

    @Test
    void aTableOfProductboardIsRecognised() {
        ImportReport report = bring(
                """
                        entity_name,entity_type,description,status_name,owner_email,parent_component,pb_url,tags,timeframe,user_impact_score
                        Tenancy,component,Many on one,,,,,,,
                        Quotas,feature,Per tenant,Candidate,head of product,Tenancy,https://pb.example/1,quota,Q1 2027,8.5
                        Core,product,,,,,,,,
                        """);
        assertEquals("rfes of Productboard", report.what());
        assertEquals("4: it is a product, no request; the row was left out", told(report));
        assertEquals("triaged 2027-Q1 https://pb.example/1",
                rfe("Quotas").get("state") + " " + rfe("Quotas").get("quarter") + " "
                        + rfe("Quotas").get("ticket"));
        assertEquals(bench.id("epic", "title", "Tenancy"), rfe("Quotas").get("epic"));
    }

    @Test
    void aTableOfAhaIsRecognised() {
        ImportReport report = bring(
                """
                        Feature reference #,Feature name,Feature description,Feature status,Feature assigned to,Release name,Epic name,Initiative name,Feature tags
                        VST-7,Quotas,Per tenant,Under consideration,Head of Product,5.6,Tenancy,Cloud,quota
                        VST-8,Keys,,Will not implement,,,,Cloud,
                        """);
        assertEquals("rfes of Aha!", report.what());
        assertEquals("", told(report));
        assertEquals("VST-7 triaged 5.6", rfe("Quotas").get("ticket") + " " + rfe("Quotas").get("state") + " "
                + rfe("Quotas").get("release"));
        assertEquals(bench.id("epic", "title", "Tenancy"), rfe("Quotas").get("epic"));
        assertEquals(bench.id("epic", "title", "Cloud"), rfe("Keys").get("epic"));
        assertEquals("declined", rfe("Keys").get("state"));
    }

    @Test
    void aRowWithOurIdChangesThatRecordAndNoOther() {
        bring(LIST);
        UUID id = bench.id("rfe", "title", "Quotas per tenant");
        bench.set("rfe", id, "reach", 99.0);
        String edited = "id,Title,Reach,Problem,Account\n" + id + ",Quotas for tenants,50,,Acme = 5; New one\n";
        ImportReport report = bench.bring("board.csv", edited);

        assertEquals(2, bench.all("rfe").size());
        assertEquals("Quotas for tenants 50.0 null", bench.all("rfe").get(id).get("title") + " "
                + bench.all("rfe").get(id).get("reach") + " " + bench.all("rfe").get(id).get("problem"));
        assertEquals(new Count(0, 1, 0, 0, 0), report.count("rfe"));
        assertEquals(new Count(1, 1, 0, 0, 0), report.count("requester"));
        assertEquals(0, bench.bring("board.csv", edited).changes());
        String code = bench.store.stateCode();
        bench.bring("board.csv", "id,Title,Reach\n" + id + ",Quotas for tenants,50\n");
        assertEquals(code, bench.store.stateCode());
    }

    @Test
    void anExportOfAFewUnderTheNameOfTheListTakesNothingAway() {
        bring(LIST);
        UUID id = bench.id("rfe", "title", "Quotas per tenant");
        assertEquals(0, bring("id,Title,Ticket\n" + id + ",Quotas per tenant,R-1\n").changes());
        assertEquals(2, bench.all("rfe").size());
        assertEquals(3, bench.all("requester").size());
        assertEquals(0, bring(LIST).changes());
    }

    @Test
    void anIdOfAnotherWorkspaceIsANewRequest() {
        String text = "id,Title,Reach\n019ac0de-0000-7000-8000-000000000000,Quotas,50\n";
        bring(text);
        assertEquals(1, bench.all("rfe").size());
        assertEquals(0, bring(text).changes());
    }

    @Test
    void aRequestSomebodyTypedIsTakenUpRatherThanDoubled() {
        UUID id = bench.store.ids().next();
        bench.set("rfe", id, "title", "Quotas per tenant");
        bench.set("rfe", id, "reach", 7.0);
        bring(LIST);
        assertEquals(2, bench.all("rfe").size());
        assertEquals("7.0 R-1", bench.all("rfe").get(id).get("reach") + " " + bench.all("rfe").get(id).get("ticket"));
    }

    @Test
    void aSecondListWithTheSameEpicsTakesNothingAway() {
        bring(LIST);
        bench.bring("more.csv", "Title,Bucket,Epic,Reach\nOther,Strategy,Tenancy,3\n");
        assertEquals(3, bench.all("rfe").size());
        assertEquals(2, bench.all("bucket").size());
    }

    @Test
    void bucketsEpicsCapacitiesAndDealsComeFromTablesOfTheirOwn() {
        bring(LIST);
        bench.bring("buckets.csv", "Bucket,Least,Most\nStrategy,45 %,70\nDebt,,30\nWrong,80,20\n");
        bench.bring("epics.csv", "Epic,Priority,Owner,Release,Purpose\nSpeed,P1,Chief Architect,5.7,Fast\n");
        ImportReport teams = bench.bring("teams.csv",
                "Team,Quarter,Months\nCore,2026-Q4,12\nCore,Q1 2027,\"9,5\"\nCore,soon,3\nField,2026-Q4,-1\n");
        ImportReport deals = bench.bring("deals.csv",
                "Deal,RFE,Account,ARR,State,Asked,Expires\nBank,R-1,Acme,1.2M,granted,2026-11-01,2026-12-31\n");

        assertEquals(45, bench.record("bucket", "title", "Strategy").get("share_least"));
        assertNull(bench.record("bucket", "title", "Wrong").get("share_least"));
        assertEquals("P1 5.7", bench.record("epic", "title", "Speed").get("priority") + " "
                + bench.record("epic", "title", "Speed").get("release"));
        assertEquals(List.of(9.5, 12.0), bench.column("capacity", "months").stream().sorted().toList());
        assertEquals(
                "4: “soon” is no quarter such as 2026-Q4; the row was left out\n5: capacity “-1” is no number from 0; it was left out",
                told(teams));
        assertEquals("", told(deals));
        assertEquals(bench.id("rfe", "ticket", "R-1"), bench.record("deal", "title", "Bank").get("rfe"));
        assertEquals("granted", bench.record("deal", "title", "Bank").get("state"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.8, 80
            80, 80
            80 %, 80
            1, 100
            1 %, 1
            medium, 80
            moonshot, 20
            """)
    void confidenceIsReadAsShareAsPercentAndByItsWord(String said, int percent) {
        bring("Title,Confidence\nA," + said + "\n");
        assertEquals(percent, rfe("A").get("confidence"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2, 2.0, null
            2-4, 2.0, 4.0
            2–4, 2.0, 4.0
            4 to 2, 2.0, 4.0
            1.5 - 2.5 PM, 1.5, 2.5
            3 months, 3.0, null
            """)
    void effortIsOneFigureOrTwo(String said, String effort, String most) {
        bring("Title,Effort\nA," + said + "\n");
        assertEquals(effort + " " + most, rfe("A").get("effort") + " " + rfe("A").get("effort_most"));
    }
}
