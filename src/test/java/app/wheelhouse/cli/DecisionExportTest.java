package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.PdfText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memos, packs, records and actions leave the workspace as files. */
class DecisionExportTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aDecisionOnAnAgenda() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
        user.ok("add", "person", "name=President");
        user.ok("add", "session", "title=Cloud first", "code=B", "starts_at=2026-11-30T14:00Z", "minutes=45");
        user.ok("add", "topic", "session=B", "title=Stages", "kind=decision_wanted");
        user.ok("add", "decision", "title=Stages", "session=B", "topic=Stages", "context=Somebody asks.");
    }

    private byte[] exported(String file, String... words) throws IOException {
        String target = folder.resolve(file).toString();
        String[] all = java.util.stream.Stream.concat(List.of(words).stream(), List.of("-o", target).stream())
                .toArray(String[]::new);
        return Files.readAllBytes(Path.of(user.ok(all).word()));
    }

    private String text(String file, String... words) throws IOException {
        return new String(exported(file, words), StandardCharsets.UTF_8);
    }

    @Test
    void aMemoIsADraftUntilNothingIsMissingAndThenFinal() throws IOException {
        String draft = String.join("\n", PdfText.pages(exported("one.pdf", "export", "memo", "Stages")));
        assertTrue(draft.contains("DRAFT"), draft);
        assertTrue(draft.contains("One decider"), draft);

        user.ok("set", "decision", "Stages", "framework=rapid", "door=one-way", "options=By gate\nBy date",
                "reversal_trigger=Two quarters without a stage", "review_on=2027-03-01");
        assertTrue(text("two.md", "export", "memo", "Stages").contains("**One decider**"));
        user.ok("add", "role", "decision=Stages", "person=President", "letters=D");
        String last = String.join("\n", PdfText.pages(exported("three.pdf", "export", "memo", "Stages")));
        assertFalse(last.contains("DRAFT"), last);
        assertTrue(last.contains("President (D)"), last);
    }

    @Test
    void aCouncilPackHoldsTheAgendaAndEachMemo() throws IOException {
        user.ok("add", "decision", "title=Owners", "session=B");
        String pack = text("pack.html", "export", "council-pack", "B");

        assertTrue(pack.indexOf("Agenda") < pack.indexOf("Decision memo"));
        assertTrue(pack.contains("Owners"));
        assertEquals(2, pack.split("class=\"chapter\"", -1).length - 1);
    }

    @Test
    void aDecisionIsWrittenAsMadrThatComesBackAsTheSame() throws IOException {
        user.ok("set", "decision", "Stages", "options=By gate\n+ proven\nBy date");
        String record = text("stages.md", "export", "decision", "Stages");

        assertTrue(record.startsWith("---\nstatus: proposed\n"), record);
        assertTrue(record.contains("* Good, because proven"), record);
        user.ok("import", folder.resolve("stages.md").toString());
        assertEquals(1, user.json("list", "decision").size());
    }

    @Test
    void actionsAreATableACalendarOrAListByPerson() throws IOException {
        user.ok("add", "action", "title=Draft it", "owner=President", "due=2026-12-04");

        assertEquals("action,owner,due,state,session\r\nDraft it,President,2026-12-04,open,\r\n",
                text("a.csv", "export", "actions"));
        assertTrue(text("a.ics", "export", "actions").contains("DUE;VALUE=DATE:20261204\r\n"));
        assertTrue(text("a.md", "export", "actions").contains("## President"));
        assertEquals(2, user.run("export", "actions", "B").code());
    }

    @Test
    void whatCannotBeExportedIsSaid() {
        assertTrue(user.run("export", "song", "B").err().contains("memo, decision, matrix"));
        assertEquals(2, user.run("export", "decision", "Stages", "--format", "pdf").code());
        assertEquals(2, user.run("export", "memo").code());
        assertEquals(1, user.run("export", "memo", "Nothing").code());
    }
}
