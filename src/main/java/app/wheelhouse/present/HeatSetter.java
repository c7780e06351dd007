package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.HeatCard;
import app.wheelhouse.present.RoomView.HeatSpot;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Sets risks on a grid of likelihood and impact, numbered, with their titles beside it; more titles than fit go on further sheets. */
final class HeatSetter {
    private static final int MOST = 7;
    private static final double GRID = 0.48;
    private static final int BAD = 12;
    private static final int LATE = 5;
    private final RoomType type;
    private final Format format;
    private final TitleLine head;
    private final double size;

    HeatSetter(RoomType type, Format format) {
        this.type = type;
        this.format = format;
        head = new TitleLine(type, format);
        size = format.unit() * Format.BODY[2];
    }

    List<Sheet> set(HeatCard card) {
        List<Sheet> sheets = new ArrayList<>();
        for (List<Title> page : pages(card.spots())) {
            List<Piece> pieces = new ArrayList<>();
            head.set(card.session(), "", card.title(), pieces);
            grid(card, pieces);
            titles(page, pieces);
            sheets.add(new Sheet(pieces, false));
        }
        return sheets;
    }

    /** A line of a title; only the first has its number beside it. */
    private record Title(HeatSpot spot, boolean first, String line) {
    }

    /** All titles in full, a risk's lines together where they fit. */
    private List<List<Title>> pages(List<HeatSpot> spots) {
        List<List<Title>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (HeatSpot spot : spots) {
            String title = RoomType.plain(spot.title());
            List<String> lines = type.lines(title, Face.REGULAR.size(size, title), room());
            if (pages.getLast().size() + lines.size() > MOST && !pages.getLast().isEmpty()) {
                pages.add(new ArrayList<>());
            }
            for (int i = 0; i < lines.size(); i++) {
                if (pages.getLast().size() == MOST) {
                    pages.add(new ArrayList<>());
                }
                pages.getLast().add(new Title(spot, i == 0, lines.get(i)));
            }
        }
        return pages;
    }

    private double left() {
        return format.left() + format.contentWidth() * (GRID + 0.04);
    }

    private double numbers() {
        return type.width("88", Face.SEMIBOLD.size(size)) + size * 0.5;
    }

    private double room() {
        return format.right() - left() - numbers();
    }

    private void grid(HeatCard card, List<Piece> pieces) {
        Font small = Face.REGULAR.size(format.small());
        double names = card.likelihoods().stream().mapToDouble(name -> type.width(RoomType.plain(name), small)).max()
                .orElse(0) + size * 0.6;
        int rows = Math.max(1, card.likelihoods().size());
        int columns = Math.max(1, card.impacts().size());
        double left = format.left() + names;
        double top = head.bottom() + size * 0.4;
        double wide = (format.contentWidth() * GRID - names) / columns;
        double high = (format.bottom() - top - size * 2.2) / rows;
        double line = Math.max(1, format.unit() / 540);
        for (int row = 0; row <= rows; row++) {
            pieces.add(new Piece.Bar("row " + row, left, top + row * high, wide * columns, line, Tone.TRACK));
        }
        for (int column = 0; column <= columns; column++) {
            pieces.add(new Piece.Bar("column " + column, left + column * wide, top, line, high * rows, Tone.TRACK));
        }
        for (int likelihood = 1; likelihood <= rows; likelihood++) {
            double y = top + (rows - likelihood) * high;
            line("likely " + likelihood, card.likelihoods().get(likelihood - 1), format.left(),
                    y + high / 2 + small.getSize() * 0.36, small, Tone.MUTED, names - size * 0.4, pieces);
            for (int impact = 1; impact <= columns; impact++) {
                numbers(card, likelihood, impact, left + (impact - 1) * wide, y, wide, high, pieces);
            }
        }
        boolean fit = card.impacts().stream().allMatch(name -> type.width(RoomType.plain(name), small) < wide * 0.92);
        for (int impact = 1; impact <= columns; impact++) {
            String name = fit ? RoomType.plain(card.impacts().get(impact - 1)) : String.valueOf(impact);
            line("hits " + impact, name, left + (impact - 0.5) * wide - type.width(name, small) / 2,
                    top + rows * high + small.getSize() * 1.5, small, Tone.MUTED, wide, pieces);
        }
    }

    /** The numbers of a cell, side by side; a cell no risk is in tells by a short bar how bad it would be. */
    private void numbers(HeatCard card, int likelihood, int impact, double x, double y, double wide, double high,
            List<Piece> pieces) {
        String key = likelihood + " " + impact;
        String tone = tone(likelihood * impact);
        pieces.add(new Piece.Bar("band " + key, x + wide * 0.06, y + high - Math.max(3, high * 0.1), wide * 0.88,
                Math.max(2, high * 0.05), tone));
        List<Integer> here = card.spots().stream()
                .filter(spot -> spot.likelihood() == likelihood && spot.impact() == impact).map(HeatSpot::number)
                .toList();
        Font font = Face.SEMIBOLD.size(Math.min(size, high * 0.5));
        double gap = font.getSize() * 0.4;
        double room = wide * 0.88;
        List<String> shown = new ArrayList<>();
        double used = 0;
        for (int number : here) {
            double needed = type.width(String.valueOf(number), font) + (shown.isEmpty() ? 0 : gap);
            if (used + needed > room) {
                shown.set(shown.size() - 1, "…");
                break;
            }
            shown.add(String.valueOf(number));
            used += needed;
        }
        double at = x + (wide - used) / 2;
        for (String number : shown) {
            double width = type.width(number, font);
            pieces.add(new Piece.Line("number " + number + " " + key, number, at, y + high / 2 + font.getSize() * 0.3,
                    width, font, tone));
            at += width + gap;
        }
    }

    private void titles(List<Title> titles, List<Piece> pieces) {
        double y = head.bottom() + size * 1.4;
        boolean begun = false;
        for (Title title : titles) {
            HeatSpot spot = title.spot();
            if (title.first()) {
                y += begun ? size * 0.5 : 0;
                line("no " + spot.number(), String.valueOf(spot.number()), left(), y, Face.SEMIBOLD.size(size),
                        tone(spot.likelihood() * spot.impact()), numbers(), pieces);
            }
            begun = true;
            Font font = Face.REGULAR.size(size, title.line());
            pieces.add(new Piece.Line("text " + spot.number() + title.line(), title.line(), left() + numbers(), y,
                    type.width(title.line(), font), font, Tone.INK));
            y += size * 1.3;
        }
    }

    private void line(String key, String text, double x, double y, Font font, String tone, double room,
            List<Piece> pieces) {
        String shown = type.shortened(RoomType.plain(text), font, room);
        pieces.add(new Piece.Line(key, shown, x, y, type.width(shown, font), font, tone));
    }

    private static String tone(int score) {
        return score >= BAD ? "room-bad" : score >= LATE ? "room-late" : "room-good";
    }
}
