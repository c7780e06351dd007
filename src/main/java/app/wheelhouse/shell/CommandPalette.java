package app.wheelhouse.shell;

import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.KeyCaps;
import app.wheelhouse.ui.Overlay;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** The palette: type a few letters of a command or a record, press Enter. */
final class CommandPalette extends VBox {
    private final PaletteModel model;
    private final Overlay overlay;
    private final TextField query = new TextField();
    private final ListView<PaletteModel.Row> list = new ListView<>();

    CommandPalette(PaletteModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        setId("palette");
        getStyleClass().addAll("palette", "floating");
        query.setId("palette-query");
        query.setPromptText("Search records, or type what to do");
        query.setAccessibleText("Search records, or type what to do");
        query.getStyleClass().addAll("bare", "lead");
        query.textProperty().addListener((_, _, now) -> model.type(now));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setId("palette-list");
        list.getStyleClass().addAll("edge-to-edge", "palette-list");
        list.setItems(model.rows());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new RowCell());
        list.setOnMouseClicked(_ -> choose());
        Label nothing = new Label("Nothing fits. Try fewer letters.");
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        model.onChange(() -> {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        });
        HBox line = new HBox(Icons.large("fth-search"), query);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("palette-line", "rule-bottom");
        HBox.setHgrow(query, Priority.ALWAYS);
        getChildren().addAll(line, list);
    }

    /** Opens with an empty query. */
    void open() {
        query.clear();
        overlay.show(this, Pos.TOP_CENTER, query, () -> {
        });
        list.getSelectionModel().selectFirst();
    }

    private void keyPressed(KeyEvent event) {
        int rows = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(rows == 0 ? -1 : (at + 1) % rows);
            case UP -> select(rows == 0 ? -1 : (at - 1 + rows) % rows);
            case PAGE_DOWN -> select(Math.min(rows - 1, at + 8));
            case PAGE_UP -> select(Math.max(0, at - 8));
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int row) {
        list.getSelectionModel().select(row);
        list.scrollTo(Math.max(0, row - 4));
    }

    private void choose() {
        PaletteModel.Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            overlay.close();
            model.choose(row);
        }
    }

    /** One line: icon, title with the matching letters stronger, what it belongs to, its keys. */
    private static final class RowCell extends ListCell<PaletteModel.Row> {

        /** No wider than the list: a long title is cut off at its edge. */
        RowCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label note = new Label(row.note());
            note.getStyleClass().addAll("subtle", "caption");
            note.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(Icons.small(row.icon() == null ? "fth-chevron-right" : row.icon()), title(row), note,
                    gap);
            if (row.shortcut() != null) {
                line.getChildren().add(new KeyCaps(row.shortcut()));
            }
            line.setAlignment(Pos.CENTER_LEFT);
            line.setFillHeight(false);
            line.getStyleClass().add("gap-12");
            setAccessibleText(row.title() + ", " + row.note());
            setGraphic(line);
        }

        private static TextFlow title(PaletteModel.Row row) {
            TextFlow flow = new TextFlow();
            flow.setMinWidth(Region.USE_PREF_SIZE);
            String title = row.title();
            int from = 0;
            while (from < title.length()) {
                boolean matched = row.letters().get(from);
                int to = matched ? row.letters().nextClearBit(from) : row.letters().nextSetBit(from);
                int end = to < 0 ? title.length() : Math.min(to, title.length());
                Text part = new Text(title.substring(from, end));
                part.getStyleClass().add(matched ? "match" : "no-match");
                flow.getChildren().add(part);
                from = end;
            }
            return flow;
        }
    }
}
