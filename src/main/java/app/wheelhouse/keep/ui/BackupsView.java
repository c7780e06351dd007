package app.wheelhouse.keep.ui;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.Proof;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Sign;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of backups: which there are and whether they can be trusted, where they go, and the ways back. */
public final class BackupsView implements View {
    private final BackupsModel model;
    private final RowTable<Backup> table;
    private final Command makeNow;
    private final Command restore;
    private final Command prove;
    private final Command reveal;
    private final Command past;
    private final Label proved = new Label();
    private final Label place = new Label();
    private final Label trouble = new Label("", Standing.AT_RISK.icon());
    private final TextField moment = new TextField();
    private final BorderPane root = new BorderPane();

    /** Shows the page. */
    public BackupsView(BackupsModel model) {
        this.model = model;
        ObservableValue<Boolean> idle = model.busyProperty().not();
        ObservableValue<Boolean> can = Bindings.createBooleanBinding(() -> {
            Backup backup = model.rows().selectedProperty().get();
            return backup != null && backup.isReadable() && !model.busyProperty().get();
        }, model.rows().selectedProperty(), model.busyProperty());
        makeNow = Command.of("backup-now", "Back up now", model::backUp).in("Backups").icon("fth-archive").when(idle);
        restore = Command.of("backup-restore", "Restore…",
                () -> selected(backup -> model.previewRestore(backup.file()))).in("Backups").icon("fth-rotate-ccw")
                .when(can);
        prove = Command.of("backup-prove", "Prove", () -> selected(model::prove)).in("Backups")
                .icon("fth-check-circle").when(can);
        reveal = Command.of("backup-reveal", "Show file", () -> selected(backup -> model.tools().reveal(backup.file())))
                .in("Backups").icon("fth-folder").when(can);
        past = Command.of("past-open", "Open as it was", this::openPast).in("Backups").icon("fth-clock");
        table = new RowTable<>("backup-table", "Backups", model.rows())
                .wide("Made", backup -> backup.isReadable()
                        ? model.days().moment(backup.at())
                        : backup.file()
                                .getFileName().toString())
                .text("Why", 148, backup -> backup.isReadable() ? backup.reason().label() : "")
                .sign("State", 176, this::sign, backup -> backup.isReadable() ? 0 : 1)
                .text("State code", 104, Backup::stateCode)
                .number("Records", 92, backup -> (int) backup.records())
                .text("Size", 92, backup -> size(backup.bytes()))
                .roomy("Where", 160, this::where)
                .quiet(backup -> !backup.isReadable()).onOpen(restore::run);
        StackPane center = new StackPane(table, empty());
        root.setTop(head());
        root.setCenter(center);
        root.setId("backups");
        root.getStylesheets().add(Objects
                .requireNonNull(BackupsView.class.getResource("/app/wheelhouse/keep/ui/keep.css")).toExternalForm());
        model.factsProperty().addListener((_, _, now) -> show(now));
        show(model.factsProperty().get());
    }

    private Region empty() {
        EmptyState empty = new EmptyState("fth-archive", "No backups yet",
                "One is made at every start, each hour while you work, and before anything large. Each is read back whole before it counts.",
                makeNow);
        empty.setId("backups-empty");
        empty.visibleProperty().bind(model.rows().loadedProperty().and(model.rows().totalProperty().isEqualTo(0)));
        table.visibleProperty().bind(empty.visibleProperty().not());
        return empty;
    }

    private Region head() {
        proved.setId("backup-proof");
        proved.getStyleClass().add("sign");
        place.setId("backup-place");
        trouble.setId("backup-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().addAll("sign", "at-risk");
        trouble.managedProperty().bind(trouble.visibleProperty());
        Command change = Command.of("backup-place-choose", "Change…",
                () -> model.tools().chooseFolder().ifPresent(folder -> model.choose(Optional.of(folder))))
                .in("Backups");
        Command own = Command.of("backup-place-own", "Back to the workspace", () -> model.choose(Optional.empty()))
                .when(model.factsProperty().map(facts -> facts.chosen().isPresent()));
        var back = Buttons.quiet(own);
        back.visibleProperty().bind(back.disabledProperty().not());
        back.managedProperty().bind(back.visibleProperty());
        FlowPane places = line("Go to", place, Buttons.quiet(change), back);
        moment.setId("past-moment");
        moment.setPromptText("A date, “fri” or “yesterday 14:00”");
        moment.setAccessibleText("The moment to look at");
        moment.setPrefColumnCount(22);
        moment.setOnAction(_ -> openPast());
        FlowPane pasts = line("As it was on", moment, Buttons.plain(past));
        var make = Buttons.primary(makeNow);
        // While there is none, the empty table offers it.
        make.visibleProperty().bind(table.visibleProperty());
        make.managedProperty().bind(make.visibleProperty());
        FlowPane buttons = new FlowPane(make, Buttons.plain(restore), Buttons.quiet(prove), Buttons.quiet(reveal),
                Buttons.quiet(Command.of("backup-recovered", "What was recovered", model::seeRecovered)));
        buttons.getStyleClass().add("gap-8");
        VBox head = new VBox(line("Last proven restore", proved), places, trouble, pasts, buttons);
        head.getStyleClass().addAll("keep-head", "gap-8");
        return head;
    }

    private static FlowPane line(String name, Region... nodes) {
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "keep-name");
        FlowPane line = new FlowPane(label);
        line.getChildren().addAll(nodes);
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        line.getStyleClass().add("gap-8");
        return line;
    }

    private void openPast() {
        boolean read = model.openPast(moment.getText());
        moment.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !read);
    }

    private void show(BackupsModel.Facts now) {
        Instant at = now.proof().map(Proof::at).orElse(null);
        proved.setText(now.proof().map(proof -> "%s: %d changes gave %s again".formatted(
                model.days().since(proof.at(), model.now()), proof.changes(), proof.stateCode())).orElse("None yet"));
        proved.setGraphic(at == null ? Standing.UNKNOWN.icon() : Standing.ON_TRACK.icon());
        place.setText(now.chosen().map(Path::toString).orElse("The workspace's own folder"));
        trouble.setText(now.trouble().orElse(""));
        trouble.setVisible(now.trouble().isPresent());
        now.first().ifPresent(first -> moment.setPromptText(
                "A date since %s, or “yesterday 14:00”".formatted(model.days().text(first.atZone(
                        model.days().zone()).toLocalDate()))));
        table.refresh();
    }

    private Sign sign(Backup backup) {
        if (!backup.isReadable()) {
            return new Sign("fth-alert-octagon", Standing.OFF_TRACK, "Cannot be read");
        }
        boolean last = model.factsProperty().get().proof()
                .filter(proof -> proof.file().equals(backup.file().toAbsolutePath())).isPresent();
        return new Sign("fth-check-circle", Standing.ON_TRACK, last ? "Proven last" : "Read back whole");
    }

    private String where(Backup backup) {
        return model.factsProperty().get().chosen().filter(chosen -> backup.file().startsWith(chosen))
                .map(Path::toString).orElse("Workspace");
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? "%d kB".formatted(Math.max(1, bytes / 1_000))
                : String.format(Locale.getDefault(), "%.1f MB", bytes / 1_000_000.0);
    }

    private void selected(Consumer<Backup> action) {
        @Nullable
        Backup backup = model.rows().selectedProperty().get();
        if (backup != null) {
            action.accept(backup);
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Backups");
    }

    @Override
    public List<Command> commands() {
        return new ArrayList<>(List.of(makeNow, restore, prove, reveal, past));
    }

    @Override
    public void opened() {
        model.refresh();
        table.requestFocus();
    }

    @Override
    public void closed() {
        model.forget();
    }
}
