package app.wheelhouse.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A named group of field changes that is applied, shown and undone as one. Built on one thread, then handed to the
 * store. Setting a field of an id nobody used before creates the record.
 */
public final class Edit {
    private final String title;
    private final List<Step> steps = new ArrayList<>();

    /** @param title what was done, as an undo menu would say it: "Move topic" */
    public Edit(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Sets a field given by its generated column. */
    public <T> Edit set(TableField<?, T> field, UUID id, @Nullable T value) {
        return put(field.getTable() == null ? "" : field.getTable().getName(), id, field.getName(), value);
    }

    /**
     * Sets a field by its words, as files and the command line name them.
     *
     * @param value text, number, boolean, {@link UUID}, {@link Instant}, {@link LocalDate}, or null to clear
     */
    public Edit put(String type, UUID id, String field, @Nullable Object value) {
        steps.add(new Step(type, id, field, value, Step.Kind.SET));
        return this;
    }

    /** Sets a field to what a laptop wrote, and so settles a conflict about it: all sides were seen. */
    Edit settle(String type, UUID id, String field, Json value) {
        steps.add(new Step(type, id, field, value, Step.Kind.SETTLE));
        return this;
    }

    /** Does all that another edit does as well, after what this one does already. */
    public Edit include(Edit other) {
        steps.addAll(other.steps);
        return this;
    }

    /** Deletes a record with its {@link Parts}; what else refers to it is left as it is. */
    public Edit delete(String type, UUID id) {
        steps.add(new Step(type, id, "", null, Step.Kind.DELETE));
        return this;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** A value as the log has it. */
    record Json(String text) {
    }

    /** One field set, one conflict settled, or one record deleted. */
    record Step(String type, UUID id, String field, @Nullable Object value, Kind kind) {
        enum Kind {
            SET, SETTLE, DELETE
        }

        boolean delete() {
            return kind == Kind.DELETE;
        }
    }
}
