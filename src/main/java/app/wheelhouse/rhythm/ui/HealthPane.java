package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Health;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.HeadRow;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Sign;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Whether each cadence is worth its hour: held, skipped, decisions per hour, time over, and which to drop. */
final class HealthPane extends BorderPane {
    private final RhythmModel model;
    private final RowTable<CadenceRow> table;
    private final VBox proposals = new VBox();
    // Held, because what nobody holds hears of no change.
    private final ObservableList<CadenceRow> shown;

    HealthPane(RhythmModel model) {
        this.model = model;
        setId("health");
        table = new RowTable<>("health-table", "Health of the rhythm", model.rows())
                .wide("Cadence", row -> row.cadence().title())
                .number("Due", 72, row -> row.health().due()).number("Held", 72, row -> row.health().held())
                .number("Skipped", 88, row -> row.health().skipped())
                .number("Missed", 80, row -> row.health().missed())
                .number("Decisions", 96, row -> row.health().decisions())
                .figure("Decisions/h", 104, row -> row.health().rate(), row -> row.health().decisionsAnHour())
                .figure("Over, min", 96, row -> row.health().held() == 0 ? "" : "" + row.health().minutesOver(),
                        row -> (double) row.health().minutesOver())
                .sign("Verdict", 188, row -> sign(row), row -> row.health().isToDrop() ? 0 : 1)
                .quiet(row -> row.cadence().isDropped(model.today()));
        Label rule = new Label(Health.RULE);
        rule.setWrapText(true);
        rule.getStyleClass().addAll("caption", "muted", "health-rule");
        proposals.setId("health-proposals");
        proposals.getStyleClass().addAll("health-proposals", "gap-8");
        setTop(proposals);
        setCenter(table);
        setBottom(rule);
        shown = model.rows().shown();
        shown.addListener((ListChangeListener<CadenceRow>) _ -> show());
    }

    private Sign sign(CadenceRow row) {
        return row.cadence().isDropped(model.today())
                ? new Sign("fth-archive", Standing.UNKNOWN, "Dropped")
                : row.health().isToDrop()
                        ? new Sign("fth-alert-triangle", Standing.AT_RISK, row.health().word())
                        : row.health().due() < Health.ENOUGH
                                ? new Sign("fth-help-circle", Standing.UNKNOWN, row.health().word())
                                : new Sign("fth-check-circle", Standing.ON_TRACK, row.health().word());
    }

    /** Shows what is proposed to be dropped. */
    void show() {
        proposals.getChildren().setAll(model.rows().now().stream()
                .filter(row -> row.health().isToDrop() && !row.cadence().isDropped(model.today())).map(row -> {
                    Label words = Standing.AT_RISK.sign(row.cadence().title() + ": " + row.health().reason());
                    words.setMinWidth(120);
                    return new HeadRow(words, HeadRow.line(Buttons.plain(Command.of("drop-" + row.id(),
                            "Drop " + row.cadence().title(), () -> model.drop(row.cadence(), true)))));
                }).toList());
    }

    void toTable() {
        table.requestFocus();
    }
}
