package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Manuscript;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.HeadRow;
import app.wheelhouse.ui.list.Segments;
import app.wheelhouse.ui.note.Completion;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The open document: to read, to write, to write beside its true pages, with what belongs to it at the side. */
final class DocumentPane extends BorderPane {
    private static final int READ = 0;
    private static final int WRITE = 1;
    private static final int SPLIT = 2;
    /** Below this width the list makes room for the pages. */
    private static final double WIDE = 1_500;
    private final DocumentsViewModel model;
    private final BooleanProperty listed;
    private final Reading reading;
    private final Writing writing;
    private final InlineField title;
    private final InlineField purpose;
    private final StatusLine status;
    private final Segments mode = new Segments("document-mode", "Read, write, or write beside the pages");
    private final PreviewPane preview;
    private final OutlinePane outline = new OutlinePane(this::goTo);
    private final CheckPane check = new CheckPane(this::goTo);
    private final RemarksPane remarks;
    private final RevisionsPane revisions;
    private final SidePanel side;
    private final Proofs proofs;
    private final Proofreader proofreader;
    private final FinalLine finalLine;
    private final RoomLine roomLine;
    private boolean sideWanted;
    private @Nullable UUID current;
    private @Nullable String shownText;
    private @Nullable Embeds shownEmbeds;

    DocumentPane(DocumentsViewModel model, Consumer<String> openLink, Command export, BooleanProperty listed) {
        this.model = model;
        this.listed = listed;
        reading = new Reading(model.background(), openLink, model::toggleTask);
        writing = new Writing(model);
        writing.editor().setCompletions(() -> model.offers().stream().map(each -> Completion.live(each.words(),
                each.label(), each.detail())).toList());
        proofreader = new Proofreader(model::learn);
        writing.editor().setProofing(proofreader);
        model.spellingProperty().addListener((_, _, read) -> spell());
        title = new InlineField("Title", "Untitled", this::rename);
        title.setId("document-title");
        title.getStyleClass().add("page-title");
        purpose = new InlineField("Purpose", "What it is for, in a line", text -> model.setPurpose(text));
        purpose.setId("document-purpose");
        purpose.getStyleClass().add("muted");
        status = new StatusLine(model);
        finalLine = new FinalLine(model);
        roomLine = new RoomLine(model.presenting());
        model.beforeMoving(this::flush);
        model.writableProperty().subscribe(this::setWritable);
        proofs = new Proofs(model.background(), model.tools(), model::templates, model.clock()::instant, this::proved);
        preview = new PreviewPane(proofs::setEdition);
        remarks = new RemarksPane(() -> Days.of(model.clock()), this::remark, model::resolve, this::goTo);
        revisions = new RevisionsPane(() -> Days.of(model.clock()));
        side = new SidePanel(outline, check, remarks, revisions);
        side.tabs().chosenProperty().addListener((_, _, _) -> readHistory());
        mode.add("document-read", "Read", new SimpleIntegerProperty())
                .add("document-edit", "Write", new SimpleIntegerProperty())
                .add("document-split", "Pages", new SimpleIntegerProperty());
        mode.chosenProperty().addListener((_, _, _) -> switchMode());
        model.editingProperty().addListener((_, _, editing) -> {
            if (editing != (mode.chosenProperty().get() != READ)) {
                mode.choose(editing ? WRITE : READ);
            }
        });
        writing.onTyped(proofs::soon);
        model.fileProperty().addListener((_, _, file) -> read(file));
        setTop(head(export));
        mode.choose(model.editingProperty().get() ? WRITE : READ);
        switchMode();
        read(model.fileProperty().get());
    }

    private Region head(Command export) {
        Label saved = new Label();
        saved.getStyleClass().addAll("caption", "muted");
        saved.textProperty().bind(writing.savedProperty());
        saved.setMinWidth(USE_PREF_SIZE);
        MenuButton insert = new MenuButton(null, app.wheelhouse.ui.Icons.small("fth-plus-square"));
        insert.setId("document-insert");
        insert.setAccessibleText("Put in");
        insert.getStyleClass().addAll("flat", "icon-only");
        inserting().forEach(command -> insert.getItems().add(Buttons.item(command)));
        mode.setMinWidth(USE_PREF_SIZE);
        HeadRow first = new HeadRow(title,
                HeadRow.line(saved, insert, Buttons.icon(sideKey()), Buttons.icon(export), mode));
        VBox head = new VBox(first, purpose, status, finalLine, roomLine);
        head.getStyleClass().addAll("page-head", "document-head");
        return head;
    }

    private List<Command> inserting() {
        return List.of(
                put("table", "Table", "fth-grid", "| What | Who | When |\n|---|---|---|\n|  |  |  |").keys(
                        "Shortcut+Shift+T"),
                Command.of("document-insert-box", "Check box", () -> writing.editor().toggleBeginning("- [ ] "))
                        .in("Documents").icon("fth-check-square").keys("Shortcut+Shift+B")
                        .when(model.writableProperty()),
                Command.of("document-insert-heading", "Heading", () -> writing.editor().toggleBeginning("## "))
                        .in("Documents").icon("fth-type").keys("Shortcut+Shift+H").when(model.writableProperty()),
                put("host", "Words for the host alone", "fth-lock", "> [!host]\n> "),
                put("guidance", "Guidance nobody prints", "fth-eye-off", "<!-- guidance -->"),
                put("live", "Live figures", "fth-activity", "{{board top=10}}"));
    }

    private Command put(String word, String label, String icon, String block) {
        return Command.of("document-insert-" + word, label, () -> {
            model.editingProperty().set(true);
            writing.editor().insertBelow(block);
            writing.editor().requestFocus();
        }).in("Documents").icon(icon).when(model.writableProperty());
    }

    private Command sideKey() {
        return Command.of("document-side-key", "Outline, check, comments, history", () -> {
            sideWanted = !sideWanted;
            arrange();
        }).in("Documents").icon("fth-list").keys("Shortcut+Shift+O");
    }

    /** What can be done with the open document. */
    List<Command> commands(ObservableValue<Boolean> any) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.concat(inserting().stream(), roomLine.commands()
                .stream()), java.util.stream.Stream
                        .of(sideKey().when(any),
                                Command.of("document-mode-key", "Read or edit page",
                                        () -> mode.choose(mode.chosenProperty().get() == READ ? WRITE : READ))
                                        .in("Documents")
                                        .icon("fth-edit-2").keys("Shortcut+E").when(any),
                                Command.of("document-split-key", "Write beside the pages",
                                        () -> mode.choose(mode.chosenProperty().get() == SPLIT ? WRITE : SPLIT))
                                        .in("Documents").icon("fth-columns").keys("Shortcut+Shift+E").when(any),
                                Command.of("document-focus", "Only the words", this::focus).in("Documents")
                                        .icon("fth-maximize").keys("Shortcut+Shift+F").when(any),
                                Command.of("document-remark-key", "Comment on the paragraph", this::toRemark)
                                        .in("Documents")
                                        .icon("fth-message-square").keys("Shortcut+Shift+M").when(any),
                                Command.of("document-check-key", "Check for leaks and gaps",
                                        () -> beside(SidePanel.CHECK))
                                        .in("Documents").icon("fth-shield").keys("Shortcut+Shift+G").when(any),
                                Command.of("document-room-key", "Show in the room, part by part", this::present)
                                        .in("Documents").icon("fth-monitor").keys("Shortcut+Shift+R").when(any),
                                Command.of("document-rename", "Rename page", this::toTitle).in("Documents").keys("F2")
                                        .when(any)))
                .toList();
    }

    private void focus() {
        boolean alone = listed.get() || sideWanted;
        listed.set(!alone);
        sideWanted = false;
        mode.choose(WRITE);
        arrange();
    }

    /** Shows the room the part that is being written or was begun last; the title when the page is only read. */
    private void present() {
        UUID page = current;
        if (page != null) {
            int caret = mode.chosenProperty().get() == READ ? -1 : writing.editor().getCaretLine();
            model.presenting().begin(page, Manuscript.of(writing.text()).headings().stream()
                    .filter(part -> part.line() <= caret).map(Manuscript.Part::text).reduce((_, last) -> last)
                    .orElse(""));
        }
    }

    private void setWritable(boolean on) {
        writing.editor().setEditable(on);
        title.setEditable(on);
        purpose.setEditable(on);
    }

    private void toRemark() {
        beside(SidePanel.COMMENTS);
        remarks.toEntry();
    }

    private void beside(int tab) {
        sideWanted = true;
        side.tabs().choose(tab);
        arrange();
    }

    private void remark(String text) {
        flush();
        boolean editing = mode.chosenProperty().get() != READ;
        model.remark(editing ? paragraph() : "", text);
    }

    /** The first line of the paragraph the caret is in. */
    private String paragraph() {
        int line = writing.editor().getCaretLine();
        while (line > 0 && !writing.editor().getLine(line - 1).isBlank() && !writing.editor().getLine(line).isBlank()) {
            line--;
        }
        return writing.editor().getLine(line);
    }

    private void toTitle() {
        title.requestFocus();
        title.selectAll();
    }

    private void rename(String text) {
        if (current != null) {
            model.rename(current, text);
        }
    }

    private void goTo(int line) {
        if (mode.chosenProperty().get() == READ) {
            mode.choose(WRITE);
        }
        writing.editor().goToLine(line);
        writing.editor().requestFocus();
    }

    private void switchMode() {
        int chosen = mode.chosenProperty().get();
        if (chosen != READ && getScene() != null) {
            model.spell();
        }
        model.editingProperty().set(chosen != READ);
        if (chosen == READ) {
            writing.flush();
            shownText = null;
            readPage();
        }
        if (chosen == SPLIT && getScene() != null && getScene().getWidth() < WIDE) {
            listed.set(false);
        } else if (chosen != SPLIT) {
            listed.set(true);
        }
        proofs.setPictures(chosen == SPLIT);
        arrange();
        proofs.start();
        if (chosen != READ && getScene() != null) {
            writing.editor().requestFocus();
        }
    }

    private void arrange() {
        switch (mode.chosenProperty().get()) {
            case WRITE -> setCenter(writing.editor());
            case SPLIT -> {
                SplitPane split = new SplitPane(writing.editor(), preview);
                split.setDividerPositions(0.5);
                split.getStyleClass().add("document-split");
                setCenter(split);
            }
            default -> setCenter(reading);
        }
        setRight(sideWanted ? side : null);
    }

    /** Shows the page that was chosen. */
    void show() {
        Document document = model.document().orElse(null);
        if (document == null) {
            current = null;
            return;
        }
        if (!document.id().equals(current)) {
            title.commit();
            purpose.commit();
            current = document.id();
            shownText = null;
            status.forget();
        }
        title.show(document.title());
        purpose.show(document.purpose());
        writing.show(document);
        outline.show(Manuscript.of(document.text()).headings());
        if (mode.chosenProperty().get() == READ) {
            readPage();
        }
    }

    private void read(@Nullable DocumentFile file) {
        if (file == null) {
            proofs.stop();
            return;
        }
        status.show(file);
        finalLine.show(file.document());
        remarks.show(file);
        side.commentsProperty().set((int) file.remarks().stream().filter(each -> each.isOpen()).count());
        proofs.of(() -> {
            DocumentFile now = model.fileProperty().get();
            return now != null && now.document().id().equals(writing.page()) ? now.with(writing.text()) : now;
        });
        proofs.start();
        readHistory();
        if (mode.chosenProperty().get() == READ) {
            shownText = null;
            readPage();
        }
    }

    private void readHistory() {
        if (side.tabs().chosenProperty().get() == SidePanel.VERSIONS) {
            model.history(revisions::show);
        }
    }

    private void proved(Proofs.Proof proof) {
        if (proof.file().document().id().equals(current)) {
            status.say(proof.words(), proof.pages(), proof.file().document().pages());
            side.findingsProperty().set(check.show(proof));
            if (!proof.file().document().text().equals(writing.text())) {
                // it was on its way while other words came
                proofs.soon();
            }
            outline.show(Manuscript.of(writing.text()).headings());
            List<String> lines = proof.file().document().text().lines().toList();
            String beyond = proof.overflow().filter(over -> over.line() < lines.size())
                    .map(over -> lines.get(over.line())).orElse("");
            boolean news = proofreader.setBroken(proof.broken());
            if (proofreader.setBeyond(beyond) || news) {
                writing.editor().setProofing(proofreader);
            }
            if (mode.chosenProperty().get() == SPLIT) {
                preview.show(proof.pictures(), proof.pages(), proof.file().document().pages());
            }
        }
    }

    private void spell() {
        app.wheelhouse.document.spell.Spelling read = model.spellingProperty().get();
        if (read != null) {
            proofreader.setSpelling(read);
            writing.editor().setProofing(proofreader);
        }
    }

    private void readPage() {
        model.document().ifPresent(document -> {
            DocumentFile file = model.fileProperty().get();
            Embeds embeds = file != null && file.document().id().equals(document.id())
                    ? file.embeds()
                    : model.tools().embeds();
            String text = document.id().equals(writing.page()) ? writing.text() : document.text();
            if (!text.equals(shownText) || !embeds.equals(shownEmbeds)) {
                reading.show(document.title(), text, embeds, shownText != null);
                shownText = text;
                shownEmbeds = embeds;
            }
        });
    }

    /** Makes a change of what was typed, now. */
    void flush() {
        writing.flush();
    }

    void opened() {
        proofs.start();
    }

    void closed() {
        writing.flush();
        proofs.stop();
    }
}
