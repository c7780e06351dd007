package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.DealTax;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Sign;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The deals that jump the queue as a list, and above it what they cost: the deal tax of each quarter. */
final class DealsPane extends StackPane {
    private static final double BAR = 96;
    private final DealsModel model;
    private final HBox tax = new HBox();
    private final VBox taxed;
    private final RowTable<DealRow> table;
    final DealDetail detail;

    DealsPane(DealsModel model) {
        this.model = model;
        setId("deals");
        detail = new DealDetail(model);
        table = new RowTable<>("deals-table", "Deals", model.rows()).wide("Deal", row -> row.deal().title())
                .figure("Revenue", 84, row -> row.deal().revenue() == null ? "" : Figures.money(row.deal().revenue()),
                        row -> Objects.requireNonNullElse(row.deal().revenue(), -1).doubleValue())
                .sign("State", 124, row -> sign(row.deal(), model.board().today()),
                        row -> row.deal().state().ordinal())
                .date("Expires", 104, row -> row.deal().expiresOn(), date -> model.board().days().text(date))
                .date("Payback", 104, row -> row.deal().paybackOn(), date -> model.board().days().text(date))
                .quiet(row -> row.deal().state() == DealState.REFUSED || row.deal().state() == DealState.PAID_BACK)
                .onOpen(() -> detail.pane.editTitle());
        tax.getStyleClass().add("deal-tax");
        tax.setAlignment(Pos.BOTTOM_LEFT);
        Label head = new Label("Deal tax by quarter");
        head.getStyleClass().add("section-label");
        head.setTooltip(new Tooltip(DealTax.RULE));
        taxed = new VBox(head, tax);
        taxed.getStyleClass().addAll("deal-taxed", "gap-8");
        detail.pane.setPrefWidth(420);
        BorderPane both = new BorderPane(new BorderPane(table, taxed, null, null, null));
        both.setRight(detail.pane);
        EmptyState empty = new EmptyState("fth-zap", "No deal jumps the queue",
                "When a deal is to go first, ask for it on its request: criteria, who decides, what has to wait, until when.");
        empty.setId("deals-empty");
        getChildren().addAll(both, empty);
        Runnable choose = () -> {
            boolean any = model.rows().totalProperty().get() > 0;
            both.setVisible(any);
            empty.setVisible(!any && model.rows().loadedProperty().get());
        };
        model.rows().totalProperty().addListener((_, _, _) -> choose.run());
        model.rows().loadedProperty().addListener((_, _, _) -> choose.run());
        choose.run();
        model.taxProperty().addListener((_, _, now) -> show(now));
        show(model.taxProperty().get());
    }

    /** How a deal stands today. */
    static Sign sign(Deal deal, LocalDate today) {
        String word = DealsModel.standing(deal, today);
        return switch (deal.state()) {
            case ASKED -> new Sign("fth-help-circle", Standing.PLAIN, word);
            case GRANTED -> deal.isExpired(today) || deal.isOwed(today)
                    ? new Sign("fth-alert-circle", Standing.OFF_TRACK, word)
                    : new Sign("fth-zap", Standing.AT_RISK, word);
            case REFUSED -> new Sign("fth-x-circle", Standing.UNKNOWN, word);
            case PAID_BACK -> new Sign("fth-check-circle", Standing.ON_TRACK, word);
        };
    }

    private void show(List<DealTax> quarters) {
        double most = Math.max(1, quarters.stream().mapToDouble(DealTax::effort).max().orElse(1));
        tax.getChildren().setAll(quarters.stream().map(each -> {
            Region bar = new Region();
            bar.getStyleClass().add("deal-tax-bar");
            bar.setMinHeight(Math.max(2, each.effort() / most * 40));
            bar.setMaxHeight(Math.max(2, each.effort() / most * 40));
            bar.setMaxWidth(BAR - 24);
            Label effort = new Label(Figures.months(each.effort()));
            effort.getStyleClass().addAll("medium", "figures");
            Label won = new Label(each.won() > 0 ? "won " + Figures.money(each.won()) : "nothing won yet");
            won.getStyleClass().addAll("caption", "muted");
            Label quarter = new Label(each.quarter().label() + (each.deals() == 1
                    ? ", 1 deal"
                    : ", " + each.deals()
                            + " deals"));
            quarter.getStyleClass().addAll("caption", "subtle");
            VBox column = new VBox(effort, bar, won, quarter);
            column.setAlignment(Pos.BOTTOM_LEFT);
            column.setPrefWidth(BAR + 24);
            column.getStyleClass().add("gap-4");
            return column;
        }).toList());
        taxed.setVisible(!quarters.isEmpty());
        taxed.setManaged(!quarters.isEmpty());
    }

    void toTable() {
        table.requestFocus();
    }

    DealsModel model() {
        return model;
    }
}
