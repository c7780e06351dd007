package app.wheelhouse.rhythm.gate;

import app.wheelhouse.decision.Door;
import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a red list: what is still to go in after the code freeze.
 *
 * @param door     whether it can be taken back; null when nobody said
 * @param priority P0 first
 * @param security whether it closes a security hole
 */
public record LateChange(UUID id, String title, @Nullable UUID release, @Nullable UUID owner, @Nullable Door door,
        String priority, boolean security, State state, String position) {

    /** What became of it. */
    public enum State {
        OPEN("open", "Open"), IN("in", "In"), OUT("out", "Next release");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** Reads a stored word; anything unknown or missing is open. */
        public static State of(String word) {
            for (State value : values()) {
                if (value.word.equals(word)) {
                    return value;
                }
            }
            return OPEN;
        }
    }

    /** Reads the fields of an entry by their words. */
    public static LateChange read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new LateChange(fields.id(), fields.text("title"), fields.reference("release"),
                fields.reference("owner"), Door.of(fields.text("door")).orElse(null), fields.text("priority"),
                Boolean.TRUE.equals(values.get("security")), State.of(fields.text("state")),
                fields.text("position"));
    }
}
