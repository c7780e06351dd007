package app.wheelhouse.about.ui;

import app.wheelhouse.about.Library;
import app.wheelhouse.about.Program;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the sheets that tell which program this is, and what it would tell of itself. */
public final class AboutSheets {
    private AboutSheets() {
    }

    /**
     * Which program this is, and the licences of all it is made of.
     *
     * @param diagnostics shows what can be handed to somebody who helps
     */
    public static Sheet about(Program program, List<Library> libraries, Command diagnostics) {
        Label version = words(program.version().equals("0")
                ? "Being developed; built without a version."
                : "Version " + program.version(), "medium");
        version.setId("about-version");
        Label runs = words("Java %s · JavaFX %s · %s".formatted(program.java(), program.javafx(), program.system()),
                "muted");
        Label licence = words(
                "A cockpit for running executive sessions, under the Apache License 2.0. It is made of the libraries below, each under its own licence; the Java runtime that comes with it is under the GNU General Public License, version 2, with the Classpath Exception.",
                "label");
        GridPane grid = new GridPane();
        grid.setId("about-libraries");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(wide, new ColumnConstraints(), new ColumnConstraints());
        grid.setHgap(24);
        grid.setVgap(4);
        int row = 0;
        for (Library library : libraries) {
            grid.addRow(row++, words(library.name(), "label"), words(library.version(), "muted"),
                    words(library.terms(), "muted"));
        }
        if (libraries.isEmpty()) {
            grid.add(words("The list is made by the build; this program was started without it.", "muted"), 0, 0);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(280);
        scroll.setAccessibleText("Libraries and their licences");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(version, runs, licence, scroll);
        content.getStyleClass().add("gap-12");
        content.setPrefWidth(640);
        return new Sheet("about", "Wheelhouse", content, List.of(diagnostics, close()));
    }

    /** What can be handed to somebody who helps, to be read and changed first; what stands there then is kept. */
    public static Sheet diagnostics(String text, Consumer<String> keep) {
        TextArea area = new TextArea(text);
        area.setId("diagnostics-text");
        area.setAccessibleText("What would be kept; change or remove whatever you like");
        area.getStyleClass().add("figures");
        area.setPrefRowCount(22);
        area.setPrefColumnCount(80);
        Label words = words(
                "This is all that would be kept: no words of notes or records, no names, folders or addresses. Read it, change or remove whatever you like, then keep it as a file. Nothing is sent anywhere.",
                "label");
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox content = new VBox(words, area);
        content.getStyleClass().add("gap-12");
        content.setPrefWidth(720);
        return new Sheet("diagnostics", "Diagnostics", content,
                List.of(close(), Command.of("diagnostics-keep", "Keep as a file…", () -> keep.accept(area.getText()))));
    }

    private static Command close() {
        return Command.of("about-close", "Close", () -> {
        });
    }

    private static Label words(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!style.equals("label")) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
