package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.openslo.Starter;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Pick;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** OpenSLO in and out of the workspace: files that somebody chooses, and the packs to begin with. */
final class OpenSloFiles {
    private final SignalsModel model;

    OpenSloFiles(SignalsModel model) {
        this.model = model;
    }

    void choose(Node over) {
        model.tools().intake().choose(over.getScene().getWindow());
    }

    /** Asks which pack, and where its objectives are measured. */
    void starter() {
        ObjectProperty<Starter> pack = new SimpleObjectProperty<>(Starter.STORAGE);
        ObjectProperty<@Nullable SourceDraft> source = new SimpleObjectProperty<>(
                model.now().book().sources().stream().findFirst().orElse(null));
        Pick<Starter> packs = new Pick<>("Pack", "", () -> List.of(Starter.values()), Starter::label, null, chosen -> {
            if (chosen != null) {
                pack.set(chosen);
            }
        });
        pack.addListener((_, _, now) -> packs.show(now));
        packs.show(pack.get());
        packs.setId("starter-pack");
        Pick<SourceDraft> sources = new Pick<>("Source", "Say so later", () -> model.now().book().sources(),
                SourceDraft::title, null, source::set);
        source.addListener((_, _, now) -> sources.show(now));
        sources.show(source.get());
        sources.setId("starter-source");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        facts.addRow(0, name("Pack"), packs);
        facts.addRow(1, name("Measured at"), sources);
        Label words = new Label(
                "Objectives with targets, windows and alerts to begin with. Their queries name the usual metrics: check each against your own, what it reads shows beside it.");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        VBox content = new VBox(facts, words);
        content.getStyleClass().add("gap-12");
        model.desk().show(new Sheet("starter", "Starter pack", content,
                List.of(Command.of("starter-cancel", "Cancel", () -> {
                }), Command.of("starter-add", "Add objectives", () -> {
                    SourceDraft at = source.get();
                    model.tools().intake().bring(pack.get().file(), pack.get().text(at == null ? "" : at.title()));
                }))));
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("fact-name");
        return label;
    }

    /** Asks for a file and writes everything that is defined into it. */
    void export(Node over) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export as OpenSLO");
        chooser.setInitialFileName("slos.yaml");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("OpenSLO", "*.yaml", "*.yml"));
        File file = chooser.showSaveDialog(over.getScene().getWindow());
        if (file != null) {
            model.background().submit("Writing " + file.getName(), () -> write(file.toPath(),
                    model.reader().openSlo()),
                    trouble -> model.desk().say(trouble.map(Toast::trouble)
                            .orElse(Toast.of("Saved " + file.getName() + ". Nothing secret is in it."))));
        }
    }

    /** Beside it first and then in its place, so that a half-written file never bears its name. */
    private static Optional<String> write(Path file, String text) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + " could not be written. Choose another place.");
        }
    }
}
