package app.wheelhouse.library;

import app.wheelhouse.record.Fields;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something the host looks up: a link, a line of the talk track, a sound bite, a term. Never shown to the room. */
public record Reference(UUID id, String title, Kind kind, String url, String text) {

    /** Reads the fields of a reference by their words; unset ones have their usual value. */
    public static Reference read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Reference(fields.id(), fields.text("title"), Kind.of(fields.text("kind")), fields.text("url"),
                fields.text("text"));
    }

    /** Everything it can be found by, in lower case. */
    public String words() {
        return String.join(" ", title, kind.label(), url, text).toLowerCase(Locale.ROOT);
    }

    /** What it is. */
    public enum Kind {
        LINK("Link"), TALK_TRACK("Talk track"), SOUND_BITE("Sound bite"), TERM("Term");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word shown on screen. */
        public String label() {
            return label;
        }

        /** The word used in the log, in files and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads a stored word; anything else is a link. */
        public static Kind of(@Nullable String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            return LINK;
        }
    }
}
