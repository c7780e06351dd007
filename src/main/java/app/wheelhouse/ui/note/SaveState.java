package app.wheelhouse.ui.note;

import java.time.Duration;
import java.time.Instant;

/** How safe the words of a note are, for the status beside it. */
public sealed interface SaveState {
    /** Nothing was typed since the note was opened. */
    record Untouched() implements SaveState {
    }

    /** Typed and not yet durable. */
    record Typing() implements SaveState {
    }

    /** Everything typed is durable. */
    record Saved(Instant at) implements SaveState {
    }

    /** Something typed cannot be made durable for now; it is kept on screen and tried again. */
    record CannotSave(String reason) implements SaveState {
    }

    /** The status in words: nothing, "typing", "saved 2 s ago", or the reason. */
    default String words(Instant now) {
        return switch (this) {
            case Untouched() -> "";
            case Typing() -> "typing …";
            case Saved(Instant at) -> "saved" + age(Duration.between(at, now));
            case CannotSave(String reason) -> "not saved: " + reason;
        };
    }

    private static String age(Duration age) {
        if (age.toSeconds() < 1) {
            return "";
        }
        if (age.toMinutes() < 1) {
            return " " + age.toSeconds() + " s ago";
        }
        return age.toHours() < 1 ? " " + age.toMinutes() + " min ago" : " " + age.toHours() + " h ago";
    }
}
