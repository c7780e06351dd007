package app.wheelhouse.library;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A person as the library lists them, with what they are invited to and what they took on.
 *
 * @param words everything they can be found by, in lower case
 */
public record PersonRow(Person person, List<Meeting> meetings, List<Task> tasks, String words) {

    /** A session somebody is invited to; {@code role} is the word of the log. */
    public record Meeting(UUID session, String title, String role) {
    }

    /** An action somebody took on. */
    public record Task(UUID action, String title, boolean open) {
    }

    /** A row found by name, role and organisation. */
    public static PersonRow of(Person person, List<Meeting> meetings, List<Task> tasks) {
        return new PersonRow(person, List.copyOf(meetings), List.copyOf(tasks),
                String.join(" ", person.name(), person.role(), person.org()).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return person.id();
    }

    /** How many of their actions are open. */
    public int openTasks() {
        return (int) tasks.stream().filter(Task::open).count();
    }
}
