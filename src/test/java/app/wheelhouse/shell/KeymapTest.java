package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.OwnUndo;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class KeymapTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void theNearestCommandThatIsPossibleHasTheKey() {
        Keymap keymap = new Keymap(
                () -> List.of(command("impossible", "Shortcut+1").when(new SimpleBooleanProperty(false)),
                        command("near", "Shortcut+1"), command("far", "Shortcut+1")));
        trigger(keymap, KeyCode.DIGIT1, true, OnFx.call(Button::new));
        assertEquals(List.of("near"), done);
    }

    @Test
    void plainKeysBelongToWhatIsBeingTyped() {
        Keymap keymap = new Keymap(() -> List.of(command("blank", "B"), command("run", "F5")));
        TextField field = OnFx.call(TextField::new);
        trigger(keymap, KeyCode.B, false, field);
        trigger(keymap, KeyCode.F5, false, field);
        trigger(keymap, KeyCode.B, false, OnFx.call(Button::new));
        assertEquals(List.of("run", "blank"), done);
    }

    @Test
    void undoBelongsToTypingWhileThereIsSomeToTakeBack() {
        Keymap keymap = new Keymap(() -> List.of(command(Workplace.UNDO, "Shortcut+Z")));
        TextField field = OnFx.call(TextField::new);
        trigger(keymap, KeyCode.Z, true, field);
        assertEquals(List.of("undo"), done);
        OnFx.run(() -> field.replaceText(0, 0, "typed"));
        trigger(keymap, KeyCode.Z, true, field);
        assertEquals(List.of("undo"), done, "the field takes its typing back itself");
    }

    @Test
    void aMarkedControlKeepsItsUndoToo() {
        Keymap keymap = new Keymap(
                () -> List.of(command(Workplace.UNDO, "Shortcut+Z"), command(Workplace.REDO, "Shortcut+Y")));
        Region note = OnFx.call(Region::new);
        OwnUndo.mark(note, () -> true, () -> false);
        trigger(keymap, KeyCode.Z, true, note);
        trigger(keymap, KeyCode.Y, true, note);
        assertEquals(List.of("redo"), done);
    }

    private Command command(String id, String keys) {
        return Command.of(id, id, () -> done.add(id)).keys(keys);
    }

    private static void trigger(Keymap keymap, KeyCode code, boolean shortcut, javafx.scene.Node focused) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
        OnFx.run(() -> keymap.trigger(event, focused));
    }
}
