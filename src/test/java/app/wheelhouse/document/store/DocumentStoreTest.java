package app.wheelhouse.document.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.Document;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in the store. */
class DocumentStoreTest {
    @TempDir
    Path folder;

    @Test
    void documentsAreAddedEditedAndDeleted() throws StoreException {
        try (Store store = Store.open(
                Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC())) {
            DocumentStore documents = new DocumentStore(store);
            UUID charter = documents.add("Charter", "page").join();
            UUID memo = documents.add("Memo", "memo").join();
            documents.saveText(charter, "# Charter").join();
            documents.rename(charter, "Programme charter").join();
            Document stored = documents.document(charter).orElseThrow();
            assertEquals(new Document(charter, "Programme charter", "page", "# Charter", "host", "", stored.position()),
                    stored);
            assertEquals(List.of("Programme charter", "Memo"),
                    documents.documents().stream().map(Document::title).toList());
            documents.delete(memo).join();
            assertTrue(documents.document(memo).isEmpty());
        }
    }
}
