package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.OnFx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class FirstRunTest {
    private final List<String> chosen = new ArrayList<>();

    private List<Button> buttons(List<String> recent) {
        FirstRun screen = new FirstRun(new FirstRun.Ways(() -> chosen.add("sample"), () -> chosen.add("empty"),
                () -> chosen.add("guide"), () -> chosen.add("folder")), recent, folder -> chosen.add("open " + folder));
        return screen.lookupAll(".button").stream().map(Button.class::cast).toList();
    }

    @Test
    void eachOfTheFourWaysDoesWhatItSays() {
        OnFx.run(() -> buttons(List.of()).forEach(Button::fire));
        assertEquals(List.of("sample", "guide", "empty", "folder"), chosen);
    }

    @Test
    void theLastFourWorkspacesAreOfferedByNameLastFirst() {
        List<String> said = OnFx.call(() -> {
            List<Button> buttons = buttons(List.of("/w/five", "/w/four", "/w/three", "/w/two", "/w/one"));
            buttons.stream().skip(4).forEach(Button::fire);
            return buttons.stream().skip(4).map(Button::getAccessibleText).toList();
        });
        assertEquals(List.of("Open /w/five", "Open /w/four", "Open /w/three", "Open /w/two"), said);
        assertEquals(List.of("open /w/five", "open /w/four", "open /w/three", "open /w/two"), chosen);
    }
}
