package app.wheelhouse.session;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Deck;
import app.wheelhouse.output.Deck.Line;
import app.wheelhouse.output.Deck.Slide;
import app.wheelhouse.present.RoomView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The slides of a session for a room where another machine presents: the cards the room would see, nothing else. */
public final class SessionSlides {
    private SessionSlides() {
    }

    /** The agenda, then every step that is not the host's alone. */
    public static Deck of(SessionPage page, Dates dates) {
        RoomCards cards = new RoomCards(page);
        RoomView.AgendaCard agenda = cards.agenda();
        List<Slide> slides = new ArrayList<>(Deck.parted(new Slide(agenda.series(), "Agenda", agenda.items().stream()
                .map(item -> new Line(item.title(), minutes(item), item.current())).toList())));
        page.topics().stream().filter(topic -> topic.parent() == null).filter(topic -> topic.kind().isStep())
                .flatMap(topic -> cards.at(topic.id()).stream())
                .forEach(card -> slides.addAll(Deck.parted(slide(card))));
        Instant start = page.session().startsAt();
        String when = start == null ? "" : dates.full(dates.day(start)) + ", " + dates.time(start);
        return new Deck(page.session().title(), agenda.series(),
                String.join("  ·  ", Stream.of(when, page.session().place()).filter(each -> !each.isBlank()).toList()),
                start == null ? null : dates.day(start), slides);
    }

    private static String minutes(RoomView.AgendaItem item) {
        String planned = item.minutes() == null ? "" : Objects.requireNonNull(item.minutes()) + " min";
        return String.join("  ·  ", Stream.of(planned, item.state().word()).filter(each -> !each.isBlank()).toList());
    }

    private static Slide slide(RoomView card) {
        return switch (card) {
            case RoomView.TopicCard topic -> new Slide(topic.kind(), topic.title(),
                    topic.bullets().stream().map(Line::of).toList());
            case RoomView.DecisionCard decision -> new Slide("Decision", decision.question(), Stream.of(
                    decision.outcome().isBlank()
                            ? Stream.<Line>of()
                            : Stream.of(new Line(decision.outcome(), decision.state().word(), true)),
                    decision.options().stream().map(Line::of),
                    decision.roles().stream().map(role -> new Line(role.names(), role.label(), false)))
                    .flatMap(each -> each).toList());
            case RoomView.BulletsCard bullets -> new Slide("", bullets.title(), bullets.bullets().stream().map(
                    Line::of).toList());
            case RoomView.StatementCard statement -> new Slide(statement.by(), statement.statement(), List.of());
            default -> new Slide("", "", List.of());
        };
    }
}
