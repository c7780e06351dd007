package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * One of the views of the board.
 *
 * @param beside what stands beside it now, or null when it takes the whole width
 * @param focus  puts the focus into it
 * @param chosen the requests that commands are about while it is shown
 */
record BoardPane(Node node, Supplier<@Nullable Node> beside, Runnable focus, Supplier<List<BoardRow>> chosen) {
}
