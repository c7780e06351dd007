package app.wheelhouse.library;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what readers may be told of receipts, as their attribution asks for. */
public final class Retold {
    private Retold() {
    }

    /**
     * A receipt as the room may have it; one told by role only is kept back when its own words give the name away.
     *
     * @param people everybody whose role may stand for a name
     */
    public static Optional<Receipt> toRoom(Receipt it, List<Person> people) {
        return switch (it.attribution()) {
            case NOT_FOR_ROOM -> Optional.empty();
            case NAMED -> Optional.of(new Receipt(it.id(), it.title(), it.speaker(), it.saidOn(), it.origin(), it
                    .attribution(), it.session(), it.topic(), ""));
            case ROLE_ONLY -> givesAway(it)
                    ? Optional.empty()
                    : Optional.of(new Receipt(it.id(), it.title(), role(it.speaker(), people), it.saidOn(), "",
                            Attribution.ROLE_ONLY, it.session(), it.topic(), ""));
        };
    }

    /** Speaker, origin and day of what an edition may know; the host is told what the room is not. */
    public static String source(Receipt receipt, Edition edition, Dates dates) {
        List<String> parts = new ArrayList<>(List.of(receipt.speaker(), receipt.origin()));
        LocalDate said = receipt.saidOn();
        parts.add(said == null ? "" : dates.brief(said));
        parts.add(edition == Edition.HOST && receipt.attribution() == Attribution.ROLE_ONLY
                ? "to the room by role only"
                : "");
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private static boolean givesAway(Receipt it) {
        return !it.speaker().isBlank() && lower(it.title()).contains(lower(it.speaker()));
    }

    private static String role(String speaker, List<Person> people) {
        return people.stream()
                .filter(it -> lower(it.role()).equals(lower(speaker)) || lower(it.name()).equals(lower(speaker)))
                .map(Person::role).findFirst().orElse("");
    }

    private static String lower(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
