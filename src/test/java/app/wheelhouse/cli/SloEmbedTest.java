package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.Discretion;
import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Finding;
import app.wheelhouse.document.Inspection;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.signal.store.SignalHistory;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.ui.list.Programme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objectives named within a sentence and on a line of their own. */
class SloEmbedTest {
    private static final Dates DATES = new Dates(ZoneOffset.UTC, Locale.UK);
    @TempDir
    Path folder;
    private Programme programme;
    private Signals signals;
    private Embeds embeds;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        UUID source = programme.add("source", "title", "Gateway", "kind", "exposition", "url",
                "http://127.0.0.1:9/metrics", "interval_seconds", 3600, "position", "a");
        add(source, "Reads", "room", "a");
        add(source, "Hidden writes", "host", "b");
        programme.save();
        SignalHistory.keep(programme.store().workspace().folder(), new SignalReader(programme.store()).book(),
                Programme.NOW);
        signals = Signals.kept(programme.store().workspace().folder(), Programme.CLOCK,
                new SignalReader(programme.store()).book());
        embeds = new LiveEmbeds(programme.store(), DATES, () -> Optional.of(signals));
    }

    private void add(UUID source, String title, String audience, String position) {
        programme.add("slo", "title", title, "source", source, "indicator", "ratio", "good", "good_total", "total",
                "all_total", "target", new BigDecimal("0.999"), "period", "28d", "audience", audience, "position",
                position);
    }

    @AfterEach
    void close() {
        signals.close();
        programme.close();
    }

    private DocumentFile file(String text) {
        return new DocumentFile(new Document(new UUID(1, 1), "Paper", "page", text, "room", "", "a"), List.of(),
                List.of(), embeds, Discretion.NONE);
    }

    private String words(String text, Edition edition) {
        return Markdown.render(DocumentPage.of(file(text), edition, Programme.TODAY, DATES));
    }

    private List<Finding.Kind> found(String text) {
        return Inspection.of(file(text), Optional.empty()).stream().map(Finding::kind).toList();
    }

    @Test
    void anObjectiveIsReadWithinASentence() {
        String words = words("Reads stand at {{slo Reads}}.", Edition.ROOM);
        assertTrue(words.replace("\\", "").matches("(?s).*Reads stand at [\\d.]+.? ?% of 99\\.9.? ?% promised, "
                + "-?[\\d.]+.? ?% of the budget left\\..*"), words);
        assertEquals(List.of(), found("Reads stand at {{slo Reads}}."));
    }

    @Test
    void onALineOfItsOwnItComesWithItsCharts() {
        String words = words("{{slo Reads}}", Edition.ROOM);
        assertTrue(words.contains("of the budget is left") && words.contains("From the signals"), words);
    }

    @Test
    void whatIsForTheHostIsWithheldFromTheRoomWithinASentenceToo() {
        String text = "Writes stand at {{slo Hidden writes}}.\n\n{{slo Hidden writes}}";
        assertFalse(words(text, Edition.ROOM).contains("promised"), words(text, Edition.ROOM));
        assertTrue(words(text, Edition.HOST).contains("promised"));
        assertTrue(found(text).contains(Finding.Kind.HOST));
    }

    @Test
    void oneThatIsGoneIsFlagged() {
        assertEquals(List.of(Finding.Kind.BROKEN), found("It stands at {{slo Nonsense}}."));
    }
}
