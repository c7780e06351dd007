package app.wheelhouse.ui.list;

import javafx.scene.Node;

/** One card of a {@link CardBoard}, shown again and again for other rows. */
public interface Card<R> {
    /** The card, always the same node. */
    Node node();

    /** Shows a row and gives it in words, for people who cannot see the card. */
    String show(R row);
}
