package app.wheelhouse.present;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** A piece of a sheet and the node that draws it. */
record PieceNode(Piece piece, Node node) {

    static PieceNode of(Piece piece) {
        Node node = switch (piece) {
            case Piece.Line line -> text(line);
            case Piece.Shape shape -> shape(shape);
            case Piece.Bar bar -> bar(bar);
        };
        node.getStyleClass().add(piece.tone());
        node.setManaged(false);
        return new PieceNode(piece, node);
    }

    /** Where the piece belongs. */
    Point2D place() {
        return new Point2D(piece.x(), piece.y());
    }

    private static Text text(Piece.Line line) {
        Text text = new Text(line.x(), line.y(), line.text());
        text.setFont(line.font());
        text.setFontSmoothingType(FontSmoothingType.GRAY);
        return text;
    }

    private static SVGPath shape(Piece.Shape shape) {
        SVGPath path = new SVGPath();
        path.setContent(shape.outline());
        path.setFillRule(FillRule.EVEN_ODD);
        path.setLayoutX(shape.x());
        path.setLayoutY(shape.y());
        path.getTransforms().add(new Scale(shape.size() / 24, shape.size() / 24));
        return path;
    }

    private static Rectangle bar(Piece.Bar bar) {
        Rectangle rectangle = new Rectangle(bar.x(), bar.y(), bar.width(), bar.height());
        double arc = Math.min(bar.width(), bar.height());
        rectangle.setArcWidth(arc);
        rectangle.setArcHeight(arc);
        return rectangle;
    }
}
