package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.AgendaCard;
import app.wheelhouse.present.RoomView.BarsCard;
import app.wheelhouse.present.RoomView.BlankCard;
import app.wheelhouse.present.RoomView.BulletsCard;
import app.wheelhouse.present.RoomView.DecisionCard;
import app.wheelhouse.present.RoomView.Figure;
import app.wheelhouse.present.RoomView.MatrixCard;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.RankedCard;
import app.wheelhouse.present.RoomView.SafeCard;
import app.wheelhouse.present.RoomView.StatementCard;
import app.wheelhouse.present.RoomView.SummaryCard;
import app.wheelhouse.present.RoomView.TopicCard;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Sets a room view on sheets of a given size; a pure function of the view, the size and the fonts. */
final class SheetSetter {

    private static final double[] STATEMENT = {1 / 10.0, 1 / 12.0, 1 / 14.0, 1 / 17.0, 1 / 21.0, 1 / 24.0};
    private static final double[] FIGURE = {1 / 6.0, 1 / 8.0, 1 / 10.0};

    private final RoomType type = new RoomType();

    /** The sheets of a view, at least one; only a blank one has no pieces. */
    List<Sheet> set(RoomView view, Format format) {
        List<Sheet> sheets = leftToRight(view, format);
        boolean mirrored = sheets.stream().flatMap(sheet -> sheet.pieces().stream())
                .filter(Piece.Line.class::isInstance)
                .map(Piece.Line.class::cast).filter(line -> !line.key().startsWith("above")).findFirst().filter(
                        line -> RoomType.isRightToLeft(line.text()))
                .isPresent();
        return mirrored ? sheets.stream().map(sheet -> sheet.mirrored(format.width())).toList() : sheets;
    }

    private List<Sheet> leftToRight(RoomView view, Format format) {
        FlowSetter flows = new FlowSetter(type, format);
        return switch (view) {
            case AgendaCard card -> flows.set(Flow.of(card));
            case TopicCard card when Flow.of(card).blocks().isEmpty() ->
                statement(card.session(), card.kind(), card.title(), "", format);
            case TopicCard card -> flows.set(Flow.of(card));
            case DecisionCard card -> flows.set(Flow.of(card));
            case BulletsCard card -> flows.set(Flow.of(card));
            case PictureCard card -> flows.set(Flow.of(card));
            case MatrixCard card -> new MatrixSetter(type, format).set(card);
            case RankedCard card -> new RankedSetter(type, format).set(card);
            case BarsCard card -> new BarsSetter(type, format).set(card);
            case RoomView.TilesCard card -> new TilesSetter(type, format).set(card);
            case RoomView.HeatCard card -> new HeatSetter(type, format).set(card);
            case RoomView.LanesCard card -> new LanesSetter(type, format).set(card);
            case SummaryCard card -> summary(card, format, flows);
            case StatementCard card -> statement(card.session(), "", card.statement(), card.by(), format);
            case SafeCard card -> statement("", "", card.session(), "", format);
            case BlankCard _ -> List.of(new Sheet(List.of(), false));
        };
    }

    private List<Sheet> statement(String session, String kind, String statement, String by, Format format) {
        FlowSetter flows = new FlowSetter(type, format);
        String text = RoomType.plain(statement);
        String said = RoomType.plain(by);
        Font font = Face.SEMIBOLD.size(format.unit() * STATEMENT[STATEMENT.length - 1], text);
        for (double share : STATEMENT) {
            Font larger = Face.SEMIBOLD.size(format.unit() * share, text);
            if (type.lines(text, larger, format.contentWidth()).size() <= (share > 1 / 15.0 ? 4 : Format.MOST_LINES)) {
                font = larger;
                break;
            }
        }
        List<String> lines = type.evenLines(text, font, format.contentWidth());
        Font saidFont = Face.REGULAR.size(Math.min(font.getSize(), format.unit() * Format.BODY[1]), said);
        List<String> saidLines = type.lines(said, saidFont, format.contentWidth());
        if (saidLines.size() > 2) {
            return flows.set(new Flow(session, kind, text, List.of(Block.of(new Block.Lead.None(), said))));
        }
        List<Sheet> sheets = new ArrayList<>();
        double pitch = font.getSize() * 1.18;
        int pages = Math.max(1, Math.ceilDiv(lines.size(), Format.MOST_LINES));
        int perPage = Math.max(1, Math.ceilDiv(lines.size(), pages));
        for (int from = 0; from == 0 || from < lines.size(); from += perPage) {
            List<String> shown = lines.subList(from, Math.min(lines.size(), from + perPage));
            List<Piece> pieces = new ArrayList<>();
            flows.setAbove(RoomType.plain(session), RoomType.plain(kind), pieces);
            double height = shown.size() * pitch + saidLines.size() * saidFont.getSize() * 1.36;
            double y = (format.height() - height) / 2 * 0.94 + font.getSize();
            for (String line : shown) {
                pieces.add(
                        new Piece.Line("text " + line, line, format.left(), y, type.width(line, font), font, Tone.INK));
                y += pitch;
            }
            y += saidFont.getSize() * 0.5 - (font.getSize() - saidFont.getSize()) * 0.6;
            for (String line : saidLines) {
                pieces.add(new Piece.Line("by " + line, line, format.left(), y, type.width(line, saidFont), saidFont,
                        Tone.MUTED));
                y += saidFont.getSize() * 1.36;
            }
            sheets.add(new Sheet(pieces, false));
        }
        return sheets;
    }

    private List<Sheet> summary(SummaryCard card, Format format, FlowSetter flows) {
        List<Sheet> head = flows.set(new Flow(card.session(), "", card.title(), List.of()));
        Font labelFont = Face.REGULAR.size(format.unit() * Format.BODY[1]);
        for (double share : FIGURE) {
            Font font = Face.SEMIBOLD.size(format.unit() * share);
            List<Double> widths = card.figures().stream()
                    .map(figure -> Math.max(width(figure.value(), font), width(figure
                            .label(), labelFont)))
                    .toList();
            double gap = Math.min(font.getSize() * 1.2,
                    (format.contentWidth() - widths.stream().mapToDouble(w -> w).sum())
                            / Math.max(1, widths.size() - 1));
            if (head.size() == 1 && !widths.isEmpty() && gap >= font.getSize() * 0.6) {
                List<Piece> pieces = new ArrayList<>(head.getFirst().pieces());
                double baseline = format.height() * 0.58;
                double x = format.left();
                for (int i = 0; i < widths.size(); i++) {
                    Figure figure = card.figures().get(i);
                    line("figure " + figure.label(), figure.value(), x, baseline, font, Tone.INK, pieces);
                    line("label " + figure.label(), figure.label(), x, baseline + labelFont.getSize() * 1.6, labelFont,
                            Tone.MUTED, pieces);
                    x += widths.get(i) + gap;
                }
                return List.of(new Sheet(pieces, false));
            }
        }
        return flows.set(Flow.of(card));
    }

    private double width(String text, Font font) {
        return type.width(RoomType.plain(text), font);
    }

    private void line(String key, String text, double x, double y, Font font, String tone, List<Piece> pieces) {
        pieces.add(new Piece.Line(key, RoomType.plain(text), x, y, width(text, font), font, tone));
    }
}
