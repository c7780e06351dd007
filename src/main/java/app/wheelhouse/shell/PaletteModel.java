package app.wheelhouse.shell;

import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Shortcut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the palette offers for the letters typed so far: commands at once, records as soon as they are found. */
final class PaletteModel {
    private static final int MOST_COMMANDS = 40;
    private static final int MOST_RECENT = 6;
    private final Background background;
    private final Consumer<Place> go;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shown = FXCollections.unmodifiableObservableList(rows);
    private final List<String> recent;
    private final Consumer<List<String>> remember;
    private List<Command> commands = List.of();
    private RecordFinder finder = RecordFinder.none();
    private Runnable changed = () -> {
    };
    private int asked;

    /**
     * @param used     keys of what was chosen before, the last first
     * @param remember told of them whenever something is chosen
     */
    PaletteModel(Background background, Consumer<Place> go, List<String> used, Consumer<List<String>> remember) {
        this.background = background;
        this.go = go;
        this.recent = new ArrayList<>(used);
        this.remember = remember;
    }

    /**
     * One line of the palette.
     *
     * @param key     tells it from all others, for remembering it
     * @param letters the characters of the title that matched
     */
    record Row(String key, String title, String note, @Nullable String icon, @Nullable Shortcut shortcut,
            BitSet letters,
            double score, Runnable action) {
    }

    ObservableList<Row> rows() {
        return shown;
    }

    /** Calls back whenever the rows were replaced and everybody who watches them knows. */
    void onChange(Runnable callback) {
        changed = callback;
    }

    /** Begins anew with the commands that can be done now. */
    void open(List<Command> possible, RecordFinder records) {
        commands = possible.stream().filter(Command::isEnabled).toList();
        finder = records;
        type("");
    }

    /** Shows what fits the letters. */
    void type(String query) {
        int question = ++asked;
        Fuzzy fuzzy = new Fuzzy(query);
        List<Row> found = fuzzy.isBlank() ? recentFirst() : matching(fuzzy);
        replace(found);
        if (!fuzzy.isBlank()) {
            RecordFinder asking = finder;
            background.submit("Searching", () -> asking.find(query), records -> {
                if (question == asked) {
                    replace(merge(found, records, query));
                }
            });
        }
    }

    /** Does what the row says and remembers it as the most recent. */
    void choose(Row row) {
        recent.remove(row.key);
        recent.addFirst(row.key);
        if (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
        remember.accept(List.copyOf(recent));
        row.action.run();
    }

    private void replace(List<Row> found) {
        rows.setAll(found);
        changed.run();
    }

    private List<Row> recentFirst() {
        List<Row> all = new ArrayList<>(
                commands.stream().map(command -> row(command, new Fuzzy.Match(0, new BitSet()))).toList());
        all.sort(Comparator.comparingInt(row -> {
            int at = recent.indexOf(row.key);
            return at < 0 ? MOST_RECENT : at;
        }));
        return all;
    }

    private List<Row> matching(Fuzzy fuzzy) {
        List<Row> found = new ArrayList<>();
        for (Command command : commands) {
            Optional<Fuzzy.Match> match = fuzzy.match(command.label());
            match.or(() -> fuzzy.match(command.group() + " " + command.label()).map(Fuzzy.Match::weaker))
                    .ifPresent(m -> found.add(row(command, m)));
        }
        found.sort(Comparator.comparingDouble(this::weight).reversed());
        return found.subList(0, Math.min(found.size(), MOST_COMMANDS));
    }

    private List<Row> merge(List<Row> found, List<Found> records, String query) {
        Fuzzy fuzzy = new Fuzzy(query);
        List<Row> all = new ArrayList<>(found);
        for (Found record : records) {
            Fuzzy.Match match = fuzzy.match(record.title()).orElse(new Fuzzy.Match(1, new BitSet()));
            String note = record.subtitle().isEmpty() ? record.type() : record.type() + " · " + record.subtitle();
            all.add(new Row("record " + record.place(), record.title(), note, "fth-file-text", null, match.letters(),
                    match.score(), () -> go.accept(record.place())));
        }
        all.sort(Comparator.comparingDouble(this::weight).reversed());
        if (!records.isEmpty()) {
            all.add(new Row("search", "Search everything for “" + query.strip() + "”", "Search", "fth-search", null,
                    new BitSet(), 0, () -> go.accept(Place.of("search", query.strip()))));
        }
        return all;
    }

    private double weight(Row row) {
        return row.score + (recent.contains(row.key) ? 15 : 0);
    }

    private static Row row(Command command, Fuzzy.Match match) {
        return new Row("command " + command.id(), command.label(), command.group(), command.icon(), command.shortcut(),
                match.letters(), match.score(), () -> command.run());
    }
}
