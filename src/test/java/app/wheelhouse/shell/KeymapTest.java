package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.OwnUndo;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
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

    @Test
    void theLetterOfACommandIsNotTypedIntoTheFieldItGoesTo() {
        List<String> typed = new ArrayList<>();
        Region focused = OnFx.call(Region::new);
        OnFx.run(() -> {
            Scene scene = new Scene(new Group(focused));
            new Keymap(() -> List.of(command("score", "S"), command("run", "F5"))).attach(scene);
            focused.setOnKeyTyped(event -> typed.add(event.getCharacter()));
        });
        press(focused, KeyCode.F5);
        type(focused, "t");
        press(focused, KeyCode.S);
        type(focused, "s");
        type(focused, "o");
        assertEquals(List.of("run", "score"), done);
        assertEquals(List.of("t", "o"), typed);
    }

    private Command command(String id, String keys) {
        return Command.of(id, id, () -> done.add(id)).keys(keys);
    }

    private static void trigger(Keymap keymap, KeyCode code, boolean shortcut, Node focused) {
        OnFx.run(() -> keymap.trigger(event(code, shortcut), focused));
    }

    private static void press(Node target, KeyCode code) {
        OnFx.run(() -> Event.fireEvent(target, event(code, false)));
    }

    private static void type(Node target, String letter) {
        OnFx.run(() -> Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED,
                false, false, false, false)));
    }

    private static KeyEvent event(KeyCode code, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    }
}
