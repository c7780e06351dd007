package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** A panel beside the thing it belongs to. */
class PopoverTest {
    @Test
    void theLetterOfTheKeyThatOpenedItIsNotTypedIntoIt() {
        TextField field = OnFx.call(TextField::new);
        Stage stage = OnFx.call(() -> {
            Button button = new Button("Merge");
            Stage made = new Stage();
            made.setScene(new Scene(new StackPane(button), 300, 200));
            made.show();
            new Popover(new StackPane(field)).showUnder(button);
            field.requestFocus();
            return made;
        });
        OnFx.run(() -> Event.fireEvent(field, typed("m")));
        assertEquals("", OnFx.call(field::getText));

        OnFx.run(() -> {
            Event.fireEvent(field,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.M, false, false, false, false));
            Event.fireEvent(field, typed("m"));
        });
        assertEquals("m", OnFx.call(field::getText));
        OnFx.run(stage::close);
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false);
    }
}
