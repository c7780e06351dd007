package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Arrangement;
import app.wheelhouse.signal.SignalsNow;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.signal.TileFaces;
import app.wheelhouse.ui.Inks;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The grid of one wall. Arrow keys go from tile to tile; with Alt they move it, with Shift they make it larger or smaller; a tile
 * is also moved by dragging it, and sized by dragging its lower right corner.
 */
final class WallPane extends Region {
    private static final double ROW = 104;
    private static final double GAP = 12;
    private static final double LEAST = 1_000;
    private static final double CORNER = 16;
    private final Inks<TileInk> inks = new Inks<>(TileInk.class, this::repaint);
    private final Map<UUID, TileNode> nodes = new LinkedHashMap<>();
    private final Consumer<Tile> opened;
    private final Consumer<List<Tile>> arranged;
    private final ZoneId zone;
    private TileFaces faces;
    private List<Tile> written = List.of();
    private Arrangement shown = new Arrangement(List.of());
    private Arrangement before = shown;
    private boolean fixed;
    private @Nullable Drag drag;
    private @Nullable UUID focusNext;
    private boolean focusFirst;

    /** A tile that is being dragged: where it was taken, and whether by its corner. */
    private record Drag(Tile tile, double x, double y, boolean corner) {
    }

    /**
     * A wall without tiles.
     *
     * @param opened   is told of a tile somebody wants to see more of
     * @param arranged is told of the tiles that were put elsewhere
     */
    WallPane(ZoneId zone, Consumer<Tile> opened, Consumer<List<Tile>> arranged) {
        this.zone = zone;
        this.opened = opened;
        this.arranged = arranged;
        faces = new TileFaces(SignalsNow.NONE, zone);
        setId("wall");
        getStyleClass().add("wall");
        getChildren().add(inks);
    }

    /**
     * Shows tiles.
     *
     * @param still whether nobody may arrange them
     */
    void show(List<Tile> tiles, SignalsNow now, boolean still) {
        fixed = still;
        if (!tiles.equals(written) && drag == null) {
            written = tiles;
            take(Arrangement.of(tiles));
        }
        faces = new TileFaces(now, zone);
        shown.tiles().forEach(tile -> node(tile).show(faces.of(tile)));
    }

    private void take(Arrangement next) {
        shown = next;
        List<UUID> ids = next.tiles().stream().map(Tile::id).toList();
        nodes.keySet().removeIf(id -> {
            boolean gone = !ids.contains(id);
            if (gone) {
                getChildren().remove(nodes.get(id));
            }
            return gone;
        });
        next.tiles().forEach(this::node);
        requestLayout();
    }

    private TileNode node(Tile tile) {
        return nodes.computeIfAbsent(tile.id(), id -> {
            TileNode node = new TileNode(inks, () -> shown.tile(id).map(faces::origin).orElse(List.of()));
            node.setId("tile-" + id);
            node.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(id, event));
            node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grab(id, node, event));
            node.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> pull(node, event));
            node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drop(node, event));
            getChildren().add(node);
            return node;
        });
    }

    private void repaint() {
        nodes.values().forEach(TileNode::repaint);
    }

    /** The tile that has the focus. */
    Optional<Tile> focused() {
        return shown.tiles().stream().filter(tile -> node(tile).isFocused()).findFirst();
    }

    Arrangement arrangement() {
        return shown;
    }

    /** Puts the focus on a tile, as soon as it is there. */
    void focus(UUID tile) {
        focusNext = tile;
        requestLayout();
    }

    /** Puts the focus on the first tile, as soon as there is one. */
    void toFirst() {
        focusFirst = true;
        requestLayout();
    }

    /** Only what lies in a window can take the focus, which a new tile does from its first layout on. */
    private void giveFocus() {
        UUID wanted = focusFirst && !shown.tiles().isEmpty() ? shown.tiles().getFirst().id() : focusNext;
        TileNode node = wanted == null ? null : nodes.get(wanted);
        if (node != null && getScene() != null) {
            focusFirst = false;
            focusNext = null;
            node.requestFocus();
        }
    }

    private void press(UUID id, KeyEvent event) {
        Tile tile = shown.tile(id).orElse(null);
        if (tile == null || event.isShortcutDown()) {
            return;
        }
        KeyCode code = event.getCode();
        int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
            opened.accept(tile);
        } else if (right == 0 && down == 0) {
            return;
        } else if (event.isAltDown() && !fixed) {
            settle(shown.moved(id, tile.x() + right, tile.y() + down));
        } else if (event.isShiftDown() && !fixed) {
            settle(shown.sized(id, tile.wide() + right, tile.high() + down));
        } else if (!event.isAltDown() && !event.isShiftDown()) {
            shown.next(tile, right, down).ifPresent(next -> focus(next.id()));
        }
        event.consume();
    }

    /** Takes an arrangement and has it written down. */
    void settle(Arrangement next) {
        List<Tile> changed = next.changedFrom(written);
        take(next);
        if (!changed.isEmpty()) {
            arranged.accept(changed);
        }
    }

    private void grab(UUID id, TileNode node, MouseEvent event) {
        node.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            before = shown;
            drag = shown.tile(id).map(tile -> new Drag(tile, event.getX(), event.getY(),
                    event.getX() > node.getWidth() - CORNER && event.getY() > node.getHeight() - CORNER)).orElse(null);
        }
    }

    private void pull(TileNode node, MouseEvent event) {
        Drag held = drag;
        if (held == null || fixed || event.isStillSincePress()) {
            return;
        }
        double x = node.getLayoutX() + event.getX();
        double y = node.getLayoutY() + event.getY();
        node.pseudoClassStateChanged(TileNode.MOVING, true);
        node.setViewOrder(-1);
        Tile tile = held.tile();
        Arrangement next = held.corner()
                ? before.sized(tile.id(), cells(x + GAP - left() - tile.x() * column(), column()),
                        cells(y + GAP - top() - tile.y() * (ROW + GAP), ROW + GAP))
                : before.moved(tile.id(), cells(x - held.x() - left(), column()),
                        cells(y - held.y() - top(), ROW + GAP));
        if (!next.equals(shown)) {
            take(next);
        }
        if (!held.corner()) {
            node.setTranslateX(x - held.x() - x(next.tile(tile.id()).orElse(tile)));
            node.setTranslateY(y - held.y() - y(next.tile(tile.id()).orElse(tile)));
        }
    }

    private static int cells(double length, double cell) {
        return (int) Math.round(length / cell);
    }

    private void drop(TileNode node, MouseEvent event) {
        Drag held = drag;
        drag = null;
        node.pseudoClassStateChanged(TileNode.MOVING, false);
        node.setViewOrder(0);
        node.setTranslateX(0);
        node.setTranslateY(0);
        if (held == null) {
            return;
        }
        if (event.isStillSincePress()) {
            opened.accept(held.tile());
        } else {
            settle(shown);
        }
    }

    private double left() {
        return snappedLeftInset();
    }

    private double top() {
        return snappedTopInset();
    }

    /** The width of a column with the gap behind it. */
    private double column() {
        return (getWidth() - left() - snappedRightInset() + GAP) / Arrangement.COLUMNS;
    }

    private double x(Tile tile) {
        return Math.rint(left() + tile.x() * column());
    }

    private double y(Tile tile) {
        return top() + tile.y() * (ROW + GAP);
    }

    /** Says which part of it can be seen; tiles elsewhere are not painted. */
    void seen(Bounds view) {
        nodes.values().forEach(node -> node.setSeen(view.intersects(node.getBoundsInParent())));
    }

    /** Narrower, figures would be cut: the wall moves sideways then. */
    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return top() + snappedBottomInset() + Math.max(0, shown.rows() * (ROW + GAP) - GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        for (Tile tile : shown.tiles()) {
            double end = Math.rint(left() + (tile.x() + tile.wide()) * column() - GAP);
            node(tile).resizeRelocate(x(tile), y(tile), end - x(tile), tile.high() * (ROW + GAP) - GAP);
        }
        giveFocus();
    }
}
