package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.Template;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;

/** The Documents room: the pages on the left, the open one to read or to write on the right. */
public final class DocumentsView implements View {
    /** The width in px below which the list gives its place to the page; it can be shown all the same. */
    private static final double ROOM_FOR_LIST = 760;
    private final DocumentsViewModel model;
    private final Command add;
    private final List<Command> shipped;
    private final Command packs;
    private final Command export;
    private final PageList list;
    private final DocumentPane page;
    private final EmptyState empty;
    private final StackPane root = new StackPane();
    private final BorderPane both = new BorderPane();
    private Consumer<Path> exportAll = _ -> {
    };
    private final BooleanProperty listed = new SimpleBooleanProperty(true);

    /**
     * Shows the room.
     *
     * @param openLink opens a web address outside the app
     */
    public DocumentsView(DocumentsViewModel model, Consumer<String> openLink) {
        this.model = model;
        add = Command.of("document-add", "New page", model::add).in("Documents").icon("fth-plus");
        shipped = Template.shipped().stream().map(this::starter).toList();
        packs = Command.of("document-packs", "Packs", () -> model.desk().go(Place.of("packs"))).in("Documents")
                .icon("fth-layers");
        export = Command.of("document-export", "Pages", this::export).in("Documents").icon("fth-printer")
                .keys("Shortcut+P");
        list = new PageList(model.rows(), List.of(packs, add), this::starters);
        page = new DocumentPane(model, openLink, export, listed);
        empty = new EmptyState("fth-file-text", "No pages yet",
                "Pages of a session guide that are no session stand here: rhythm, scorecard, risks, talk track. Import a guide, or write a page of your own.",
                add);
        empty.setId("documents-empty");
        both.setCenter(page);
        root.setId("documents-room");
        root.getStylesheets().addAll(style("/app/wheelhouse/ui/pages/pages.css"),
                style("/app/wheelhouse/document/ui/document.css"));
        root.getChildren().addAll(both, empty);
        listed.addListener((_, _, _) -> arrange());
        root.widthProperty().addListener((_, before, now) -> {
            boolean room = now.doubleValue() >= ROOM_FOR_LIST;
            if (room != before.doubleValue() >= ROOM_FOR_LIST) {
                listed.set(room);
            }
        });
        model.rows().loadedProperty().addListener((_, _, _) -> show());
        model.rows().totalProperty().addListener((_, _, _) -> show());
        model.rows().selectedProperty().addListener((_, _, _) -> show());
        arrange();
        show();
    }

    private static String style(String path) {
        return Objects.requireNonNull(DocumentsView.class.getResource(path)).toExternalForm();
    }

    private Command starter(Template template) {
        return Command.of("document-add-" + template.word(),
                "New " + (template.title().startsWith("PR") || template.title().startsWith("SLO") || template.title()
                        .startsWith("RICE") ? template.title() : template.title().toLowerCase(Locale.ROOT)),
                () -> model.add(template)).in("Documents").icon("fth-file-plus");
    }

    private List<Command> starters() {
        List<Command> all = new ArrayList<>(shipped);
        model.ownTemplates().forEach(own -> all.add(starter(own)));
        return all;
    }

    private void arrange() {
        both.setLeft(listed.get() ? list : null);
    }

    private void show() {
        boolean any = model.rows().totalProperty().get() > 0;
        both.setVisible(any);
        empty.setVisible(!any && model.rows().loadedProperty().get());
        page.setVisible(model.document().isPresent());
        page.show();
    }

    private void export() {
        go("document-pages");
    }

    private void go(String route) {
        page.flush();
        model.document().map(Document::id).ifPresent(id -> model.desk().go(Place.of(route, id.toString())));
    }

    /** Told of the folder into which all documents are to be saved. */
    public DocumentsView exportingAll(Consumer<Path> told) {
        exportAll = told;
        return this;
    }

    private void saveAll() {
        page.flush();
        File folder = new DirectoryChooser().showDialog(root.getScene().getWindow());
        if (folder != null) {
            exportAll.accept(folder.toPath());
        }
    }

    /** Shows one page. */
    public DocumentsView atPage(UUID document) {
        model.rows().select(document);
        return this;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Documents");
    }

    @Override
    public List<Command> commands() {
        ObservableValue<Boolean> any = model.rows().selectedProperty().map(row -> true).orElse(false);
        List<Command> commands = new ArrayList<>(shipped);
        commands.add(add.keys("Shortcut+N"));
        commands.add(packs);
        commands.add(export.when(any));
        commands.addAll(page.commands(any));
        commands.addAll(List.of(
                Command.of("document-list", "Show or hide the list of pages", () -> listed.set(!listed.get()))
                        .in("Documents").icon("fth-sidebar").keys("Shortcut+Shift+Back_Slash"),
                Command.of("document-to-filter", "Filter pages", this::filter).in("Documents").icon("fth-search")
                        .keys("Shortcut+F"),
                Command.of("document-template-save", "Save page as template", model::saveAsTemplate).in("Documents")
                        .icon("fth-copy").when(any),
                Command.of("document-save-all", "Save all documents as PDF", this::saveAll).in("Documents")
                        .icon("fth-download").when(any),
                Command.of("document-changes", "Changes since the copy given out", () -> go("document-changes"))
                        .in("Documents").icon("fth-git-commit").when(any),
                Command.of("document-handout", "Handout with note lines", () -> go("document-handout")).in("Documents")
                        .icon("fth-edit-3").when(any),
                Command.of("document-delete", "Delete page", model::delete).in("Documents").icon("fth-trash-2")
                        .keys("Delete").when(any)));
        return commands;
    }

    private void filter() {
        listed.set(true);
        list.toFilter();
    }

    @Override
    public void opened() {
        model.open();
        page.opened();
        list.toList();
    }

    @Override
    public void closed() {
        page.closed();
        model.close();
    }
}
