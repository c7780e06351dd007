package app.wheelhouse.session;

import app.wheelhouse.decision.DecisionState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a note that becomes a record.
 *
 * @param line the line as typed, without surrounding blanks
 * @param title its words without marker, due date, and the people and tags at its ends; never blank
 * @param speaker who said a quote, as far as the line tells; empty for other kinds
 * @param due the day named by "due …"; null when none is
 * @param tags in lower case, without "#", each once
 * @param heading the topic title in the last live stamp above the line; empty when there is none
 * @param from offset of the first character of the line in the note
 * @param to offset behind its last character, the line end not included
 */
public record CaptureLine(CaptureKind kind, String line, String title, String speaker, List<Mention> mentions,
        @Nullable LocalDate due, List<String> tags, List<Span> spans, String heading, int from, int to) {
    private static final Pattern DEFERRED = words("deferred|defer|postponed|postpone|adjourned");
    private static final Pattern REJECTED = words("rejected|reject|declined|decline|refused|not approved|no[- ]go");

    public CaptureLine {
        mentions = List.copyOf(mentions);
        tags = List.copyOf(tags);
        spans = List.copyOf(spans);
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The person meant by the first mention; null when there is no mention, or it fits nobody or several. */
    public @Nullable UUID person() {
        return mentions.isEmpty() ? null : mentions.getFirst().person();
    }

    /** What a decision line says was decided: approved, unless its words say deferred or rejected, or it ends in "?". */
    public DecisionState verdict() {
        if (title.endsWith("?")) {
            return DecisionState.PROPOSED;
        }
        if (REJECTED.matcher(title).find()) {
            return DecisionState.REJECTED;
        }
        return DEFERRED.matcher(title).find() ? DecisionState.DEFERRED : DecisionState.ACCEPTED;
    }

    /** The tags as the tables keep them, separated by blanks. */
    public String tagText() {
        return String.join(" ", tags);
    }

    /**
     * Somebody named with "@".
     *
     * @param words as typed, without "@" and quotes
     * @param candidates the people it may mean, best first; empty when it fits nobody
     */
    public record Mention(String words, List<UUID> candidates) {

        public Mention {
            candidates = List.copyOf(candidates);
        }

        /** The person meant; null when it fits nobody or several. */
        public @Nullable UUID person() {
            return candidates.size() == 1 ? candidates.getFirst() : null;
        }
    }

    /** A stretch of the note to be highlighted, by offsets in the note; {@code to} is behind its last character. */
    public record Span(Part part, int from, int to) {
    }

    /** What a highlighted stretch is. */
    public enum Part {
        MARKER,
        PERSON,
        /** A mention that fits nobody or several. */
        UNCLEAR_PERSON,
        DUE,
        TAG
    }
}
