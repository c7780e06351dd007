package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.Paste.Spot;
import app.wheelhouse.ui.Inks;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the part of a matrix that is seen: hairlines, letters as quiet chips, the deciding one in the accent. */
final class GridPainter {
    private static final double CHIP = 20;
    private static final double GAP = 4;
    private static final double RADIUS = 5;
    private static final double LINE = 16;
    private static final double MARK = 16;
    private final MatrixModel model;
    private final Inks<Ink> inks;
    private final Lettering type;

    GridPainter(MatrixModel model, Inks<Ink> inks, Lettering type) {
        this.model = model;
        this.inks = inks;
        this.type = type;
    }

    /** Draws everything; {@code focused} says whether keys go here. */
    void draw(GraphicsContext on, GridShape shape, boolean focused) {
        on.setTextBaseline(VPos.CENTER);
        on.setTextAlign(TextAlignment.LEFT);
        on.setFill(inks.of(Ink.PAGE));
        on.fillRect(0, 0, shape.width(), shape.height());
        within(on, shape.titles(), shape.head(), shape.width() - shape.titles(), shape.height() - shape.head(),
                () -> cells(on, shape, focused));
        within(on, 0, shape.head(), shape.titles(), shape.height() - shape.head(), () -> titles(on, shape, focused));
        within(on, shape.titles(), 0, shape.width() - shape.titles(), shape.head(), () -> heads(on, shape, focused));
        corner(on, shape, focused);
        on.setStroke(inks.of(Ink.LINE));
        on.setLineWidth(1);
        on.strokeLine(0, shape.head() - 0.5, shape.width(), shape.head() - 0.5);
        if (shape.shiftX() > 0) {
            on.setStroke(inks.of(Ink.HAIRLINE));
            on.strokeLine(shape.titles() - 0.5, 0, shape.titles() - 0.5, shape.height());
        }
    }

    private static void within(GraphicsContext on, double x, double y, double width, double height, Runnable draw) {
        on.save();
        on.beginPath();
        on.rect(x, y, width, height);
        on.clip();
        draw.run();
        on.restore();
    }

    private void cells(GraphicsContext on, GridShape shape, boolean focused) {
        Framework framework = model.shown().matrix().framework();
        for (int i = shape.firstRow(); i <= shape.lastRow(); i++) {
            ground(on, shape, i);
            Row row = model.rows().get(i);
            for (int j = shape.firstColumn(); j <= shape.lastColumn(); j++) {
                Column column = model.columns().get(j);
                At at = new At(row.id(), column.id());
                if (model.isSelected(i, j) && !model.cursor().equals(model.anchor())) {
                    on.setFill(inks.of(focused ? Ink.SELECTION : Ink.QUIET));
                    on.fillRect(shape.x(j), shape.y(i), shape.column(), GridShape.ROW - 1);
                }
                Cell cell = model.shown().matrix().cells().getOrDefault(at, Cell.EMPTY);
                String lost = model.shown().lost().getOrDefault(at, "");
                if (!cell.isEmpty() || !lost.isEmpty()) {
                    double marked = model.isOwn() && model.marks().cells().containsKey(at) ? MARK : 0;
                    chips(on, shape.column() - 12 - marked, framework, cell, lost, shape.x(j) + 8,
                            shape.y(i) + (GridShape.ROW - CHIP) / 2);
                }
                List<Finding> found = model.isOwn() ? model.marks().cells().get(at) : null;
                if (found != null) {
                    mark(on, found, shape.x(j) + shape.column() - 16, shape.y(i) + GridShape.ROW / 2);
                }
            }
            cursor(on, shape, i, focused);
        }
    }

    private void ground(GraphicsContext on, GridShape shape, int row) {
        if (row == model.cursor().row()) {
            on.setFill(inks.of(Ink.QUIET));
            on.fillRect(0, shape.y(row), shape.width(), GridShape.ROW - 1);
        }
        on.setStroke(inks.of(Ink.HAIRLINE));
        on.setLineWidth(1);
        on.strokeLine(0, shape.y(row) + GridShape.ROW - 0.5, shape.width(), shape.y(row) + GridShape.ROW - 0.5);
    }

    private void chips(GraphicsContext on, double room, Framework framework, Cell cell, String lost, double left,
            double top) {
        int count = cell.letters().length() + lost.length();
        double step = Math.min(CHIP + GAP, (room - CHIP) / Math.max(1, count - 1));
        double x = left;
        for (char sign : cell.letters().toCharArray()) {
            boolean called = sign == 'R' && cell.paging() > 0;
            String text = called ? sign + String.valueOf(cell.paging()) : String.valueOf(sign);
            double width = called ? CHIP + 6 : CHIP;
            boolean known = framework.meaning(sign).isPresent();
            boolean decides = known && sign == framework.decider();
            on.setFill(inks.of(decides ? Ink.ACCENT : Ink.CHIP));
            on.fillRoundRect(x, top, width, CHIP, RADIUS * 2, RADIUS * 2);
            if (!known) {
                outline(on, Ink.ERROR, x, top, width);
            }
            letter(on, text, x + width / 2, top + CHIP / 2, decides ? Ink.ON_ACCENT : known ? Ink.TEXT : Ink.ERROR);
            x += step + (called ? 6 : 0);
        }
        for (int i = 0; i < lost.length(); i++) {
            char sign = lost.charAt(i);
            outline(on, Ink.LINE, x, top, CHIP);
            letter(on, String.valueOf(sign), x + CHIP / 2, top + CHIP / 2, Ink.SUBTLE);
            on.setStroke(inks.of(Ink.SUBTLE));
            on.strokeLine(x + 4, top + CHIP - 5, x + CHIP - 4, top + 5);
            x += step;
        }
        double rest = left + room - x;
        if (!cell.scope().isEmpty() && rest > 18) {
            on.setFill(inks.of(Ink.MUTED));
            on.setFont(type.fonts().caption());
            on.fillText(type.cut(cell.scope(), type.fonts().caption(), rest), x, top + CHIP / 2);
        }
    }

    private void outline(GraphicsContext on, Ink ink, double x, double y, double width) {
        on.setStroke(inks.of(ink));
        on.setLineWidth(1);
        on.strokeRoundRect(x + 0.5, y + 0.5, width - 1, CHIP - 1, RADIUS * 2, RADIUS * 2);
    }

    private void letter(GraphicsContext on, String text, double x, double y, Ink ink) {
        on.setFont(type.fonts().letter());
        on.setFill(inks.of(ink));
        on.setTextAlign(TextAlignment.CENTER);
        on.fillText(text, x, y);
        on.setTextAlign(TextAlignment.LEFT);
    }

    /** A disc with an exclamation mark where a rule is broken, a ring with one where there is advice. */
    private void mark(GraphicsContext on, List<Finding> found, double x, double y) {
        boolean error = found.stream().anyMatch(Finding::isError);
        double size = 12;
        if (error) {
            on.setFill(inks.of(Ink.ERROR));
            on.fillOval(x, y - size / 2, size, size);
        } else {
            on.setStroke(inks.of(Ink.ADVICE));
            on.setLineWidth(1.2);
            on.strokeOval(x + 0.6, y - size / 2 + 0.6, size - 1.2, size - 1.2);
        }
        on.setFill(inks.of(error ? Ink.PAGE : Ink.ADVICE));
        on.fillRoundRect(x + size / 2 - 0.8, y - 3.6, 1.6, 4.4, 1, 1);
        on.fillOval(x + size / 2 - 0.9, y + 1.9, 1.8, 1.8);
    }

    private void cursor(GraphicsContext on, GridShape shape, int row, boolean focused) {
        Spot cursor = model.cursor();
        if (cursor.row() == row && (cursor.column() >= 0 || row < 0)) {
            frame(on, shape, cursor, focused);
        }
    }

    private void frame(GraphicsContext on, GridShape shape, Spot spot, boolean focused) {
        on.setStroke(inks.of(focused ? Ink.ACCENT : Ink.LINE));
        on.setLineWidth(focused ? 2 : 1);
        on.strokeRoundRect(shape.x(spot.column()) + 1, shape.y(spot.row()) + 1, shape.w(spot.column()) - 2,
                shape.h(spot.row()) - 3, RADIUS, RADIUS);
    }

    private void titles(GraphicsContext on, GridShape shape, boolean focused) {
        for (int i = shape.firstRow(); i <= shape.lastRow(); i++) {
            ground(on, shape, i);
            Row row = model.rows().get(i);
            List<Finding> found = model.isOwn() ? model.marks().rows().get(row.id()) : null;
            double y = shape.y(i) + GridShape.ROW / 2;
            double room = shape.titles() - GridShape.PAD - GridShape.SIGNS + 2;
            text(on, type.cut(row.title(), type.fonts().body(), room), type.fonts().body(), Ink.TEXT, GridShape.PAD, y);
            if (!row.note().isBlank()) {
                noteSign(on, shape.titles() - 12 - 2 * MARK, y);
            }
            if (found != null) {
                mark(on, found, shape.titles() - 24, y);
            }
            if (model.cursor().row() == i && model.cursor().column() < 0) {
                frame(on, shape, model.cursor(), focused);
            }
        }
        if (model.isOwn()) {
            text(on, "Add a row", type.fonts().body(), Ink.SUBTLE, GridShape.PAD,
                    shape.y(shape.rows()) + GridShape.ROW / 2);
        }
    }

    /** Three short lines: there is a note. */
    private void noteSign(GraphicsContext on, double x, double y) {
        on.setStroke(inks.of(Ink.SUBTLE));
        on.setLineWidth(1.2);
        on.strokeLine(x, y - 4, x + 10, y - 4);
        on.strokeLine(x, y, x + 10, y);
        on.strokeLine(x, y + 4, x + 6, y + 4);
    }

    private void heads(GraphicsContext on, GridShape shape, boolean focused) {
        for (int j = shape.firstColumn(); j <= shape.lastColumn(); j++) {
            Column column = model.columns().get(j);
            List<Finding> found = model.isOwn() ? model.marks().columns().get(column.id()) : null;
            double room = shape.column() - 12;
            List<String> lines = type.wrap(column.name(), type.fonts().head(), room, 3);
            double y = shape.head() - 10 - (lines.size() - 0.5) * LINE;
            for (String line : lines) {
                text(on, line, type.fonts().head(), j == model.cursor().column() ? Ink.TEXT : Ink.MUTED, shape.x(j) + 8,
                        y);
                y += LINE;
            }
            if (found != null) {
                double after = lines.isEmpty() ? 0 : type.width(lines.getLast(), type.fonts().head()) + 6;
                mark(on, found, shape.x(j) + 8 + Math.min(after, shape.column() - 24), y - LINE);
            }
            if (model.cursor().row() < 0 && model.cursor().column() == j) {
                frame(on, shape, model.cursor(), focused);
            }
        }
        if (model.isOwn()) {
            text(on, "Add a", type.fonts().head(), Ink.SUBTLE, shape.x(shape.columns()) + 8, shape.head() - 18 - LINE);
            text(on, "person", type.fonts().head(), Ink.SUBTLE, shape.x(shape.columns()) + 8, shape.head() - 18);
        }
    }

    private void corner(GraphicsContext on, GridShape shape, boolean focused) {
        text(on, model.shown().matrix().kind() == app.wheelhouse.decision.rights.Matrix.Kind.ON_CALL
                ? "What happens"
                : "Decision or activity", type.fonts().head(), Ink.MUTED, GridShape.PAD, shape.head() - 18);
        if (model.cursor().row() < 0 && model.cursor().column() < 0) {
            frame(on, shape, model.cursor(), focused);
        }
    }

    private void text(GraphicsContext on, String text, Font font, Ink ink, double x, double y) {
        on.setFont(font);
        on.setFill(inks.of(ink));
        on.fillText(text, x, y);
    }
}
