package app.wheelhouse.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The ends of a line stand side by side while there is room, then one below the other, then go on in further lines. */
class HeadRowTest {
    /** How many lines the four buttons, two at each end and each 100 wide, stand on in a row this wide. */
    private static long lines(double width) {
        return OnFx.call(() -> {
            List<Button> buttons = IntStream.range(0, 4).mapToObj(i -> new Button()).toList();
            buttons.forEach(each -> each.setPrefWidth(100));
            HeadRow row = new HeadRow(HeadRow.line(buttons.get(0), buttons.get(1)),
                    HeadRow.line(buttons.get(2), buttons.get(3)));
            Theme.LIGHT.dress(new Scene(row));
            row.applyCss();
            row.resize(width, row.prefHeight(width));
            row.layout();
            buttons.forEach(each -> ((Region) each.getParent()).layout());
            return buttons.stream().mapToLong(each -> Math.round(top(each, row))).distinct().count();
        });
    }

    private static double top(Node node, Node row) {
        return row.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
    }

    @Test
    void bothEndsAreOnOneLineWhereThereIsRoom() {
        assertEquals(1, lines(2 * 208 + 16));
    }

    @Test
    void theSecondEndIsBelowWhereThereIsNot() {
        assertEquals(2, lines(2 * 208 + 15));
        assertEquals(2, lines(208));
    }

    @Test
    void anEndGoesOnInTheNextLine() {
        assertEquals(4, lines(150));
    }
}
