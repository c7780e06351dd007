package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentRow;
import app.wheelhouse.document.DocumentRules;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Remark;
import app.wheelhouse.document.Signoff;
import app.wheelhouse.document.Tasks;
import app.wheelhouse.document.Template;
import app.wheelhouse.document.spell.Spelling;
import app.wheelhouse.document.store.DocumentEdits;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.library.Person;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the Documents room shows and does, without a control in sight. */
public final class DocumentsViewModel {
    /** What live parts are read from besides documents: a change there may show in the open one. */
    private static final Set<String> LIVE = Set.of("rfe", "decision", "action", "kpi", "reading", "outcome",
            "checkpoint", "cadence", "matrix_cell", "slo");
    private final Store store;
    private final DocumentStore documents;
    private final DocumentEdits edits;
    private final Background background;
    private final Desk desk;
    private final Clock clock;
    private final Records records;
    private final Rows<DocumentRow> rows = new Rows<>(DocumentRow::id, DocumentRow::words);
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable DocumentFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(true);
    private final Presenting presenting = new Presenting(this);
    private final ReadOnlyObjectWrapper<@Nullable Spelling> spelling = new ReadOnlyObjectWrapper<>();
    private final List<Live<?>> live = new ArrayList<>();
    private DocumentTools tools;
    private List<Person> people = List.of();
    private List<Template> own = List.of();
    private List<Embeds.Offer> offers = List.of();
    private @Nullable Live<?> opened;
    private boolean spelled;
    private Runnable flushing = () -> {
    };

    /** A room that shows nothing until it is opened. */
    public DocumentsViewModel(Store store, DocumentStore documents, Background background, Desk desk, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.background = background;
        this.desk = desk;
        this.clock = clock;
        edits = new DocumentEdits(store);
        tools = new DocumentTools(Embeds.NONE, new Pdf(), new Dates(clock.getZone(), Locale.getDefault()));
        records = new Records(store, background, desk, "document", "page");
        rows.selectedProperty().addListener((_, _, _) -> follow());
        rows.selectedProperty().addListener((_, _, _) -> writable.set(document()
                .map(page -> page.state() != DocumentState.FINAL).orElse(true)));
    }

    /** The same with live figures and what sets its pages. */
    public DocumentsViewModel with(DocumentTools given) {
        tools = given;
        return this;
    }

    /** Begins to keep the list up to date. */
    public void open() {
        live.add(Live.of(store.feed(), DocumentStore.TABLES, background,
                () -> documents.documents().stream().map(DocumentRow::of).toList(), rows::show));
        live.add(Live.of(store.feed(), Set.of("person"), background, documents::people, now -> people = now));
        live.add(Live.of(store.feed(), Set.of("page_template"), background, documents::ownTemplates,
                now -> own = now));
        live.add(Live.of(store.feed(), LIVE, background, () -> tools.embeds().offers(), now -> offers = now));
    }

    /** Reads the dictionary and the words of one's own; what is written is looked at from then on. */
    void spell() {
        if (!spelled) {
            spelled = true;
            live.add(Live.of(store.feed(), Set.of("own_word"), background, () -> {
                Spelling known = spelling.get();
                Spelling read = known == null ? Spelling.english() : known;
                read.setOwn(documents.ownWords());
                return read;
            }, read -> {
                spelling.set(null);
                spelling.set(read);
            }));
        }
    }

    /** What tells right words from wrong ones; null until it was read. */
    ReadOnlyObjectProperty<@Nullable Spelling> spellingProperty() {
        return spelling.getReadOnlyProperty();
    }

    /** Takes a word for right from now on. */
    void learn(String word) {
        documents.learn(word);
    }

    /** Stops keeping it up to date. */
    public void close() {
        live.forEach(Live::close);
        live.clear();
        spelled = false;
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    private void follow() {
        UUID id = document().map(Document::id).orElse(null);
        DocumentFile shown = file.get();
        if (opened != null && shown != null && shown.document().id().equals(id)) {
            return;
        }
        if (opened != null) {
            opened.close();
            opened = null;
        }
        file.set(null);
        if (id != null) {
            Set<String> tables = new HashSet<>(LIVE);
            tables.addAll(DocumentStore.FILE);
            opened = Live.of(store.feed(), tables, background, () -> documents.file(id, tools.embeds()),
                    read -> file.set(read.orElse(null)));
        }
    }

    public Rows<DocumentRow> rows() {
        return rows;
    }

    /** Whether the page is being written rather than read. */
    public BooleanProperty editingProperty() {
        return editing;
    }

    /** The open document with all that belongs to it; null until it was read. */
    public ReadOnlyObjectProperty<@Nullable DocumentFile> fileProperty() {
        return file.getReadOnlyProperty();
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

    Desk desk() {
        return desk;
    }

    DocumentTools tools() {
        return tools;
    }

    Records records() {
        return records;
    }

    List<Person> people() {
        return people;
    }

    /** Templates of one's own. */
    List<Template> ownTemplates() {
        return own;
    }

    /** All templates there are; to be called in the background. */
    List<Template> templates() {
        return documents.templates();
    }

    /** What can be named between two braces. */
    List<Embeds.Offer> offers() {
        return offers;
    }

    /** Reads the versions of the open page, newest first. */
    void history(Consumer<List<HistoryEntry>> show) {
        document().ifPresent(page -> records.history(page.id(), show));
    }

    /** Adds an empty page behind the others and opens it for writing. */
    public void add() {
        opening(documents.add("New page", "page"));
    }

    /** Adds a page behind the others that begins as a template says, and opens it for writing. */
    public void add(Template template) {
        opening(documents.add(template));
    }

    private void opening(CompletableFuture<UUID> added) {
        added.thenAccept(id -> background.toScreen(() -> {
            rows.select(id);
            editing.set(true);
        }));
    }

    /** Keeps the open page as a template of one's own. */
    public void saveAsTemplate() {
        document().ifPresent(page -> documents.saveAsTemplate(page).thenRun(() -> background.toScreen(
                () -> desk.say(Toast.of("“" + page.title() + "” is a template now.")))));
    }

    /** Whether what was approved stands, so that nothing of it can be changed; then that is said. */
    private boolean stands() {
        boolean stands = !writable.get();
        if (stands) {
            desk.say(Toast.of(DocumentRules.STANDS));
        }
        return stands;
    }

    /** Whether the open page can be changed. */
    ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /** Called before a page goes on or back, so that what is being typed is in it. */
    void beforeMoving(Runnable flush) {
        flushing = flush;
    }

    /** What the room sees of the open page. */
    Presenting presenting() {
        return presenting;
    }

    /** Shows pages in a room that is opened when it is needed. */
    public DocumentsViewModel presentingIn(RoomDirector director, Runnable open) {
        presenting.in(director, open);
        return this;
    }

    /** Calls a page something else. */
    public void rename(UUID page, String title) {
        if (stands()) {
            return;
        }
        records.set(page, "title", "title", title);
    }

    /** Says in a line what the open page is for. */
    public void setPurpose(String text) {
        document().filter(page -> !page.purpose().equals(text) && !stands())
                .ifPresent(page -> records.set(page.id(), "purpose", "purpose", text));
    }

    /** Says who may see the open page: {@code room} or {@code host}. */
    public void setAudience(@Nullable String audience) {
        document().filter(_ -> !stands()).ifPresent(page -> records.set(page.id(), "audience", "audience", audience));
    }

    /** Gives the open page so many pages, or no limit. */
    public void setBudget(@Nullable Integer pages) {
        document().filter(_ -> !stands()).ifPresent(page -> edits.budget(page.id(), pages, page.words()));
    }

    /** Moves the open page on or back; what becomes final keeps what its live parts show now. */
    public void move(DocumentState state) {
        DocumentFile now = file.get();
        if (now == null || now.document().state() == state) {
            return;
        }
        flushing.run();
        asWritten(now.document().id(), written -> edits.move(written, state, tools.embeds()));
        if (state == DocumentState.FINAL && !now.isApproved()) {
            desk.say(Toast.of("Final, though not everybody approved it: " + String.join(", ", now.signoffs().stream()
                    .filter(each -> !each.covers(now.document().text())).map(Signoff::name).toList()) + "."));
        }
    }

    /** Opens the final page again, saying why. */
    void reopen(DocumentState state, String why) {
        document().filter(_ -> !why.isBlank())
                .ifPresent(page -> asWritten(page.id(), written -> edits.reopen(written, state, why)));
    }

    /** Asks somebody to approve the open page. */
    public void ask(UUID person) {
        document().ifPresent(page -> edits.ask(page.id(), person));
    }

    /** Records an approval of the words as they are, or takes it back. */
    public void sign(Signoff signoff, boolean given) {
        flushing.run();
        asWritten(signoff.document(), written -> edits.sign(signoff, given ? written.text() : null));
    }

    /** Does something with a document in the background once everything handed in is in it. */
    private void asWritten(UUID page, Consumer<Document> then) {
        store.flush().thenRun(
                () -> background.run("Reading the document", _ -> documents.document(page).ifPresent(then)));
    }

    /** Does something in the background with a page and all that belongs to it once everything handed in is in it. */
    void written(UUID page, Consumer<DocumentFile> then) {
        flushing.run();
        store.flush().thenRun(() -> background.run("Reading the page",
                _ -> documents.file(page, tools.embeds()).ifPresent(then)));
    }

    /** Asks somebody no longer. */
    public void excuse(Signoff signoff) {
        edits.excuse(signoff);
    }

    /** Comments on the paragraph that begins with a line, or on the whole page when it is empty. */
    public void remark(String line, String text) {
        document().ifPresent(page -> edits.remark(page.id(), line, text));
    }

    /** Settles a comment or opens it again. */
    public void resolve(Remark remark, boolean resolved) {
        edits.resolve(remark, resolved);
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
            if (!text.equals(page.text()) && !stands()) {
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
