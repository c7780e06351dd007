package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import org.junit.jupiter.api.Test;

class CommandTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty possible = new SimpleBooleanProperty(true);
    private final Command park = Command.of("park", "Park topic", () -> done.add("parked")).icon("fth-archive")
            .keys("Shortcut+Shift+P").when(possible);

    @Test
    void itActsOnlyWhileItIsEnabled() {
        assertTrue(park.run());
        possible.set(false);
        assertFalse(park.run());
        assertEquals(List.of("parked"), done);
    }

    @Test
    void somethingCanBeDoneBeforeIt() {
        park.after(() -> done.add("before")).run();
        assertEquals(List.of("before", "parked"), done);
    }

    @Test
    void aButtonMadeFromItHasItsIdItsStateAndAName() {
        Button button = OnFx.call(() -> Buttons.icon(park));
        assertEquals("park", button.getId());
        assertNull(button.getText());
        assertEquals("Park topic", button.getAccessibleText());
        assertEquals("Park topic   Ctrl+Shift+P", button.getTooltip().getText());
        OnFx.run(() -> possible.set(false));
        assertTrue(button.isDisabled());
    }

    @Test
    void aMenuMadeFromItTriggersIt() {
        ContextMenu menu = OnFx.call(() -> Buttons.menu(List.of(park)));
        OnFx.run(() -> menu.getItems().getFirst().fire());
        assertEquals(List.of("parked"), done);
    }

    @Test
    void aShortcutReadsAsTheKeysToPress() {
        assertEquals(List.of("Ctrl", "Shift", "P"), Shortcut.of("Shortcut+Shift+P").caps());
        assertEquals("Alt+←", Shortcut.of("Alt+Left").text());
        assertEquals("F1", Shortcut.of("F1").text());
        assertEquals("Ctrl++", Shortcut.of("Shortcut+Equals").text());
    }
}
