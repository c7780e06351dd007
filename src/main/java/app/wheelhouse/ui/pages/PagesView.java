package app.wheelhouse.ui.pages;

import app.wheelhouse.output.Edition;
import app.wheelhouse.output.FileNames;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfPages;
import app.wheelhouse.output.Progress;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.View;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The true pages of a document before they are saved: edition and paper to choose, then PDF, HTML or Markdown. */
public final class PagesView implements View {
    private static final int WIDTH = 760;
    private final String title;
    private final Function<Edition, Page> pages;
    private final Background background;
    private final Desk desk;
    private final Consumer<Path> reveal;
    private final Pdf pdf;
    private final BorderPane root = new BorderPane();
    private final StackPane body = new StackPane();
    private final Label facts = new Label();
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final List<Command> commands;
    private final Node editions;
    private Function<String, Optional<Path>> choose = this::ask;
    private Function<Edition, Doubts> doubts = _ -> Doubts.NONE;
    private Consumer<Page> keep = _ -> {
    };
    private Edition edition = Edition.ROOM;
    private Paper paper = Paper.A4;
    private @Nullable Job job;
    private @Nullable Rendered rendered;

    /**
     * What speaks against giving an edition away.
     *
     * @param refused what must not leave the house
     * @param asked   what somebody should have seen first
     */
    public record Doubts(List<String> refused, List<String> asked) {
        /** Nothing does. */
        public static final Doubts NONE = new Doubts(List.of(), List.of());

        public Doubts {
            refused = List.copyOf(refused);
            asked = List.copyOf(asked);
        }

        private boolean isNone() {
            return refused.isEmpty() && asked.isEmpty();
        }
    }

    /** One rendering: the page it was made from, its bytes and its pictures. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares renderings
    private record Rendered(Page page, byte[] bytes, List<BufferedImage> pictures) {
    }

    /**
     * @param pages  makes the page of an edition; called in the background
     * @param reveal shows a saved file where it lies
     */
    public PagesView(String title, Function<Edition, Page> pages, Pdf pdf, Background background, Desk desk,
            Consumer<Path> reveal) {
        this.title = title;
        this.pages = pages;
        this.pdf = pdf;
        this.background = background;
        this.desk = desk;
        this.reveal = reveal;
        Command save = Command.of("pages.save", "Save PDF", () -> save("pdf")).in("Pages").icon("fth-download")
                .keys("Shortcut+S").when(ready);
        Command html = Command.of("pages.html", "Save HTML", () -> save("html")).in("Pages").when(ready);
        Command markdown = Command.of("pages.markdown", "Save Markdown", () -> save("md")).in("Pages").when(ready);
        Command copy = Command.of("pages.copy", "Copy as Markdown", this::copy).in("Pages").icon("fth-copy")
                .when(ready);
        commands = List.of(save, html, markdown, copy);
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        facts.getStyleClass().addAll("muted");
        facts.setId("pages-facts");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        MenuButton more = new MenuButton("More");
        more.setId("pages-more");
        List.of(html, markdown, copy).forEach(command -> more.getItems().add(Buttons.item(command)));
        Button primary = Buttons.primary(save);
        for (Region fixed : List.of(heading, more, primary)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        editions = choice("edition", List.of(Edition.ROOM, Edition.HOST), Edition::label, edition,
                now -> edition = now);
        HBox head = new HBox(heading, space, editions,
                choice("paper", List.of(Paper.values()), Paper::label, paper, now -> paper = now), more, primary);
        head.getStyleClass().addAll("gap-12");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox top = new VBox(head, facts);
        top.getStyleClass().add("pages-head");
        root.getStylesheets().add(Objects
                .requireNonNull(PagesView.class.getResource("/app/wheelhouse/ui/pages/pages.css")).toExternalForm());
        root.setId("pages");
        root.setTop(top);
        root.setCenter(body);
    }

    /** Pages that are for the host alone: there is no other edition to choose. */
    public PagesView forHost() {
        edition = Edition.HOST;
        editions.setVisible(false);
        editions.setManaged(false);
        return this;
    }

    private <T> Node choice(String id, List<T> values, Function<T, String> label, T chosen, Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setMinWidth(Region.USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setId(id + "-" + value.toString().toLowerCase(Locale.ROOT));
            button.setSelected(value.equals(chosen));
            button.setOnAction(_ -> {
                button.setSelected(true);
                choose.accept(value);
                render();
            });
            segments.getChildren().add(button);
        }
        return segments;
    }

    private void render() {
        cancel();
        ready.set(false);
        Edition wanted = edition;
        Paper size = paper;
        ProgressBar bar = new ProgressBar();
        Label words = new Label("Making the pages");
        words.getStyleClass().add("muted");
        VBox wait = new VBox(words, bar, Buttons.quiet(Command.of("pages.cancel", "Cancel", this::cancel)));
        wait.getStyleClass().add("gap-12");
        wait.setAlignment(Pos.CENTER);
        body.getChildren().setAll(wait);
        Job now = background.submit("Making the pages", making -> {
            Page page = pages.apply(wanted);
            byte[] bytes = pdf.render(page, size, watched(making));
            try (PdfPages open = PdfPages.open(bytes)) {
                return new Rendered(page, bytes, open.all(WIDTH, watched(making)));
            }
        }, this::show);
        job = now;
        bar.progressProperty().bind(now.progress());
    }

    private static Progress watched(Job job) {
        return new Progress() {
            @Override
            public void reached(double share) {
                job.report(share, "Making the pages");
            }

            @Override
            public boolean cancelled() {
                job.checkCancelled();
                return false;
            }
        };
    }

    private void cancel() {
        Job now = job;
        job = null;
        if (now != null && now.state().get() == Job.State.RUNNING) {
            now.cancel();
            body.getChildren().setAll(Buttons.plain(Command.of("pages.again", "Make the pages", this::render)));
        }
    }

    private void show(Rendered now) {
        rendered = now;
        ready.set(true);
        facts.setText("%d %s · %s".formatted(now.pictures().size(), now.pictures().size() == 1 ? "page" : "pages",
                FileNames.propose(now.page(), "pdf")));
        VBox sheets = new VBox();
        sheets.getStyleClass().add("page-sheets");
        sheets.setAlignment(Pos.TOP_CENTER);
        int number = 0;
        for (BufferedImage picture : now.pictures()) {
            ImageView sheet = new ImageView(SwingFXUtils.toFXImage(picture, null));
            sheet.setAccessibleText("Page " + ++number);
            StackPane paperEdge = new StackPane(sheet);
            paperEdge.getStyleClass().add("page-sheet");
            paperEdge.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            sheets.getChildren().add(paperEdge);
        }
        ScrollPane scroll = new ScrollPane(sheets);
        scroll.setFitToWidth(true);
        scroll.setId("pages-scroll");
        body.getChildren().setAll(scroll);
    }

    private void save(String kind) {
        Rendered now = rendered;
        if (now == null) {
            return;
        }
        unlessDoubted(() -> choose.apply(FileNames.propose(now.page(), kind)).ifPresent(file -> save(now, kind,
                file)));
    }

    private Optional<Path> ask(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow())).map(File::toPath);
    }

    /** Says what speaks against giving an edition away; asked in the background before anything is saved or copied. */
    public PagesView doubting(Function<Edition, Doubts> found) {
        doubts = found;
        return this;
    }

    /** Told of each page that was saved to a file: somebody has it from now on. */
    public PagesView keeping(Consumer<Page> told) {
        keep = told;
        return this;
    }

    /** The edition that is shown first. */
    public PagesView beginningWith(Edition first) {
        edition = first;
        root.lookupAll(".segment").forEach(node -> {
            if (node instanceof ToggleButton button && button.getId().startsWith("edition-")) {
                button.setSelected(button.getId().equals("edition-" + first.word()));
            }
        });
        return this;
    }

    private void unlessDoubted(Runnable then) {
        Edition wanted = edition;
        background.submit("Looking for leaks and gaps", () -> doubts.apply(wanted), found -> {
            if (found.isNone()) {
                then.run();
            } else {
                desk.show(DoubtSheet.of(found, then));
            }
        });
    }

    /** Says which file to save to in place of asking, given the name that would be proposed. */
    PagesView choosing(Function<String, Optional<Path>> file) {
        choose = file;
        return this;
    }

    /** Saves beside the target and moves it there, so that a half-written file never bears its name. */
    private void save(Rendered now, String kind, Path file) {
        background.submit("Saving " + file.getFileName(), () -> {
            byte[] bytes = switch (kind) {
                case "html" -> Html.render(now.page()).getBytes(StandardCharsets.UTF_8);
                case "md" -> Markdown.render(now.page()).getBytes(StandardCharsets.UTF_8);
                default -> now.bytes();
            };
            Optional<String> problem = write(file, bytes);
            if (problem.isEmpty()) {
                keep.accept(now.page());
            }
            return problem;
        }, problem -> desk.say(problem.isEmpty()
                ? Toast.of("Saved " + file.getFileName() + ".",
                        Command.of("reveal", "Reveal", () -> reveal.accept(file)))
                : Toast.trouble(problem.get())));
    }

    /** Saves beside the file and moves it there; a sentence when that could not be done. */
    public static Optional<String> write(Path file, byte[] bytes) {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
            return Optional
                    .of("%s could not be written. Nothing was changed there; choose another place.".formatted(file));
        }
    }

    private void copy() {
        Rendered now = rendered;
        if (now != null) {
            unlessDoubted(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(Markdown.render(now.page()));
                Clipboard.getSystemClipboard().setContent(content);
                desk.say(Toast.of("Copied as Markdown."));
            });
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(title);
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        render();
    }

    @Override
    public void closed() {
        cancel();
        rendered = null;
        body.getChildren().clear();
    }
}
