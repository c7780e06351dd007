package app.wheelhouse.library;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to settle with each attendee before a session: a page for the host alone. */
public record PreWire(String session, String series, @Nullable Instant startsAt, List<PersonRow> people, UUID id) {
    public PreWire {
        people = List.copyOf(people);
    }

    /** The page; those with something open come first, the deciding ones before the others. */
    public Page page(Dates dates, LocalDate today) {
        List<PersonRow> open = people.stream().filter(PersonRow::hasOpenEnds).sorted((one, other) -> Integer
                .compare(other.dealings().rights().waiting().size(), one.dealings().rights().waiting().size()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        open.forEach(row -> blocks.add(section(row, dates, today)));
        List<Item> calm = people.stream().filter(row -> !row.hasOpenEnds())
                .map(row -> new Item(Edition.HOST, name(row), contact(row, dates, today), "", List.of())).toList();
        if (!calm.isEmpty()) {
            blocks.add(new Block.Section("Nothing open with", List.of(new Block.Bullets(calm))));
        }
        if (people.isEmpty()) {
            blocks.add(new Block.Prose("Nobody is invited yet."));
        }
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("When", startsAt == null ? "not set" : dates.brief(dates.day(startsAt))),
                new Fact("To talk to", open.stream().map(row -> row.person().name()).collect(Collectors.joining(", "))),
                new Fact("Open", counts(open))));
        facts.removeIf(fact -> fact.value().isBlank());
        return new Page("Pre-wire", series, session, "What to settle with whom before the room meets.", facts, today,
                "en", Edition.HOST, blocks);
    }

    private static String counts(List<PersonRow> open) {
        return Stream.of(count(open, row -> row.dealings().objections().size(), "objection"),
                count(open, row -> row.dealings().rights().waiting().size(), "decision"),
                count(open, row -> row.dealings().owed().size(), "promise"),
                count(open, PersonRow::openTasks, "action")).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(List<PersonRow> rows, Function<PersonRow, Integer> size, String noun) {
        int sum = rows.stream().mapToInt(size::apply).sum();
        return sum == 0 ? "" : sum + " " + noun + (sum == 1 ? "" : "s");
    }

    private Block section(PersonRow row, Dates dates, LocalDate today) {
        Dealings dealings = row.dealings();
        String part = row.meetings().stream().filter(meeting -> meeting.session().equals(id))
                .map(PersonRow.Meeting::role).findFirst().orElse("");
        List<String> opening = new ArrayList<>(List.of(part.isEmpty() ? "" : "here as " + part,
                dealings.managerName().isEmpty() ? "" : "reports to " + dealings.managerName(),
                contact(row, dates, today)));
        opening.removeIf(String::isEmpty);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Prose(sentence(String.join(" · ", opening)))));
        list(blocks, "Open objections", dealings.objections().stream().map(each -> new Item(Edition.HOST, each.title(),
                each.response().isBlank() ? "no answer yet" : "", each.response().isBlank()
                        ? ""
                        : "**Answer:** " + each.response(),
                List.of())).toList());
        list(blocks, "Decisions they hold", dealings.rights().waiting().stream()
                .map(each -> new Item(Edition.HOST, each.title(), "", "", List.of())).toList());
        list(blocks, "Promises owed", dealings.owed().stream().map(each -> new Item(Edition.HOST, each.title(),
                due(each.due(), dates, today), "", List.of())).toList());
        list(blocks, "Actions", row.tasks().stream().filter(PersonRow.Task::open).map(each -> new Item(Edition.HOST,
                each.title(), due(each.due(), dates, today), "", List.of())).toList());
        if (!dealings.rights().decides().isEmpty() || !dealings.decides().isBlank()) {
            String decides = Stream.concat(Stream.of(dealings.decides().strip()), dealings.rights().decides().stream())
                    .filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
            blocks.add(new Block.Prose("**Decides:** " + decides));
        }
        return new Block.Section(name(row), blocks);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static void list(List<Block> blocks, String title, List<Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Section(title, List.of(new Block.Bullets(items))));
        }
    }

    private static String name(PersonRow row) {
        return Stream.of(row.person().name(), row.person().role(), row.person().org())
                .filter(words -> !words.isBlank()).distinct().collect(Collectors.joining(", "));
    }

    private static String due(@Nullable LocalDate due, Dates dates, LocalDate today) {
        return due == null ? "" : (due.isBefore(today) ? "overdue since " : "by ") + dates.brief(due);
    }

    private static String contact(PersonRow row, Dates dates, LocalDate today) {
        Contact contact = row.dealings().contact();
        if (contact == null) {
            return "no contact on record";
        }
        String when = contact.on().equals(today) ? "today" : dates.brief(contact.on());
        return "last contact " + when + (contact.where().isEmpty() ? "" : ", " + Objects.toString(contact.where()));
    }
}
