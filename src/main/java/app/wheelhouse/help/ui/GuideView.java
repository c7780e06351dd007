package app.wheelhouse.help.ui;

import app.wheelhouse.help.Chapter;
import app.wheelhouse.help.Guide;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.View;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/** The guide: its chapters on the left, narrowed by words, and the chosen one beside them. */
public final class GuideView implements View {
    private final Guide guide;
    private final BorderPane root = new BorderPane();
    private final CustomTextField words = new CustomTextField();
    private final ListView<Chapter> list = new ListView<>();
    private final ScrollPane page = new ScrollPane();

    /** @param name a chapter, or the screen it is to tell of; another opens the first chapter */
    public GuideView(Guide guide, String name) {
        this.guide = guide;
        root.setId("guide");
        root.getStyleClass().add("guide");
        root.getStylesheets().add(Objects.requireNonNull(GuideView.class.getResource(
                "/app/wheelhouse/help/ui/help.css")).toExternalForm());
        words.setId("guide-words");
        words.setPromptText("Find in the guide");
        words.setAccessibleText("Find in the guide");
        words.setLeft(Icons.small("fth-search"));
        words.getStyleClass().add("filter");
        words.textProperty().addListener((_, _, now) -> narrow(now));
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
                words.clear();
                event.consume();
            }
        });
        list.setId("guide-chapters");
        list.setAccessibleText("Chapters");
        list.setPlaceholder(new javafx.scene.control.Label("No chapter has these words."));
        list.setFixedCellSize(36);
        list.setCellFactory(_ -> new Name());
        list.getItems().setAll(guide.chapters());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> show(now));
        VBox left = new VBox(words, list);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        left.getStyleClass().addAll("guide-left", "gap-8");
        page.setId("guide-page");
        page.setAccessibleText("The chapter");
        page.setFitToWidth(true);
        root.setLeft(left);
        root.setCenter(page);
        list.getSelectionModel().select(guide.about(name).orElse(guide.chapters().getFirst()));
    }

    private static final class Name extends ListCell<Chapter> {
        @Override
        protected void updateItem(Chapter chapter, boolean empty) {
            super.updateItem(chapter, empty);
            setText(empty || chapter == null ? null : chapter.title());
        }
    }

    private void narrow(String text) {
        Chapter now = list.getSelectionModel().getSelectedItem();
        List<Chapter> left = guide.chapters().stream().filter(each -> each.tells(text)).toList();
        list.getItems().setAll(left);
        if (now != null && left.contains(now)) {
            list.getSelectionModel().select(now);
        } else {
            list.getSelectionModel().selectFirst();
        }
    }

    private void show(@org.jspecify.annotations.Nullable Chapter chapter) {
        if (chapter == null) {
            return;
        }
        StackPane ground = new StackPane(ChapterText.of(chapter.text(), this::go));
        ground.getStyleClass().add("guide-ground");
        page.setContent(ground);
        page.setVvalue(0);
    }

    private void go(String chapter) {
        words.clear();
        guide.about(chapter).ifPresent(list.getSelectionModel()::select);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Guide");
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("guide-find", "Find in the guide", words::requestFocus).in("Guide").icon("fth-search")
                .keys("Shortcut+F"));
    }

    @Override
    public void opened() {
        list.requestFocus();
    }
}
