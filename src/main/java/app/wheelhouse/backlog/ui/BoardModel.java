package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.BoardFilter;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Bucket;
import app.wheelhouse.backlog.Displacement;
import app.wheelhouse.backlog.Epic;
import app.wheelhouse.backlog.Plan;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Team;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.backlog.WhatIf;
import app.wheelhouse.backlog.store.BoardEdits;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The board as its screens show it, with what is tried out on it, and everything that can be done to requests. */
public final class BoardModel {
    private final Store store;
    private final BoardReader reader;
    private final BoardEdits edits;
    private final Background background;
    private final Desk desk;
    private final Clock clock;
    private final Records rfeRecords;
    private final Rows<BoardRow> rows = new Rows<>(BoardRow::id, BoardRow::words);
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ReadOnlyIntegerWrapper inbox = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper tried = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Quarter> quarter;
    private final ObjectProperty<@Nullable Order> order = new SimpleObjectProperty<>();
    private final ObjectProperty<BoardFilter> filter = new SimpleObjectProperty<>(BoardFilter.OPEN);
    private final BooleanProperty trying = new SimpleBooleanProperty();
    private final WhatIf whatIf = new WhatIf();
    private Board real = Board.NONE;
    private @Nullable LiveBoard live;
    private long wanted;

    /**
     * What is on the screens.
     *
     * @param board with what is tried out
     * @param plan  of the chosen quarter, likewise
     * @param kept  the plan without what is tried out
     * @param rows  all requests in the chosen order
     * @param inbox how many of them nobody has looked at
     */
    public record Shown(Board board, Plan plan, Plan kept, List<BoardRow> rows, int inbox) {

        static Shown of(Board board, Plan plan, Plan kept, @Nullable Order by) {
            return new Shown(board, plan, kept, sorted(board, plan, by), board.inbox());
        }

        private Filtered by(BoardFilter filter) {
            return new Filtered(this, Rows.Sifted.of(rows, filter.accepts(plan)));
        }
    }

    private record Filtered(Shown shown, Rows.Sifted<BoardRow> rows) {
    }

    public BoardModel(Store store, Background background, Desk desk) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        clock = store.clock();
        reader = new BoardReader(store);
        edits = new BoardEdits(store);
        rfeRecords = new Records(store, background, desk, "rfe", "request");
        quarter = new SimpleObjectProperty<>(Quarter.of(LocalDate.now(clock)));
        Plan none = Board.NONE.plan(quarter.get());
        shown = new ReadOnlyObjectWrapper<>(new Shown(Board.NONE, none, none, List.of(), 0));
        quarter.addListener((_, _, _) -> arrange());
        order.addListener((_, _, _) -> arrange());
        filter.addListener((_, _, now) -> rows.onlyProperty().set(now.accepts(plan())));
        trying.addListener((_, _, now) -> {
            if (!now) {
                discard();
            }
        });
    }

    /** Starts to follow the workspace. */
    public void open() {
        live = new LiveBoard(store, reader, background, now -> {
            real = now;
            arrange();
        });
    }

    /** Stops following it. */
    public void close() {
        if (live != null) {
            live.close();
        }
    }

    /** Works out what is to be shown off the FX thread; a later call overtakes an earlier one. */
    private void arrange() {
        long mine = ++wanted;
        Board board = real;
        Quarter of = quarter.get();
        Map<UUID, Map<String, @Nullable Object>> changes = whatIf.changes();
        Order by = order.get();
        BoardFilter only = filter.get();
        background.submit("Ranking", () -> {
            Plan kept = board.plan(of);
            if (changes.isEmpty()) {
                return Shown.of(board, kept, kept, by).by(only);
            }
            List<Rfe> differing = new ArrayList<>();
            changes.forEach((id, _) -> board.row(id).ifPresent(row -> differing.add(whatIf.of(row.rfe()))));
            Board other = board.with(differing, Set.of());
            Plan tryout = other.plan(of);
            return Shown.of(other, tryout, kept, by).by(only);
        }, view -> {
            if (mine == wanted) {
                show(only == filter.get() ? view : view.shown.by(filter.get()));
            }
        });
    }

    private void show(Filtered view) {
        tried.set(whatIf.changes().size());
        shown.set(view.shown);
        inbox.set(view.shown.inbox);
        rows.show(view.rows);
    }

    private static List<BoardRow> sorted(Board board, Plan plan, @Nullable Order by) {
        return by == null ? board.rows() : board.rows().stream().sorted(by.of(board, plan)).toList();
    }

    /** Another order than that of the ranks: worked out off the FX thread. */
    interface Order {
        Comparator<BoardRow> of(Board board, Plan plan);
    }

    /** The order of the rows; null for that of their ranks. */
    ObjectProperty<@Nullable Order> orderProperty() {
        return order;
    }

    /** Which requests are shown. */
    public ObjectProperty<BoardFilter> filterProperty() {
        return filter;
    }

    /** The board and the plan that are shown. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Board board() {
        return shown.get().board;
    }

    public Plan plan() {
        return shown.get().plan;
    }

    /** The requests the table and its neighbours show. */
    public Rows<BoardRow> rows() {
        return rows;
    }

    /** How many requests nobody has looked at. */
    public ReadOnlyIntegerProperty inboxProperty() {
        return inbox.getReadOnlyProperty();
    }

    /** How many requests something is tried out on. */
    public ReadOnlyIntegerProperty triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /** The quarter that is planned. */
    public ObjectProperty<Quarter> quarterProperty() {
        return quarter;
    }

    /** Whether changes are tried out instead of made. Turning it off forgets them. */
    public BooleanProperty tryingProperty() {
        return trying;
    }

    /** The selected request as it is shown. */
    public @Nullable BoardRow selected() {
        return rows.selectedProperty().get();
    }

    Days days() {
        return Days.of(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Records records(String type, String noun) {
        return new Records(store, background, desk, type, noun);
    }

    BoardEdits edits() {
        return edits;
    }

    BoardReader reader() {
        return reader;
    }

    Store store() {
        return store;
    }

    Background background() {
        return background;
    }

    Desk desk() {
        return desk;
    }

    /** Sets what was typed into several requests, or says why it cannot be. */
    public void set(Collection<BoardRow> of, String what, Typed typed) {
        if (typed.refusal() != null) {
            desk.say(Toast.trouble(typed.refusal() + " Nothing was changed."));
        } else {
            set(of, what, typed.fields());
        }
    }

    /** Sets fields of several requests, or tries that out. */
    public void set(Collection<BoardRow> of, String what, Map<String, ? extends @Nullable Object> fields) {
        if (of.isEmpty()) {
            return;
        }
        if (trying.get()) {
            of.forEach(row -> fields.forEach((field, value) -> attempt(row.id(), field, value)));
            arrange();
        } else {
            edits.set(of.stream().map(BoardRow::id).toList(), what, fields);
        }
    }

    private void attempt(UUID id, String field, @Nullable Object value) {
        real.row(id).ifPresent(row -> whatIf.set(id, field, value, row.rfe().with(field, value).equals(row.rfe())));
    }

    /** Sets one field of the selected request. */
    public void set(String field, String what, @Nullable Object value) {
        BoardRow row = selected();
        if (row != null) {
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put(field, value);
            set(List.of(row), what, fields);
        }
    }

    /** Makes what is tried out so, as one step. */
    public void keep() {
        if (!whatIf.isEmpty()) {
            int count = whatIf.changes().size();
            edits.keep(whatIf.changes());
            // As it will be read in a moment: the rows need not jump back and forth.
            real = board();
            desk.say(Toast.of("Kept what was tried on "
                    + (count == 1 ? "one request." : count + " requests."), undo()));
        }
        whatIf.clear();
        trying.set(false);
    }

    /** Forgets what is tried out. */
    public void discard() {
        whatIf.clear();
        trying.set(false);
        arrange();
    }

    private Command undo() {
        return Command.of("toast-undo", "Undo", () -> store.undo());
    }

    /** Says what becomes of requests, with the offer to take it back. */
    public void decide(Collection<BoardRow> of, RfeState state) {
        List<Rfe> rfes = of.stream().map(BoardRow::rfe).filter(rfe -> rfe.state() != state).toList();
        if (rfes.isEmpty()) {
            return;
        }
        if (trying.get()) {
            set(of, "state", Map.of("state", state.word()));
            return;
        }
        edits.decide(rfes, state);
        say(state.label() + ": " + (rfes.size() == 1 ? rfes.getFirst().title() : rfes.size() + " requests"));
    }

    /** Says what was done and offers to take it back. */
    public void say(String what) {
        desk.say(Toast.of(what, undo()));
    }

    /** By how many person-months a promise would go over what the quarter holds. */
    public double over(Rfe rfe, Quarter of) {
        return Displacement.over(rfe, of, board().rfes(), board().frame().supply(of));
    }

    /** What could give way to a promise, the least valuable first. */
    public List<Rfe> wouldGiveWay(Rfe rfe, Quarter of) {
        return Displacement.candidates(rfe, of, board().rfes(), board().frame().rice());
    }

    /** The requests that come in and fall out with what is tried out. */
    public WhatIf.Outcome outcome() {
        return WhatIf.Outcome.of(shown.get().kept, shown.get().plan);
    }

    /** Whether something is tried out on a request. */
    public boolean isTried(UUID rfe) {
        return !whatIf.isEmpty() && whatIf.changes().containsKey(rfe);
    }

    /** Adds a request to the inbox, selects it and gives its id. */
    public UUID add() {
        UUID id = edits.add("New request");
        rows.select(id);
        return id;
    }

    /** Deletes requests; taking it back brings them again. */
    public void delete(Collection<BoardRow> of) {
        if (of.size() == 1) {
            BoardRow row = of.iterator().next();
            rfeRecords.delete(row.id(), row.rfe().title());
        } else if (!of.isEmpty()) {
            Edit edit = new Edit("Delete " + of.size() + " requests");
            of.forEach(row -> edit.delete("rfe", row.id()));
            store.apply(edit);
            say("Deleted " + of.size() + " requests");
        }
    }

    /** Makes an epic, a bucket, a team or a person by a typed name. */
    UUID make(String type, String name) {
        if (type.equals("person")) {
            return records("person", "person").add(Map.of("name", name));
        }
        return edits.addPart(type, name, lastPosition(type));
    }

    private @Nullable String lastPosition(String type) {
        Collection<String> positions = new HashSet<>(switch (type) {
            case "epic" -> board().frame().epics().values().stream().map(Epic::position).toList();
            case "bucket" -> board().frame().buckets().values().stream().map(Bucket::position).toList();
            default -> board().frame().teams().values().stream().map(Team::position).toList();
        });
        return positions.stream().filter(Objects::nonNull).filter(each -> !each.isEmpty()).max(String::compareTo)
                .orElse(null);
    }

    void go(Place place) {
        desk.go(place);
    }
}
