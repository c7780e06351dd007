package app.wheelhouse.intake;

import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a board is made of besides its requests, as a table: epics, buckets, teams with their capacity, or deals. */
final class BoardTable {
    private static final Set<String> TITLE = Set.of("title", "name");
    private static final Set<String> EPIC = Set.of("epic", "theme");
    private static final Set<String> BUCKET = Set.of("bucket");
    private static final Set<String> LEAST = Set.of("least", "share least", "min", "minimum", "reserve");
    private static final Set<String> MOST = Set.of("most", "share most", "max", "maximum");
    private static final Set<String> TEAM = Set.of("team", "squad");
    private static final Set<String> MONTHS = Set.of("months", "capacity", "person months");
    private static final Set<String> QUARTER = Set.of("quarter");
    private static final Set<String> DEAL = Set.of("deal");
    private static final Set<String> PURPOSE = Set.of("purpose", "description", "why");
    private static final Set<String> ACCOUNT = Set.of("account", "customer");
    private static final Set<String> REVENUE = Set.of("revenue", "arr", "revenue at stake");
    private static final double PERCENT = 100;
    private final CsvTable table;
    private final Header header;
    private final RowNotes notes = new RowNotes();
    private final Cells cells;
    private final Parts parts = new Parts();
    private final Mentions mentions = new Mentions(parts);
    private final Kind kind;

    /** What the rows of a table are. */
    private enum Kind {
        EPICS, BUCKETS, TEAMS, DEALS
    }

    private BoardTable(CsvTable table, Header header, Kind kind) {
        this.table = table;
        this.header = header;
        this.kind = kind;
        cells = Cells.of(table, header, notes);
    }

    /** The table, if its head is that of one of these. */
    static Optional<BoardTable> of(CsvTable table) {
        Header header = Header.of(table);
        Kind kind = null;
        if (header.has(DEAL) && (header.has(ACCOUNT) || header.has(REVENUE))) {
            kind = Kind.DEALS;
        } else if (header.has(BUCKET) && (header.has(LEAST) || header.has(MOST))) {
            kind = Kind.BUCKETS;
        } else if (header.has(TEAM) && (header.has(MONTHS) || header.names().stream()
                .anyMatch(head -> Quarter.read(head).isPresent()))) {
            kind = Kind.TEAMS;
        } else if (header.has(EPIC) && !header.has(TITLE)
                || header.has(TITLE) && header.has(Set.of("priority")) && header.has(Set.of("purpose"))) {
            kind = Kind.EPICS;
        }
        return Optional.ofNullable(kind).map(found -> new BoardTable(table, header, found));
    }

    /** What it was found to be. */
    String what() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    List<Part> parts() {
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            switch (kind) {
                case EPICS -> epic(row);
                case BUCKETS -> bucket(row);
                case TEAMS -> team(row);
                case DEALS -> deal(row);
            }
        }
        return parts.all();
    }

    /** What was left out, with the numbers of the lines; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notes.all();
    }

    private void epic(CsvTable.Row row) {
        String title = cells.text(row, header.has(EPIC) && !header.has(TITLE) ? EPIC : TITLE);
        named(row, "epic", title, new Fields().say("purpose", cells.text(row, PURPOSE))
                .say("priority", Words.tidy(cells.text(row, Set.of("priority"))))
                .say("owner", mentions.person(cells.text(row, Set.of("owner"))))
                .say("release", Words.tidy(cells.text(row, Set.of("release", "target release", "milestone")))));
    }

    private void bucket(CsvTable.Row row) {
        Integer least = percent(row, LEAST, "least");
        Integer most = percent(row, MOST, "most");
        if (least != null && most != null && least > most) {
            notes.leftOut(row, "the least is above the most; both were left out");
            least = null;
            most = null;
        }
        named(row, "bucket", cells.text(row, BUCKET),
                new Fields().say("purpose", cells.text(row, PURPOSE)).say("share_least", least)
                        .say("share_most", most));
    }

    /** A capacity under its quarter's head, or one in a row of its own. */
    private void team(CsvTable.Row row) {
        Part.Ref team = mentions.to("team", cells.text(row, TEAM));
        if (team == null) {
            notes.refused(row, "it names no team");
            return;
        }
        if (header.has(MONTHS)) {
            capacity(row, team, cells.text(row, QUARTER), cells.text(row, MONTHS));
        }
        for (int i = 0; i < header.names().size(); i++) {
            if (Quarter.read(header.names().get(i)).isPresent() && !row.cell(i).isBlank()) {
                capacity(row, team, header.names().get(i), row.cell(i));
            }
        }
    }

    private void capacity(CsvTable.Row row, Part.Ref team, String said, String months) {
        Optional<Quarter> quarter = Quarter.read(said);
        if (quarter.isEmpty()) {
            notes.refused(row, "“%s” is no quarter such as 2026-Q4".formatted(said));
            return;
        }
        Double capacity = cells.figure(row, "capacity", months);
        String key = Words.key(team.path()) + "|" + quarter.get().word();
        if (parts.has("capacity/" + key)) {
            notes.refused(row, "the capacity of this team in %s stands further up".formatted(quarter.get().label()));
        } else if (capacity != null) {
            parts.add("capacity", null, key, "", null, new Fields().say("team", team)
                    .say("quarter", quarter.get().word()).say("months", capacity));
        }
    }

    private void deal(CsvTable.Row row) {
        String title = Words.tidy(cells.text(row, DEAL));
        String rfe = cells.text(row, Set.of("rfe", "request", "ticket"));
        String state = cells.text(row, Set.of("state", "status"));
        if (Words.key(title).isEmpty() || parts.has("deal/" + Words.key(title))) {
            notes.refused(row, Words.key(title).isEmpty() ? "it has no title" : "its title stands further up");
            return;
        }
        DealState stands = DealState.of(Words.key(state).replace(' ', '_'));
        if (!state.isEmpty() && !Words.key(state).equals(Words.key(stands.label()))) {
            notes.leftOut(row, "the state “%s” is not known; it counts as asked".formatted(state));
        }
        parts.add("deal", null, Words.key(title), title, null, new Fields().say("title", title)
                .say("rfe", rfe.isEmpty() ? null : new Known("rfe", rfe))
                .say("account", Words.tidy(cells.text(row, ACCOUNT)))
                .say("revenue", cells.figure(row, "revenue", cells.text(row, REVENUE))).say("state", stands.word())
                .say("criteria", Deal.write(Deal.criteria(cells.text(row, Set.of("criteria")))))
                .say("asked_on", cells.day(row, Set.of("asked", "asked on")))
                .say("expires_on", cells.day(row, Set.of("expires", "expires on")))
                .say("payback_on", cells.day(row, Set.of("payback", "payback on")))
                .say("effort", cells.figure(row, "effort", cells.text(row, Set.of("effort"))))
                .say("won", cells.figure(row, "won", cells.text(row, Set.of("won")))));
    }

    private void named(CsvTable.Row row, String type, String title, Fields fields) {
        if (Words.key(title).isEmpty() || parts.has(type + "/" + Words.key(title))) {
            notes.refused(row, Words.key(title).isEmpty() ? "it has no name" : "its name stands further up");
        } else {
            mentions.to(type, title, fields);
        }
    }

    private @Nullable Integer percent(CsvTable.Row row, Set<String> names, String what) {
        Double percent = cells.figure(row, what, cells.text(row, names));
        if (percent != null && percent > PERCENT) {
            notes.leftOut(row, "%s %s is above 100 %%; it was left out".formatted(what, RfeValues.number(percent)));
            return null;
        }
        return percent == null ? null : Integer.valueOf((int) Math.round(percent));
    }
}
