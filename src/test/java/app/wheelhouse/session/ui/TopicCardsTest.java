package app.wheelhouse.session.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.PictureCard;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which gate a meeting shows. */
class TopicCardsTest {
    private static RoomView card(String title) {
        return new PictureCard("", title, List.of());
    }

    @ParameterizedTest
    @CsvSource({"'Release gate, 5.6','Release gate, 5.6'", "'RELEASE GATE: again',Release gate",
            "Readiness gate of the site,Readiness gate", "Top risks,Gates", "'',Gates"})
    void theLongestNameInTheTitleOfTheTopicCounts(String topic, String shown) {
        TopicCards cards = new TopicCards(card("Gates"),
                List.of("", "Release gate", "Release gate, 5.6", "Readiness gate").stream()
                        .map(name -> new TopicCards.Named(name, card(name))).toList());
        assertEquals(card(shown), cards.about(topic));
    }
}
