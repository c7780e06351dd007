package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.AlertPair;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.ui.list.Sign;
import java.time.Duration;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The burn rates over the windows of an objective's alerts, each with the rate from which on it alerts. */
final class BurnRows extends GridPane {
    BurnRows() {
        setId("burn-rows");
        getStyleClass().addAll("burn-rows", "gap-8");
        for (int i = 0; i < 6; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 || i == 5 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(column);
        }
    }

    void show(Slo slo, Standing standing) {
        getChildren().clear();
        String[] heads = {"Alert", "Window", "Burns", "Confirmed", "Limit", ""};
        for (int i = 0; i < heads.length; i++) {
            add(label(heads[i], "section-label"), i, 0);
        }
        int row = 1;
        for (AlertPair pair : slo.alerts().pairs()) {
            boolean fires = standing.alerts().firing().contains(pair);
            boolean frozen = standing.alerts().frozen().contains(pair);
            Sign sign = frozen
                    ? new Sign("fth-help-circle", app.wheelhouse.ui.Standing.UNKNOWN, "Fired last")
                    : fires
                            ? new Sign("fth-bell",
                                    pair.level() == Level.PAGE
                                            ? app.wheelhouse.ui.Standing.OFF_TRACK
                                            : app.wheelhouse.ui.Standing.AT_RISK,
                                    "Fires")
                            : isUnknown(standing, pair)
                                    ? new Sign("fth-help-circle", app.wheelhouse.ui.Standing.UNKNOWN, "Not known")
                                    : new Sign("fth-check", app.wheelhouse.ui.Standing.UNKNOWN, "Quiet");
            Label kind = label(pair.level().label(), "plain-word");
            kind.setTooltip(new Tooltip(pair.words()));
            add(kind, 0, row);
            add(label(Length.words(pair.window()), "figures"), 1, row);
            add(label(rate(standing, pair.window()), "figures", "strong"), 2, row);
            add(label(rate(standing, pair.confirm()) + " in " + Length.words(pair.confirm()), "figures"), 3, row);
            add(label(Numbers.rate(pair.factor(standing.budget().period())), "figures", "muted"), 4, row);
            Label state = label(sign.word(), "sign", sign.standing().styleClass());
            state.setGraphic(sign.graphic());
            add(state, 5, row);
            row++;
        }
    }

    /** Nobody knows that a pair is quiet of which a window was not measured. */
    private static boolean isUnknown(Standing standing, AlertPair pair) {
        return standing.burn(pair.window()).isEmpty() || standing.burn(pair.confirm()).isEmpty();
    }

    private static String rate(Standing standing, Duration window) {
        OptionalDouble burn = standing.burn(window);
        return burn.isEmpty() ? "–" : Numbers.rate(burn.getAsDouble());
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
