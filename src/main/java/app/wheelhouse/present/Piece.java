package app.wheelhouse.present;

import javafx.scene.text.Font;

/** Something put on a sheet at a place, in pixels from the top left; its key tells which piece it was before a change. */
sealed interface Piece {

    String key();

    double x();

    double y();

    double width();

    /** The same piece at another {@code x}. */
    Piece at(double left);

    /** The style class that gives the colour. */
    String tone();

    /** A line of text whose baseline is at {@code y}. */
    record Line(String key, String text, double x, double y, double width, Font font, String tone) implements Piece {
        @Override
        public Piece at(double left) {
            return new Line(key, text, left, y, width, font, tone);
        }
    }

    /** The shape that stands for a state, in a square of {@code size} pixels. */
    record Shape(String key, String outline, double x, double y, double size, String tone) implements Piece {
        @Override
        public double width() {
            return size;
        }

        @Override
        public Piece at(double left) {
            return new Shape(key, outline, left, y, size, tone);
        }
    }

    /** A bar with round ends. */
    record Bar(String key, double x, double y, double width, double height, String tone) implements Piece {
        @Override
        public Piece at(double left) {
            return new Bar(key, left, y, width, height, tone);
        }
    }
}
