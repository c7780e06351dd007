package app.wheelhouse.library;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who attends, owns or presents. */
public record Person(UUID id, String name, String role, String org) {

    /** Reads the fields of a person record by their words; unset ones have their usual value. */
    public static Person read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Person(fields.id(), fields.text("name"), fields.text("role"), fields.text("org"));
    }
}
