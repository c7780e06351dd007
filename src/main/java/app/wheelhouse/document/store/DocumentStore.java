package app.wheelhouse.document.store;

import static app.wheelhouse.store.gen.Tables.DOCUMENT;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.PageStarter;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.gen.tables.records.DocumentRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Queries and edits of documents. */
public final class DocumentStore {
    /** The tables its lists are read from. */
    public static final Set<String> TABLES = Set.of("document");

    private final Store store;

    public DocumentStore(Store store) {
        this.store = store;
    }

    /** All documents in order. */
    public List<Document> documents() {
        return store.read(sql -> sql.selectFrom(DOCUMENT).orderBy(DOCUMENT.POSITION, DOCUMENT.ID)
                .fetch(DocumentStore::document));
    }

    public Optional<Document> document(UUID id) {
        return store.read(
                sql -> sql.selectFrom(DOCUMENT).where(DOCUMENT.ID.eq(id)).fetchOptional(DocumentStore::document));
    }

    private static Document document(DocumentRecord row) {
        return new Document(row.getId(), text(row.getTitle()), text(row.getKind()), text(row.getText()),
                row.getAudience() == null ? "host" : row.getAudience(), text(row.getSource()), text(row.getPosition()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Adds an empty document behind the others, for the host alone until somebody says otherwise. */
    public CompletableFuture<UUID> add(String title, String kind) {
        UUID id = store.ids().next();
        List<Document> all = documents();
        return store
                .apply(new Edit("Add document").set(DOCUMENT.TITLE, id, title).set(DOCUMENT.KIND, id, kind)
                        .set(DOCUMENT.AUDIENCE, id, "host").set(DOCUMENT.POSITION, id,
                                Position.between(all.isEmpty() ? null : all.getLast().position(), null)))
                .thenApply(_ -> id);
    }

    /** Adds a page behind the others that begins with headings to fill in. */
    public CompletableFuture<UUID> add(PageStarter starter) {
        UUID id = store.ids().next();
        List<Document> all = documents();
        return store
                .apply(new Edit("Add " + starter.title().toLowerCase(Locale.ROOT))
                        .set(DOCUMENT.TITLE, id, starter.title()).set(DOCUMENT.KIND, id, starter.kind())
                        .set(DOCUMENT.TEXT, id, starter.text()).set(DOCUMENT.AUDIENCE, id, "host")
                        .set(DOCUMENT.POSITION, id,
                                Position.between(all.isEmpty() ? null : all.getLast().position(), null)))
                .thenApply(_ -> id);
    }

    public CompletableFuture<Applied> rename(UUID document, String title) {
        return store.apply(new Edit("Rename document").set(DOCUMENT.TITLE, document, title));
    }

    public CompletableFuture<Applied> saveText(UUID document, String text) {
        return store.apply(new Edit("Edit document").set(DOCUMENT.TEXT, document, text));
    }

    public CompletableFuture<Applied> delete(UUID document) {
        return store.apply(new Edit("Delete document").delete("document", document));
    }
}
