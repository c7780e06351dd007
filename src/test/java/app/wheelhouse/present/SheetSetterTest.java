package app.wheelhouse.present;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.wheelhouse.present.RoomView.AgendaCard;
import app.wheelhouse.present.RoomView.BlankCard;
import app.wheelhouse.present.RoomView.BulletsCard;
import app.wheelhouse.present.RoomView.StatementCard;
import app.wheelhouse.present.RoomView.TopicCard;
import app.wheelhouse.ui.OnFx;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetSetterTest {

    private static final String FIRST_TITLE = "title ";

    private final SheetSetter setter = new SheetSetter();

    @BeforeAll
    static void start() {
        OnFx.start();
    }

    static Stream<Format> formats() {
        return Stream.of(new Format(1024, 768), new Format(1280, 800), new Format(1366, 768), new Format(1920, 1080),
                new Format(2560, 1600), new Format(3840, 2160), new Format(3440, 1440), new Format(480, 270),
                new Format(600, 900));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingReachesIntoTheMarginsOrBeyond(Format format) {
        Map<String, RoomView> cards = all();
        assertAll(cards.entrySet().stream().map(card -> () -> {
            for (Piece piece : pieces(card.getValue(), format)) {
                Supplier<String> where = () -> card.getKey() + " at " + format + ": " + piece;
                assertTrue(piece.x() >= format.width() * 0.06 - 0.6, where);
                assertTrue(piece.x() + piece.width() <= format.width() * 0.94 + 1, where);
                assertTrue(piece.y() >= format.height() * 0.06 - 0.6 && bottom(piece) <= format.height() * 0.94 + 0.6,
                        where);
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noTwoLinesOverlap(Format format) {
        all().forEach((name, card) -> {
            for (Sheet sheet : setter.set(card, format)) {
                List<Piece.Line> lines = lines(sheet);
                for (int i = 0; i < lines.size(); i++) {
                    for (int j = i + 1; j < lines.size(); j++) {
                        if (box(lines.get(i)).intersects(box(lines.get(j)))) {
                            fail(name + " at " + format + ": " + lines.get(i) + " and " + lines.get(j));
                        }
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noSheetHasMoreThanSevenLinesOfBodyNorSmallerThanTheTwentyEighthPart(Format format) {
        all().forEach((name, card) -> {
            for (Sheet sheet : setter.set(card, format)) {
                List<Piece.Line> body = lines(sheet).stream().filter(line -> line.key().startsWith("text ")).toList();
                assertTrue(body.size() <= 7, name + " at " + format);
                body.forEach(line -> assertTrue(line.font().getSize() >= format.unit() / 28 - 0.01, name + ": "
                        + line));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noWordIsLost(Format format) {
        all().forEach((name, card) -> {
            List<Sheet> sheets = setter.set(card, format);
            String set = letters(sheets.stream().flatMap(sheet -> lines(sheet).stream()
                    .filter(line -> sheet == sheets.getFirst() || !line.key().startsWith("title "))
                    .filter(line -> !line.key().startsWith("above "))).map(Piece.Line::text).toList());
            for (String text : texts(card)) {
                assertTrue(set.contains(letters(List.of(text))), name + " at " + format + " lost some of: " + text);
            }
        });
    }

    @Test
    void anOrdinaryTitleHasAFourteenthOfTheHeight() {
        Cards.everyday().forEach((name, card) -> lines(setter.set(card, new Format(1920, 1080)).getFirst()).stream()
                .filter(line -> line.key().startsWith(FIRST_TITLE))
                .forEach(line -> assertEquals(1080 / 14.0, line.font().getSize(), 0.01, name)));
    }

    @Test
    void everydayCardsTakeOneSheet() {
        formats().filter(format -> format.height() <= format.width()).forEach(format -> Cards.everyday().forEach((name,
                card) -> assertEquals(1, setter.set(card, format).size(), name + " at " + format)));
    }

    @Test
    void eightBulletsAreSpreadOverTwoSheetsEvenly() {
        BulletsCard card = new BulletsCard("", "Eight", IntStream.range(0, 8).mapToObj(i -> "Bullet " + i).toList());

        List<Long> counts = setter.set(card, new Format(1920, 1080)).stream().map(sheet -> lines(sheet).stream().filter(
                line -> line.key().startsWith("text ")).count()).toList();

        assertEquals(List.of(4L, 4L), counts);
    }

    @Test
    void exactlyOneSheetOfALongAgendaHoldsTheCurrentEntry() {
        RoomView card = Cards.excessive().get("long-agenda");

        List<Sheet> current = setter.set(card, new Format(1920, 1080)).stream().filter(Sheet::current).toList();

        assertEquals(1, current.size());
        assertTrue(lines(current.getFirst()).stream().anyMatch(line -> line.text().equals("Agenda entry number 17")));
    }

    @Test
    void aCardInARightToLeftScriptIsMirrored() {
        Format format = new Format(1920, 1080);

        List<Piece.Line> lines = lines(setter.set(Cards.excessive().get("hebrew"), format).getFirst());

        Piece.Line title = lines.stream().filter(line -> line.key().startsWith(FIRST_TITLE)).findFirst().orElseThrow();
        assertEquals(format.right(), title.x() + title.width(), 0.6);
    }

    @Test
    void aBlankCardHasNothingOnIt() {
        assertEquals(List.of(new Sheet(List.of(), false)), setter.set(new BlankCard(), new Format(1920, 1080)));
    }

    @Test
    void emptyTextsAreNotSet() {
        for (RoomView card : List.of(new TopicCard("", "", "", List.of("", " "), RoomView.Sign.NONE, 0, 0),
                new AgendaCard("", "", List.of()), new StatementCard("", "", ""))) {
            assertEquals(List.of(), setter.set(card, new Format(1920, 1080)).stream().flatMap(sheet -> lines(sheet)
                    .stream()).filter(line -> line.text().isBlank()).toList());
        }
    }

    private static Map<String, RoomView> all() {
        Map<String, RoomView> cards = new TreeMap<>(Cards.everyday());
        cards.putAll(Cards.excessive());
        return cards;
    }

    private List<Piece> pieces(RoomView card, Format format) {
        return setter.set(card, format).stream().flatMap(sheet -> sheet.pieces().stream()).toList();
    }

    private static List<Piece.Line> lines(Sheet sheet) {
        return sheet.pieces().stream().filter(Piece.Line.class::isInstance).map(Piece.Line.class::cast).toList();
    }

    private static double bottom(Piece piece) {
        return switch (piece) {
            case Piece.Line line -> line.y();
            case Piece.Shape shape -> shape.y() + shape.size();
            case Piece.Bar bar -> bar.y() + bar.height();
        };
    }

    /** The x-height and a little: ascenders and descenders of neighbouring lines may come close. */
    private static Rectangle2D box(Piece.Line line) {
        double size = line.font().getSize();
        return new Rectangle2D(line.x() + 1, line.y() - size * 0.75, Math.max(0, line.width() - 2), size * 0.8);
    }

    /** The words of a card that must be found on its sheets; the small words above the title may be shortened. */
    private static List<String> texts(RoomView card) {
        return switch (card) {
            case AgendaCard agenda -> Stream.concat(Stream.of(agenda.title()), agenda.items().stream().map(
                    RoomView.AgendaItem::title)).toList();
            case TopicCard topic -> Stream.concat(Stream.of(topic.title()), topic.bullets().stream()).toList();
            case RoomView.DecisionCard decision -> Stream
                    .of(Stream.of(decision.question(), decision.outcome()), decision
                            .options().stream(), decision.roles().stream().map(RoomView.Role::names))
                    .flatMap(it -> it).toList();
            case BulletsCard bullets -> Stream.concat(Stream.of(bullets.title()), bullets.bullets().stream()).toList();
            case StatementCard statement -> List.of(statement.statement(), statement.by());
            case RoomView.SummaryCard summary -> summary.figures().stream().map(RoomView.Figure::value).toList();
            case RoomView.PictureCard picture -> picture.rows().stream().flatMap(row -> Stream.of(row.label(), row
                    .value())).toList();
            case RoomView.MatrixCard matrix -> Stream.concat(matrix.columns().stream(),
                    matrix.rows().stream()
                            .flatMap(row -> Stream.concat(Stream.of(row.title()), row.letters().stream())))
                    .toList();
            case RoomView.RankedCard ranked -> Stream.concat(Stream.of(ranked.title()),
                    ranked.rows().stream()
                            .flatMap(row -> Stream.concat(Stream.of(row.title()), row.figures().stream())))
                    .toList();
            case RoomView.BarsCard bars -> bars.bars().stream()
                    .flatMap(bar -> Stream.of(bar.label(), bar.value(), bar.state().word())).toList();
            case RoomView.TilesCard tiles -> tiles.tiles().stream()
                    .flatMap(tile -> Stream.of(tile.name(), tile.value())).toList();
            case RoomView.HeatCard heat -> heat.spots().stream().map(RoomView.HeatSpot::title).toList();
            case RoomView.LanesCard lanes -> lanes.lanes().stream().map(RoomView.Lane::title).toList();
            case RoomView.SafeCard safe -> List.of(safe.session());
            case BlankCard _ -> List.of();
        };
    }

    private static String letters(List<String> texts) {
        return String.join("", texts).replaceAll("[\\p{Cntrl}\\s…]+", "");
    }
}
