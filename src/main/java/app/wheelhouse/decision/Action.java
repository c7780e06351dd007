package app.wheelhouse.decision;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of work somebody took on, with its owner and due date. */
public record Action(UUID id, String title, @Nullable UUID owner, @Nullable LocalDate due, ActionState state,
        @Nullable UUID decision,
        @Nullable UUID session, @Nullable UUID topic, String line) {

    /** Reads the fields of an action record by their words; unset ones have their usual value. */
    public static Action read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Action(fields.id(), fields.text("title"), fields.reference("owner"), fields.day("due"),
                ActionState.of(fields.text("state"), ActionState.OPEN), fields.reference("decision"),
                fields.reference("session"), fields.reference("topic"), fields.text("line"));
    }
}
