package app.wheelhouse.bench;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.session.PreRead;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A session of the sample programme given more topics until its pre-read fills six pages. */
final class LongSession {
    static final int PAGES = 6;
    private static final String TEXT = """
            Becoming the custodian of somebody's data changes what the product *is*: shared responsibility, runbooks, \
            a price that follows the cost of running it. **Core first** keeps what can go wrong small enough to rehearse.

            | stage | proof | days |
            |:------|:------|-----:|
            | crawl | one tenant, one month inside budget | 30 |
            | walk  | three tenants, upgrades without a stop | 90 |

            - budget agreed with [the workbook](https://sre.google/workbook/) at hand
            - runbook rehearsed with `restore --verify` on a copy
            """;
    private final Store store;
    private final SessionStore sessions;
    private final UUID id;

    LongSession(Store store, String code) {
        this.store = store;
        sessions = new SessionStore(store);
        id = sessions.sessions().stream().filter(session -> code.equals(session.code())).findFirst().orElseThrow().id();
    }

    UUID id() {
        return id;
    }

    Page page() {
        return PreRead.page(sessions.page(id).orElseThrow(), Edition.ROOM,
                new Dates(store.clock().getZone(), Locale.getDefault()));
    }

    /** Adds topics until there are enough pages. */
    void grow(Pdf pdf) throws IOException {
        for (int topic = 1; pages(pdf) < PAGES; topic++) {
            UUID added = sessions.agenda().add(id, null, TopicKind.DISCUSSION, "Question " + topic).join();
            sessions.agenda().setText(added, TEXT).join();
        }
        if (pages(pdf) != PAGES) {
            throw new AssertionError("The pre-read has " + pages(pdf) + " pages");
        }
    }

    /** Starts the session, so that the cockpit opens on it. */
    void run() {
        sessions.meeting().start(id).join();
    }

    private int pages(Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.render(page(), Paper.A4, Progress.UNWATCHED))) {
            return document.getNumberOfPages();
        }
    }
}
