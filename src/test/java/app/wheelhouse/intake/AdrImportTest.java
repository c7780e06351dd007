package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Madr;
import app.wheelhouse.decision.Option;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.intake.adr.Adr;
import app.wheelhouse.intake.adr.AdrReader;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
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

class AdrImportTest {
    private static final String MADR4 = """
            ---
            # These are optional metadata elements.
            status: "accepted"
            date: 2024-05-13
            decision-makers: Ada Example
            consulted: Ben Example, Cleo Example
            informed: Dora Example
            ---

            # Use dashes in file names

            ## Context and Problem Statement

            What is the pattern of the file name where a record is stored?

            <!-- This is an optional element. -->
            ## Decision Drivers

            * Names sort

            ## Considered Options

            * `NNNN-title-with-dashes.md`
            * Date first

            ## Decision Outcome

            Chosen option: "`NNNN-title-with-dashes.md`", because
            the number can be cited.

            ### Consequences

            * Good, because links stay short

            ### Confirmation

            A check in the build.

            ## Pros and Cons of the Options

            ### `NNNN-title-with-dashes.md`

            * Good, because it is unique
            * Neutral, because it is
              common
            * Bad, because numbers clash

            ### Date first

            Such as 2024-05-13-title.

            * Bad, because dates change

            ## More Information

            See the list.
            """;
    /** Every part of the template of MADR 3, those of 3.0 filled in. */
    private static final String MADR3 = """
            ---
            # These are optional elements. Feel free to remove any of them.
            status: superseded by [ADR-0007](0007-one-gateway.md)
            date: 2023-02-28
            deciders: Ada Example, Ben Example
            consulted: Cleo Example
            informed: Dora Example, Emil Example
            ---
            # One gateway for each region

            ## Context and Problem Statement

            Requests cross an ocean twice.
            Where does the gateway stand?

            <!-- This is an optional element. Feel free to remove. -->
            ## Decision Drivers

            * Latency below 80 ms
            * … <!-- numbers of drivers can vary -->

            ## Considered Options

            * One gateway
            * A gateway for each region
            * … <!-- numbers of options can vary -->

            ## Decision Outcome

            Chosen option: "A gateway for each region", because
            it is the only one below 80 ms.

            <!-- This is an optional element. Feel free to remove. -->
            ### Consequences

            * Good, because requests stay on their side
            * Bad, because certificates multiply
            * … <!-- numbers of consequences can vary -->

            <!-- This is an optional element. Feel free to remove. -->
            ## Validation

            A probe from each region, every minute.

            <!-- This is an optional element. Feel free to remove. -->
            ## Pros and Cons of the Options

            ### One gateway

            <!-- This is an optional element. Feel free to remove. -->
            Such as today's.

            * Good, because there is one to patch
            <!-- use "neutral" if the given argument weights neither for good nor bad -->
            * Neutral, because it is known
            * Bad, because it is far away
            * … <!-- numbers of pros and cons can vary -->

            ### A gateway for each region

            * Good, because it is near

            <!-- This is an optional element. Feel free to remove. -->
            ## More Information

            To be looked at again after a year.
            """;
    private static final String MADR2 = """
            # Use Markdown [short title]

            * Status: proposed
            * Deciders: Ada Example, Ben Example
            * Date: 2021-01-02

            Technical Story: ABC-1

            ## Context and Problem Statement

            Which format?

            ## Considered Options

            * Markdown
            * Wiki

            ## Decision Outcome

            Chosen option: "Markdown", because it travels.
            """;
    private static final String NYGARD = """
            # 9. Help scripts

            Date: 2018-06-26

            ## Status

            Superseded by [10. Git hooks](0010-git-hooks.md)

            ## Context

            Scripts are hard to find.

            ## Decision

            We put help into the scripts themselves.

            ## Consequences

            One place less to keep.

            ## Notes

            Written on a train.
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

    private Decision only() {
        List<DecisionRow> rows = new DecisionLists(bench.store).decisions();
        assertEquals(1, rows.size());
        return rows.getFirst().decision();
    }

    @Test
    void madr4BecomesADecisionWithOptionsOutcomeAndRoles() {
        ImportReport report = bench.bring("0005-use-dashes.md", MADR4);
        Decision decision = only();

        assertEquals(List.of(), report.notUnderstood());
        assertEquals("Use dashes in file names", decision.title());
        assertEquals(LocalDate.of(2024, 5, 13), decision.decidedOn());
        assertEquals(List.of(
                new Option("NNNN-title-with-dashes.md", List.of("it is unique"), List.of("numbers clash"),
                        List.of("it is common")),
                new Option("Date first", List.of(), List.of("dates change"), List.of("Such as 2024-05-13-title."))),
                decision.choices());
        assertEquals("`NNNN-title-with-dashes.md`", decision.outcome());
        assertEquals("the number can be cited.", decision.reason());
        assertEquals("* Good, because links stay short\n\n**Confirmation**\n\nA check in the build.",
                decision.consequences());
        assertTrue(decision.context().contains("**Decision drivers**\n\n* Names sort"), decision.context());
        Map<Object, Object> letters = bench.all("role").values().stream().collect(Collectors.toMap(
                role -> bench.all("person").get(role.get("person")).get("name"), role -> role.get("letters")));
        assertEquals(Map.of("Ada Example", "A", "Ben Example", "C", "Cleo Example", "C", "Dora Example", "I"), letters);
        assertEquals("raci", bench.record("decision", "title", "Use dashes in file names").get("framework"));
    }

    @Test
    void madr3BecomesADecisionAndGoesOutAndInAgainTheSame() throws StoreException {
        ImportReport report = bench.bring("0003-gateway.md", MADR3);
        DecisionRow row = new DecisionLists(bench.store).decisions().getFirst();
        Decision decision = row.decision();

        assertEquals(List.of(), report.notUnderstood());
        assertEquals("One gateway for each region", decision.title());
        assertEquals(DecisionState.SUPERSEDED, decision.state());
        assertEquals(LocalDate.of(2023, 2, 28), decision.decidedOn());
        assertEquals("""
                Requests cross an ocean twice.
                Where does the gateway stand?

                **Decision drivers**

                * Latency below 80 ms

                **More information**

                To be looked at again after a year.""", decision.context());
        assertEquals(List.of(
                new Option("One gateway", List.of("there is one to patch"), List.of("it is far away"),
                        List.of("Such as today's.", "it is known")),
                new Option("A gateway for each region", List.of("it is near"), List.of(), List.of())),
                decision.choices());
        assertEquals("A gateway for each region", decision.outcome());
        assertEquals("it is the only one below 80 ms.", decision.reason());
        assertEquals("""
                * Good, because requests stay on their side
                * Bad, because certificates multiply

                **Validation**

                A probe from each region, every minute.""", decision.consequences());
        Map<Object, Object> letters = bench.all("role").values().stream().collect(Collectors.toMap(
                role -> bench.all("person").get(role.get("person")).get("name"), role -> role.get("letters")));
        assertEquals(Map.of("Ada Example", "A", "Ben Example", "A", "Cleo Example", "C", "Dora Example", "I",
                "Emil Example", "I"), letters);
        try (Workbench other = new Workbench(folder.resolve("other"))) {
            other.bring("a.md", Madr.write(row));
            assertEquals(Madr.write(row),
                    Madr.write(new DecisionLists(other.store).decisions().getFirst()));
        }
    }

    @Test
    void theTemplateItselfNotFilledInNamesNobodyAndNoDay() {
        String template = MADR3.replace("2023-02-28", "{YYYY-MM-DD when the decision was last updated}")
                .replace("Ada Example, Ben Example", "{list everyone involved in the decision}")
                .replace("Cleo Example", "{list everyone whose opinions are sought}")
                .replace("Dora Example, Emil Example", "{list everyone who is kept up-to-date on progress}")
                .replaceAll("status: .*", "status: {proposed | rejected | accepted | deprecated | … }");
        bench.bring("adr-template.md", template);
        assertEquals(DecisionState.PROPOSED, only().state());
        assertEquals(0, bench.all("person").size());
        assertNull(only().raisedOn());
    }

    @Test
    void madr2HasItsFactsAsAListAndWhatIsProposedIsARecommendation() {
        bench.bring("0001-use-markdown.md", MADR2);
        Decision decision = only();

        assertEquals("Use Markdown [short title]", decision.title());
        assertEquals("Markdown\n\nit travels.", decision.recommendation());
        assertEquals("", decision.outcome());
        assertEquals(LocalDate.of(2021, 1, 2), decision.raisedOn());
        assertEquals("Technical story: ABC-1\n\nWhich format?", decision.context());
        assertEquals(2, bench.all("role").size());
    }

    @Test
    void nygardsRecordKnowsItsSuccessorAndKeepsWhatNothingTells() {
        bench.bring("0010-git-hooks.md", NYGARD.replace("9. Help scripts", "10. Git hooks")
                .replaceAll("Superseded by .*", "Accepted"));
        ImportReport report = bench.bring("0009-help-scripts.md", NYGARD);
        Map<String, Object> help = bench.record("decision", "title", "Help scripts");

        assertEquals("superseded", help.get("state"));
        assertEquals("We put help into the scripts themselves.", help.get("outcome"));
        assertEquals("Scripts are hard to find.\n\n**Notes**\n\nWritten on a train.", help.get("context"));
        assertEquals(List.of(new NotUnderstood(21, "## Notes")), report.notUnderstood());
        assertEquals(bench.id("decision", "title", "Git hooks"),
                bench.all("link").values().iterator().next().get("record"));
    }

    @Test
    void aRecordAgainChangesNothingAndTheUsersEditsStay() {
        bench.bring("0005-use-dashes.md", MADR4);
        String code = bench.store.stateCode();
        assertEquals(0, bench.bring("0005-use-dashes.md", MADR4).changes());
        assertEquals(code, bench.store.stateCode());
        UUID id = only().id();
        bench.set("decision", id, "reason", "It sorts.");
        bench.bring("0005-use-dashes.md",
                MADR4.replace("Use dashes in file names", "Use dashes").replace("cited", "seen"));

        assertEquals("Use dashes", only().title());
        assertEquals("It sorts.", only().reason());
        assertEquals(id, only().id());
    }

    @Test
    void aGuideIsNoDecisionRecord() {
        assertFalse(AdrReader.isOne("# Guide\n\n## Decisions\n\n- The charter\n\n## Context\n"));
        assertTrue(AdrReader.isOne(NYGARD));
    }

    @Test
    void whatIsExportedAsMadrImportsBackAsTheSameDecision() throws StoreException {
        SampleWorkspace.build(bench.store, Workbench.SAMPLE);
        List<DecisionRow> rows = new DecisionLists(bench.store).decisions();
        int changes = 0;
        for (DecisionRow row : rows) {
            Decision one = row.decision();
            Adr adr = AdrReader.read("x", Madr.write(row));
            assertEquals(one.title(), adr.title());
            assertEquals(one.choices(), adr.options(), one.title());
            assertEquals(one.outcome(), adr.outcome(), one.title());
            assertEquals(one.reason(), adr.reason(), one.title());
            assertEquals(one.recommendation(), adr.recommendation(), one.title());
            assertEquals(one.context(), adr.context(), one.title());
            assertEquals(one.risks(), adr.risks(), one.title());
            assertEquals(one.consequences(), adr.consequences(), one.title());
            ImportReport report = bench.bring(Madr.name(one) + ".md", Madr.write(row));
            assertEquals(0, report.count("decision").added() + report.count("person").added(), one.title());
            changes += report.count("role").added();
        }
        assertEquals(0, changes);
        assertEquals(rows.size(), new DecisionLists(bench.store).decisions().size());
    }

    @Test
    void inAnotherWorkspaceItIsTheSameDecisionTwiceOver() throws StoreException {
        SampleWorkspace.build(bench.store, Workbench.SAMPLE);
        DecisionRow row = new DecisionLists(bench.store).decisions().stream()
                .filter(each -> each.decision().title().startsWith("Is MAI")).findFirst().orElseThrow();
        try (Workbench other = new Workbench(folder.resolve("other"))) {
            other.bring("a.md", Madr.write(row));
            DecisionRow there = new DecisionLists(other.store).decisions().getFirst();

            assertEquals(Madr.write(row), Madr.write(there));
        }
    }
}
