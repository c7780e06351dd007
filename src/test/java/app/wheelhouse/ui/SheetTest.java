package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final List<Command> commands = List.of(Command.of("done", "Done", () -> {
    }), Command.of("minutes", "Minutes as PDF", () -> {
    }));

    @Test
    void theButtonToPressNowHasTheFocusBeforeAnyBox() {
        assertEquals("minutes", first(() -> new CheckBox("Take it into the next session")));
    }

    @Test
    void whatIsTypedHasItBeforeTheButton() {
        assertEquals("typed", first(() -> {
            TextField field = new TextField();
            field.setId("typed");
            return field;
        }));
    }

    @Test
    void aSheetThatOnlyShowsHasItAsAWhole() {
        assertEquals("sheet", OnFx.call(() -> Sheet
                .first(new Sheet("sheet", "Shortcuts", new Label("F1"), List.of()).panel(() -> {
                })).getId()));
    }

    private String first(Supplier<Node> content) {
        return OnFx.call(() -> {
            VBox panel = new Sheet("sheet", "Meeting closed", new VBox(content.get()), commands).panel(() -> {
            });
            return Sheet.first(panel).getId();
        });
    }
}
