package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.BlankCard;
import app.wheelhouse.present.RoomView.SafeCard;
import app.wheelhouse.present.RoomView.TopicCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Draws a {@link RoomFrame}, and nothing but what is in it, at whatever size it is given. Wherever the room is drawn,
 * on the projector or as a thumbnail in the cockpit, this pane draws it.
 */
public final class RoomPane extends Region {

    private static final Duration MOVE = Duration.millis(150);

    /** Which page is shown, counted from 0, and how many the view has at this size. */
    public record Paging(int page, int pages) {
    }

    private final SheetSetter setter = new SheetSetter();
    private final RoomType type = new RoomType();
    private final ObjectProperty<RoomFrame> frame = new SimpleObjectProperty<>(this, "frame",
            RoomFrame.of(new BlankCard()));
    private final ObjectProperty<RoomTheme> theme = new SimpleObjectProperty<>(this, "theme", RoomTheme.LIGHT);
    private final BooleanProperty motion = new SimpleBooleanProperty(this, "motion", false);
    private final ReadOnlyObjectWrapper<Paging> paging = new ReadOnlyObjectWrapper<>(this, "paging", new Paging(0, 1));
    private List<PieceNode> drawn = List.of();
    private List<Sheet> sheets = List.of();
    private @Nullable RoomView setView;
    private @Nullable Format setFormat;

    public RoomPane() {
        getStyleClass().add("room");
        getStylesheets().add(Objects.requireNonNull(RoomPane.class.getResource("room.css")).toExternalForm());
        setAccessibleRole(AccessibleRole.TEXT);
        frame.subscribe(this::draw);
        theme.subscribe(this::draw);
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
    }

    /** What is drawn. */
    public ObjectProperty<RoomFrame> frameProperty() {
        return frame;
    }

    /** How it is coloured. */
    public ObjectProperty<RoomTheme> themeProperty() {
        return theme;
    }

    /** Whether changes are moved (150 ms) rather than simply there; false at first. */
    public BooleanProperty motionProperty() {
        return motion;
    }

    /** Which page of how many is shown. */
    public ReadOnlyObjectProperty<Paging> pagingProperty() {
        return paging.getReadOnlyProperty();
    }

    private void draw() {
        getStyleClass().setAll("room", theme.get().styleClass());
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        RoomFrame shown = frame.get();
        if (shown.view() instanceof BlankCard) {
            getStyleClass().add("room-blank");
        }
        Format format = new Format(getWidth(), getHeight());
        boolean sameSize = format.equals(setFormat);
        if (!sameSize || !shown.view().equals(setView)) {
            sheets = setter.set(shown.view(), format);
            setView = shown.view();
            setFormat = format;
        }
        int page = pageOf(shown.page());
        List<Piece> pieces = new ArrayList<>(sheets.get(page).pieces());
        if (!(shown.view() instanceof BlankCard)) {
            foot(shown, page, format, pieces);
        }
        List<PieceNode> next = redraw(pieces);
        getChildren().setAll(next.stream().map(PieceNode::node).toList());
        setAccessibleText(words(pieces));
        if (motion.get() && sameSize) {
            move(drawn, next);
        }
        drawn = next;
        paging.set(new Paging(page, sheets.size()));
    }

    /** Nodes for the pieces: what stays as it is keeps its node, and so the movement it may be in. */
    private List<PieceNode> redraw(List<Piece> pieces) {
        Map<Piece, PieceNode> kept = new HashMap<>();
        drawn.forEach(node -> kept.put(node.piece(), node));
        return pieces.stream().map(piece -> {
            PieceNode same = kept.remove(piece);
            return same == null ? PieceNode.of(piece) : same;
        }).toList();
    }

    private int pageOf(int wanted) {
        if (wanted != RoomFrame.NATURAL) {
            return Math.clamp(wanted, 0, sheets.size() - 1);
        }
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).current()) {
                return i;
            }
        }
        return 0;
    }

    private void foot(RoomFrame shown, int page, Format format, List<Piece> pieces) {
        Font font = Face.FIGURES.size(format.small());
        double right = format.right();
        List<String> words = new ArrayList<>();
        if (shown.view() instanceof TopicCard topic && topic.position() > 0) {
            words.add(topic.position() + " of " + topic.count());
        }
        if (sheets.size() > 1) {
            words.add((page + 1) + "/" + sheets.size());
        }
        if (!words.isEmpty()) {
            String text = String.join("   ·   ", words);
            double width = type.width(text, font);
            pieces.add(new Piece.Line("foot", text, right - width, format.bottom(), width, font, Tone.MUTED));
            right -= width + format.small() * 1.2;
        }
        boolean timed = shown.progress() >= 0 && shown.progress() <= 1;
        if (timed && !(shown.view() instanceof SafeCard)) {
            double height = Math.max(2, format.unit() / 180);
            double y = format.bottom() - format.small() * 0.36 - height / 2;
            double width = right - format.left();
            pieces.add(new Piece.Bar("track", format.left(), y, width, height, Tone.TRACK));
            pieces.add(new Piece.Bar("progress", format.left(), y, Math.max(height, width * shown.progress()), height,
                    Tone.MUTED));
        }
    }

    private static String words(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Line line) {
                words.append(line.text()).append('\n');
            }
        }
        return words.toString().strip();
    }

    /** Lets what stays travel to its new place and what is new come up from just below. */
    private void move(List<PieceNode> before, List<PieceNode> after) {
        Map<String, PieceNode> old = new HashMap<>();
        before.forEach(piece -> old.putIfAbsent(piece.piece().key(), piece));
        Set<PieceNode> staying = Set.copyOf(before);
        ParallelTransition all = new ParallelTransition();
        for (PieceNode piece : after) {
            PieceNode was = old.remove(piece.piece().key());
            if (staying.contains(piece)) {
                continue;
            }
            Point2D offset = was == null ? new Point2D(0, getHeight() / 90) : was.place().subtract(piece.place());
            if (was == null) {
                FadeTransition fade = new FadeTransition(MOVE, piece.node());
                fade.setFromValue(0);
                fade.setToValue(1);
                all.getChildren().add(fade);
            }
            if (offset.magnitude() > 0.5) {
                piece.node().setTranslateX(offset.getX());
                piece.node().setTranslateY(offset.getY());
                TranslateTransition travel = new TranslateTransition(MOVE, piece.node());
                travel.setToX(0);
                travel.setToY(0);
                travel.setInterpolator(Interpolator.EASE_OUT);
                all.getChildren().add(travel);
            }
        }
        all.play();
    }
}
