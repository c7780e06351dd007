package app.wheelhouse.ui.pages;

import app.wheelhouse.output.Deck;
import app.wheelhouse.output.FileNames;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfPages;
import app.wheelhouse.output.Pptx;
import app.wheelhouse.output.Progress;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.View;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Slides as another machine will show them, before they are saved as PDF or for an Office program. */
public final class DeckView implements View {
    private static final int WIDTH = 760;
    private static final int NAME = 120;
    private final Supplier<Deck> deck;
    private final Pdf pdf;
    private final Background background;
    private final Desk desk;
    private final Consumer<Path> reveal;
    private final BorderPane root = new BorderPane();
    private final Label facts = new Label("Setting the slides");
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final List<Command> commands;
    private @Nullable Drawn drawn;

    /** Slides, their bytes as PDF, and their pictures. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares renderings
    private record Drawn(Deck deck, byte[] pdf, List<BufferedImage> pictures) {
    }

    /** @param deck makes the slides; called in the background */
    public DeckView(Supplier<Deck> deck, Pdf pdf, Background background, Desk desk, Consumer<Path> reveal) {
        this.deck = deck;
        this.pdf = pdf;
        this.background = background;
        this.desk = desk;
        this.reveal = reveal;
        Command savePdf = Command.of("slides.pdf", "Save PDF", () -> save("pdf")).in("Slides").icon("fth-download")
                .keys("Shortcut+S").when(ready);
        Command savePptx = Command.of("slides.pptx", "Save PowerPoint", () -> save("pptx")).in("Slides")
                .icon("fth-monitor").when(ready);
        commands = List.of(savePdf, savePptx);
        Label heading = new Label("Slides");
        heading.getStyleClass().add("title");
        facts.getStyleClass().add("muted");
        facts.setId("slides-facts");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(heading, space, Buttons.plain(savePptx), Buttons.primary(savePdf));
        head.getStyleClass().add("gap-12");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(head, facts);
        top.getStyleClass().add("pages-head");
        root.getStylesheets().add(Objects
                .requireNonNull(DeckView.class.getResource("/app/wheelhouse/ui/pages/pages.css")).toExternalForm());
        root.setId("slides");
        root.setTop(top);
    }

    private void show(Drawn now) {
        drawn = now;
        ready.set(true);
        facts.setText(now.pictures().size() + " slides, 16:9, from what the room may see · " + name(now.deck(), "pdf"));
        VBox sheets = new VBox();
        sheets.getStyleClass().add("page-sheets");
        sheets.setAlignment(Pos.TOP_CENTER);
        int number = 0;
        for (BufferedImage picture : now.pictures()) {
            ImageView view = new ImageView(SwingFXUtils.toFXImage(picture, null));
            view.setAccessibleText("Slide " + ++number);
            StackPane sheet = new StackPane(view);
            sheet.getStyleClass().add("page-sheet");
            sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            sheets.getChildren().add(sheet);
        }
        ScrollPane scroll = new ScrollPane(sheets);
        scroll.setFitToWidth(true);
        scroll.setId("slides-scroll");
        root.setCenter(scroll);
    }

    private static String name(Deck deck, String extension) {
        String date = deck.date() == null ? "" : deck.date() + " ";
        return date + FileNames.safe(deck.title(), NAME) + " - slides (room)." + extension;
    }

    private void save(String kind) {
        Drawn now = drawn;
        if (now != null) {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(name(now.deck(), kind));
            Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow())).map(File::toPath)
                    .ifPresent(file -> save(now, kind, file));
        }
    }

    private void save(Drawn now, String kind, Path file) {
        background.submit("Saving " + file.getFileName(),
                () -> PagesView.write(file, kind.equals("pptx") ? Pptx.write(now.deck()) : now.pdf()),
                problem -> desk.say(problem.isEmpty()
                        ? Toast.of("Saved " + file.getFileName() + ".",
                                Command.of("reveal", "Reveal", () -> reveal.accept(file)))
                        : Toast.trouble(problem.get())));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Slides");
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        background.submit("Setting the slides", () -> {
            Deck made = deck.get();
            byte[] bytes = pdf.render(made, Progress.UNWATCHED);
            try (PdfPages pages = PdfPages.open(bytes)) {
                return new Drawn(made, bytes, pages.all(WIDTH, Progress.UNWATCHED));
            }
        }, this::show);
    }

    @Override
    public void closed() {
        drawn = null;
        ready.set(false);
        root.setCenter(null);
    }
}
