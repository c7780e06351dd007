package app.wheelhouse.app;

import app.wheelhouse.cli.LiveEmbeds;
import app.wheelhouse.cli.PartPages;
import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Finding;
import app.wheelhouse.document.Inspection;
import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPage;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.document.RedlinePage;
import app.wheelhouse.document.Template;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.document.store.PackStore;
import app.wheelhouse.document.ui.DocumentTools;
import app.wheelhouse.document.ui.DocumentsView;
import app.wheelhouse.document.ui.DocumentsViewModel;
import app.wheelhouse.document.ui.PacksModel;
import app.wheelhouse.document.ui.PacksView;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.FileNames;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.session.SessionSlides;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.shell.Route;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.pages.DeckView;
import app.wheelhouse.ui.pages.PagesView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

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
    private final PackStore packs;
    private final PackPages parts;
    private final RoomDirector director;
    private final Runnable openRoom;

    /** @param openRoom opens the room where it is not open yet */
    Papers(Store store, Watch watch, Background background, Desk desk, Consumer<Path> reveal, Pdf pdf,
            RoomDirector director, Runnable openRoom) {
        this.director = director;
        this.openRoom = openRoom;
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.reveal = reveal;
        this.pdf = pdf;
        documents = new DocumentStore(store);
        dates = new Dates(store.clock().getZone(), Locale.getDefault());
        embeds = new LiveEmbeds(store, dates, watch::signals);
        packs = new PackStore(store);
        parts = new PartPages(store, dates, embeds);
    }

    List<Route> routes(Consumer<String> openLink) {
        return List.of(Route.room("documents", "Documents", "fth-file-text", "Shortcut+8", () -> documents(openLink)),
                Route.page("document", "Page", "fth-file-text", "documents",
                        id -> documents(openLink).atPage(UUID.fromString(id))),
                Route.page("document-pages", "Pages", "fth-printer", "documents", id -> pages(UUID.fromString(id))),
                Route.page("document-handout", "Handout", "fth-edit-3", "documents",
                        id -> handout("Handout", of(UUID.fromString(id)))),
                Route.page("document-changes", "Changes", "fth-git-commit", "documents",
                        id -> changes(UUID.fromString(id), of(UUID.fromString(id)))),
                Route.page("slides", "Slides", "fth-monitor", "sessions", id -> slides(UUID.fromString(id))),
                Route.page("packs", "Packs", "fth-layers", "documents", _ -> packsView()),
                Route.page("pack", "Pack", "fth-layers", "documents", id -> packsView().atPack(UUID.fromString(id))),
                Route.page("pack-pages", "Pages", "fth-printer", "documents", id -> packPages(UUID.fromString(id))),
                Route.page("pack-handout", "Handout", "fth-edit-3", "documents",
                        id -> handout("Handout", pack(UUID.fromString(id)))),
                Route.page("pack-changes", "Changes", "fth-git-commit", "documents",
                        id -> changes(UUID.fromString(id), pack(UUID.fromString(id)))));
    }

    private View slides(UUID session) {
        return new DeckView(() -> SessionSlides.of(new SessionStore(store).page(session).orElseThrow(), dates), pdf,
                background, desk, reveal);
    }

    private PacksView packsView() {
        return new PacksView(new PacksModel(store, parts, background, desk));
    }

    private Function<Edition, Page> of(UUID document) {
        return edition -> DocumentPage.of(file(document), edition, today(), dates);
    }

    private Function<Edition, Page> pack(UUID id) {
        return edition -> PackPage.of(packs.pack(id).orElseThrow(), parts, edition, today(), dates);
    }

    private LocalDate today() {
        return dates.day(store.clock().instant());
    }

    private View packPages(UUID id) {
        return new PagesView("Pack", pack(id), pdf, background, desk, reveal).doubting(edition -> packDoubts(id,
                edition)).keeping(page -> packs.gaveOut(id, page));
    }

    private PagesView.Doubts packDoubts(UUID id, Edition edition) {
        List<String> refused = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        packs.pack(id).orElseThrow().parts().stream().filter(part -> part.kind() == Pack.Kind.DOCUMENT)
                .map(Pack.Part::subject).filter(Objects::nonNull)
                .flatMap(subject -> documents.file(subject, embeds).stream())
                .filter(file -> edition == Edition.HOST || file.document().isForRoom()).forEach(file -> {
                    PagesView.Doubts found = doubts(file.document().id(), edition);
                    found.refused().forEach(each -> refused.add(file.document().title() + ": " + each));
                    found.asked().forEach(each -> asked.add(file.document().title() + ": " + each));
                });
        return new PagesView.Doubts(refused, asked);
    }

    private View handout(String title, Function<Edition, Page> pages) {
        return new PagesView(title, edition -> PackPage.handout(pages.apply(edition)), pdf, background, desk, reveal);
    }

    /** What changed since the copy the readers of an edition have. */
    private View changes(UUID subject, Function<Edition, Page> pages) {
        return new PagesView("Changes", edition -> {
            Page now = pages.apply(edition);
            return packs.lastCopy(subject, edition).map(copy -> RedlinePage.of(copy, now, dates))
                    .orElseGet(() -> RedlinePage.never(now));
        }, pdf, background, desk, reveal);
    }

    private DocumentsView documents(Consumer<String> openLink) {
        return new DocumentsView(new DocumentsViewModel(store, documents, background, desk, store.clock())
                .with(new DocumentTools(embeds, pdf, dates)).presentingIn(director, openRoom), openLink)
                .exportingAll(this::saveAll);
    }

    /** Each document in the edition of those it is for; what would give something away to them is left out, by name. */
    private void saveAll(Path folder) {
        background.submit("Saving all documents", job -> {
            List<Document> all = documents.documents().stream().filter(each -> !each.text().isBlank()).toList();
            List<String> left = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Document document = all.get(i);
                job.checkCancelled();
                job.report((double) i / all.size(), document.title());
                Edition edition = document.isForRoom() ? Edition.ROOM : Edition.HOST;
                if (doubts(document.id(), edition).refused().isEmpty()) {
                    Page page = of(document.id()).apply(edition);
                    PagesView.write(folder.resolve(FileNames.propose(page, "pdf")),
                            pdf.render(page, Paper.A4, Progress.UNWATCHED)).ifPresent(left::add);
                } else {
                    left.add(document.title());
                }
            }
            return (all.size() - left.size()) + " documents saved." + (left.isEmpty()
                    ? ""
                    : " Left out: " + String.join(", ", left) + ".");
        }, told -> desk.say(Toast.of(told, Command.of("reveal", "Reveal", () -> reveal.accept(folder)))));
    }

    private View pages(UUID id) {
        DocumentFile first = file(id);
        return new PagesView(DocumentPage.kindLabel(first.document().kind()), of(id), pdf, background, desk, reveal)
                .doubting(edition -> doubts(id, edition))
                .keeping(page -> packs.gaveOut(id, page))
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
