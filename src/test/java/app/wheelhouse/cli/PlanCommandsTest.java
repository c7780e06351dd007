package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Outcomes, KPIs, promises, tracks, cadences, gates and releases from the command line. */
class PlanCommandsTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void init() {
        user = new CommandLineUser(folder);
        user.ok("init");
        user.ok("add", "person", "name=Chief Architect");
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asString()).toList();
    }

    /** How many there are; a list of nothing has its own exit code. */
    private int count(String type) {
        CommandLineUser.Result listed = user.run("list", type, "--json");
        return listed.code() == 1 ? 0 : listed.json().size();
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.Clock.system(ZoneOffset.UTC));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome   | title=Proof live;owner=Chief Architect            | confidence=70            | confidence | 70
            checkpoint| title=Day 45                                      | verdict=go               | verdict    | go
            promise   | title=Rehearse runbooks;person=Chief Architect    | state=kept               | state      | kept
            kpi       | title=GPU idle;unit=%;direction=down;target=15    | target=12                | target     | 12
            track     | title=Azure hardware;owner=Chief Architect        | headcount=two            | headcount  | two
            horizon   | title=Next year;month_from=12;month_to=24         | month_to=36              | month_to   | 36
            cadence   | title=WBR;rrule=FREQ=WEEKLY,BYDAY=MO              | minutes=30               | minutes    | 30
            holiday   | title=Closure;starts_on=2026-12-24                | ends_on=2026-12-31       | ends_on    | 2026-12-31
            travel    | title=Site visit;starts_on=2026-11-23;person=Chief Architect | place=Dallas  | place      | Dallas
            gate      | title=Release gate                                | purpose=Ship or not      | purpose    | Ship or not
            release   | title=5.6;freeze_on=2027-01-11                    | golden_run_on=2027-01-11 | golden_run_on | 2027-01-11
            stage     | title=Phoenix;step=crawl                          | step=walk                | step       | walk
            incident  | title=Quorum lost;budget_share=34                 | budget_share=36          | budget_share | 36
            """)
    void eachTypeIsAddedListedSetFoundInItsHistoryAndRemoved(String type, String fields, String change, String field,
            String expected) {
        List<String> add = new java.util.ArrayList<>(List.of("add", type));
        for (String each : fields.strip().split(";", -1)) {
            add.add(each.startsWith("rrule=") ? each.replace(',', ';') : each);
        }
        String id = user.ok(add.toArray(String[]::new)).word();
        assertEquals(List.of(id), texts(user.json("list", type), "id"));
        user.ok("set", type, id, change);
        assertEquals(expected, user.json("show", type, id).path(field).asString());
        assertTrue(user.ok("history", type, id).out().contains(expected));
        assertEquals(1, user.json("remove", type, id).path("deleted").asInt());
        assertEquals(0, count(type));
        user.ok("undo");
        assertEquals(List.of(id), texts(user.json("list", type), "id"), "all of it comes back");
    }

    @Test
    void theFieldsScriptsRelyOnAreThere() {
        user.ok("add", "outcome", "title=Proof live");
        user.ok("add", "kpi", "title=GPU idle");
        user.ok("add", "cadence", "title=WBR", "rrule=FREQ=WEEKLY;BYDAY=MO");
        user.ok("add", "gate", "title=Release gate");
        Map.of("outcome", "id checkpoint title owner state", "kpi", "id title unit direction baseline target",
                "cadence", "id title rrule minutes owner", "gate", "id title verdict").forEach((type, fields) -> {
                    JsonNode row = user.json("list", type).get(0);
                    for (String field : fields.split(" ", -1)) {
                        assertTrue(row.has(field), type + "." + field);
                    }
                });
        assertEquals("not_started", user.json("list", "outcome").get(0).path("state").asString());
        assertEquals("no_data", user.json("list", "gate").get(0).path("verdict").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome | title=A;state=nearly              | state
            outcome | title=A;confidence=120            | confidence
            kpi     | title=A;direction=sideways        | direction
            cadence | title=A;rrule=every monday        | rrule
            cadence | title=A;rrule=FREQ=DAILY;zone=Mars| zone
            holiday | title=A;starts_on=2026-12-24;ends_on=2026-12-20 | end before it begins
            rhythm  | working_days=monday               | working_days
            verdict | title=A                           | freeze it in the window
            gate    | purpose=none                      | title
            """)
    void whatBreaksARuleIsRefusedWithTheRule(String type, String fields, String named) {
        List<String> add = new java.util.ArrayList<>(List.of("add", type));
        add.addAll(List.of(fields.strip().split(";", -1)));
        CommandLineUser.Result refused = user.run(add.toArray(String[]::new));
        assertEquals(4, refused.code(), refused.err());
        assertTrue(refused.err().contains(named.strip()), refused.err());
        assertEquals(0, count(type));
    }

    @Test
    void whatBelongsToARecordGoesWithIt() {
        user.ok("add", "kpi", "title=GPU idle");
        user.ok("add", "reading", "kpi=GPU idle", "measured_on=2026-11-16", "amount=22.8");
        user.ok("add", "gate", "title=Release gate");
        user.ok("add", "criterion", "gate=Release gate", "title=QA");
        assertEquals(2, user.json("remove", "kpi", "GPU idle").path("deleted").asInt());
        assertEquals(2, user.json("remove", "gate", "Release gate").path("deleted").asInt());
        assertEquals(0, count("reading") + count("criterion"));
    }

    @Test
    void aDefinitionThatChangesBreaksTheLineAsInTheWindow() {
        user.ok("add", "kpi", "title=GPU idle");
        user.ok("set", "kpi", "GPU idle", "definition=idle over an hour");
        assertEquals(0, count("annotation"), "a first definition breaks nothing");
        user.ok("add", "reading", "kpi=GPU idle", "measured_on=2026-11-16", "amount=22.8");
        user.ok("set", "kpi", "GPU idle", "definition=idle over an hour");
        assertEquals(0, count("annotation"), "the same words break nothing");
        user.ok("set", "kpi", "GPU idle", "definition=idle over five minutes");
        JsonNode notes = user.json("list", "annotation");
        assertEquals(1, notes.size());
        assertEquals("Definition changed true",
                notes.get(0).path("title").asString() + " " + notes.get(0).path("breaks").asBoolean());
    }

    @Test
    void aKpiConditionIsAnsweredFromTheScorecardAndOnlyWithinItsWindow() {
        user.ok("add", "gate", "title=Release gate");
        user.ok("add", "criterion", "gate=Release gate", "title=QA", "kind=kpi", "subject=QA success rate",
                "comparison=at_least", "threshold=96", "warn_at=97", "days=14");
        assertEquals(1, user.run("gate", "check", "Release gate").code(), "no such KPI is no data");
        user.ok("add", "kpi", "title=QA success rate");
        user.ok("add", "reading", "kpi=QA success rate", "measured_on=" + today().minusDays(40), "amount=99");
        CommandLineUser.Result old = user.run("gate", "check", "Release gate");
        assertEquals(1, old.code());
        assertTrue(old.out().contains("older than its window"), old.out());
        user.ok("add", "reading", "kpi=QA success rate", "measured_on=" + today().minusDays(3), "amount=96.4");
        assertEquals("warn", user.json("gate", "check", "Release gate").path("verdict").asString());
        user.ok("add", "reading", "kpi=QA success rate", "measured_on=" + today(), "amount=95.9");
        assertEquals(1, user.run("gate", "check", "Release gate").code());
    }

    @Test
    void theShipSheetIsOfTheReleaseThatIsNamed() throws IOException {
        user.ok("add", "gate", "title=Release gate");
        user.ok("add", "release", "title=5.6", "begins_on=2020-01-01", "ga_on=2099-01-01");
        user.ok("add", "release", "title=5.7", "begins_on=2020-01-01", "ga_on=2099-06-01");
        Path file = folder.resolve("ship.md");
        user.ok("export", "gate", "Release gate", "-o", file.toString());
        assertTrue(Files.readString(file).contains("Release gate, 5.6"));
        user.ok("export", "gate", "Release gate", "--release", "5.7", "-o", file.toString());
        assertTrue(Files.readString(file).contains("Release gate, 5.7"));
        assertTrue(Files.readString(file).contains("Nobody knows the budget"), "what the policy lets go, and why");
        assertEquals(2, user.run("export", "scorecard", "--release", "5.7", "-o", file.toString()).code());
    }

    @Test
    void workingDaysAreSetOnceForTheWorkspace() {
        user.ok("add", "rhythm", "working_days=su,mo,tu,we,th");
        user.ok("add", "rhythm", "working_days=SU MO TU WE TH");
        assertEquals(List.of("MO,TU,WE,TH,SU"), texts(user.json("list", "rhythm"), "working_days"));
    }

    @Test
    void outcomesCheckInsAndPromisesComeFromTables() throws IOException {
        user.ok("import", write("outcomes.csv", """
                Outcome,Checkpoint,Owner,State,Confidence
                Proof live,Day 60,Chief Architect,on track,75 %
                One backlog,Day 30,,finished,140 %
                ,Day 30,,done,
                """).toString());
        assertEquals(List.of("Proof live", "One backlog"), texts(user.json("list", "outcome", "--sort", "confidence"),
                "title").reversed().reversed().stream().sorted(java.util.Comparator.reverseOrder()).toList());
        assertEquals("on_track 75", user.json("show", "outcome", "Proof live").path("state").asString() + " "
                + user.json("show", "outcome", "Proof live").path("confidence").asInt());
        assertEquals("not_started", user.json("show", "outcome", "One backlog").path("state").asString());
        user.ok("import", write("check-ins.csv", """
                Outcome,Date,Check-in,State,Confidence
                Proof live,2026-11-16,Racks are powered,on track,70 %
                Proof live,someday,Racks are late,at risk,50 %
                """).toString());
        assertEquals(List.of("Racks are powered"), texts(user.json("list", "checkin"), "title"));
        user.ok("import", write("promises.csv", """
                Promise,Who,To,By,State
                Rehearse runbooks,Chief Architect,President,2026-11-16,open
                Sign criteria,Field Lead,President,2026-11-06,kept
                Write it down,Field Lead,President,soon,perhaps
                """).toString());
        assertEquals(3, count("promise"));
        assertEquals("2026-11-16", user.json("show", "promise", "Rehearse runbooks").path("due_on").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            promises.csv  | Promise,Who,By,State~Rehearse,Chief Architect,soon,open~,Chief Architect,2026-11-16,open | 2 3 | “soon” is no day
            outcomes.csv  | Outcome,Checkpoint,State~Proof,Day 60,finished~Proof,Day 60,done                   | 2 3 | is no state of an outcome
            check-ins.csv | Outcome,Date,Check-in~Proof,2026-11-16,~Proof,nowhere,Late                         | 2 3 | it says nothing
            kpis.csv      | KPI,Date,Value~GPU idle,2026-11-16,many~GPU idle,never,3~,2026-11-16,3              | 2 3 4 | “many” is no number
            tracks.csv    | Track,DRI,Proof,By~Azure,Chief Architect,Signed,later~,,Signed,2026-11-16           | 2 3 | “later” is no day
            holidays.csv  | Holiday,From,To~Closure,2026-12-24,2026-12-01~,2026-12-24,                          | 2 3 | it ends before it begins
            travel.csv    | Travel,Who,From,To~Visit,Chief Architect,sometime,                                  | 2 | “sometime” is no day
            """)
    void brokenRowsAreNamedByTheirLinesAndTheRestIsRead(String name, String table, String lines, String reason)
            throws IOException {
        JsonNode report = user.json("import", write(name, table.strip().replace('~', '\n') + "\n").toString());
        JsonNode file = report.isArray() ? report.get(0) : report;
        JsonNode named = file.path("not_understood");
        assertEquals(List.of(lines.strip().split(" ", -1)), texts(named, "line"), report.toString());
        assertTrue(named.get(0).toString().contains(reason.strip()), named.toString());
    }
}
