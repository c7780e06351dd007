package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionRules;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Latency;
import app.wheelhouse.decision.Link;
import app.wheelhouse.decision.LogFilter;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.decision.Tripwire;
import app.wheelhouse.decision.store.StageEdits;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The log of decisions: which part of it is shown, and what can be done with the selected one. */
final class LogModel {
    private final Store store;
    private final StageEdits edits;
    private final Desk desk;
    private final Clock clock;
    private final SavedFilters saved;
    private final Rows<DecisionRow> rows = new Rows<>(DecisionRow::id, DecisionRow::words);
    private final ObjectProperty<LogFilter> filter = new SimpleObjectProperty<>(LogFilter.ALL);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Latency> latency;
    private Map<UUID, DecisionRow> all = Map.of();
    private Map<UUID, UUID> successors = Map.of();
    private Map<UUID, String> types = Map.of();
    private Map<Target, String> targets = Map.of();
    private boolean narrowing;

    /** Something a decision can be linked to. */
    record Target(String type, UUID record) {
    }

    /** What the log and the fields beside it are made of. */
    record Content(List<DecisionRow> decisions, Map<UUID, String> types, Map<Target, String> targets) {
    }

    LogModel(Store store, Desk desk, Clock clock, SavedFilters saved) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
        this.saved = saved;
        edits = new StageEdits(store);
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        latency = new ReadOnlyObjectWrapper<>(Latency.of(List.of(), clock.instant(), clock.getZone()));
        filter.addListener((_, _, chosen) -> narrow(chosen));
        rows.onlyProperty().addListener((_, _, _) -> {
            if (!narrowing) {
                filter.set(LogFilter.ALL);
            }
        });
    }

    private void narrow(LogFilter chosen) {
        narrowing = true;
        rows.onlyProperty().set(chosen.accepts(today(), clock.getZone()));
        if (chosen.isSaved()) {
            rows.filterProperty().set(chosen.words());
        }
        narrowing = false;
    }

    void show(Content content) {
        Map<UUID, DecisionRow> byId = new HashMap<>();
        Map<UUID, UUID> next = new HashMap<>();
        content.decisions.forEach(row -> {
            byId.put(row.id(), row);
            if (row.decision().supersedes() != null) {
                next.put(row.decision().supersedes(), row.id());
            }
        });
        all = byId;
        successors = next;
        types = content.types;
        targets = content.targets;
        latency.set(Latency.of(content.decisions.stream().map(DecisionRow::sample).toList(), clock.instant(),
                clock.getZone()));
        rows.show(content.decisions);
        tick();
    }

    /** Looks at the clock: how long things have taken may have changed, and with the day what is overdue. */
    void tick() {
        LocalDate before = LocalDate.ofInstant(now.get(), clock.getZone());
        now.set(clock.instant());
        if (!before.equals(today())) {
            narrow(filter.get());
        }
    }

    Rows<DecisionRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Latency> latencyProperty() {
        return latency.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    Clock clock() {
        return clock;
    }

    @Nullable
    DecisionRow selected() {
        return rows.selectedProperty().get();
    }

    private void withSelected(Consumer<DecisionRow> action) {
        DecisionRow row = selected();
        if (row != null) {
            action.accept(row);
        }
    }

    /** Which part of the log is shown. */
    ObjectProperty<LogFilter> filterProperty() {
        return filter;
    }

    /** The usual filters, one for each person something waits for, and the saved ones. */
    List<LogFilter> filters() {
        Map<UUID, String> waited = new LinkedHashMap<>();
        all.values().stream().flatMap(row -> Stream.concat(row.isWaiting() ? row.deciders().stream() : Stream.of(),
                row.holders().stream())).sorted(Comparator.comparing(Part::name)).forEach(part -> {
                    if (part.person() != null) {
                        waited.putIfAbsent(part.person(), part.name());
                    }
                });
        return Stream.of(LogFilter.usual().stream(), waited.keySet().stream().map(LogFilter::waitingFor),
                saved.all().stream()).flatMap(each -> each).toList();
    }

    /** What a filter is called. */
    String nameOf(LogFilter each) {
        UUID person = each.person();
        return each.isSaved()
                ? each.name()
                : person == null ? each.kind().label() : each.kind().label() + " " + whoIs(person);
    }

    private String whoIs(UUID person) {
        return all.values().stream().flatMap(row -> Stream.concat(row.deciders().stream(), row.holders().stream()))
                .filter(part -> person.equals(part.person())).map(Part::name).findFirst().orElse("somebody");
    }

    /** Keeps what is shown now, with the words typed, under a name. */
    LogFilter saveFilter(String name) {
        LogFilter kept = filter.get().saved(name, rows.filterProperty().get());
        saved.save(kept);
        return kept;
    }

    /** Forgets the saved filter that is on. */
    void forgetFilter() {
        if (filter.get().isSaved()) {
            saved.forget(filter.get());
            filter.set(LogFilter.ALL);
        }
    }

    /** The rows of the rights matrices a decision can have as its type. */
    List<UUID> types() {
        return List.copyOf(types.keySet());
    }

    String typeName(UUID row) {
        return types.getOrDefault(row, "Another type");
    }

    List<Target> targets() {
        return List.copyOf(targets.keySet());
    }

    String targetName(Target target) {
        return targets.getOrDefault(target, "");
    }

    Optional<DecisionRow> decision(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(all.get(id));
    }

    /** The decision that took the place of one. */
    Optional<DecisionRow> successor(UUID superseded) {
        return decision(successors.get(superseded));
    }

    /** All decisions but one, by their titles. */
    List<UUID> others(UUID but) {
        return all.values().stream().filter(row -> !row.id().equals(but))
                .sorted(Comparator.comparing(row -> row.decision().title(), String.CASE_INSENSITIVE_ORDER))
                .map(DecisionRow::id).toList();
    }

    /** Says what became of the selected decision; when nobody is named yet, it was decided by the one who decides. */
    void decide(DecisionState state) {
        withSelected(row -> {
            Optional<String> refusal = DecisionRules.refusal(row.decision().state(), state);
            if (refusal.isPresent()) {
                refuse(refusal.get());
            } else if (row.decision().state() != state) {
                edits.decide(row.decision(), state, by(row));
            }
        });
    }

    private static @Nullable UUID by(DecisionRow row) {
        UUID named = row.decision().decidedBy();
        return named == null ? row.decider().orElse(null) : named;
    }

    /** Puts the selected decision into a stage. */
    void moveTo(Stage stage) {
        withSelected(row -> moveTo(row, stage));
    }

    /** Puts a decision into a stage, or says why it cannot be there; says whether it was moved. */
    boolean moveTo(DecisionRow row, Stage stage) {
        Optional<String> refusal = DecisionRules.refusal(row.decision(), stage);
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return false;
        } else if (row.stage() == stage) {
            return false;
        }
        edits.moveTo(row.decision(), stage, by(row));
        return true;
    }

    /** Marks the selected decision as being in a stage, or takes that back when it is in it. */
    void toggle(Stage stage) {
        withSelected(row -> moveTo(stage == row.stage() ? Stage.values()[Math.max(0, stage.ordinal() - 1)] : stage));
    }

    private void refuse(String sentence) {
        desk.say(Toast.trouble(sentence));
    }

    /** Says more about the selected decision. */
    void amend(String text) {
        if (!text.isBlank()) {
            withSelected(row -> edits.amend(row.id(), text, null));
        }
    }

    /** Raises a decision in the place of the selected one and selects it. */
    void supersede() {
        withSelected(row -> {
            if (DecisionRules.holds(row.decision().state())) {
                UUID id = edits.supersede(row.decision(), "In place of: " + row.decision().title());
                rows.select(id);
                desk.say(Toast.of("Superseded “" + row.decision().title() + "”",
                        Command.of("toast-undo", "Undo", () -> store.undo())));
            } else {
                refuse("Only a decision that was approved or rejected can be superseded.");
            }
        });
    }

    /** Says that the selected decision takes the place of another. */
    void supersedes(@Nullable UUID superseded) {
        withSelected(row -> decision(superseded).ifPresent(old -> {
            Optional<String> refusal = DecisionRules.refusal(row.decision(), old.decision())
                    .or(() -> DecisionRules.refusal(old.decision().state(), DecisionState.SUPERSEDED));
            refusal.ifPresentOrElse(this::refuse, () -> edits.supersede(old.id(), row.id()));
        }));
    }

    /** Says that the selected decision was looked at again and stands. */
    void stands() {
        withSelected(row -> edits.stands(row.decision(), null));
    }

    void link(@Nullable Target target) {
        if (target != null) {
            withSelected(row -> edits.link(row.id(), target.type, target.record));
        }
    }

    void unlink(UUID link) {
        edits.unlink(link);
    }

    /** Sets the reading at which the decision of a link comes back; what cannot be read as one is refused. */
    void tripwire(Link link, String reading) {
        if (reading.isBlank() || Tripwire.read(reading).isPresent()) {
            edits.tripwire(link.id(), reading);
        } else {
            refuse("“" + reading.strip() + "” is no limit. Say for example “above 20” or “< 99,5 %”.");
        }
    }

    /** Lets the roles of the selected decision differ from those of its type. */
    void ownParts() {
        withSelected(row -> edits.ownParts(row.decision(), row.parts()));
    }

    /** Takes them from its type again. */
    void inheritParts() {
        withSelected(row -> edits.inheritParts(row.decision(), row.parts()));
    }

    /** Gives somebody a letter in the selected decision, or takes it away. */
    void togglePart(UUID person, char letter) {
        withSelected(row -> {
            List<Character> letters = new ArrayList<>();
            row.parts().parts().stream().filter(part -> Objects.equals(part.person(), person))
                    .forEach(part -> part.letters().chars().forEach(each -> letters.add((char) each)));
            if (!letters.removeIf(each -> each == letter)) {
                letters.add(letter);
            }
            StringBuilder now = new StringBuilder();
            row.parts().framework().letters().stream().filter(each -> letters.contains(each.sign()))
                    .forEach(each -> now.append(each.sign()));
            edits.setPart(row.id(), person, now.toString());
        });
    }

    /** Whether what a field says stands because the decision was made. */
    static boolean isLocked(DecisionRow row, String field) {
        Decision decision = row.decision();
        return DecisionRules.isDecided(decision.state()) && DecisionRules.isSubstance(field);
    }

    void open(String type, UUID record) {
        desk.go(Place.of(type, record.toString()));
    }
}
