package app.wheelhouse.app;

import app.wheelhouse.cli.LiveEmbeds;
import app.wheelhouse.cli.PartPages;
import app.wheelhouse.document.Document;
import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.document.store.DocumentEdits;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.document.store.PackStore;
import app.wheelhouse.document.ui.DocumentTools;
import app.wheelhouse.document.ui.DocumentsView;
import app.wheelhouse.document.ui.DocumentsViewModel;
import app.wheelhouse.document.ui.PacksModel;
import app.wheelhouse.document.ui.PacksView;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.library.Person;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.session.SessionSlides;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.pages.DeckView;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of documents being written beside their pages, of what is beside them, of packs and slides. */
@Tag("screens")
class DocumentsScreensTest {
    private static final Dates DATES = new Dates(Programme.CLOCK.getZone(), Locale.UK);
    @TempDir
    Path folder;
    private Store store;
    private LiveEmbeds embeds;
    private UUID paper;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(Workspace.create(folder.resolve("sample"), "Sample", "laptop", Programme.CLOCK),
                Programme.CLOCK);
        SampleWorkspace.build(store);
        embeds = new LiveEmbeds(store, DATES, Optional::empty);
        DocumentStore documents = new DocumentStore(store);
        Document prfaq = documents.documents().stream().filter(each -> each.title().startsWith("PR/FAQ: storage"))
                .findFirst().orElseThrow();
        paper = prfaq.id();
        documents.saveText(paper, prfaq.text()
                .replace("Racks arrive on time, data does not.", "Racks arive on time, data does not: 30 % is lost.")
                .replace("A price per usable capacity", "") + "\n{{kpi Nonsense}}\n").join();
        DocumentEdits edits = new DocumentEdits(store);
        edits.budget(paper, 3, null).join();
        edits.remark(paper, "VAST brings storage", "Say which site.").join();
        List<Person> people = documents.people();
        edits.ask(paper, people.get(0).id()).join();
        edits.ask(paper, people.get(1).id()).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private View documents(Desk desk) {
        return new DocumentsView(new DocumentsViewModel(store, new DocumentStore(store), Background.inline(), desk,
                Programme.CLOCK).with(new DocumentTools(embeds, new Pdf(), DATES)), _ -> {
                }).atPage(paper);
    }

    private static Consumer<Node> pressing(String... ids) {
        return root -> {
            for (String id : ids) {
                root.applyCss();
                switch (root.lookup("#" + id)) {
                    case ToggleButton toggle -> toggle.fire();
                    case Button button -> button.fire();
                    case null, default -> throw new AssertionError("no button " + id);
                }
            }
        };
    }

    @Test
    void aDocumentIsRead() {
        Rooms.shoot("documents-read", folder, "documents", this::documents, _ -> {
        });
    }

    @Test
    void aDocumentIsWrittenBesideItsPages() {
        Rooms.shoot("documents-pages", folder, "documents", this::documents, pressing("document-split"));
    }

    @Test
    void whatIsMissingStandsBesideIt() {
        Rooms.shoot("documents-check", folder, "documents", this::documents,
                pressing("document-edit", "document-side-key", "document-side-check"));
    }

    @Test
    void commentsAndVersionsStandBesideIt() {
        Rooms.shoot("documents-comments", folder, "documents", this::documents,
                pressing("document-edit", "document-side-key", "document-side-remarks"));
        Rooms.shoot("documents-history", folder, "documents", this::documents,
                pressing("document-edit", "document-side-key", "document-side-versions"));
    }

    @Test
    void packsArePutTogether() {
        PackPages pages = new PartPages(store, DATES, embeds);
        Rooms.shoot("packs-empty", folder, "documents", desk -> packs(desk, pages), _ -> {
        });
        PackStore packs = new PackStore(store);
        UUID id = packs.add("Pre-read of the board").join();
        packs.setPurpose(id, "For those who decide on Monday.").join();
        for (PackPages.Choice choice : pages.choices().subList(0, 6)) {
            packs.put(packs.pack(id).orElseThrow(), choice).join();
        }
        packs.put(packs.pack(id).orElseThrow(), new PackPages.Choice(Pack.Kind.SCORECARD, null, "")).join();
        Rooms.shoot("packs", folder, "documents", desk -> packs(desk, pages), _ -> {
        });
    }

    private View packs(Desk desk, PackPages pages) {
        return new PacksView(new PacksModel(store, pages, Background.inline(), desk));
    }

    @Test
    void slides() {
        SessionStore sessions = new SessionStore(store);
        UUID session = sessions.sessions().stream().filter(each -> each.code().equals("B")).findFirst().orElseThrow()
                .id();
        Rooms.shootPage("slides", folder, "sessions", desk -> new DeckView(
                () -> SessionSlides.of(sessions.page(session).orElseThrow(), DATES), new Pdf(), Background.inline(),
                desk, _ -> {
                }), _ -> {
                });
    }
}
