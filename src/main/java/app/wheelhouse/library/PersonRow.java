package app.wheelhouse.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the library lists them, with what they are invited to, what they took on and what is going on with them.
 *
 * @param words everything they can be found by, in lower case
 */
public record PersonRow(Person person, Dealings dealings, List<Meeting> meetings, List<Task> tasks, String words) {

    /** A session somebody is invited to; {@code role} is the word of the log. */
    public record Meeting(UUID session, String title, String role) {
    }

    /** An action somebody took on. */
    public record Task(UUID action, String title, boolean open, @Nullable LocalDate due) {
    }

    /** A row found by name, role, organisation, manager and what they decide. */
    public static PersonRow of(Person person, Dealings dealings, List<Meeting> meetings, List<Task> tasks) {
        return new PersonRow(person, dealings, List.copyOf(meetings), List.copyOf(tasks),
                String.join(" ", person.name(), person.role(), person.org(), dealings.managerName(),
                        dealings.decides(), String.join(" ", dealings.rights().decides())).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return person.id();
    }

    /** How many of their actions are open. */
    public int openTasks() {
        return (int) tasks.stream().filter(Task::open).count();
    }

    /** Whether there is anything to settle with them before a meeting. */
    public boolean hasOpenEnds() {
        return openTasks() > 0 || !dealings.owed().isEmpty() || !dealings.objections().isEmpty()
                || !dealings.rights().waiting().isEmpty();
    }
}
