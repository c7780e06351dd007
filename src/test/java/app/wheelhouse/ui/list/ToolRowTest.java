package app.wheelhouse.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ToolRowTest {
    private static final double GAPS = 16;
    private static final double WHOLE = 100 + 200 + 100 + GAPS;

    /** The widths of choice, filter and button in a row this wide; each shrinks to 40. */
    private static List<Double> widths(double row) {
        return OnFx.call(() -> {
            Button choice = new Button();
            FilterField filter = new FilterField("filter", "Filter", new Rows<UUID>(id -> id, UUID::toString), () -> {
            });
            Button button = new Button();
            Stream.<Region>of(choice, filter, button).forEach(each -> {
                each.setMinWidth(40);
                each.setPrefWidth(100);
            });
            filter.setPrefWidth(200);
            ToolRow tools = new ToolRow(List.of(choice), filter, button);
            Theme.LIGHT.dress(new Scene(tools));
            tools.applyCss();
            tools.resize(row, 32);
            tools.layout();
            return Stream.of(choice, filter, button).map(Region::getWidth).toList();
        });
    }

    @Test
    void everythingHasItsWidthWhereThereIsRoom() {
        assertEquals(List.of(100.0, 200.0, 100.0), widths(WHOLE + 300));
    }

    @Test
    void theFilterGivesWayFirst() {
        assertEquals(List.of(100.0, 40.0, 100.0), widths(WHOLE - 160));
    }

    @Test
    void theChoiceGivesWayNext() {
        assertEquals(List.of(60.0, 40.0, 100.0), widths(WHOLE - 200));
    }

    @Test
    void theButtonGivesWayLast() {
        assertEquals(List.of(40.0, 40.0, 90.0), widths(WHOLE - 230));
    }
}
