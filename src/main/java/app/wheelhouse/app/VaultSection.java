package app.wheelhouse.app;

import app.wheelhouse.app.Vaulting.Outcome;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.vault.Remark;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The part of the Sync room about Markdown files: write them, take them in, how far that is and what came of it. */
final class VaultSection {
    private final VBox box = new VBox();
    private final HBox work = new HBox();
    private final VBox result = new VBox();

    VaultSection(Vaulting vaulting) {
        Label head = new Label("Markdown files");
        head.getStyleClass().add("heading");
        Label words = new Label(
                "The whole workspace as a folder of Markdown files that Obsidian and Git know how to keep. Edit them anywhere and take them in again: only what you edited is changed, nothing is deleted, and one undo takes it all back.");
        words.setWrapText(true);
        words.getStyleClass().add("reading");
        HBox buttons = new HBox(Buttons.plain(vaulting.writing("Write into a folder…")),
                Buttons.plain(vaulting.taking("Take in a folder…")));
        buttons.getStyleClass().add("gap-8");
        work.getStyleClass().add("gap-8");
        work.setAlignment(Pos.CENTER_LEFT);
        work.managedProperty().bind(work.visibleProperty());
        result.setId("vault-result");
        result.getStyleClass().add("gap-8");
        result.managedProperty().bind(result.visibleProperty());
        box.setId("sync-vault");
        box.getStyleClass().add("gap-12");
        box.getChildren().addAll(head, words, buttons, work, result);
        vaulting.jobProperty().subscribe(this::show);
        vaulting.outcomeProperty().subscribe(this::show);
    }

    private void show(@Nullable Job job) {
        work.setVisible(job != null);
        work.getChildren().clear();
        if (job == null) {
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.setId("vault-progress");
        bar.setAccessibleText(job.title());
        bar.progressProperty().bind(job.progress());
        Label step = new Label();
        step.getStyleClass().add("muted");
        step.textProperty().bind(job.step().map(doing -> doing.isEmpty() ? job.title() : job.title() + ": " + doing));
        work.getChildren().addAll(bar, Buttons.plain(Command.of("vault.stop", "Cancel", job::cancel)), step);
    }

    private void show(Outcome outcome) {
        result.setVisible(!outcome.words().isEmpty());
        result.getChildren().clear();
        if (outcome.words().isEmpty()) {
            return;
        }
        Label words = outcome.standing() == Standing.PLAIN
                ? new Label(outcome.words())
                : outcome.standing().sign(outcome.words());
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        HBox line = new HBox(words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-12");
        outcome.then().forEach(command -> line.getChildren().add(Buttons.plain(command)));
        result.getChildren().add(line);
        VBox lines = new VBox();
        lines.setId("vault-left");
        lines.getStyleClass().add("gap-4");
        lines.getChildren().addAll(Vaulting.lines(outcome.remarks().stream().map(Remark::words).toList()));
        result.getChildren().add(lines);
    }

    Node node() {
        return box;
    }
}
