package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.Excerpt;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Peer;
import app.wheelhouse.bundle.Seal;
import app.wheelhouse.store.Have;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Pick;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks what is to be in a bundle, for whom, and writes it. */
final class ExportSheet {
    private final Exporter exporter;
    private final Background background;
    private final Desk desk;
    private final Supplier<@Nullable Window> window;
    private final String workspace;
    private final ExcerptPane excerpt;
    private final List<Extent> extents = new ArrayList<>();
    private final Pick<Extent> extent = new Pick<>("Carries", "", () -> extents, Extent::label, null, this::carry);
    private final ToggleGroup seal = new ToggleGroup();
    private Extent carried;
    private final TextField to = new TextField();
    private final PasswordField passphrase = new PasswordField();
    private final TextArea recipients = new TextArea();

    /** How much of it: everything, or what a colleague lacks. */
    private record Extent(String label, String name, Have since, boolean excerpt) {
    }

    ExportSheet(Exporter exporter, Background background, Desk desk, Supplier<@Nullable Window> window,
            List<Peer> peers, List<ExcerptPane.Choice> series, String workspace) {
        this.exporter = exporter;
        this.background = background;
        this.desk = desk;
        this.window = window;
        this.workspace = workspace;
        this.excerpt = new ExcerptPane(series);
        excerpt.managedProperty().bind(excerpt.visibleProperty());
        peers.forEach(peer -> extents
                .add(new Extent("What %s lacks".formatted(peer.name()), peer.name(), peer.have(), false)));
        extents.add(new Extent("Everything, for a new laptop", "", Have.NOTHING, false));
        extents.add(new Extent("An excerpt for reading", "", Have.NOTHING, true));
        carried = extents.getFirst();
        carry(carried);
    }

    private void carry(@Nullable Extent chosen) {
        if (chosen != null) {
            carried = chosen;
            excerpt.setVisible(chosen.excerpt());
            extent.show(chosen);
            if (!chosen.name().isEmpty()) {
                to.setText(chosen.name());
            }
        }
    }

    /** Chooses what it carries by what it is called. */
    void carrying(String label) {
        extents.stream().filter(one -> one.label().equals(label)).findFirst().ifPresent(this::carry);
    }

    void show() {
        extent.setId("bundle-extent");
        to.setId("bundle-to");
        passphrase.setId("bundle-seal-passphrase");
        recipients.setId("bundle-seal-keys");
        to.setPromptText("A name, for the ledger");
        passphrase.setPromptText("Tell it to them by another way");
        recipients.setPromptText("age1…, one a line");
        recipients.setPrefRowCount(3);
        HBox seals = new HBox(segment("Signed only", Closing.SIGNED), segment("Passphrase", Closing.PASSPHRASE),
                segment("Their keys", Closing.KEYS));
        seals.getStyleClass().add("segments");
        seals.setMaxWidth(HBox.USE_PREF_SIZE);
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("gap-12", "bundle-export");
        row(grid, 0, "Carries", extent);
        grid.add(excerpt, 1, 1);
        row(grid, 2, "For", to);
        row(grid, 3, "Seal", seals);
        VBox secret = new VBox(passphrase, recipients);
        grid.add(secret, 1, 4);
        passphrase.visibleProperty().bind(seal.selectedToggleProperty().map(_ -> closing() == Closing.PASSPHRASE));
        recipients.visibleProperty().bind(seal.selectedToggleProperty().map(_ -> closing() == Closing.KEYS));
        passphrase.managedProperty().bind(passphrase.visibleProperty());
        recipients.managedProperty().bind(recipients.visibleProperty());
        desk.show(new Sheet("bundle-export", "Export a bundle", grid,
                List.of(Command.of("bundle-export-cancel", "Cancel", () -> {
                }), Command.of("bundle-export-do", "Choose where…", this::choose).when(Bindings.createBooleanBinding(
                        this::isClosable, seal.selectedToggleProperty(), passphrase.textProperty(),
                        recipients.textProperty())))));
    }

    /** How a bundle is closed. */
    private enum Closing {
        SIGNED, PASSPHRASE, KEYS
    }

    private boolean isClosable() {
        return switch (closing()) {
            case SIGNED -> true;
            case PASSPHRASE -> !passphrase.getText().isBlank();
            case KEYS -> !recipients.getText().isBlank();
        };
    }

    private ToggleButton segment(String label, Closing closing) {
        ToggleButton button = new ToggleButton(label);
        button.setId("bundle-seal-" + closing.name().toLowerCase(Locale.ROOT));
        button.setUserData(closing);
        button.getStyleClass().add("segment");
        button.setToggleGroup(seal);
        button.setSelected(closing == Closing.SIGNED);
        return button;
    }

    private Closing closing() {
        return seal.getSelectedToggle() == null ? Closing.SIGNED : (Closing) seal.getSelectedToggle().getUserData();
    }

    private static void row(GridPane grid, int row, String label, Node field) {
        Label words = new Label(label);
        words.getStyleClass().add("muted");
        words.setMinWidth(72);
        words.setLabelFor(field);
        GridPane.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        grid.addRow(row, words, field);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export a bundle");
        chooser.setInitialFileName(workspace.replaceAll("[^\\p{L}\\p{N} _-]", "")
                + (carried.excerpt() ? " excerpt" : "") + ".whbundle");
        File file = chooser.showSaveDialog(window.get());
        if (file != null) {
            write(file.toPath());
        }
    }

    private void write(Path file) {
        Optional<Excerpt.Rules> rules = carried.excerpt() ? Optional.of(excerpt.rules()) : Optional.empty();
        Exporter.Wanted wanted = new Exporter.Wanted(file, carried.since(), to.getText().strip(), sealed());
        background.submit("Writing " + file.getFileName(), () -> {
            try {
                if (rules.isPresent()) {
                    Manifest excerpt = exporter.excerpt(wanted, rules.get());
                    return Toast.of("Wrote the excerpt %s, without %s.".formatted(file.getFileName(),
                            String.join(", ", excerpt.leftOut())));
                }
                Manifest made = exporter.export(wanted);
                return Toast.of("Wrote %s: %s, state code %s.".formatted(file.getFileName(),
                        Words.changes(made.changes()), made.stateCode()));
            } catch (BundleException e) {
                return Toast.trouble(e.sentence());
            }
        }, desk::say);
    }

    private Seal sealed() {
        return switch (closing()) {
            case PASSPHRASE -> new Seal.ForPassphrase(passphrase.getText());
            case KEYS -> new Seal.ForRecipients(new ArrayList<>(Arrays.stream(recipients.getText().split("\\s+"))
                    .filter(key -> !key.isEmpty()).toList()));
            case SIGNED -> new Seal.Open();
        };
    }
}
