package app.wheelhouse.app;

import app.wheelhouse.cli.LiveEmbeds;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Finding;
import app.wheelhouse.document.Inspection;
import app.wheelhouse.document.Template;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.document.ui.DocumentTools;
import app.wheelhouse.document.ui.DocumentsView;
import app.wheelhouse.document.ui.DocumentsViewModel;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.shell.Route;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.pages.PagesView;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** The screens of documents, with live figures from everywhere else. */
final class Papers {
    private final Store store;
    private final DocumentStore documents;
    private final Embeds embeds;
    private final Background background;
    private final Desk desk;
    private final Consumer<Path> reveal;
    private final Pdf pdf;
    private final Dates dates;

    Papers(Store store, Watch watch, Background background, Desk desk, Consumer<Path> reveal, Pdf pdf) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.reveal = reveal;
        this.pdf = pdf;
        documents = new DocumentStore(store);
        dates = new Dates(store.clock().getZone(), Locale.getDefault());
        embeds = new LiveEmbeds(store, dates, watch::signals);
    }

    List<Route> routes(Consumer<String> openLink) {
        return List.of(Route.room("documents", "Documents", "fth-file-text", "Shortcut+8", () -> documents(openLink)),
                Route.page("document", "Page", "fth-file-text", "documents",
                        id -> documents(openLink).atPage(UUID.fromString(id))),
                Route.page("document-pages", "Pages", "fth-printer", "documents", id -> pages(UUID.fromString(id))));
    }

    private DocumentsView documents(Consumer<String> openLink) {
        return new DocumentsView(new DocumentsViewModel(store, documents, background, desk, store.clock())
                .with(new DocumentTools(embeds, pdf, dates)), openLink);
    }

    private View pages(UUID id) {
        DocumentFile first = file(id);
        return new PagesView(DocumentPage.kindLabel(first.document().kind()),
                edition -> DocumentPage.of(file(id), edition, dates.day(store.clock().instant()), dates), pdf,
                background, desk, reveal).doubting(edition -> doubts(id, edition))
                .beginningWith(first.document().isForRoom() ? Edition.ROOM : Edition.HOST);
    }

    private DocumentFile file(UUID id) {
        return documents.file(id, embeds).orElseThrow();
    }

    private PagesView.Doubts doubts(UUID id, Edition edition) {
        DocumentFile file = file(id);
        List<Finding> against = Inspection.against(edition,
                Inspection.of(file, Template.of(file.document(), documents.templates())));
        return new PagesView.Doubts(sentences(against, true), sentences(against, false));
    }

    private static List<String> sentences(List<Finding> findings, boolean refused) {
        return findings.stream().filter(each -> each.kind().refuses() == refused)
                .map(each -> each.text() + (each.line() < 0 ? "" : " (line " + (each.line() + 1) + ")")).toList();
    }
}
