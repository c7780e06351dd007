package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.rights.RightsCard;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.HeadRow;
import app.wheelhouse.ui.list.Segments;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.textfield.CustomTextField;

/** The page of one matrix: grid or load, findings beside it, and everything that can be done with it. */
public final class MatrixView implements View {
    private final RightsTools tools;
    private final MatrixModel model;
    private final MatrixEdits edits;
    private final BorderPane root = new BorderPane();
    private final InlineField title;
    private final Label hint = new Label(
            "Letters set and take away   ·   Enter  row   ·   Insert  person   ·   F2  rename, "
                    + "scope of A   ·   F8  next finding");
    private final CustomTextField filter = new CustomTextField();
    private final Segments segments = new Segments("matrix-views", "Views");
    private final MenuButton showAs = new MenuButton("Show as");
    private final MatrixGrid grid;
    private final LoadPane load = new LoadPane();
    private final SidePane side;
    private final FrameworkBar framework;
    private final ReadOnlyStringWrapper called = new ReadOnlyStringWrapper("Matrix");
    private final List<Command> commands = new ArrayList<>();

    /** Shows the matrix with this id. */
    public MatrixView(RightsTools tools, UUID id) {
        this.tools = tools;
        model = new MatrixModel(tools.rights(), tools.store(), tools.background(), id);
        edits = new MatrixEdits(model);
        framework = new FrameworkBar(tools, model, edits, this::toGrid);
        grid = new MatrixGrid(model, edits, new GridKeys(model, edits, tools.desk(), this::offerUndo));
        title = new InlineField("Title of the matrix", "Untitled matrix",
                text -> tools.rights().rename(id, text.strip()));
        title.setId("matrix-title");
        title.getStyleClass().add("page-title");
        Command raise = Command.of("matrix-raise", "Raise a decision of this kind", this::raise).in("Matrix")
                .icon("fth-plus");
        side = new SidePane(model, edits, tools.desk(), raise, this::jump);
        addCommands(raise);
        build();
        model.versionProperty().addListener((_, _, _) -> show());
    }

    private void addCommands(Command raise) {
        Framework[] all = Framework.values();
        commands.addAll(List.of(
                Command.of("matrix-add-row", "Add row", () -> grid.editor().addRow()).in("Matrix").icon("fth-plus")
                        .keys("Shortcut+N"),
                Command.of("matrix-add-column", "Add person", () -> grid.editor().addColumn()).in("Matrix")
                        .icon("fth-user-plus").keys("Shortcut+Shift+N"),
                Command.of("matrix-next", "Next finding", () -> step(1)).in("Matrix").icon("fth-alert-circle")
                        .keys("F8"),
                Command.of("matrix-previous", "Previous finding", () -> step(-1)).in("Matrix").keys("Shift+F8"),
                Command.of("matrix-filter", "Filter rows", this::toFilter).in("Matrix").icon("fth-search")
                        .keys("Shortcut+F"),
                Command.of("matrix-note-key", "Note of the row", side::toNote).in("Matrix").icon("fth-edit-3")
                        .keys("Shortcut+E"),
                raise,
                Command.of("matrix-load", "Grid or load", () -> segments.choose(1 - segments.chosenProperty().get()))
                        .in("Matrix").icon("fth-bar-chart-2").keys("Shortcut+L"),
                Command.of("matrix-room", "Show in the room", this::showInRoom).in("Matrix").icon("fth-monitor")
                        .keys("Shortcut+Shift+R"),
                Command.of("matrix-room-next", "Room: next page", () -> tools.director().nextPage()).in("Matrix")
                        .keys("Shortcut+Page_Down"),
                Command.of("matrix-room-back", "Room: previous page", () -> tools.director().previousPage())
                        .in("Matrix").keys("Shortcut+Page_Up"),
                Command.of("matrix-pages", "Pages: PDF, HTML, Markdown", this::pages).in("Matrix").icon("fth-printer")
                        .keys("Shortcut+P"),
                Command.of("matrix-csv", "Export CSV", this::exportCsv).in("Matrix").icon("fth-download"),
                Command.of("matrix-sort", "Sort rows by title", () -> edits.sort(null)).in("Matrix"),
                Command.of("matrix-sort-column", "Sort rows by this person’s part",
                        () -> model.cursorColumn().ifPresent(edits::sort)).in("Matrix"),
                Command.of("matrix-kind", "On-call order on or off", this::toggleKind).in("Matrix"),
                Command.of("matrix-delete", "Delete matrix", this::delete).in("Matrix").icon("fth-trash-2")));
        for (Framework framework : all) {
            commands.add(Command.of("matrix-as-" + framework.word(), "Show as " + framework.label(),
                    () -> model.shownAsProperty().set(framework)).in("Matrix"));
        }
        commands.addAll(this.framework.commands());
    }

    private Command command(String id) {
        return commands.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private void build() {
        root.setId("matrix-page");
        root.getStyleClass().add("matrix-page");
        root.getStylesheets().add(Objects.requireNonNull(MatrixView.class.getResource(
                "/app/wheelhouse/decision/ui/rights/rights.css")).toExternalForm());
        filter.setId("matrix-filter-field");
        filter.setPromptText("Filter rows");
        filter.setAccessibleText("Filter rows");
        filter.setLeft(Icons.small("fth-search"));
        filter.getStyleClass().add("filter");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean clear = event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty();
            if (clear) {
                filter.clear();
            }
            if (clear || event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                grid.requestFocus();
                event.consume();
            }
        });
        segments.add("matrix-grid-segment", "Grid", new SimpleIntegerProperty(0));
        segments.add("matrix-load-segment", "Load", new SimpleIntegerProperty(0));
        segments.chosenProperty().addListener((_, _, _) -> show());
        showAs.setId("matrix-show-as");
        for (Framework framework : Framework.values()) {
            showAs.getItems().add(Buttons.item(command("matrix-as-" + framework.word())));
        }
        MenuButton more = new MenuButton("More");
        more.setId("matrix-more");
        for (String id : List.of("matrix-pages", "matrix-csv", "", "matrix-sort", "matrix-sort-column", "",
                "matrix-kind", "matrix-delete")) {
            more.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : Buttons.item(command(id)));
        }
        Node room = Buttons.plain(command("matrix-room"));
        FlowPane tools = HeadRow.line(filter, segments, showAs, more, room);
        tools.getChildren().forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        title.setMinWidth(200);
        HeadRow head = new HeadRow(title, tools);
        head.getStyleClass().add("matrix-head");
        root.setTop(new VBox(head, framework));
        hint.getStyleClass().addAll("caption", "subtle", "matrix-hint");
        BorderPane middle = new BorderPane(new StackPane(grid, load));
        middle.setBottom(hint);
        root.setCenter(middle);
        root.setRight(side);
    }

    private void show() {
        model.matrix().ifPresent(matrix -> {
            Framework shown = model.shown().matrix().framework();
            called.set(matrix.title().isBlank() ? "Matrix" : matrix.title());
            title.show(matrix.title());
            framework.show(matrix);
            showAs.setText("Show as " + shown.label());
        });
        boolean loads = segments.chosenProperty().get() == 1;
        load.setVisible(loads);
        grid.setVisible(!loads);
        hint.setVisible(!loads);
        if (loads) {
            load.show(model.shown().matrix());
        }
        side.show();
    }

    private void toGrid() {
        grid.requestFocus();
    }

    private void toFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void step(int by) {
        segments.choose(0);
        model.step(by);
        grid.requestFocus();
    }

    private void jump(Finding finding) {
        segments.choose(0);
        model.goTo(finding);
        grid.requestFocus();
    }

    private void offerUndo(String what) {
        tools.desk().say(Toast.of(what, Command.of("toast-undo", "Undo", () -> tools.store().undo())));
    }

    private void raise() {
        model.cursorRow().ifPresent(row -> tools.rights().raise(row, model.matrix().orElseThrow().framework())
                .thenAccept(decision -> tools.background().toScreen(
                        () -> tools.desk().go(Place.of("decision", decision.toString())))));
    }

    private void toggleKind() {
        model.matrix().ifPresent(matrix -> tools.rights().setKind(model.id(),
                matrix.kind() == Matrix.Kind.ON_CALL ? Matrix.Kind.RIGHTS : Matrix.Kind.ON_CALL));
    }

    private void showInRoom() {
        tools.openRoom().run();
        tools.director().show(RightsCard.of(model.shown().matrix(), model.cursorRow().map(Row::id).orElse(null)));
    }

    private void pages() {
        tools.desk().go(Place.of("matrix-pages", model.id().toString()));
    }

    private void exportCsv() {
        Matrix matrix = model.matrix().orElse(null);
        if (matrix == null) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(matrix.title().replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(java.util.Locale.ROOT)
                .replaceAll("^-|-$", "") + ".csv");
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            Path target = file.toPath();
            tools.background().submit("Saving " + file.getName(), () -> write(target, matrix), saved -> tools.desk()
                    .say(saved
                            ? Toast.of("Saved " + file.getName() + ".",
                                    Command.of("reveal", "Reveal", () -> tools.reveal().accept(target)))
                            : Toast.trouble(file + " could not be written. Choose another place.")));
        }
    }

    private static boolean write(Path target, Matrix matrix) {
        try {
            Files.writeString(target, MatrixText.write(matrix, true).toCsv());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void delete() {
        model.matrix().ifPresent(matrix -> {
            tools.rights().delete(model.id());
            tools.desk().go(Place.of("matrices"));
            offerUndo("Deleted “" + matrix.title() + "”");
        });
    }

    /** The grid, for tests. */
    MatrixModel model() {
        return model;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return called.getReadOnlyProperty();
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb("Rights", Place.of("matrices")));
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        grid.requestFocus();
    }

    @Override
    public void closed() {
        model.close();
    }
}
