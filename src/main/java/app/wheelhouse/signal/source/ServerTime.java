package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Length;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the headers of an answer say about time: what the server's clock shows, and when it wants to be asked again. */
final class ServerTime {
    /** Clocks kept by the network differ by far less; a 5-minute window is wrong by far less than it would be beyond. */
    static final Duration TOLERANCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int DIGITS = 9;

    private ServerTime() {
    }

    /**
     * Goes on only when the clock of the server and this laptop's agree, as far as the server tells.
     *
     * @param asked   when the request left
     * @param fetched when the answer was there; in between the server read its clock
     */
    static void requireAgreement(Place place, HttpHeaders headers, Instant asked, Instant fetched) throws Failure {
        Optional<Instant> date = headers.firstValue("Date").flatMap(ServerTime::date);
        if (date.isPresent()) {
            Instant told = date.get().plusSeconds(headers.firstValue("Age").map(ServerTime::seconds).orElse(0L));
            requireAgreement(place, told, asked, fetched);
        }
    }

    /** The same for a time the answer itself tells. */
    static void requireAgreement(Place place, Instant told, Instant asked, Instant fetched) throws Failure {
        if (told.isAfter(fetched.plus(TOLERANCE))) {
            throw skewed(place, Duration.between(fetched, told), "ahead of");
        } else if (told.isBefore(asked.minus(TOLERANCE))) {
            throw skewed(place, Duration.between(told, asked), "behind");
        }
    }

    private static Failure skewed(Place place, Duration difference, String side) {
        return new Failure(Fault.Kind.SKEWED,
                "that of %s is %s %s this one".formatted(place, Length.words(difference), side));
    }

    /** How long the server wants to be left alone, an hour at most; null when it does not say. */
    static @Nullable Duration retryAfter(HttpHeaders headers, Instant now) {
        String text = headers.firstValue("Retry-After").orElse("").strip();
        Duration wanted = null;
        if (!text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(Character::isDigit)) {
            wanted = Duration.ofSeconds(seconds(text));
        } else if (date(text).isPresent()) {
            wanted = Duration.between(now, date(text).get());
        }
        if (wanted == null || wanted.isNegative()) {
            return null;
        }
        return wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted;
    }

    private static long seconds(String text) {
        return !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(Character::isDigit)
                ? Long.parseLong(text)
                : 0;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
