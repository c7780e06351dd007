package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.PageStarter;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Segments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Documents room: the pages on the left, the open one to read or to write on the right. */
public final class DocumentsView implements View {
    private final DocumentsViewModel model;
    private final Command add;
    private final List<Command> starters;
    private final PageList list;
    private final Reading reading;
    private final Writing writing;
    private final InlineField title;
    private final Label about = new Label();
    private final Pick<String> audience;
    private final Segments mode = new Segments("document-mode", "Read or edit");
    private final BorderPane page = new BorderPane();
    private final EmptyState empty;
    private final StackPane root = new StackPane();
    private final BorderPane both = new BorderPane();
    private @Nullable UUID current;
    private @Nullable String shownText;

    /**
     * Shows the room.
     *
     * @param openLink opens a web address outside the app
     */
    public DocumentsView(DocumentsViewModel model, Consumer<String> openLink) {
        this.model = model;
        add = Command.of("document-add", "New page", this::add).in("Documents").icon("fth-plus");
        starters = Arrays.stream(PageStarter.values())
                .map(starter -> Command.of("document-add-" + starter.kind(),
                        "New " + starter.title().toLowerCase(Locale.ROOT), () -> model.add(starter)).in("Documents")
                        .icon("fth-file-plus"))
                .toList();
        list = new PageList(model.rows(), add, starters);
        reading = new Reading(model.background(), openLink, model::toggleTask);
        writing = new Writing(model);
        title = new InlineField("Title", "Untitled", this::rename);
        title.setId("document-title");
        title.getStyleClass().add("page-title");
        audience = new Pick<>("Audience", "", () -> List.of("room", "host"), DocumentsView::audienceWords, null,
                model::setAudience);
        audience.setId("document-audience");
        audience.setMaxWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        mode.add("document-read", "Read", new SimpleIntegerProperty())
                .add("document-edit", "Edit", new SimpleIntegerProperty());
        mode.chosenProperty().addListener((_, _, chosen) -> model.editingProperty().set(chosen.intValue() == 1));
        model.editingProperty().addListener((_, _, editing) -> switchMode(editing));
        empty = new EmptyState("fth-file-text", "No pages yet",
                "Pages of a session guide that are no session stand here: rhythm, scorecard, risks, talk track. Import a guide, or write a page of your own.",
                add);
        empty.setId("documents-empty");
        page.setTop(head());
        both.setLeft(list);
        both.setCenter(page);
        root.setId("documents-room");
        root.getChildren().addAll(both, empty);
        model.rows().selectedProperty().addListener((_, _, _) -> show());
        model.rows().loadedProperty().addListener((_, _, _) -> show());
        model.rows().totalProperty().addListener((_, _, _) -> show());
        switchMode(model.editingProperty().get());
        show();
    }

    private Region head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label saved = new Label();
        saved.getStyleClass().addAll("caption", "muted");
        saved.textProperty().bind(writing.savedProperty());
        saved.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(title, mode);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("gap-16");
        HBox second = new HBox(about, audience, space, saved);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("page-about");
        VBox head = new VBox(first, second);
        head.getStyleClass().add("page-head");
        StackPane ground = new StackPane(head);
        ground.setAlignment(Pos.TOP_CENTER);
        return ground;
    }

    private static String audienceWords(String word) {
        return word.equals("room") ? "For the room" : "Host only";
    }

    private void add() {
        model.add();
    }

    private void rename(String text) {
        if (current != null) {
            model.rename(current, text);
        }
    }

    private void switchMode(boolean editing) {
        mode.choose(editing ? 1 : 0);
        if (editing) {
            page.setCenter(writing.editor());
            if (root.getScene() != null) {
                writing.editor().requestFocus();
            }
        } else {
            writing.flush();
            page.setCenter(reading);
            read();
        }
    }

    private void show() {
        boolean any = model.rows().totalProperty().get() > 0;
        both.setVisible(any);
        empty.setVisible(!any && model.rows().loadedProperty().get());
        Document document = model.document().orElse(null);
        page.setVisible(document != null);
        if (document == null) {
            current = null;
            return;
        }
        if (!document.id().equals(current)) {
            title.commit();
            current = document.id();
            shownText = null;
        }
        title.show(document.title());
        about.setText("From " + document.source() + ",");
        about.setVisible(!document.source().isEmpty());
        about.setManaged(!document.source().isEmpty());
        audience.show(document.audience().equals("room") ? "room" : "host");
        writing.show(document);
        if (!model.editingProperty().get()) {
            read();
        }
    }

    private void read() {
        model.document().ifPresent(document -> {
            String text = writing.text();
            if (!text.equals(shownText)) {
                reading.show(document.title(), text, shownText != null);
                shownText = text;
            }
        });
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
        List<Command> commands = new ArrayList<>(starters);
        commands.addAll(List.of(add.keys("Shortcut+N"),
                Command.of("document-mode-key", "Read or edit page", this::toggleMode).in("Documents")
                        .icon("fth-edit-2")
                        .keys("Shortcut+E").when(any),
                Command.of("document-to-filter", "Filter pages", list::toFilter).in("Documents").icon("fth-search")
                        .keys("Shortcut+F"),
                Command.of("document-rename", "Rename page", this::toTitle).in("Documents").keys("F2").when(any),
                Command.of("document-delete", "Delete page", model::delete).in("Documents").icon("fth-trash-2")
                        .keys("Delete").when(any)));
        return commands;
    }

    private void toggleMode() {
        model.editingProperty().set(!model.editingProperty().get());
    }

    private void toTitle() {
        title.requestFocus();
        title.selectAll();
    }

    @Override
    public void opened() {
        model.open();
        list.toList();
    }

    @Override
    public void closed() {
        writing.flush();
        model.close();
    }
}
