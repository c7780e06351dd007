package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentRow;
import app.wheelhouse.document.PageStarter;
import app.wheelhouse.document.Tasks;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the Documents room shows and does, without a control in sight. */
public final class DocumentsViewModel {
    private final Store store;
    private final DocumentStore documents;
    private final Background background;
    private final Clock clock;
    private final Records records;
    private final Rows<DocumentRow> rows = new Rows<>(DocumentRow::id, DocumentRow::words);
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final List<Live<?>> live = new ArrayList<>();

    /** A room that shows nothing until it is opened. */
    public DocumentsViewModel(Store store, DocumentStore documents, Background background, Desk desk, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.background = background;
        this.clock = clock;
        records = new Records(store, background, desk, "document", "page");
    }

    /** Begins to keep the list up to date. */
    public void open() {
        live.add(Live.of(store.feed(), DocumentStore.TABLES, background,
                () -> documents.documents().stream().map(DocumentRow::of).toList(), rows::show));
    }

    /** Stops keeping it up to date. */
    public void close() {
        live.forEach(Live::close);
        live.clear();
    }

    public Rows<DocumentRow> rows() {
        return rows;
    }

    /** Whether the page is being written rather than read. */
    public BooleanProperty editingProperty() {
        return editing;
    }

    /** The page that is open. */
    public Optional<Document> document() {
        return Optional.ofNullable(rows.selectedProperty().get()).map(DocumentRow::document);
    }

    Clock clock() {
        return clock;
    }

    Background background() {
        return background;
    }

    Records records() {
        return records;
    }

    /** Adds an empty page behind the others and opens it for writing. */
    public void add() {
        documents.add("New page", "page").thenAccept(id -> background.toScreen(() -> {
            rows.select(id);
            editing.set(true);
        }));
    }

    /** Adds a page behind the others that begins with headings to fill in, and opens it for writing. */
    public void add(PageStarter starter) {
        documents.add(starter).thenAccept(id -> background.toScreen(() -> {
            rows.select(id);
            editing.set(true);
        }));
    }

    /** Calls a page something else. */
    public void rename(UUID page, String title) {
        records.set(page, "title", "title", title);
    }

    /** Says who may see the open page: {@code room} or {@code host}. */
    public void setAudience(@Nullable String audience) {
        document().ifPresent(page -> records.set(page.id(), "audience", "audience", audience));
    }

    /** Keeps what is being written; the future completes when it would survive a crash. */
    public CompletableFuture<?> keep(UUID page, String text) {
        return records.typed(page, "text", text);
    }

    /** Makes what was written a change; the future completes when it is durable. */
    public CompletableFuture<?> save(UUID page, String text) {
        return documents.saveText(page, text).thenRun(() -> records.settled(page, "text", text));
    }

    /** Checks or clears the box in a line of the open page, counted from 0. */
    public void toggleTask(int line) {
        document().ifPresent(page -> {
            String text = Tasks.toggled(page.text(), line);
            if (!text.equals(page.text())) {
                records.set(page.id(), "text", "check box", text);
            }
        });
    }

    /** Deletes the open page and offers to take that back. */
    public void delete() {
        document().ifPresent(page -> {
            editing.set(false);
            records.delete(page.id(), page.title());
        });
    }
}
