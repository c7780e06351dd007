package app.wheelhouse.session.ui;

import app.wheelhouse.session.Agenda;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The agenda as an outliner: Enter adds a topic, Tab and Shift+Tab change level or kind, Alt+arrows move, arrows walk,
 * Backspace in an empty title deletes. Rows are kept while the agenda changes around them, so typing is never disturbed.
 */
final class OutlinePane extends VBox {
    private final OutlineActions actions;
    private final ZoneId zone;
    private final Map<UUID, TopicRow> rows = new HashMap<>();
    private List<TopicRow> order = List.of();
    private @Nullable UUID wanted;

    OutlinePane(OutlineActions actions, ZoneId zone) {
        this.actions = actions;
        this.zone = zone;
        getStyleClass().add("outline");
        setId("outline");
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Gives a topic the focus as soon as it is shown. */
    void focusWhenShown(UUID topic) {
        TopicRow row = rows.get(topic);
        if (row != null && order.contains(row)) {
            row.title().requestFocus();
            row.title().end();
        } else {
            wanted = topic;
        }
    }

    void show(SessionPage page) {
        Agenda agenda = page.agenda();
        List<Node> nodes = new ArrayList<>();
        List<TopicRow> shown = new ArrayList<>();
        Set<UUID> present = new HashSet<>();
        TopicKind run = null;
        for (Agenda.Entry entry : agenda.entries()) {
            if (entry.depth() == 0 && entry.topic().kind() != run) {
                run = entry.topic().kind();
                nodes.add(heading(agenda, entry));
            }
            TopicRow row = rows.computeIfAbsent(entry.topic().id(), this::newRow);
            row.show(page, agenda, entry);
            nodes.add(row);
            shown.add(row);
            present.add(entry.topic().id());
        }
        rows.keySet().retainAll(present);
        order = shown;
        replace(nodes);
        UUID focus = wanted;
        if (focus != null && rows.containsKey(focus)) {
            wanted = null;
            focusWhenShown(focus);
        }
    }

    /** Puts the nodes in, keeping focus and caret where they were. */
    private void replace(List<Node> nodes) {
        TopicRow focused = focusedRow();
        int caret = focused == null ? 0 : focused.title().getCaretPosition();
        boolean sameRows = getChildren().stream().filter(TopicRow.class::isInstance).toList()
                .equals(nodes.stream().filter(TopicRow.class::isInstance).toList())
                && getChildren().size() == nodes.size();
        if (sameRows) {
            for (int i = 0; i < nodes.size(); i++) {
                if (!(nodes.get(i) instanceof TopicRow)) {
                    getChildren().set(i, nodes.get(i));
                }
            }
            return;
        }
        getChildren().setAll(nodes);
        if (focused != null && order.contains(focused)) {
            focused.title().requestFocus();
            focused.title().positionCaret(caret);
        }
    }

    private static HBox heading(Agenda agenda, Agenda.Entry first) {
        TopicKind kind = first.topic().kind();
        Agenda.Group group = agenda.runs().stream().filter(run -> run.entries().contains(first)).findFirst()
                .orElseThrow();
        Label label = new Label(KindIcons.heading(kind));
        label.getStyleClass().add("section-label");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label sum = new Label(kind.isStep() ? group.minutes() == 0 ? "" : group.minutes() + " min" : "host only");
        sum.getStyleClass().addAll("caption", "subtle", "figures");
        HBox heading = new HBox(label, space, sum);
        heading.getStyleClass().add("outline-heading");
        heading.setAlignment(Pos.BASELINE_LEFT);
        return heading;
    }

    private TopicRow newRow(UUID topic) {
        TopicRow row = new TopicRow(topic, actions, zone);
        row.handle().setOnDragDetected(event -> {
            Dragboard board = row.handle().startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(topic.toString());
            board.setContent(content);
            event.consume();
        });
        row.setOnDragOver(event -> {
            if (dragged(event.getDragboard().getString(), topic).isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        });
        row.setOnDragEntered(_ -> row.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("drop"), true));
        row.setOnDragExited(_ -> row.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("drop"), false));
        row.setOnDragDropped(event -> {
            boolean below = event.getY() > row.getHeight() / 2;
            event.setDropCompleted(drop(event.getDragboard().getString(), topic, below));
            event.consume();
        });
        return row;
    }

    /** The topic of this agenda that is dragged over another; what else is dragged, from wherever, is none. */
    private Optional<UUID> dragged(@Nullable String carried, UUID over) {
        return rows.keySet().stream().filter(id -> id.toString().equals(carried) && !id.equals(over)).findFirst();
    }

    /**
     * Puts the topic that is carried before the one it is dropped on, or to the end when that is the lower half of the last
     * one; says whether it did.
     */
    boolean drop(@Nullable String carried, UUID onto, boolean below) {
        Optional<UUID> topic = dragged(carried, onto);
        boolean last = below && order.getLast().equals(rows.get(onto));
        topic.ifPresent(id -> actions.drop(id, last ? null : onto));
        return topic.isPresent();
    }

    private @Nullable TopicRow focusedRow() {
        return order.stream().filter(row -> row.title().isFocused()).findFirst().orElse(null);
    }

    private void keyPressed(KeyEvent event) {
        TopicRow row = focusedRow();
        Topic topic = row == null ? null : row.shown();
        if (row == null || topic == null) {
            return;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean handled = true;
        if (event.getCode() == KeyCode.ENTER && plain) {
            row.title().commit();
            actions.add(topic.id(), topic.kind());
        } else if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
            row.menu().show(row.handle(), javafx.geometry.Side.BOTTOM, 0, 0);
        } else if (event.getCode() == KeyCode.TAB && plain) {
            row.title().commit();
            level(row, topic, !event.isShiftDown());
        } else if (event.getCode() == KeyCode.UP && event.isAltDown()
                || event.getCode() == KeyCode.DOWN && event.isAltDown()) {
            row.title().commit();
            actions.move(topic.id(), event.getCode() == KeyCode.UP);
        } else if (event.getCode() == KeyCode.UP && plain || event.getCode() == KeyCode.DOWN && plain) {
            step(row, event.getCode() == KeyCode.UP ? -1 : 1);
        } else if (event.getCode() == KeyCode.BACK_SPACE && plain && row.title().getText().isEmpty()) {
            step(row, -1);
            actions.delete(topic.id());
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    /** One level in or out; where the level cannot change, the kind does. */
    private void level(TopicRow row, Topic topic, boolean in) {
        boolean canIndent = in && order.indexOf(row) > 0 && isBehindTopicOfItsKind(row, topic);
        boolean canOutdent = !in && topic.parent() != null;
        if (canIndent || canOutdent) {
            actions.indent(topic.id(), in);
        } else {
            int kinds = TopicKind.values().length;
            int at = java.util.Arrays.asList(TopicKind.values()).indexOf(topic.kind());
            actions.setKind(topic.id(), TopicKind.values()[Math.floorMod(at + (in ? 1 : -1), kinds)]);
        }
        focusWhenShown(topic.id());
    }

    private boolean isBehindTopicOfItsKind(TopicRow row, Topic topic) {
        Topic before = order.get(order.indexOf(row) - 1).shown();
        return before != null && before.kind() == topic.kind();
    }

    private void step(TopicRow row, int by) {
        int to = order.indexOf(row) + by;
        if (to >= 0 && to < order.size()) {
            order.get(to).title().requestFocus();
            order.get(to).title().end();
        }
    }
}
