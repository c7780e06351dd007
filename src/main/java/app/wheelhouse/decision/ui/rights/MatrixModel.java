package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Lint;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.Paste.Spot;
import app.wheelhouse.decision.rights.ShowAs;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Live;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * One matrix as its page shows it, without a control in sight: what is in it, what is wrong with it, which rows the filter
 * leaves, and where the cursor stands. What is typed shows at once; what is read back shows when nothing is under way.
 */
final class MatrixModel {
    private final RightsStore rights;
    private final Store store;
    private final Background background;
    private final UUID id;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Framework> shownAs = new SimpleObjectProperty<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong turn = new AtomicLong();
    private @Nullable Matrix matrix;
    private ShowAs shown;
    private List<Finding> findings = List.of();
    private Marks marks = Marks.of(List.of());
    private List<Row> rows = List.of();
    private Map<UUID, List<Decision>> decisions = Map.of();
    private List<String> people = List.of();
    private final Map<UUID, String> words = new HashMap<>();
    private Spot cursor = new Spot(0, 0);
    private Spot anchor = cursor;
    private boolean gone;
    private @Nullable Live<Read> live;

    /** What was read, and whether something was under way then. */
    private record Read(Optional<Matrix> matrix, Map<UUID, List<Decision>> decisions, List<String> people, long turn,
            boolean calm) {
    }

    MatrixModel(RightsStore rights, Store store, Background background, UUID id) {
        this.rights = rights;
        this.store = store;
        this.background = background;
        this.id = id;
        shown = new ShowAs(Matrix.empty(id, "", Framework.RAPID, Matrix.Kind.RIGHTS), Map.of());
        filter.addListener((_, _, _) -> arrange());
        shownAs.addListener((_, _, _) -> arrange());
    }

    /** Begins to keep the matrix up to date. */
    void open() {
        live = Live.of(store.feed(), RightsStore.TABLES, background, this::read, this::show);
    }

    /** Stops keeping it up to date. */
    void close() {
        Live<Read> now = live;
        live = null;
        if (now != null) {
            now.close();
        }
    }

    private Read read() {
        long now = turn.get();
        boolean calm = underWay.get() == 0;
        if (!calm) {
            return new Read(Optional.empty(), Map.of(), List.of(), now, false);
        }
        return new Read(rights.matrix(id), rights.decisions(id), rights.people(), now, true);
    }

    private void show(Read read) {
        if (read.calm && read.turn == turn.get()) {
            decisions = read.decisions;
            people = read.people;
            gone = read.matrix.isEmpty();
            Matrix now = read.matrix.orElse(matrix);
            if (now == null || now.equals(matrix)) {
                version.set(version.get() + 1);
            } else {
                set(now);
            }
        }
    }

    /** Shows a matrix as it will be once the edit is made, and makes the edit. */
    void apply(Matrix next, Supplier<? extends CompletableFuture<?>> edit) {
        hold(next);
        edit.get().whenComplete((_, _) -> background.toScreen(this::release));
    }

    /** Shows a matrix that is not on disk yet; until {@link #release}, nothing read takes its place. */
    void hold(Matrix next) {
        turn.incrementAndGet();
        underWay.incrementAndGet();
        set(next);
    }

    /** Ends what {@link #hold} began. */
    void release() {
        turn.incrementAndGet();
        Live<Read> now = live;
        if (underWay.decrementAndGet() == 0 && now != null) {
            now.refresh();
        }
    }

    private void set(Matrix now) {
        UUID row = cursor.row() >= 0 && cursor.row() < rows.size() ? rows.get(cursor.row()).id() : null;
        matrix = now;
        words.clear();
        findings = Lint.of(now);
        marks = Marks.of(findings);
        arrange();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(row) && i != cursor.row()) {
                cursor = new Spot(i, cursor.column());
                anchor = cursor;
            }
        }
    }

    private void arrange() {
        Matrix now = matrix;
        if (now != null) {
            Framework other = shownAs.get();
            shown = other == null || other == now.framework()
                    ? new ShowAs(now, Map.of())
                    : ShowAs.of(now, other);
            String[] terms = filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
            rows = filter.get().isBlank() ? now.rows() : now.rows().stream().filter(row -> has(row, terms)).toList();
            cursor = clamp(cursor);
            anchor = clamp(anchor);
        }
        version.set(version.get() + 1);
    }

    private boolean has(Row row, String[] terms) {
        String text = words.computeIfAbsent(row.id(), _ -> wordsOf(row));
        for (String term : terms) {
            if (!text.contains(term)) {
                return false;
            }
        }
        return true;
    }

    /** A row is found by its title, its note, and the names of those who take part in it. */
    private String wordsOf(Row row) {
        StringBuilder text = new StringBuilder(row.title()).append(' ').append(row.note());
        for (Column column : shown.matrix().columns()) {
            if (!cell(row, column).isEmpty()) {
                text.append(' ').append(column.name());
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private Cell cell(Row row, Column column) {
        return matrix == null ? Cell.EMPTY : matrix.cell(row.id(), column.id());
    }

    private Spot clamp(Spot spot) {
        return new Spot(Math.clamp(spot.row(), -1, Math.max(0, rows.size() - 1)),
                Math.clamp(spot.column(), -1, Math.max(0, shown.matrix().columns().size() - 1)));
    }

    UUID id() {
        return id;
    }

    RightsStore rights() {
        return rights;
    }

    /** Changes whenever something is to be drawn anew. */
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** The matrix in its own framework; empty until it is read. */
    Optional<Matrix> matrix() {
        return Optional.ofNullable(matrix);
    }

    /** Whether the matrix was deleted. */
    boolean isGone() {
        return gone;
    }

    /** The matrix in the framework that is shown, with what has no equivalent in it. */
    ShowAs shown() {
        return shown;
    }

    /** Whether the letters are those of its own framework and can be typed. */
    boolean isOwn() {
        return matrix != null && shown.matrix().framework() == matrix.framework();
    }

    /** The rows the filter leaves. */
    List<Row> rows() {
        return rows;
    }

    List<Column> columns() {
        return shown.matrix().columns();
    }

    List<Finding> findings() {
        return findings;
    }

    Marks marks() {
        return marks;
    }

    List<Decision> decisions(UUID row) {
        return decisions.getOrDefault(row, List.of());
    }

    /** The names of all people. */
    List<String> people() {
        return people;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** The framework in which it is shown; null for its own. */
    ObjectProperty<@Nullable Framework> shownAsProperty() {
        return shownAs;
    }

    /** Where the cursor stands: row −1 is the head, column −1 the titles. */
    Spot cursor() {
        return cursor;
    }

    /** The other corner of the selection. */
    Spot anchor() {
        return anchor;
    }

    /** Puts the cursor somewhere, with the selection reaching from where it began when {@code extend} is set. */
    void moveTo(int row, int column, boolean extend) {
        cursor = clamp(new Spot(row, column));
        if (!extend) {
            anchor = cursor;
        }
        version.set(version.get() + 1);
    }

    /** The row the cursor is in; empty in the head. */
    Optional<Row> cursorRow() {
        return cursor.row() >= 0 && cursor.row() < rows.size() ? Optional.of(rows.get(cursor.row())) : Optional.empty();
    }

    /** The column the cursor is in; empty in the titles. */
    Optional<Column> cursorColumn() {
        return cursor.column() >= 0 && cursor.column() < columns().size()
                ? Optional.of(columns().get(cursor.column()))
                : Optional.empty();
    }

    /** The selected cells, row by row; titles and heads have none. */
    List<At> selectedCells() {
        List<At> cells = new ArrayList<>();
        for (int row = Math.max(0, Math.min(cursor.row(), anchor.row())); row <= Math.min(rows.size() - 1,
                Math.max(cursor.row(), anchor.row())); row++) {
            for (int column = Math.max(0, Math.min(cursor.column(), anchor.column())); column <= Math
                    .min(columns().size() - 1, Math.max(cursor.column(), anchor.column())); column++) {
                cells.add(new At(rows.get(row).id(), columns().get(column).id()));
            }
        }
        return cells;
    }

    /** Whether a place belongs to the selection. */
    boolean isSelected(int row, int column) {
        return row >= Math.min(cursor.row(), anchor.row()) && row <= Math.max(cursor.row(), anchor.row())
                && column >= Math.min(cursor.column(), anchor.column())
                && column <= Math.max(cursor.column(), anchor.column());
    }

    /** Goes to where a finding is; a filter that hides it is cleared. */
    void goTo(Finding finding) {
        if (finding.row() != null && rows.stream().noneMatch(row -> row.id().equals(finding.row()))) {
            filter.set("");
        }
        int row = -1;
        for (int i = 0; i < rows.size(); i++) {
            row = rows.get(i).id().equals(finding.row()) ? i : row;
        }
        int column = -1;
        for (int i = 0; i < columns().size(); i++) {
            column = columns().get(i).id().equals(finding.column()) ? i : column;
        }
        moveTo(row, column, false);
    }

    /** Goes to the next finding behind the cursor, or the one before it, round and round. */
    void step(int by) {
        if (!findings.isEmpty()) {
            int here = -1;
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                if (java.util.Objects.equals(finding.row(), cursorRow().map(Row::id).orElse(null))
                        && java.util.Objects.equals(finding.column(), cursorColumn().map(Column::id).orElse(null))) {
                    here = by > 0 ? i : here < 0 ? i : here;
                }
            }
            int next = here < 0 && by < 0 ? findings.size() - 1 : Math.floorMod(here + by, findings.size());
            goTo(findings.get(next));
        }
    }
}
