package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.store.Preview;
import app.wheelhouse.store.Preview.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** A bundle that was verified and waits to be taken in: what it would do, and which records are left out. FX thread. */
final class Review {
    private final BundleImport incoming;
    private final Preview preview;
    private final ObservableMap<UUID, Item> leftOut = FXCollections.observableHashMap();
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();

    Review(BundleImport incoming, Preview preview) {
        this.incoming = incoming;
        this.preview = preview;
    }

    /** A line of the list: a heading, or a record under it. */
    sealed interface Row {
        /** A heading over so many records. */
        record Head(String title, int count) implements Row {
        }

        /** A record. */
        record Entry(Item item) implements Row {
        }
    }

    BundleImport incoming() {
        return incoming;
    }

    Manifest manifest() {
        return incoming.manifest();
    }

    Preview preview() {
        return preview;
    }

    /** The records under headings: their types, or who changed them. */
    List<Row> rows(boolean byPerson) {
        Function<Item, String> group = byPerson
                ? item -> String.join(" and ", item.by())
                : item -> Words.many(item.type());
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        preview.items().forEach(item -> groups.computeIfAbsent(group.apply(item), _ -> new ArrayList<>()).add(item));
        List<Row> rows = new ArrayList<>();
        groups.forEach((title, items) -> {
            rows.add(new Row.Head(title, items.size()));
            items.forEach(item -> rows.add(new Row.Entry(item)));
        });
        return rows;
    }

    boolean isTaken(Item item) {
        return !leftOut.containsKey(item.id());
    }

    void take(Item item, boolean taken) {
        if (taken) {
            leftOut.remove(item.id());
        } else {
            leftOut.put(item.id(), item);
        }
        left.set(leftOut.size());
    }

    /** Records that stay as they are. */
    List<Item> leftOut() {
        return List.copyOf(leftOut.values());
    }

    /** How many records are left out. */
    ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }
}
