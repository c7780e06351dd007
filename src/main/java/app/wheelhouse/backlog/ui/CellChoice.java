package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Frame;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.RfeOrigin;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.ui.list.Choices;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The choices of a cell that is chosen rather than typed, for all selected rows at once. */
final class CellChoice {
    private final BoardModel model;
    private final BoardTable table;

    CellChoice(BoardModel model, BoardTable table) {
        this.model = model;
        this.table = table;
    }

    /** Opens the choices of a column under a cell; nothing happens for columns that follow from others. */
    void open(BoardColumn column, Node anchor) {
        Frame frame = model.board().frame();
        switch (column) {
            case STATE -> new Choices<>("State", "",
                    Arrays.stream(RfeState.values()).filter(state -> state != RfeState.MERGED).toList(),
                    RfeState::label, state -> {
                        if (state != null) {
                            model.decide(rows(), state);
                        }
                        table.requestFocus();
                    }).open(anchor);
            case BUCKET -> records("bucket", "No bucket", List.copyOf(frame.buckets().keySet()), frame::bucket, anchor);
            case EPIC -> records("epic", "No epic", List.copyOf(frame.epics().keySet()), frame::epic, anchor);
            case TEAM -> records("team", "No team", List.copyOf(frame.teams().keySet()), frame::team, anchor);
            case OWNER -> new Choices<>("Owner", "Nobody", List.copyOf(frame.people().keySet()), frame::person,
                    id -> set("owner", "owner", id)).making(name -> model.make("person", name)).open(anchor);
            case ORIGIN -> new Choices<>("Source", "Not said", List.of(RfeOrigin.values()), RfeOrigin::label,
                    origin -> set("origin", "source", origin == null ? null : origin.word())).open(anchor);
            case QUARTER, FIT -> {
                List<BoardRow> rows = rows();
                new Choices<>("Quarter", "Not promised", quarters(), Quarter::label,
                        quarter -> new Promise(model, anchor).ask(rows, quarter)).open(anchor);
            }
            default -> {
                // typed, or worked out
            }
        }
    }

    /** The chosen quarter and those around it. */
    private List<Quarter> quarters() {
        Quarter now = Quarter.of(model.today());
        return Stream.iterate(now, Quarter::next).limit(6).toList();
    }

    private void records(String type, String none, List<UUID> options,
            java.util.function.Function<UUID, String> name, Node anchor) {
        new Choices<>(type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1), none, options,
                name, id -> set(type, type, id)).making(typed -> model.make(type, typed)).open(anchor);
    }

    private List<BoardRow> rows() {
        return table.selectedRows();
    }

    private void set(String field, String what, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, value);
        model.set(rows(), what, fields);
        table.requestFocus();
    }
}
