package app.wheelhouse.ui.note;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * Draws beside a line what its prefix says: in the left margin a dot, a number, a box to tick, a heading's signs, a
 * quote's bar or a capture's letter, and at the right edge a capture's chip. All text thus begins at one edge, wrapped
 * lines too, while the characters stay in the text.
 */
final class LineMarks {
    /** Where text begins; the style sheet pads every line by as much. */
    static final double MARGIN = 36;
    private static final double COLUMN = 6;
    private static final double GAP = 8;
    private static final double DOT = 2.75;
    private static final double BOX = 14;
    private static final double TAG = 19;
    private static final double ARC = 4;
    /** What a chip keeps free above and below its words. */
    private static final double EDGE = 2;
    /** A longer chip is cut. */
    private static final int CHIP_LENGTH = 32;
    /** How wide a letter of a chip is, about. */
    private static final double LETTER = 6.2;
    /** The room below a line for its chip. */
    private static final double BELOW = 28;
    private final Consumer<MouseEvent> onTick;
    private final Consumer<Chip> onChip;
    private boolean narrow;

    /**
     * @param onTick told of a click on a box
     * @param onChip told of a click on a chip
     */
    LineMarks(Consumer<MouseEvent> onTick, Consumer<Chip> onChip) {
        this.onTick = onTick;
        this.onChip = onChip;
    }

    /** Whether chips go below their lines because there is no room beside them; true if that changed. */
    boolean setNarrow(boolean narrow) {
        boolean changed = this.narrow != narrow;
        this.narrow = narrow;
        return changed;
    }

    /** Adds what {@code style} asks for to the line drawn by {@code flow}. */
    void addTo(TextFlow flow, LineStyle style) {
        Text words = words(flow);
        if (words == null || style.prefix().length() == 0) {
            if (style.rightToLeft()) {
                pad(flow, MARGIN, GAP, 1, true);
            }
            return;
        }
        double left = MARGIN + style.prefix().indent() * COLUMN;
        Chip chip = chip(style);
        boolean capture = style.kind().isCapture();
        boolean below = narrow && style.chip() != null;
        if (left > MARGIN || style.rightToLeft() || capture) {
            double right = capture && !narrow ? 4 * GAP + shortened(chip.text()).length() * LETTER : GAP;
            pad(flow, left, right, below ? BELOW : 1, style.rightToLeft());
        }
        List<Node> characters = List.copyOf(flow.getChildren());
        switch (style.kind()) {
            case BULLET -> dot(flow, words, left);
            case TODO, DONE -> box(flow, words, left, style.kind() == LineKind.DONE);
            case NUMBERED, HEADING_1, HEADING_2, HEADING_3 -> sign(flow, words, left, style.prefix().sign());
            case QUOTE -> bar(flow, left);
            case DECISION, ACTION, OBJECTION, RECEIPT, PARKED -> {
                flow.getStyleClass().add("note-capture");
                tag(flow, words, left, style.prefix().sign());
                if (below || !narrow) {
                    chip(flow, words, chip, below ? left : 0);
                }
            }
            case BLANK, PARAGRAPH, RULE, FENCE, CODE -> {
            }
        }
        if (style.rightToLeft()) {
            flow.getChildren().stream().filter(node -> !characters.contains(node)).forEach(mark -> mirror(flow, mark));
        }
    }

    private static void mirror(TextFlow flow, Node mark) {
        mark.translateXProperty().bind(Bindings.createDoubleBinding(() -> {
            Bounds bounds = mark.getLayoutBounds();
            return flow.getWidth() - bounds.getMinX() - bounds.getMaxX() - 2 * mark.getLayoutX();
        }, flow.widthProperty(), mark.layoutBoundsProperty(), mark.layoutXProperty()));
    }

    /** The first characters of the line that can be seen, or the stub that stands for them. */
    private static @Nullable Text words(TextFlow flow) {
        for (Node child : flow.getChildren()) {
            if (child instanceof Text text && !text.getStyleClass().contains(Look.PREFIX.styleClass())) {
                return text;
            }
        }
        return null;
    }

    private static void dot(TextFlow flow, Text words, double left) {
        Circle dot = drawn(new Circle(DOT), "note-dot");
        dot.setCenterX(left - GAP - 5);
        follow(words, () -> dot.setCenterY(middle(words)));
        flow.getChildren().addFirst(dot);
    }

    private void box(TextFlow flow, Text words, double left, boolean ticked) {
        Rectangle box = drawn(new Rectangle(BOX, BOX), ticked ? "note-ticked-box" : "note-empty-box");
        box.setArcWidth(2 * ARC);
        box.setArcHeight(2 * ARC);
        Polyline tick = drawn(new Polyline(3.5, 7.2, 6, 9.8, 10.5, 4.4), "note-tick");
        tick.setVisible(ticked);
        tick.setMouseTransparent(true);
        box.setLayoutX(Math.round(left - GAP - BOX) + 0.5);
        tick.setLayoutX(box.getLayoutX());
        follow(words, () -> {
            box.setLayoutY(Math.round(middle(words) - BOX / 2) - 0.5);
            tick.setLayoutY(box.getLayoutY());
        });
        onClick(box, onTick);
        flow.getChildren().addAll(box, tick);
    }

    private static void sign(TextFlow flow, Text words, double left, String label) {
        Text sign = drawn(new Text(label), "note-sign");
        follow(words, () -> sign.setY(baseline(words)));
        Runnable right = () -> sign.setX(left - GAP - sign.getLayoutBounds().getWidth());
        sign.layoutBoundsProperty().addListener(_ -> right.run());
        right.run();
        flow.getChildren().addFirst(sign);
    }

    private static void bar(TextFlow flow, double left) {
        Rectangle bar = drawn(new Rectangle(3, 0), "note-bar");
        bar.setX(left - GAP - 5);
        bar.heightProperty().bind(flow.heightProperty());
        flow.getChildren().addFirst(bar);
    }

    private static void tag(TextFlow flow, Text words, double left, String letter) {
        Rectangle ground = drawn(new Rectangle(TAG, TAG), "note-tag-ground");
        ground.setArcWidth(2 * ARC);
        ground.setArcHeight(2 * ARC);
        ground.setX((double) Math.round(left - GAP - TAG) + 2);
        Text sign = drawn(new Text(letter), "note-tag");
        follow(words, () -> {
            ground.setY((double) Math.round(middle(words) - TAG / 2));
            sign.setY(baseline(words));
        });
        Runnable centre = () -> sign
                .setX((double) Math.round(ground.getX() + (TAG - sign.getLayoutBounds().getWidth()) / 2));
        sign.layoutBoundsProperty().addListener(_ -> centre.run());
        centre.run();
        flow.getChildren().addFirst(ground);
        flow.getChildren().add(1, sign);
    }

    private static void pad(TextFlow flow, double left, double right, double below, boolean rightToLeft) {
        if (rightToLeft) {
            flow.getStyleClass().add("note-right-to-left");
        }
        flow.setStyle("-fx-padding: 1 %s %s %s;".formatted(rightToLeft ? left : right, below,
                rightToLeft ? right : left));
    }

    /** What the line made, or the word for what it will make. */
    private static Chip chip(LineStyle style) {
        Chip chip = style.chip();
        return chip == null ? new Chip(style.kind().word(), "note-chip-new") : chip;
    }

    /** Draws a chip at the right of the first line, or, when {@code left} is not 0, below the text. */
    private void chip(TextFlow flow, Text tag, Chip chip, double left) {
        Text words = drawn(new Text(shortened(chip.text())), "note-chip-text");
        words.setTextOrigin(VPos.TOP);
        words.setMouseTransparent(true);
        Rectangle ground = drawn(new Rectangle(), "note-chip");
        if (!chip.styleClass().isEmpty()) {
            words.getStyleClass().add(chip.styleClass());
            ground.getStyleClass().add(chip.styleClass());
        }
        Runnable place = () -> {
            Bounds size = words.getLayoutBounds();
            double height = Math.round(size.getHeight()) + 2 * EDGE;
            double width = Math.ceil(size.getWidth()) + 2 * GAP;
            double x = (left > 0 ? left - 1 : Math.round(flow.getWidth() - width)) - 0.5;
            double y = Math.round(left > 0 ? flow.getHeight() - height - 4 : middle(tag) - height / 2) + 0.5;
            ground.setX(x);
            ground.setY(y);
            ground.setWidth(width);
            ground.setHeight(height);
            ground.setArcWidth(height);
            ground.setArcHeight(height);
            words.setX(x + GAP);
            words.setY(y + EDGE - 0.5);
        };
        follow(tag, place);
        InvalidationListener moved = _ -> place.run();
        words.layoutBoundsProperty().addListener(moved);
        flow.widthProperty().addListener(moved);
        flow.heightProperty().addListener(moved);
        if (!chip.key().isEmpty()) {
            onClick(ground, _ -> onChip.accept(chip));
        }
        flow.getChildren().addAll(ground, words);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= CHIP_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHIP_LENGTH - 1)).stripTrailing() + "…";
    }

    /** Where the first line of {@code words} stands. */
    private static double baseline(Text words) {
        return words.getBoundsInParent().getMinY() + words.getBaselineOffset();
    }

    /** Half-way up the capitals of the first line. */
    private static double middle(Text words) {
        return baseline(words) - 0.36 * words.getFont().getSize();
    }

    private static void follow(Text words, Runnable place) {
        words.boundsInParentProperty().addListener(_ -> place.run());
        place.run();
    }

    private static void onClick(Shape shape, Consumer<MouseEvent> action) {
        shape.getStyleClass().add("note-click");
        shape.addEventHandler(MouseEvent.ANY, event -> {
            if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.getButton() == MouseButton.PRIMARY) {
                action.accept(event);
            }
            event.consume();
        });
    }

    private static <S extends Shape> S drawn(S shape, String styleClass) {
        shape.setManaged(false);
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}
