package app.wheelhouse.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a text that was found.
 *
 * @param marked whether it is one of the words looked for
 */
public record Piece(String text, boolean marked) {

    /** A text in which nothing was found. */
    public static List<Piece> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
    }

    /** The text without marks. */
    public static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
