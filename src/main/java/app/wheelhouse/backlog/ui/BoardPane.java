package app.wheelhouse.backlog.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * One of the views of the board.
 *
 * @param beside what stands beside it now, or null when it takes the whole width
 * @param focus  puts the focus into it
 */
record BoardPane(Node node, Supplier<@Nullable Node> beside, Runnable focus) {
}
