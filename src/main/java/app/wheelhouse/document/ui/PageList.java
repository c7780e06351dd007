package app.wheelhouse.document.ui;

import app.wheelhouse.document.DocumentRow;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.list.DisputeSign;
import app.wheelhouse.ui.list.FilterField;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pages of the workspace, one below the other. */
final class PageList extends VBox {
    private static final double ROW = 32;
    private final Rows<DocumentRow> rows;
    private final ListView<DocumentRow> list;
    private final FilterField filter;
    private boolean syncing;

    /**
     * @param doing    what can be done with the list
     * @param starters what a page can begin with; asked whenever the menu opens
     */
    PageList(Rows<DocumentRow> rows, List<Command> doing, Supplier<List<Command>> starters) {
        this.rows = rows;
        list = new ListView<>(rows.shown());
        list.setId("document-list");
        list.setAccessibleText("Pages");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Line());
        list.getStyleClass().add("page-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        filter = new FilterField("documents-filter", "Filter pages", rows, list::requestFocus);
        HBox.setHgrow(filter, Priority.ALWAYS);
        MenuButton templates = new MenuButton(null, Icons.small("fth-file-plus"));
        templates.setId("document-templates");
        templates.setAccessibleText("New page from a template");
        templates.setTooltip(new Tooltip("New page from a template"));
        templates.getStyleClass().addAll("flat", "icon-only");
        templates.setOnShowing(_ -> templates.getItems().setAll(starters.get().stream().map(Buttons::item).toList()));
        templates.getItems().setAll(starters.get().stream().map(Buttons::item).toList());
        HBox head = new HBox(filter, templates);
        doing.forEach(command -> head.getChildren().add(Buttons.icon(command)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("page-list-head", "gap-4");
        getChildren().addAll(head, list);
        getStyleClass().addAll("page-list-pane", "rule-right");
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!syncing && row != null && rows.shown().contains(row)) {
                rows.select(row);
            }
        });
        rows.selectedProperty().addListener((_, _, row) -> follow(row));
        follow(rows.selectedProperty().get());
    }

    private void follow(@Nullable DocumentRow row) {
        syncing = true;
        int index = row == null ? -1 : rows.shown().indexOf(row);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
        }
        syncing = false;
    }

    void toFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    void toList() {
        list.requestFocus();
    }

    /** A page's icon and title. */
    private static final class Line extends ListCell<DocumentRow> {
        private static final PseudoClass FINAL = PseudoClass.getPseudoClass("final");

        private final DisputeSign sign = new DisputeSign();
        private final HBox front = new HBox(sign);

        Line() {
            front.setAlignment(Pos.CENTER_LEFT);
            // As wide as the list: a long title ends in an ellipsis instead of bringing up a scroll bar.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable DocumentRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText("");
                setGraphic(null);
            } else {
                setText(row.document().title().isBlank() ? "Untitled" : row.document().title());
                sign.show(row.document().id());
                front.getChildren().setAll(Icons.small(icon(row.document().kind())), sign);
                setGraphic(front);
                pseudoClassStateChanged(FINAL, row.document().state() == DocumentState.FINAL);
            }
        }

        private static String icon(String kind) {
            return switch (kind.toLowerCase(java.util.Locale.ROOT).replace(' ', '_')) {
                case "program_charter" -> "fth-compass";
                case "pr/faq" -> "fth-radio";
                case "six-pager" -> "fth-align-left";
                case "decision_memo" -> "fth-git-branch";
                case "design_qualifiers", "gate_checklist" -> "fth-check-square";
                case "slos", "live-site_review" -> "fth-activity";
                case "postmortem" -> "fth-life-buoy";
                case "rice_sheet" -> "fth-bar-chart-2";
                case "business_review" -> "fth-briefcase";
                case "rhythm", "agenda" -> "fth-repeat";
                case "gates" -> "fth-check-circle";
                case "kpis" -> "fth-trending-up";
                case "scorecard", "success", "horizons" -> "fth-target";
                case "risks", "limits" -> "fth-shield";
                case "sound_bites", "quotes", "talk_track" -> "fth-message-square";
                case "playbook", "policies" -> "fth-book";
                case "artefacts" -> "fth-package";
                case "open_decisions" -> "fth-git-branch";
                case "references" -> "fth-bookmark";
                case "people" -> "fth-users";
                case "unfiled" -> "fth-inbox";
                default -> "fth-file-text";
            };
        }
    }
}
