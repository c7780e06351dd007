package app.wheelhouse.document.store;

import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.OWN_WORD;
import static app.wheelhouse.store.gen.Tables.PAGE_TEMPLATE;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.REMARK;
import static app.wheelhouse.store.gen.Tables.SIGNOFF;
import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.document.Discretion;
import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Frozen;
import app.wheelhouse.document.Remark;
import app.wheelhouse.document.Signoff;
import app.wheelhouse.document.Template;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.gen.tables.records.DocumentRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Queries and edits of documents and what belongs to them. */
public final class DocumentStore {
    /** The tables its lists are read from. */
    public static final Set<String> TABLES = Set.of("document");
    /** The tables all that belongs to one document is read from. */
    public static final Set<String> FILE = Set.of("document", "signoff", "remark", "person", "receipt",
            "page_template");

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
                row.getAudience() == null ? "host" : row.getAudience(), text(row.getSource()), text(row.getPosition()),
                DocumentState.of(row.getState()), text(row.getPurpose()), text(row.getTemplate()), row.getPages(),
                row.getWords(), row.getFrozenAt());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A document with all that belongs to it: what it showed when it became final, or else live figures. */
    public Optional<DocumentFile> file(UUID id, Embeds live) {
        return document(id).map(document -> new DocumentFile(document, signoffs(id), remarks(id),
                document.frozenAt() == null ? live : frozen(id).<Embeds>map(each -> each).orElse(live),
                discretion()));
    }

    private Optional<Frozen> frozen(UUID id) {
        return store.read(sql -> sql.select(DOCUMENT.FROZEN).from(DOCUMENT).where(DOCUMENT.ID.eq(id))
                .fetchOptional(DOCUMENT.FROZEN)).flatMap(FrozenText::read);
    }

    /** What receipts say of the room. */
    public Discretion discretion() {
        return store.read(sql -> new Discretion(
                sql.selectFrom(RECEIPT).fetch(row -> Receipt.read(row.intoMap())),
                sql.selectFrom(PERSON).fetch(row -> Person.read(row.intoMap()))));
    }

    /** The topics that are for the host alone. */
    public Set<UUID> hostTopics() {
        return store.read(sql -> new HashSet<>(sql.select(TOPIC.ID).from(TOPIC).where(TOPIC.AUDIENCE.eq("host"))
                .fetch(TOPIC.ID)));
    }

    /** Everybody who could approve something, by name. */
    public List<Person> people() {
        return store.read(sql -> sql.selectFrom(PERSON).orderBy(PERSON.NAME, PERSON.ID)
                .fetch(row -> Person.read(row.intoMap())));
    }

    private List<Signoff> signoffs(UUID document) {
        return store.read(sql -> sql.select(SIGNOFF.ID, SIGNOFF.PERSON, PERSON.NAME, SIGNOFF.GIVEN_AT,
                SIGNOFF.TEXT_CODE).from(SIGNOFF).leftJoin(PERSON).on(PERSON.ID.eq(SIGNOFF.PERSON))
                .where(SIGNOFF.DOCUMENT.eq(document)).orderBy(SIGNOFF.POSITION, SIGNOFF.ID)
                .fetch(row -> new Signoff(row.value1(), document, row.value2(),
                        row.value3() == null ? "Somebody" : row.value3(), row.value4(), text(row.value5()))));
    }

    private List<Remark> remarks(UUID document) {
        return store.read(sql -> sql.selectFrom(REMARK).where(REMARK.DOCUMENT.eq(document))
                .orderBy(REMARK.SAID_AT, REMARK.ID)
                .fetch(row -> new Remark(row.getId(), document, text(row.getQuote()), text(row.getTitle()),
                        row.getSaidAt(), row.getResolvedAt())));
    }

    /** Those that come with the program, and one's own. */
    public List<Template> templates() {
        List<Template> all = new ArrayList<>(Template.shipped());
        all.addAll(ownTemplates());
        return all;
    }

    /** Templates of one's own. */
    public List<Template> ownTemplates() {
        return store.read(sql -> sql.selectFrom(PAGE_TEMPLATE).orderBy(PAGE_TEMPLATE.TITLE, PAGE_TEMPLATE.ID)
                .fetch(row -> new Template(row.getId().toString(), text(row.getTitle()), text(row.getKind()),
                        text(row.getPurpose()), row.getPages(), text(row.getText()))));
    }

    /** Words of one's own that are spelt right, in lower case. */
    public Set<String> ownWords() {
        Set<String> words = new HashSet<>();
        store.read(sql -> sql.select(OWN_WORD.TITLE).from(OWN_WORD).where(OWN_WORD.TITLE.isNotNull())
                .fetch(OWN_WORD.TITLE)).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        return words;
    }

    /** Takes a word for right from now on. */
    public CompletableFuture<Applied> learn(String word) {
        return store.apply(new Edit("Learn a word").set(OWN_WORD.TITLE, store.ids().next(), word));
    }

    /** Adds an empty document behind the others, for the host alone until somebody says otherwise. */
    public CompletableFuture<UUID> add(String title, String kind) {
        UUID id = store.ids().next();
        return store
                .apply(new Edit("Add document").set(DOCUMENT.TITLE, id, title).set(DOCUMENT.KIND, id, kind)
                        .set(DOCUMENT.AUDIENCE, id, "host").set(DOCUMENT.POSITION, id, last()))
                .thenApply(_ -> id);
    }

    private String last() {
        List<Document> all = documents();
        return Position.between(all.isEmpty() ? null : all.getLast().position(), null);
    }

    /** Adds a document behind the others that begins as its template says. */
    public CompletableFuture<UUID> add(Template template) {
        UUID id = store.ids().next();
        return store
                .apply(new Edit("Add " + template.title().toLowerCase(Locale.ROOT))
                        .set(DOCUMENT.TITLE, id, template.title()).set(DOCUMENT.KIND, id, template.kind())
                        .set(DOCUMENT.TEXT, id, template.text()).set(DOCUMENT.AUDIENCE, id, "host")
                        .set(DOCUMENT.PURPOSE, id, template.purpose()).set(DOCUMENT.TEMPLATE, id, template.word())
                        .set(DOCUMENT.PAGES, id, template.pages()).set(DOCUMENT.POSITION, id, last()))
                .thenApply(_ -> id);
    }

    /** Keeps a document as a template of one's own. */
    public CompletableFuture<Applied> saveAsTemplate(Document document) {
        UUID id = store.ids().next();
        return store.apply(new Edit("Save as template").set(PAGE_TEMPLATE.TITLE, id, document.title())
                .set(PAGE_TEMPLATE.KIND, id, document.kind()).set(PAGE_TEMPLATE.PURPOSE, id, document.purpose())
                .set(PAGE_TEMPLATE.PAGES, id, document.pages()).set(PAGE_TEMPLATE.TEXT, id, document.text()));
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
