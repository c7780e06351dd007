package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.AssembledAgenda;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Clash;
import app.wheelhouse.rhythm.Health;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.RecurrenceWords;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.store.RhythmEdits;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The Rhythm room: the day one looks at, the meeting chosen on it, the cadences, and what can be done with them. */
public final class RhythmModel {
    private static final int SHOWN = 5;
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final RhythmTools tools;
    private final RhythmEdits edits;
    private final ReadOnlyObjectWrapper<Rhythm> rhythm = new ReadOnlyObjectWrapper<>(Rhythm.empty());
    private final ObjectProperty<LocalDate> day;
    private final ReadOnlyObjectWrapper<@Nullable Occurrence> chosen = new ReadOnlyObjectWrapper<>();
    private final Rows<CadenceRow> rows = new Rows<>(CadenceRow::id,
            row -> Rows.words(row.cadence().title(), row.cadence().purpose(), row.owner(), row.recurs()));
    private @Nullable Live<Read> live;
    private Runnable wanted = () -> {
    };

    /** What is read and worked out in the background. */
    private record Read(Rhythm rhythm, List<CadenceRow> rows) {
    }

    public RhythmModel(Store store, Background background, Desk desk, RhythmTools tools) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.tools = tools;
        edits = new RhythmEdits(store);
        day = new SimpleObjectProperty<>(today());
        day.addListener((_, _, _) -> choose(null));
    }

    void open() {
        live = Live.of(store.feed(), RhythmReader.TABLES, background, () -> {
            Rhythm now = tools.rhythm().get();
            return new Read(now, now.cadences().stream().map(each -> row(now, each)).toList());
        }, this::show);
    }

    void close() {
        if (live != null) {
            live.close();
        }
    }

    /** Looks at the meeting of a cadence that the rule gives for a day, as soon as it is read. */
    void lookAt(UUID cadence, LocalDate dueOn) {
        day.set(dueOn);
        wanted = () -> rhythm().occurrence(cadence, dueOn).ifPresent(this::look);
    }

    private void show(Read now) {
        rhythm.set(now.rhythm);
        wanted.run();
        wanted = () -> {
        };
        rows.show(now.rows);
        choose(chosen.get());
    }

    private CadenceRow row(Rhythm now, Cadence cadence) {
        LocalDate from = LocalDate.ofInstant(store.clock().instant(), cadence.zone());
        return new CadenceRow(cadence, now.name(cadence.owner()), RecurrenceWords.of(cadence.rrule()),
                now.next(cadence, from, SHOWN), Health.of(now, cadence, from));
    }

    ReadOnlyObjectProperty<Rhythm> rhythmProperty() {
        return rhythm.getReadOnlyProperty();
    }

    Rhythm rhythm() {
        return rhythm.get();
    }

    /** The day one looks at. */
    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /** The meeting on that day that is chosen; null on a day without one. */
    ReadOnlyObjectProperty<@Nullable Occurrence> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Rows<CadenceRow> rows() {
        return rows;
    }

    Store store() {
        return store;
    }

    RhythmTools tools() {
        return tools;
    }

    RhythmEdits edits() {
        return edits;
    }

    Background background() {
        return background;
    }

    Desk desk() {
        return desk;
    }

    ZoneId zone() {
        return store.clock().getZone();
    }

    LocalDate today() {
        return LocalDate.now(store.clock());
    }

    Days days() {
        return Days.of(store.clock());
    }

    Records records(String type, String noun) {
        return new Records(store, background, desk, type, noun);
    }

    /** The meetings on the days between two, both included, in this laptop's zone. */
    List<Occurrence> meetings(LocalDate from, LocalDate to) {
        return rhythm().occurrences(from, to, zone());
    }

    /** The day a meeting is on as this laptop sees it. */
    LocalDate dayOf(Occurrence meeting) {
        return LocalDate.ofInstant(meeting.begins(), zone());
    }

    /** Looks at a meeting and its day. */
    void look(Occurrence meeting) {
        day.set(dayOf(meeting));
        choose(meeting);
    }

    /** Chooses that meeting as it is now, or else the first of the day. */
    private void choose(@Nullable Occurrence wanted) {
        List<Occurrence> here = meetings(day.get(), day.get());
        Optional<Occurrence> same = here.stream().filter(each -> wanted != null && isSame(each, wanted)).findFirst();
        chosen.set(same.orElse(here.isEmpty() ? null : here.getFirst()));
    }

    private static boolean isSame(Occurrence one, Occurrence other) {
        return one.cadence().id().equals(other.cadence().id()) && one.dueOn().equals(other.dueOn());
    }

    /** Chooses the meeting so many behind the chosen one on its day. */
    void step(int by) {
        List<Occurrence> here = meetings(day.get(), day.get());
        Occurrence now = chosen.get();
        if (now != null && !here.isEmpty()) {
            int at = here.stream().map(each -> isSame(each, now)).toList().indexOf(true);
            chosen.set(here.get(Math.clamp(at + by, 0, here.size() - 1)));
        }
    }

    boolean isChosen(Occurrence meeting) {
        Occurrence now = chosen.get();
        return now != null && isSame(now, meeting);
    }

    List<Clash> clashes(Occurrence meeting) {
        return rhythm().clashes(meeting);
    }

    /** Works out what would be on the agenda of a meeting. */
    void preview(Occurrence meeting, Consumer<AssembledAgenda> show) {
        Rhythm now = rhythm();
        background.submit("Assembling the agenda", () -> tools.maker().agenda(now, meeting), show);
    }

    /** Opens the session of the chosen meeting, made first where there is none. */
    void openMeeting() {
        Occurrence meeting = chosen.get();
        if (meeting == null) {
            return;
        }
        if (!meeting.isHeld() && rhythm().session(meeting).isEmpty()) {
            desk.say(Toast.of(meeting.cadence().title() + " does not take place on this day."));
            return;
        }
        Rhythm now = rhythm();
        boolean fresh = now.session(meeting).isEmpty();
        background.submit("Assembling the agenda", () -> tools.maker().make(now, meeting), session -> {
            desk.go(Place.of("session", session.toString()));
            if (fresh) {
                desk.say(Toast.of("Made with what is open: " + meeting.cadence().title(),
                        Command.of("toast-undo", "Undo", () -> store.undo())));
            }
        });
    }

    /** Skips the chosen meeting. */
    void skip(String reason) {
        Occurrence meeting = chosen.get();
        if (meeting != null) {
            edits.skip(meeting, reason);
            undoable("Skipped: " + meeting.cadence().title());
        }
    }

    /** Moves the chosen meeting to a time as its own zone shows it. */
    void move(LocalDateTime to, String reason) {
        Occurrence meeting = chosen.get();
        if (meeting != null) {
            edits.move(rhythm(), meeting, to, reason);
            undoable("Moved: " + meeting.cadence().title());
        }
    }

    /** Holds the chosen meeting as the rule says again. */
    void restore() {
        Occurrence meeting = chosen.get();
        if (meeting != null && rhythm().isChangedByHand(meeting)) {
            edits.restore(rhythm(), meeting);
        }
    }

    /** Makes a cadence and selects it. */
    UUID add() {
        UUID id = edits.add(rhythm(), "New cadence", day.get());
        rows.select(id);
        return id;
    }

    /** Proposes no more: drops a cadence from today on, or takes it up again. */
    void drop(Cadence cadence, boolean away) {
        edits.drop(cadence, away ? today() : null);
        undoable((away ? "Dropped: " : "Taken up again: ") + cadence.title());
    }

    void delete() {
        CadenceRow row = rows.selectedProperty().get();
        if (row != null) {
            edits.delete(rhythm(), row.cadence());
            undoable("Deleted “" + row.cadence().title() + "”");
        }
    }

    void undoable(String words) {
        desk.say(Toast.of(words, Command.of("toast-undo", "Undo", () -> store.undo())));
    }

    /** The first day of the week one looks at. */
    LocalDate weekStart() {
        return rhythm().days().weekOf(Objects.requireNonNull(day.get()));
    }
}
