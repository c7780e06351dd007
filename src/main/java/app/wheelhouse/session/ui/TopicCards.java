package app.wheelhouse.session.ui;

import app.wheelhouse.present.RoomView;
import java.util.List;
import java.util.Locale;

/**
 * Cards of which a meeting shows the one its topic is about.
 *
 * @param usual what is shown when the topic names none
 * @param named in the order in which they are looked through
 */
public record TopicCards(RoomView usual, List<Named> named) {
    public TopicCards {
        named = List.copyOf(named);
    }

    /** A card by the name that a topic about it has. */
    public record Named(String name, RoomView card) {
    }

    /** The card whose name the title of a topic has in it, the longest of several, else the usual one. */
    RoomView about(String topic) {
        String words = topic.toLowerCase(Locale.ROOT);
        return named.stream().filter(each -> !each.name().isBlank())
                .filter(each -> words.contains(each.name().toLowerCase(Locale.ROOT)))
                .max(java.util.Comparator.comparingInt(each -> each.name().length())).map(Named::card).orElse(usual);
    }
}
