package app.wheelhouse.signal.ui;

import app.wheelhouse.ui.Command;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * One of the lists of the Signals room.
 *
 * @param id       of its segment
 * @param count    beside its label unless it is zero
 * @param tools    for the head of the room
 * @param focus    puts the focus into it
 * @param commands what can be done there now
 */
record Part(String id, String label, ObservableValue<? extends Number> count, Node node, Node tools, Runnable focus,
        Supplier<List<Command>> commands) {
}
