package app.wheelhouse.intake;

import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Scales;
import app.wheelhouse.intake.ImportReport.Taken;
import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Part.Own;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of requests as a table, our own or exported from another program, and the records its rows become. */
final class RfeTable {
    private static final Set<String> THEMES = Set.of("epic", "theme", "initiative", "component");
    private static final Set<String> NO_REQUESTS = Set.of("product", "objective", "key result", "release", "goal",
            "release group");
    private static final char COMMA_FILES = ';';
    private final CsvTable table;
    private final Scales scales;
    private final RfeHeader header;
    private final RowNotes notes = new RowNotes();
    private final Parts parts = new Parts();
    private final Mentions mentions = new Mentions(parts);
    private final Map<String, String> epics = new HashMap<>();
    private final Map<String, First> first = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    /** The first row of a request, to which others may add those who ask. */
    private record First(String path, int line, @Nullable UUID own, Set<String> accounts) {
    }

    private RfeTable(CsvTable table, Scales scales) {
        this.table = table;
        this.scales = scales;
        header = new RfeHeader(table);
    }

    /** The table, if its head is that of requests. */
    static Optional<RfeTable> of(CsvTable table, Scales scales) {
        RfeTable rfes = new RfeTable(table, scales);
        return rfes.header.isOfRequests() ? Optional.of(rfes) : Optional.empty();
    }

    /** One request for each row that is none of those before it, with those who ask for it and what it rests on. */
    List<Part> parts() {
        List<CsvTable.Row> rows = table.rows().subList(1, table.rows().size());
        rows.stream().filter(row -> THEMES.contains(kind(row))).forEach(this::theme);
        rows.stream().filter(row -> !THEMES.contains(kind(row))).forEach(row -> {
            paths.putIfAbsent("ticket " + Words.key(ticket(row)), "rfe/" + key(row));
            paths.putIfAbsent("title " + Words.key(header.cell(row, RfeColumn.TITLE)), "rfe/" + key(row));
        });
        for (CsvTable.Row row : rows) {
            if (NO_REQUESTS.contains(kind(row))) {
                notes.refused(row, "it is a %s, no request".formatted(kind(row)));
            } else if (!THEMES.contains(kind(row))) {
                row(row);
            }
        }
        return parts.all();
    }

    /** What was left out, with the numbers of the lines; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notes.all();
    }

    List<Taken> taken() {
        return header.taken();
    }

    Optional<String> program() {
        return header.program();
    }

    private String kind(CsvTable.Row row) {
        return Words.key(header.cell(row, RfeColumn.KIND));
    }

    private Optional<UUID> id(CsvTable.Row row) {
        String said = header.cell(row, RfeColumn.ID).toLowerCase(Locale.ROOT);
        return said.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")
                ? Optional.of(UUID.fromString(said))
                : Optional.empty();
    }

    private String ticket(CsvTable.Row row) {
        String ticket = header.cell(row, RfeColumn.TICKET);
        return ticket.isEmpty() && id(row).isEmpty() ? header.cell(row, RfeColumn.ID) : ticket;
    }

    private String key(CsvTable.Row row) {
        return Words.key(ticket(row)) + "|" + Words.key(header.cell(row, RfeColumn.TITLE));
    }

    /** A row that is an epic; requests name it by its name, its key or its number. */
    private void theme(CsvTable.Row row) {
        String title = header.cell(row, RfeColumn.TITLE);
        Fields fields = new Fields().say("purpose", header.cell(row, RfeColumn.PROBLEM))
                .say("owner", mentions.person(header.cell(row, RfeColumn.OWNER)))
                .say("release", Words.tidy(header.cell(row, RfeColumn.RELEASE)));
        if (mentions.to("epic", title, fields) == null) {
            notes.refused(row, "the %s has no title".formatted(kind(row)));
            return;
        }
        header.cells(row, RfeColumn.TICKET).forEach(ticket -> epics.put(Words.key(ticket), title));
        header.cells(row, RfeColumn.ISSUE).forEach(number -> epics.put(Words.key(number), title));
        header.cells(row, RfeColumn.EPIC).forEach(name -> epics.putIfAbsent(Words.key(name), title));
    }

    private void row(CsvTable.Row row) {
        RfeValues values = new RfeValues(header, row, scales, notes, table.separator() == COMMA_FILES);
        Optional<String> nonsense = values.nonsense();
        if (nonsense.isPresent()) {
            notes.refused(row, nonsense.get());
            return;
        }
        Optional<UUID> own = id(row);
        String ticket = Words.key(ticket(row));
        String title = Words.key(values.said(RfeColumn.TITLE));
        First same = own.isPresent()
                ? first.get("id " + own.get())
                : ticket.isEmpty() ? null : first.get("ticket " + ticket);
        First alike = same == null && own.isEmpty() ? first.get("title " + title) : null;
        if (same != null) {
            again(row, values, same, own.isPresent() ? "id" : "ticket");
        } else if (title.isEmpty()) {
            notes.refused(row, "it has no title");
        } else if (alike != null) {
            notes.refused(row, "its title is that of line " + alike.line());
        } else {
            request(row, values, own);
        }
    }

    /** Another row of a request adds those who are not among its requesters yet. */
    private void again(CsvTable.Row row, RfeValues values, First same, String by) {
        List<RequesterText> more = RequesterText.read(values).stream()
                .filter(each -> !same.accounts().contains(Words.key(each.account()))).toList();
        if (more.isEmpty()) {
            notes.refused(row, "its %s is that of line %d".formatted(by, same.line()));
        }
        more.forEach(each -> requester(values, same, each));
    }

    private void request(CsvTable.Row row, RfeValues values, Optional<UUID> own) {
        String title = Words.tidy(values.said(RfeColumn.TITLE));
        Fields fields = new Fields().say("title", title).say("ticket", ticket(row));
        texts(row, values, fields);
        values.score(fields);
        Object into = mergedInto(values.said(RfeColumn.MERGED_INTO));
        RfeState state = values.state();
        if (state == RfeState.MERGED && into == null) {
            notes.leftOut(row, "nothing says what it was merged into; it was put into the inbox");
            state = RfeState.INBOX;
        }
        fields.say("state", state == null ? null : state.word()).say("merged_into", into)
                .say("origin", values.origin()).say("quarter", values.quarter()).say("raised_on", values.raised())
                .say("bucket", mentions.to("bucket", values.said(RfeColumn.BUCKET))).say("epic", epic(row, values))
                .say("team", mentions.to("team", values.said(RfeColumn.TEAM)))
                .say("owner", mentions.person(values.said(RfeColumn.OWNER)));
        if (state == null) {
            fields.first("state", RfeState.INBOX.word());
        }
        String path = parts.add("rfe", key(row), title, fields,
                own.map(id -> new Own(id, RfeFields.cleared(header, row, fields))).orElse(null));
        First mine = new First(path, row.line(), own.orElse(null), new HashSet<>());
        own.ifPresent(id -> first.put("id " + id, mine));
        first.putIfAbsent("title " + Words.key(title), mine);
        if (!Words.key(ticket(row)).isEmpty()) {
            first.putIfAbsent("ticket " + Words.key(ticket(row)), mine);
        }
        if (RequesterText.isUnclear(values)) {
            notes.leftOut(row, "nothing says which account the revenue “%s” belongs to; it was left out"
                    .formatted(values.said(RfeColumn.REVENUE)));
        }
        RequesterText.read(values).forEach(each -> requester(values, mine, each));
        receipts(values, path);
    }

    private void texts(CsvTable.Row row, RfeValues values, Fields fields) {
        RfeFields.TEXTS.forEach((column, field) -> fields.say(field, values.said(column)));
        fields.say("release", String.join(", ", new LinkedHashSet<>(header.cells(row, RfeColumn.RELEASE))))
                .say("tags", String.join(", ", new LinkedHashSet<>(header.cells(row, RfeColumn.TAGS))));
    }

    private void requester(RfeValues values, First of, RequesterText said) {
        if (of.accounts().add(Words.key(said.account()))) {
            parts.add("requester", null, Words.key(said.account()) + "|" + of.path(), "", null,
                    new Fields().say("rfe", new Ref(of.path())).say("account", said.account())
                            .say("revenue", said.revenue()).say("reach", said.reach())
                            .say("contact", values.said(RfeColumn.CONTACT)));
        }
    }

    private void receipts(RfeValues values, String path) {
        Set<String> cited = new HashSet<>();
        String divider = values.said(RfeColumn.RECEIPTS).contains("\n") ? "\n" : ";";
        for (String receipt : values.said(RfeColumn.RECEIPTS).split(divider, -1)) {
            if (!Words.key(receipt).isEmpty() && cited.add(Words.key(receipt))) {
                parts.add("citation", null, Words.key(receipt) + "|" + path, receipt.strip(), null, new Fields()
                        .say("rfe", new Ref(path)).say("receipt", new Known("receipt", receipt.strip())));
            }
        }
    }

    private @Nullable Ref epic(CsvTable.Row row, RfeValues values) {
        String said = values.said(RfeColumn.EPIC);
        String known = epics.get(Words.key(said));
        if (known == null && said.matches("\\d+")) {
            notes.leftOut(row, "its parent %s is no epic of this file; it was left out".formatted(said));
            return null;
        }
        return mentions.to("epic", known == null ? said : known,
                new Fields().say("priority", values.said(RfeColumn.EPIC_PRIORITY)));
    }

    private @Nullable Object mergedInto(String said) {
        if (said.isBlank()) {
            return null;
        }
        String path = paths.getOrDefault("ticket " + Words.key(said), paths.get("title " + Words.key(said)));
        return path == null ? new Known("rfe", said) : new Ref(path);
    }
}
