package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ways of looking at the board that somebody gave a name, kept between starts.
 *
 * @param read  gives them by name, each as {@link Look#write} writes it
 * @param write keeps them
 */
public record SavedViews(Supplier<Map<String, String>> read, Consumer<Map<String, String>> write) {

    /**
     * One way of looking at the table.
     *
     * @param name     empty for one that nobody saved
     * @param words    what is in the filter
     * @param grouping the column rows are grouped by, or null
     * @param columns  those that are shown; empty for the usual ones
     */
    record Look(String name, BoardFilter filter, String words, @Nullable BoardColumn grouping,
            List<BoardColumn> columns) {

        static Look usual(BoardFilter filter) {
            return new Look("", filter, "", null, List.of());
        }

        boolean isSaved() {
            return !name.isEmpty();
        }

        String label() {
            return isSaved() ? name : filter.label();
        }

        String write() {
            return String.join("|", filter.word(), grouping == null ? "" : grouping.word(),
                    String.join(",", columns.stream().map(BoardColumn::word).toList()), words.replace("|", " "));
        }

        static Optional<Look> read(String name, String text) {
            String[] parts = text.split("\\|", -1);
            if (parts.length != 4) {
                return Optional.empty();
            }
            List<BoardColumn> columns = new ArrayList<>();
            for (String word : parts[2].split(",", -1)) {
                BoardColumn.of(word).ifPresent(columns::add);
            }
            return BoardFilter.of(parts[0]).map(filter -> new Look(name, filter, parts[3],
                    BoardColumn.of(parts[1]).orElse(null), columns));
        }
    }

    /** Keeps them only as long as the program runs. */
    public static SavedViews forNow() {
        Map<String, String> kept = new LinkedHashMap<>();
        return new SavedViews(() -> kept, now -> {
            Map<String, String> copy = Map.copyOf(now);
            kept.clear();
            kept.putAll(copy);
        });
    }

    /** The usual ones, then the saved ones by name. */
    List<Look> all() {
        List<Look> all = new ArrayList<>();
        for (BoardFilter filter : BoardFilter.values()) {
            all.add(Look.usual(filter));
        }
        new TreeMap<>(read.get()).forEach((name, text) -> Look.read(name, text).ifPresent(all::add));
        return all;
    }

    void save(Look look) {
        Map<String, String> now = new LinkedHashMap<>(read.get());
        now.put(look.name(), look.write());
        write.accept(now);
    }

    void forget(Look look) {
        Map<String, String> now = new LinkedHashMap<>(read.get());
        now.remove(look.name());
        write.accept(now);
    }
}
