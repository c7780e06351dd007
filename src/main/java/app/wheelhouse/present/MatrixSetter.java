package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.MatrixCard;
import app.wheelhouse.present.RoomView.MatrixLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/**
 * Sets a matrix on sheets: as many columns as stay legible side by side, at most seven rows below each other, the rest on
 * further sheets with the same titles and heads.
 */
final class MatrixSetter {
    private static final double TITLES = 0.32;
    private static final double LEAST_COLUMN = 0.165;
    private static final double MOST_COLUMN = 0.3;
    private static final int MOST_HEAD_LINES = 4;
    private static final double PITCH = 1.24;
    private final RoomType type;
    private final Format format;
    private final double size;
    private final Font letters;
    private final Font strong;

    MatrixSetter(RoomType type, Format format) {
        this.type = type;
        this.format = format;
        size = format.unit() * Format.BODY[3];
        letters = Face.MEDIUM.size(size * 1.1);
        strong = Face.SEMIBOLD.size(size * 1.1);
    }

    List<Sheet> set(MatrixCard card) {
        int columns = card.columns().size();
        double room = format.contentWidth() * (1 - TITLES);
        double word = card.columns().stream().flatMap(name -> Stream.of(RoomType.plain(name).split(" ")))
                .mapToDouble(part -> type.width(part, Face.MEDIUM.size(size, part))).max().orElse(0) + size * 0.7;
        double least = Math.clamp(word, format.unit() * LEAST_COLUMN, format.unit() * MOST_COLUMN);
        int most = Math.max(1, (int) (room / least));
        int pages = Math.max(1, Math.ceilDiv(columns, most));
        int perPage = Math.max(1, Math.ceilDiv(columns, pages));
        double width = Math.min(room / perPage, format.unit() * MOST_COLUMN);
        List<List<String>> heads = card.columns().stream().map(name -> head(name, width)).toList();
        double headLines = heads.stream().mapToInt(List::size).max().orElse(1);
        double top = new TitleLine(type, format).bottom() + headLines * size * PITCH + size * 0.5;
        List<Sheet> sheets = new ArrayList<>();
        for (List<MatrixLine> rows : pagesOf(card.rows(), format.bodyBottom() - top)) {
            for (int page = 0; page < pages; page++) {
                int from = page * perPage;
                int to = Math.min(columns, from + perPage);
                List<Piece> pieces = new ArrayList<>();
                new TitleLine(type, format).set(card.session(), card.legend(), card.title(), pieces);
                setHeads(heads.subList(Math.min(from, to), to), width, top - size * 0.5, pieces);
                double y = top;
                for (MatrixLine row : rows) {
                    setRow(card, row, from, to, width, y, pieces);
                    y += height(row);
                }
                sheets.add(new Sheet(pieces, rows.stream().anyMatch(MatrixLine::highlighted)));
            }
        }
        return sheets;
    }

    private List<String> head(String name, double width) {
        return cut(RoomType.plain(name), Face.MEDIUM.size(size, name), width - size * 0.6, MOST_HEAD_LINES);
    }

    private void setHeads(List<List<String>> heads, double width, double bottom, List<Piece> pieces) {
        double x = format.left() + format.contentWidth() * TITLES;
        for (List<String> lines : heads) {
            double y = bottom - (lines.size() - 1) * size * PITCH - size * 0.3;
            for (String line : lines) {
                Font font = Face.MEDIUM.size(size, line);
                pieces.add(new Piece.Line("head " + line, line, x, y, type.width(line, font), font, Tone.MUTED));
                y += size * PITCH;
            }
            x += width;
        }
    }

    /** Rows spread evenly over as few pages as they need. */
    private List<List<MatrixLine>> pagesOf(List<MatrixLine> rows, double room) {
        List<List<MatrixLine>> pages = fill(rows, room, Format.MOST_LINES);
        for (int most = Format.MOST_LINES - 1; most > 1; most--) {
            List<List<MatrixLine>> evener = fill(rows, room, most);
            if (evener.size() > pages.size()) {
                break;
            }
            pages = evener;
        }
        return pages;
    }

    private List<List<MatrixLine>> fill(List<MatrixLine> rows, double room, int most) {
        List<List<MatrixLine>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        double used = 0;
        int lines = 0;
        for (MatrixLine row : rows) {
            int needed = Math.max(1, title(row).size());
            boolean full = lines + needed > most || used + height(row) > room;
            if (full && !pages.getLast().isEmpty()) {
                pages.add(new ArrayList<>());
                used = 0;
                lines = 0;
            }
            pages.getLast().add(row);
            used += height(row);
            lines += needed;
        }
        return pages;
    }

    private List<String> title(MatrixLine row) {
        String plain = RoomType.plain(row.title());
        Font font = (row.highlighted() ? Face.SEMIBOLD : Face.REGULAR).size(size, plain);
        double width = format.contentWidth() * TITLES - size * 1.6;
        return cut(plain, font, width, Format.MOST_LINES);
    }

    /** The lines of a text, the last one with an ellipsis when there would be more than {@code most}. */
    private List<String> cut(String text, Font font, double width, int most) {
        List<String> lines = type.lines(text, font, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(type.shortened(String.join(" ", lines.subList(most - 1, lines.size())), font, width));
        return kept;
    }

    private double height(MatrixLine row) {
        return Math.max(1, title(row).size()) * size * PITCH + size * 0.7;
    }

    private void setRow(MatrixCard card, MatrixLine row, int from, int to, double width, double top,
            List<Piece> pieces) {
        String key = RoomType.plain(row.title());
        double height = height(row);
        double line = Math.max(1, format.unit() / 720);
        pieces.add(new Piece.Bar("rule " + key, format.left(), top, format.contentWidth(), line, Tone.TRACK));
        if (row.highlighted()) {
            pieces.add(new Piece.Bar("here", format.left(), top + size * 0.4, size * 0.16, height - size * 0.8,
                    Tone.ACCENT));
        }
        double y = top + size * 0.35 + size * 1.02;
        for (String words : title(row)) {
            Font font = (row.highlighted() ? Face.SEMIBOLD : Face.REGULAR).size(size, words);
            pieces.add(new Piece.Line("text " + words, words, format.left() + size * 0.6, y, type.width(words, font),
                    font, Tone.INK));
            y += size * PITCH;
        }
        double x = format.left() + format.contentWidth() * TITLES;
        for (int column = from; column < to; column++) {
            String cell = column < row.letters().size() ? RoomType.plain(row.letters().get(column)) : "";
            setCell(card.decider(), key + " " + column, cell, x, width, top + size * 0.35 + size * 1.02, pieces);
            x += width;
        }
    }

    /** The letters one behind the other, the deciding one in the accent. */
    private void setCell(String decider, String key, String cell, double left, double width, double baseline,
            List<Piece> pieces) {
        double x = left;
        double gap = Math.max(0, Math.min(size * 0.42,
                (width - size * 0.5 - type.width(cell, strong)) / Math.max(1, cell.length() - 1)));
        for (int i = 0; i < cell.length(); i++) {
            int end = i + 1;
            while (end < cell.length() && Character.isDigit(cell.charAt(end))) {
                end++;
            }
            String sign = cell.substring(i, end);
            i = end - 1;
            Font font = sign.equals(decider) ? strong : letters;
            double wide = type.width(sign, font);
            pieces.add(new Piece.Line("letter " + key + sign, sign, x, baseline, wide, font,
                    sign.equals(decider) ? Tone.ACCENT : Tone.INK));
            x += wide + gap;
        }
    }
}
