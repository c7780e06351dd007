package app.wheelhouse.shell;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The room where the look of the app is chosen, and where one sees which workspace and laptop this is. */
public final class SettingsView implements View {
    private final ScrollPane node = new ScrollPane();
    private final List<Supplier<Subscription>> choices = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;

    /**
     * A fact about the workspace or this laptop, shown for reading.
     *
     * @param way leads to where there is more about it; null when this is all
     */
    public record Fact(String name, ObservableValue<String> value, @Nullable Command way) {
        /** A fact that is all there is to know. */
        public Fact(String name, ObservableValue<String> value) {
            this(name, value, null);
        }
    }

    /** The view over a look and some facts. */
    public SettingsView(Look look, List<Fact> facts) {
        CheckBox still = new CheckBox("Nothing moves");
        still.setId("settings-reduced-motion");
        still.selectedProperty().bindBidirectional(look.reducedMotionProperty());
        CheckBox narrow = new CheckBox("Icons only");
        narrow.setId("settings-narrow-rail");
        narrow.selectedProperty().bindBidirectional(look.narrowRailProperty());
        Label head = new Label("Settings");
        head.getStyleClass().add("title");
        VBox page = new VBox(head,
                section("Look",
                        line("Theme", "Projector has the strongest contrast",
                                choice("settings-theme", List.of(Theme.values()), Theme::label, look.themeProperty())),
                        line("Size", "Of everything on the screen",
                                choice("settings-scale", Look.scales(), percent -> percent + " %",
                                        look.scaleProperty())),
                        line("Motion", "Fades take 120 ms otherwise", still),
                        line("Rail", "Narrow windows show icons only anyway", narrow)));
        if (!facts.isEmpty()) {
            page.getChildren()
                    .add(section("This workspace", facts.stream().map(SettingsView::fact).toArray(Node[]::new)));
        }
        page.getStyleClass().add("page");
        node.setContent(page);
        node.setFitToWidth(true);
        node.setId("settings");
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Settings");
    }

    @Override
    public void opened() {
        following = choices.stream().map(Supplier::get).reduce(Subscription.EMPTY, Subscription::and);
    }

    @Override
    public void closed() {
        following.unsubscribe();
    }

    private static VBox section(String heading, Node... lines) {
        Label label = new Label(heading);
        label.getStyleClass().add("section-label");
        VBox section = new VBox(label);
        section.getChildren().addAll(lines);
        section.getStyleClass().add("settings-section");
        return section;
    }

    private static HBox line(String name, String sentence, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        Label explained = new Label(sentence);
        explained.getStyleClass().addAll("muted", "caption");
        VBox words = new VBox(label, explained);
        words.getStyleClass().add("settings-name");
        HBox line = new HBox(words, control);
        line.getStyleClass().addAll("settings-line", "rule-bottom");
        return line;
    }

    private static HBox fact(Fact fact) {
        Label value = new Label();
        value.textProperty().bind(fact.value());
        value.setWrapText(true);
        Label name = new Label(fact.name());
        VBox words = new VBox(name);
        words.getStyleClass().add("settings-name");
        HBox line = new HBox(words, value);
        if (fact.way() != null) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            line.getChildren().addAll(space, Buttons.plain(fact.way()));
        }
        line.getStyleClass().addAll("settings-line", "rule-bottom");
        return line;
    }

    private <T> HBox choice(String id, List<T> values, Function<T, String> words, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.setId(id);
        box.getStyleClass().add("segments");
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setId(id + "-" + value.toString().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setUserData(value);
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.set(value);
            });
            button.getStyleClass().add("segment");
            box.getChildren().add(button);
        }
        Runnable follow = () -> group.getToggles()
                .forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(chosen.get())));
        follow.run();
        choices.add(() -> chosen.subscribe(follow));
        return box;
    }
}
