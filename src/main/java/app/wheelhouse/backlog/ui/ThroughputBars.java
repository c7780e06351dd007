package app.wheelhouse.backlog.ui;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many requests got their first score in each of the last months, a bar a month. */
final class ThroughputBars extends HBox {
    private static final int MONTHS = 12;
    private static final double HIGH = 48;
    private static final double LEAST = 2;

    ThroughputBars() {
        setId("throughput");
        setAlignment(Pos.BOTTOM_LEFT);
        getStyleClass().add("gap-8");
    }

    /** Shows the months up to the present one. */
    void show(SortedMap<YearMonth, Integer> counts, YearMonth present) {
        int most = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        List<VBox> bars = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (YearMonth each = present.minusMonths(MONTHS - 1L); !each.isAfter(present); each = each.plusMonths(1)) {
            int count = counts.getOrDefault(each, 0);
            Label number = new Label(count == 0 ? "" : String.valueOf(count));
            number.getStyleClass().addAll("caption", "figures");
            Region bar = new Region();
            bar.getStyleClass().add(count == 0 ? "throughput-none" : "throughput-bar");
            double height = count == 0 ? LEAST : Math.max(LEAST, HIGH * count / most);
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            String name = each.getMonth().getDisplayName(TextStyle.SHORT, Locale.getDefault(Locale.Category.FORMAT));
            Label month = new Label(name);
            month.getStyleClass().addAll("caption", "subtle");
            VBox column = new VBox(number, bar, month);
            column.setAlignment(Pos.BOTTOM_CENTER);
            column.getStyleClass().addAll("throughput-month", "gap-4");
            bars.add(column);
            words.add(name + " " + count);
        }
        getChildren().setAll(bars);
        setAccessibleText("Scored a month: " + String.join(", ", words));
    }
}
