package app.wheelhouse.ui.list;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/**
 * The records that laptops said different things about, kept with the scene, so that whatever shows a record there can
 * mark it. The room has a scene of its own, in which nothing is marked.
 */
public final class Disputed {
    private final ReadOnlyObjectWrapper<Map<UUID, String>> records = new ReadOnlyObjectWrapper<>(Map.of());
    private Consumer<UUID> settle = _ -> {
    };

    private Disputed() {
    }

    /** Those of a scene. */
    public static Disputed in(Scene scene) {
        return (Disputed) scene.getProperties().computeIfAbsent(Disputed.class, _ -> new Disputed());
    }

    /**
     * Marks these records and no others.
     *
     * @param now what is disputed about each, in words
     */
    public void show(Map<UUID, String> now) {
        records.set(Map.copyOf(now));
    }

    /** @param action goes to where the conflicts of a record are settled */
    public void onSettle(Consumer<UUID> action) {
        settle = action;
    }

    void settle(UUID record) {
        settle.accept(record);
    }

    ReadOnlyObjectProperty<Map<UUID, String>> recordsProperty() {
        return records.getReadOnlyProperty();
    }
}
