package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InlineFieldTest {
    private final List<String> committed = new ArrayList<>();
    private final InlineField field = OnFx.call(() -> new InlineField("Title", "Title", committed::add));
    private final Button elsewhere = OnFx.call(() -> new Button("elsewhere"));
    private final Stage stage = OnFx.call(Stage::new);

    @BeforeEach
    void openWindow() {
        OnFx.run(() -> {
            field.show("Vision");
            stage.setScene(new Scene(new VBox(elsewhere, field)));
            stage.show();
            stage.requestFocus();
            field.requestFocus();
        });
        OnFx.await("focused", () -> field.isFocused());
    }

    @AfterEach
    void closeWindow() {
        OnFx.run(stage::close);
    }

    @Test
    void enterCommitsWhatWasTypedOnce() {
        OnFx.run(() -> {
            field.appendText(" and scope");
            press(KeyCode.ENTER);
            elsewhere.requestFocus();
        });
        assertEquals(List.of("Vision and scope"), committed);
    }

    @Test
    void leavingTheFieldCommits() {
        OnFx.run(() -> {
            field.appendText("!");
            elsewhere.requestFocus();
        });
        assertEquals(List.of("Vision!"), committed);
    }

    @Test
    void textThatIsTooLongEndsInAnEllipsisUntilItIsEdited() {
        String title = "A title that is longer than any field it will ever be shown in";
        OnFx.run(() -> {
            field.setMaxWidth(120);
            field.show(title);
            elsewhere.requestFocus();
            field.getParent().layout();
            field.layout();
        });
        OnFx.await("shortened", () -> field.lookup(".beginning") != null && field.lookup(".beginning").isVisible());
        assertEquals(title, OnFx.call(() -> field.getTooltip().getText()));
        OnFx.run(field::requestFocus);
        OnFx.await("whole", () -> !field.lookup(".beginning").isVisible() && field.getTooltip() == null);
    }

    @Test
    void aFittedFieldIsAsWideAsItsText() {
        double narrow = OnFx.call(() -> field.fitted().prefWidth(-1));
        double wide = OnFx.call(() -> {
            field.show("Vision and scope of the programme");
            return field.prefWidth(-1);
        });
        assertTrue(wide > 2 * narrow, narrow + " " + wide);
    }

    @Test
    void escapeTakesTheTypingBack() {
        OnFx.run(() -> {
            field.appendText("!");
            press(KeyCode.ESCAPE);
            elsewhere.requestFocus();
        });
        assertEquals("Vision", field.getText());
        assertEquals(List.of(), committed);
    }

    @Test
    void aValueFromElsewhereNeverOverwritesTyping() {
        OnFx.run(() -> {
            field.appendText("!");
            field.show("Changed by undo");
        });
        assertEquals("Vision!", field.getText());
        OnFx.run(elsewhere::requestFocus);
        assertEquals(List.of("Vision!"), committed);
    }

    @Test
    void aValueFromElsewhereIsShownWhileNothingWasTyped() {
        OnFx.run(() -> field.show("Changed by undo"));
        assertEquals("Changed by undo", field.getText());
        assertEquals(List.of(), committed);
    }

    @Test
    void aFieldThatCommitsSoonDoesSoWhileTheCursorIsInIt() {
        OnFx.run(() -> {
            field.soon(text -> !text.isBlank());
            field.appendText(" and");
        });
        OnFx.await("committed without leaving", () -> committed.equals(List.of("Vision and")));
        OnFx.run(() -> {
            field.appendText(" ");
            field.show("Vision and");
            field.appendText("scope");
        });
        OnFx.await("an echo takes nothing away", () -> committed.equals(List.of("Vision and", "Vision and scope")));
        assertEquals("Vision and scope", OnFx.call(field::getText));
        OnFx.run(() -> press(KeyCode.ESCAPE));
        assertEquals("Vision", OnFx.call(field::getText), "as it was before the typing began");
        assertEquals("Vision", committed.getLast());
    }

    @Test
    void whatIsNotReadyIsCommittedWhenTheFieldIsLeft() {
        OnFx.run(() -> {
            field.soon(text -> text.length() > 20);
            field.appendText("!");
            elsewhere.requestFocus();
        });
        assertEquals(List.of("Vision!"), committed);
    }

    private void press(KeyCode code) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
