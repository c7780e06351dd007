package app.wheelhouse.decision;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Csv;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.ICalendar;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who still has to do what: the actions by person, and how they leave the program to be followed up.
 *
 * @param rows all actions, open and most urgent first
 */
public record FollowUp(List<ActionRow> rows) {
    /** Who stands for those whom nobody took on. */
    public static final String NOBODY = "Nobody yet";
    /** Longer addresses are cut off by some mail programs. */
    private static final int LONGEST_LINK = 1_900;

    public FollowUp {
        rows = List.copyOf(rows);
    }

    /** The open actions of each person by name; those nobody took on come last. */
    public Map<String, List<ActionRow>> byPerson() {
        return grouped(rows.stream().filter(ActionRow::isOpen).toList());
    }

    /** Actions of each person by name, open ones first and those due first; those nobody took on come last. */
    public static Map<String, List<ActionRow>> grouped(List<ActionRow> rows) {
        Map<String, List<ActionRow>> people = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<ActionRow> nobodys = new ArrayList<>();
        rows.stream().sorted(Comparator.comparing((ActionRow row) -> !row.isOpen())
                .thenComparing(row -> Optional.ofNullable(row.action().due()).orElse(LocalDate.MAX)))
                .forEach(row -> {
                    List<ActionRow> list = row.owner().isBlank()
                            ? nobodys
                            : people.computeIfAbsent(row.owner(), _ -> new ArrayList<>());
                    list.add(row);
                });
        Map<String, List<ActionRow>> all = new LinkedHashMap<>(people);
        if (!nobodys.isEmpty()) {
            all.put(NOBODY, nobodys);
        }
        return all;
    }

    /** The list to go through with people, one part for each of them. For the host: nobody knows who reads it. */
    public Page page(LocalDate today, Dates dates) {
        Map<String, List<ActionRow>> people = byPerson();
        List<Block> blocks = new ArrayList<>();
        people.forEach((person, list) -> blocks.add(new Block.Section(person, List.of(new Block.Table("",
                List.of(Column.words("Action"), Column.tight("Due"), Column.tight("Session")),
                list.stream().map(row -> row(row, today, dates)).toList())))));
        long open = people.values().stream().mapToLong(List::size).sum();
        long late = people.values().stream().flatMap(List::stream).filter(row -> row.isOverdue(today)).count();
        return new Page("Follow-up", "", "Actions by person", open == 0 ? "Nothing is open." : "", open == 0
                ? List.of()
                : List.of(new Fact("Open", String.valueOf(open)), new Fact("Overdue", String.valueOf(late)),
                        new Fact("As of", dates.brief(today))),
                today, "en", Edition.HOST, blocks);
    }

    private static Row row(ActionRow row, LocalDate today, Dates dates) {
        LocalDate due = row.action().due();
        return new Row(Edition.ROOM, false, List.of(Cell.of(row.action().title()),
                new Cell(due == null ? "no date" : dates.brief(due), row.isOverdue(today) ? "overdue" : "", List.of()),
                Cell.of(code(row.session()))));
    }

    /** The code of a session of which code and title are given; a session without a code stays as it is. */
    public static String code(String session) {
        int dot = session.indexOf(" · ");
        return dot < 0 ? session : session.substring(0, dot);
    }

    /** All actions as a table for a spreadsheet, with days in ISO 8601. */
    public String csv() {
        Stream<List<String>> lines = rows.stream().map(row -> List.of(row.action().title(), row.owner(),
                row.action().due() == null ? "" : String.valueOf(row.action().due()), row.action().state().word(),
                row.session()));
        return Csv.write(Stream.concat(Stream.of(List.of("action", "owner", "due", "state", "session")), lines)
                .toList());
    }

    /** All actions for a calendar. */
    public String calendar(Instant now) {
        return ICalendar.write(rows.stream().map(row -> new ICalendar.Todo(row.id(), row.action().title(), row.owner(),
                row.session(), row.action().due(), switch (row.action().state()) {
                    case OPEN -> ICalendar.Status.NEEDS_ACTION;
                    case DONE -> ICalendar.Status.COMPLETED;
                    case DROPPED -> ICalendar.Status.CANCELLED;
                })).toList(), now);
    }

    /** What to write to a person about what is open with them, as plain text. */
    public String mail(String person, LocalDate today, Dates dates) {
        List<ActionRow> open = byPerson().getOrDefault(person, List.of());
        String lines = open.stream().map(row -> "- " + row.action().title() + due(row, today, dates)
                + (row.session().isBlank() ? "" : " [" + row.session() + "]")).collect(Collectors.joining("\n"));
        return open.isEmpty()
                ? "Hello " + person + ",\n\nnothing is open with you.\n"
                : "Hello " + person + ",\n\nthis is open with you as of " + dates.brief(today) + ":\n\n" + lines
                        + "\n\nPlease tell me what is done, and what needs another date.\n";
    }

    private static String due(ActionRow row, LocalDate today, Dates dates) {
        LocalDate due = row.action().due();
        return due == null ? "" : ", due " + dates.brief(due) + (row.isOverdue(today) ? " (overdue)" : "");
    }

    /** A link that opens a mail program with this text (RFC 6068); empty when it would be too long for some. */
    public static Optional<String> link(String subject, String text) {
        String link = "mailto:?subject=" + encoded(subject) + "&body=" + encoded(text.replace("\n", "\r\n"));
        return link.length() <= LONGEST_LINK ? Optional.of(link) : Optional.empty();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
