package app.wheelhouse.ui.list;

import app.wheelhouse.ui.Icons;
import atlantafx.base.controls.CustomTextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The field that narrows a list as one types. Escape clears it, Down and Enter go to the list. */
public final class FilterField extends CustomTextField {
    /** Makes a field that narrows these rows. */
    public FilterField(String id, String prompt, Rows<?> rows, Runnable toList) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.small("fth-search"));
        getStyleClass().add("filter");
        textProperty().bindBidirectional(rows.filterProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                toList.run();
                event.consume();
            }
        });
    }
}
