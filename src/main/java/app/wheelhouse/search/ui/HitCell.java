package app.wheelhouse.search.ui;

import app.wheelhouse.search.Hit;
import app.wheelhouse.search.Piece;
import app.wheelhouse.search.TypeName;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.list.Days;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A record found: its sign and title, where it belongs and when, and the words around what was looked for. */
final class HitCell extends ListCell<Hit> {
    private static final double LINE = 20;
    private final Days days;
    private final FontIcon icon = Icons.small("fth-file-text");
    private final TextFlow title = new TextFlow();
    private final TextFlow excerpt = new TextFlow();
    private final Label about = new Label();
    private final BorderPane row = new BorderPane();

    HitCell(Days days, Consumer<Hit> open) {
        this.days = days;
        setPrefWidth(0);
        title.getStyleClass().add("hit-title");
        excerpt.getStyleClass().add("hit-excerpt");
        about.getStyleClass().addAll("caption", "muted");
        about.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(clipped(title), about);
        HBox.setHgrow(first.getChildren().getFirst(), Priority.ALWAYS);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("gap-16");
        VBox texts = new VBox(first, clipped(excerpt));
        texts.getStyleClass().add("hit-texts");
        StackPane sign = new StackPane(icon);
        sign.setAlignment(Pos.TOP_CENTER);
        sign.getStyleClass().add("hit-sign");
        row.setLeft(sign);
        row.setCenter(texts);
        setOnMouseClicked(event -> {
            Hit hit = getItem();
            if (hit != null && event.getButton() == MouseButton.PRIMARY) {
                open.accept(hit);
            }
        });
    }

    /** One line of a text, cut off at the end of the row. */
    private static Region clipped(TextFlow flow) {
        StackPane line = new StackPane(flow);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinSize(0, LINE);
        line.setMaxHeight(LINE);
        line.setPrefHeight(LINE);
        flow.setMinWidth(Region.USE_PREF_SIZE);
        javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle();
        clip.widthProperty().bind(line.widthProperty());
        clip.heightProperty().bind(line.heightProperty());
        line.setClip(clip);
        return line;
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        TypeName name = TypeName.of(hit.type());
        icon.setIconLiteral(name.icon());
        title.getChildren().setAll(texts(hit.title()));
        excerpt.getChildren().setAll(texts(hit.excerpt().isEmpty()
                ? Piece.plain(place(hit, name))
                : hit.excerpt()));
        about.setText(
                hit.excerpt().isEmpty() ? day(hit) : place(hit, name) + (hit.on() == null ? "" : " · " + day(hit)));
        setAccessibleText(name.one() + ": " + Piece.text(hit.title()) + ". " + Piece.text(hit.excerpt()));
        setGraphic(row);
    }

    private String day(Hit hit) {
        return days.text(hit.on());
    }

    private static String place(Hit hit, TypeName name) {
        String state = hit.state().isEmpty() ? "" : " · " + hit.state().replace('-', ' ').replace('_', ' ');
        return name.one() + state + (hit.place().isEmpty() ? "" : " · " + hit.place());
    }

    private static List<Text> texts(List<Piece> pieces) {
        return pieces.stream().map(piece -> {
            Text text = new Text(piece.text());
            text.getStyleClass().add(piece.marked() ? "found" : "around");
            return text;
        }).toList();
    }
}
