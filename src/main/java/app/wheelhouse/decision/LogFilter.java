package app.wheelhouse.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What part of the log is shown.
 *
 * @param name   what somebody called it; empty for a filter that was not saved
 * @param kind   which decisions
 * @param person whose, for {@link Kind#WAITING_FOR}
 * @param words  the words that were typed when it was saved
 */
public record LogFilter(String name, Kind kind, @Nullable UUID person, String words) {

    /** Which decisions a filter leaves. */
    public enum Kind {
        ALL("All decisions"), WAITING("Waiting"), WAITING_FOR("Waiting for"), ONE_WAY("One-way doors"), QUARTER(
                "This quarter"),
        OVERDUE("Overdue"), THIRD_VISIT("Third visit"), REVIEW_DUE("Review due");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown on screen. */
        public String label() {
            return label;
        }
    }

    /** Everything. */
    public static final LogFilter ALL = of(Kind.ALL);

    /** A filter of a kind that needs no person. */
    public static LogFilter of(Kind kind) {
        return new LogFilter("", kind, null, "");
    }

    /** What waits for a person. */
    public static LogFilter waitingFor(UUID person) {
        return new LogFilter("", Kind.WAITING_FOR, person, "");
    }

    /** The filters that need no person, in the order in which they are offered. */
    public static List<LogFilter> usual() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.WAITING_FOR).map(LogFilter::of).toList();
    }

    /** The same part of the log, to be found again under a name with the words typed now. */
    public LogFilter saved(String as, String typed) {
        return new LogFilter(as.strip(), kind, person, typed.strip());
    }

    public boolean isSaved() {
        return !name.isEmpty();
    }

    /** Whether a row belongs to it today; the words are not asked. */
    public Predicate<DecisionRow> accepts(LocalDate today, ZoneId zone) {
        return switch (kind) {
            case ALL -> _ -> true;
            case WAITING -> DecisionRow::isWaiting;
            case WAITING_FOR -> row -> person != null && row.waitsFor(person);
            case ONE_WAY -> row -> row.decision().door() == Door.ONE_WAY;
            case QUARTER -> row -> isInQuarter(row, Latency.quarter(today), zone);
            case OVERDUE -> row -> row.flags(today).contains(Flag.OVERDUE);
            case THIRD_VISIT -> row -> row.flags(today).contains(Flag.THIRD_VISIT);
            case REVIEW_DUE -> row -> row.comesBack(today);
        };
    }

    private static boolean isInQuarter(DecisionRow row, String quarter, ZoneId zone) {
        return row.clock().steps().stream()
                .anyMatch(step -> Latency.quarter(LocalDate.ofInstant(step.at(), zone)).equals(quarter));
    }

    /** As one line of text, for the settings. */
    public String write() {
        return String.join("|", kind.name().toLowerCase(java.util.Locale.ROOT), person == null ? "" : person.toString(),
                words);
    }

    /** Reads what {@link #write} wrote; empty when it is something else. */
    public static Optional<LogFilter> read(String name, String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split("\\|", 3)));
        if (parts.size() < 3 || name.isBlank()) {
            return Optional.empty();
        }
        try {
            UUID whose = parts.get(1).isEmpty() ? null : UUID.fromString(parts.get(1));
            return Arrays.stream(Kind.values())
                    .filter(each -> each.name().equalsIgnoreCase(parts.getFirst())).findFirst()
                    .map(each -> new LogFilter(name, each, whose, parts.get(2)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
