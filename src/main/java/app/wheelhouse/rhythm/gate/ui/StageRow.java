package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Stage;
import java.util.UUID;

/** A site or an offer as its list shows it, with where it should go. */
record StageRow(Stage stage, Stage.Advice advice) {
    UUID id() {
        return stage.id();
    }
}
