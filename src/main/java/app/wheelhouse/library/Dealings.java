package app.wheelhouse.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is going on with a person.
 *
 * @param manager    whom they report to
 * @param managerName that person's name, or empty
 * @param decides    what they decide, as somebody typed it
 * @param met        the day somebody typed as the last one of contact
 * @param contact    the last contact that is known at all
 * @param owed       what they promised and have not done yet
 * @param objections what they object to and is still open
 */
public record Dealings(@Nullable UUID manager, String managerName, String decides, Rights rights,
        @Nullable LocalDate met, @Nullable Contact contact, List<Owed> owed, List<Objection> objections) {
    /** Nothing is known. */
    public static final Dealings NONE = new Dealings(null, "", "", Rights.NONE, null, null, List.of(), List.of());

    public Dealings {
        owed = List.copyOf(owed);
        objections = List.copyOf(objections);
    }

    /** Something promised; {@code to} says to whom, or is empty. */
    public record Owed(UUID promise, String title, String to, @Nullable LocalDate due) {
    }

    /** An objection with the answer prepared for it, or an empty one. */
    public record Objection(UUID risk, String title, String response) {
    }
}
