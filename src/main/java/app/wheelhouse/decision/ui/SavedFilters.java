package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.LogFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The filters of the log that somebody gave a name, kept between starts.
 *
 * @param read  gives the filters by name, each as {@link LogFilter#write} writes it
 * @param write keeps them
 */
public record SavedFilters(Supplier<Map<String, String>> read, Consumer<Map<String, String>> write) {

    /** Keeps them only as long as the program runs. */
    public static SavedFilters forNow() {
        Map<String, String> kept = new LinkedHashMap<>();
        return new SavedFilters(() -> kept, now -> {
            Map<String, String> copy = Map.copyOf(now);
            kept.clear();
            kept.putAll(copy);
        });
    }

    /** All of them, by name. */
    List<LogFilter> all() {
        return new TreeMap<>(read.get()).entrySet().stream()
                .flatMap(each -> LogFilter.read(each.getKey(), each.getValue()).stream()).toList();
    }

    void save(LogFilter filter) {
        Map<String, String> now = new LinkedHashMap<>(read.get());
        now.put(filter.name(), filter.write());
        write.accept(now);
    }

    void forget(LogFilter filter) {
        Map<String, String> now = new LinkedHashMap<>(read.get());
        now.remove(filter.name());
        write.accept(now);
    }
}
