package app.wheelhouse.search.ui;

import app.wheelhouse.search.Answer;
import app.wheelhouse.search.Hit;
import app.wheelhouse.search.TypeName;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/** The Search screen: words at the top, what they find below, ranked, and beside it how much of each kind there is. */
public final class SearchView implements View {
    private static final double ROW = 64;
    private final SearchModel model;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Hit> hits = new ListView<>();
    private final VBox types = new VBox();
    private final Label count = new Label();
    private final Pick<SearchModel.Who> person;
    private final Pick<SearchModel.When> when;
    private final Pick<String> state;
    private final BorderPane root = new BorderPane();
    private final EmptyState nothing = new EmptyState("fth-search", "Search everything",
            "Any word of any note, decision, request, document, receipt or person. One letter may be wrong, and the last word need not be finished.");
    private final EmptyState none = new EmptyState("fth-search", "Nothing found", "",
            Command.of("search-widen", "Search everywhere", this::widen));

    /** @param words what is looked for first; empty for nothing yet */
    public SearchView(SearchModel model, String words) {
        this.model = model;
        person = new Pick<>("Person", "anybody", model::people, SearchModel.Who::name, null,
                who -> model.personProperty().set(who));
        when = new Pick<>("Time", "", () -> List.of(SearchModel.When.values()), SearchModel.When::label, null,
                time -> model.whenProperty().set(time == null ? SearchModel.When.EVER : time));
        state = new Pick<>("State", "any state", () -> List.copyOf(model.answerProperty().get().states().keySet()),
                SearchView::words, null, word -> model.stateProperty().set(word == null ? "" : word));
        build();
        model.wordsProperty().set(words);
        // Also for an answer equal to the one before: that nothing was found is said only once something was asked.
        model.answerProperty().addListener((Observable _) -> show(model.answerProperty().get()));
        show(Answer.NOTHING);
    }

    private static String words(String state) {
        return state.replace('-', ' ').replace('_', ' ');
    }

    private void build() {
        root.setId("search-room");
        root.getStyleClass().add("search-page");
        root.getStylesheets().add(Objects.requireNonNull(SearchView.class.getResource(
                "/app/wheelhouse/search/ui/search.css")).toExternalForm());
        field.setId("search-words");
        field.setPromptText("Search everything");
        field.setAccessibleText("Search everything");
        field.setLeft(Icons.small("fth-search"));
        field.getStyleClass().addAll("search-words", "lead");
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(field, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-16");
        count.getStyleClass().addAll("muted", "figures");
        count.setId("search-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox narrowing = new HBox(label("By"), person, label("from"), when, label("in"), state);
        narrowing.setAlignment(Pos.CENTER_LEFT);
        narrowing.getStyleClass().addAll("gap-4", "search-narrowing");
        VBox head = new VBox(line, narrowing);
        head.getStyleClass().addAll("search-head", "gap-8");
        root.setTop(head);
        types.setId("search-types");
        types.getStyleClass().add("search-types");
        ScrollPane beside = new ScrollPane(types);
        beside.setFitToWidth(true);
        beside.getStyleClass().add("search-beside");
        root.setLeft(beside);
        hits.setId("search-hits");
        hits.setAccessibleText("What was found");
        hits.setFixedCellSize(ROW);
        hits.setCellFactory(_ -> new HitCell(model.days(), model::open));
        hits.getStyleClass().add("search-hits");
        hits.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen();
                event.consume();
            } else if (event.getCode() == KeyCode.UP && hits.getSelectionModel().getSelectedIndex() <= 0) {
                field.requestFocus();
                event.consume();
            }
        });
        nothing.setId("search-nothing");
        none.setId("search-none");
        root.setCenter(new StackPane(hits, nothing, none));
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            hits.requestFocus();
            if (hits.getSelectionModel().getSelectedIndex() < 1 && hits.getItems().size() > 1) {
                hits.getSelectionModel().select(1);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }

    private void openChosen() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            model.open(hit);
        }
    }

    private void widen() {
        model.widen();
        field.requestFocus();
    }

    private void show(Answer answer) {
        hits.getItems().setAll(answer.hits());
        hits.scrollTo(0);
        hits.getSelectionModel().select(answer.hits().isEmpty() ? -1 : 0);
        boolean asked = !model.wordsProperty().get().isBlank() || model.isNarrowed();
        hits.setVisible(!answer.hits().isEmpty());
        nothing.setVisible(!asked);
        none.setVisible(asked && answer.hits().isEmpty());
        count.setText(!asked || answer.total() == 0 ? "" : counted(answer));
        person.show(model.personProperty().get());
        when.show(model.whenProperty().get());
        String chosen = model.stateProperty().get();
        state.show(chosen.isEmpty() ? null : chosen);
        showTypes(answer);
    }

    private static String counted(Answer answer) {
        String found = answer.total() == 1 ? "1 found" : "%,d found".formatted(answer.total());
        String shown = answer.hits().size() < answer.total()
                ? ", the best %d here".formatted(answer.hits().size())
                : "";
        return found + shown + (answer.isLoose() ? " with some of the words" : "");
    }

    private void showTypes(Answer answer) {
        List<Node> all = new ArrayList<>();
        if (!answer.types().isEmpty()) {
            int sum = answer.types().values().stream().mapToInt(Integer::intValue).sum();
            all.add(type("", "Everything", sum));
            answer.types().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(each -> all.add(type(each.getKey(), TypeName.of(each.getKey()).many(), each.getValue())));
        }
        types.getChildren().setAll(all);
    }

    private ToggleButton type(String type, String name, int number) {
        Label label = new Label(name);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label figure = new Label("%,d".formatted(number));
        figure.getStyleClass().addAll("muted", "figures");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(label, gap, figure);
        row.getStyleClass().add("gap-8");
        ToggleButton button = new ToggleButton();
        button.setId("search-type-" + (type.isEmpty() ? "all" : type));
        button.setGraphic(row);
        row.prefWidthProperty().bind(types.widthProperty().subtract(40));
        button.setAccessibleText(name + ", " + number);
        button.getStyleClass().add("choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setSelected(model.typeProperty().get().equals(type));
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.typeProperty().set(type);
            field.requestFocus();
        });
        return button;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Search");
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("search-to-words", "Search words", () -> {
            field.requestFocus();
            field.selectAll();
        }).in("Search").icon("fth-search").keys("Shortcut+F"),
                Command.of("search-everywhere", "Search everywhere", this::widen).in("Search").icon("fth-x"));
    }

    @Override
    public void opened() {
        model.open();
        field.requestFocus();
        field.end();
    }
}
