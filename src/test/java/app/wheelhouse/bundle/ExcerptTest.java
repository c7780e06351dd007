package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.Excerpt.Receipts;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Have;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An excerpt says what it may, nothing else, and can never be taken for a bundle. */
class ExcerptTest {
    @TempDir
    Path folder;
    private Programme anna;
    private UUID series;
    private UUID other;

    @BeforeEach
    void aProgramme() throws Exception {
        anna = Programme.first(folder.resolve("anna"));
        series = anna.add("series", "title", "Council");
        other = anna.add("series", "title", "Personnel");
        UUID session = anna.add("session", "title", "Open session");
        UUID secret = anna.add("session", "title", "Closed session");
        UUID topic = anna.add("topic", "title", "For all");
        UUID hidden = anna.add("topic", "title", "Fallback price");
        var _ = anna.store().apply(new Edit("Plan").put("session", session, "series", series)
                .put("session", secret, "series", other).put("topic", topic, "session", session)
                .put("topic", topic, "audience", "room").put("topic", topic, "kind", "discussion")
                .put("topic", hidden, "session", session).put("topic", hidden, "audience", "host")
                .put("topic", hidden, "kind", "discussion")).join();
        decide("Visible decision", session, topic);
        decide("Hidden decision", session, hidden);
        decide("Personnel decision", secret, null);
        UUID note = anna.add("note", "text", "walk away below forty");
        anna.set("note", note, "session", session.toString());
        anna.set("person", anna.add("person", "name", "Kim Sato"), "role", "Finance");
        receipt("Said by name", "named");
        receipt("Said by role", "role_only");
        receipt("Said in confidence", "not_for_room");
    }

    private void decide(String title, UUID session, UUID topic) {
        UUID id = anna.add("decision", "title", title);
        Edit edit = new Edit("Place").put("decision", id, "session", session).put("decision", id, "context",
                "context of " + title);
        var _ = anna.store().apply(topic == null ? edit : edit.put("decision", id, "topic", topic)).join();
    }

    private void receipt(String title, String attribution) {
        UUID id = anna.add("receipt", "title", title);
        anna.set("receipt", id, "speaker", "Kim Sato");
        anna.set("receipt", id, "attribution", attribution);
    }

    @AfterEach
    void close() {
        anna.close();
    }

    private String said(Excerpt.Rules rules) {
        StringBuilder all = new StringBuilder();
        Excerpt.of(anna.store(), rules)
                .forEach((name, text) -> all.append(name).append('\n')
                        .append(new String(text, StandardCharsets.UTF_8)));
        return all.toString();
    }

    @Test
    void whatIsTheHostsAloneIsNotInIt() {
        String said = said(new Excerpt.Rules(true, Receipts.AS_MARKED, Set.of()));
        for (String secret : new String[]{"Fallback price", "Hidden decision", "walk away", "context of",
                "Said in confidence"}) {
            assertFalse(said.contains(secret), secret);
        }
        assertTrue(said.contains("Visible decision") && said.contains("For all"), said);
    }

    @Test
    void aSeriesIsLeftOutWithEverythingInIt() {
        String said = said(new Excerpt.Rules(false, Receipts.AS_MARKED, Set.of(other)));
        for (String secret : new String[]{"Personnel", "Closed session", other.toString()}) {
            assertFalse(said.contains(secret), secret);
        }
        assertTrue(said.contains("Council") && said.contains("Hidden decision"), said);
    }

    @Test
    void receiptsAreToldAsFarAsTheyMay() {
        String marked = csv(Receipts.AS_MARKED);
        assertTrue(marked.contains("Said by name,Kim Sato") && marked.contains("Said by role,Finance"), marked);
        assertFalse(marked.contains("Said in confidence"), marked);
        assertFalse(csv(Receipts.BY_ROLE).contains("Kim Sato"));
        assertEquals("", csv(Receipts.NONE));
    }

    private String csv(Receipts receipts) {
        return new String(Excerpt.of(anna.store(), new Excerpt.Rules(false, receipts, Set.of()))
                .getOrDefault("receipt.csv", new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void itCanBeReadButNeverImported() throws Exception {
        Path file = folder.resolve("excerpt.whbundle");
        var _ = new Exporter(anna.store(), anna.settings(), "test", _ -> Map.of()).excerpt(
                new Exporter.Wanted(file, Have.NOTHING, "Board", new Seal.Open()),
                new Excerpt.Rules(true, Receipts.NONE, Set.of()));
        try (BundleFile bundle = BundleFile.open(file, Unsealing.NONE)) {
            assertEquals(0, bundle.verify().size());
            assertTrue(bundle.readable("excerpt.md").contains("Visible decision"));
            BundleException refused = assertThrows(BundleException.class,
                    () -> BundleImport.of(anna.store(), bundle, anna.settings(), true));
            assertEquals(Code.REDACTED, refused.code());
            assertEquals(Code.REDACTED, assertThrows(BundleException.class, () -> Joining.make(
                    folder.resolve("new"), bundle, "new", anna.settings(), true, anna.store().clock())).code());
        }
    }
}
