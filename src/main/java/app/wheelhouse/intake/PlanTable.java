package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.PromiseState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, as tables, told by their heads: outcomes (outcome, checkpoint, owner, state, confidence), check-ins on them
 * (outcome, date, check-in, state, confidence), promises (promise, who, to, by, state), holidays (holiday, from, to) and days on
 * the way (travel, who, from, to).
 */
final class PlanTable {
    private static final Set<String> OUTCOME = Set.of("outcome");
    private static final Set<String> CHECKPOINT = Set.of("checkpoint", "milestone", "promised by");
    private static final Set<String> OWNER = Set.of("owner", "who", "dri", "responsible", "person");
    private static final Set<String> STATE = Set.of("state", "status");
    private static final Set<String> LINE = Set.of("check in", "checkin", "line", "said", "note");
    private static final Set<String> DAY = Set.of("date", "day", "on", "made on", "said on");
    private static final Set<String> PROMISE = Set.of("promise", "promised");
    private static final Set<String> BY = Set.of("by", "due", "due on", "until");
    private static final Set<String> HOLIDAY = Set.of("holiday");
    private static final Set<String> TRAVEL = Set.of("travel", "trip");
    private static final Set<String> FROM = Set.of("from", "first day", "starts on", "date", "day");
    private static final Set<String> TO = Set.of("to", "last day", "ends on", "until");
    private static final int ALL = 100;
    private final CsvTable table;
    private final Kind kind;
    private final RowNotes notes = new RowNotes();
    private final Cells cells;
    private final Parts parts = new Parts();
    private final Mentions mentions = new Mentions(parts);

    /** What the rows of a table are. */
    private enum Kind {
        OUTCOMES, CHECK_INS, PROMISES, HOLIDAYS, TRAVELS
    }

    private PlanTable(CsvTable table, Header header, Kind kind) {
        this.table = table;
        cells = Cells.of(table, header, notes);
        this.kind = kind;
    }

    /** The table, if its head is that of one of these. */
    static Optional<PlanTable> of(CsvTable table) {
        Header header = Header.of(table);
        Kind kind = null;
        if (header.has(OUTCOME) && header.has(LINE) && header.has(DAY)) {
            kind = Kind.CHECK_INS;
        } else if (header.has(OUTCOME) && header.has(CHECKPOINT)) {
            kind = Kind.OUTCOMES;
        } else if (header.has(PROMISE) && (header.has(BY) || header.has(OWNER))) {
            kind = Kind.PROMISES;
        } else if (header.has(HOLIDAY) && header.has(FROM)) {
            kind = Kind.HOLIDAYS;
        } else if (header.has(TRAVEL) && header.has(FROM)) {
            kind = Kind.TRAVELS;
        }
        return Optional.ofNullable(kind).map(found -> new PlanTable(table, header, found));
    }

    /** What it was found to be. */
    String what() {
        return kind == Kind.CHECK_INS ? "check-ins" : kind.name().toLowerCase(Locale.ROOT);
    }

    List<Part> parts() {
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            switch (kind) {
                case OUTCOMES -> outcome(row);
                case CHECK_INS -> checkIn(row);
                case PROMISES -> promise(row);
                case HOLIDAYS -> days(row, "holiday", HOLIDAY);
                case TRAVELS -> days(row, "travel", TRAVEL);
            }
        }
        return parts.all();
    }

    /** What was left out, with the numbers of the lines; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notes.all();
    }

    private void outcome(CsvTable.Row row) {
        String title = Words.tidy(cells.text(row, OUTCOME));
        String by = cells.text(row, CHECKPOINT);
        if (Words.key(title).isEmpty()) {
            notes.refused(row, "it names no outcome");
            return;
        }
        OptionalInt day = Checkpoint.dayIn(Words.tidy(by));
        Ref checkpoint = mentions.to("checkpoint", by,
                new Fields().say("plan_day", day.isPresent() ? Integer.valueOf(day.getAsInt()) : null));
        String key = Words.key(by) + "|" + Words.key(title);
        if (parts.has("outcome/" + key)) {
            notes.refused(row, "this outcome stands further up");
            return;
        }
        parts.add("outcome", null, key, title, "outcome",
                new Fields().say("checkpoint", checkpoint).say("title", title)
                        .say("owner", mentions.person(cells.text(row, OWNER))).say("state", state(row))
                        .say("confidence", confidence(row))
                        .say("evidence", cells.text(row, Set.of("evidence", "proof")))
                        .say("session", session(row)).say("detail", cells.text(row, Set.of("detail", "purpose"))));
    }

    private void checkIn(CsvTable.Row row) {
        String outcome = Words.tidy(cells.text(row, OUTCOME));
        String line = Words.tidy(cells.text(row, LINE));
        Optional<LocalDate> day = DayText.read(cells.text(row, DAY));
        if (Words.key(outcome).isEmpty()) {
            notes.refused(row, "it names no outcome");
        } else if (line.isEmpty()) {
            notes.refused(row, "it says nothing");
        } else if (day.isEmpty()) {
            notes.refused(row, "“%s” is no day".formatted(cells.text(row, DAY)));
        } else {
            parts.add("checkin", null, Words.key(outcome) + "|" + day.get(), line, null,
                    new Fields().say("outcome", new Known("outcome", outcome)).say("title", line)
                            .say("made_on", day.get()).say("state", state(row)).say("confidence", confidence(row)));
        }
    }

    private void promise(CsvTable.Row row) {
        String title = Words.tidy(cells.text(row, PROMISE));
        if (Words.key(title).isEmpty()) {
            notes.refused(row, "it says nothing that was promised");
            return;
        }
        String said = word(cells.text(row, STATE));
        PromiseState state = said.equals("not_kept") ? PromiseState.BROKEN : PromiseState.of(said);
        if (!said.isEmpty() && !said.equals("not_kept") && !state.word().equals(said)) {
            notes.leftOut(row, "“%s” is no state of a promise: open, kept, broken, withdrawn".formatted(
                    cells.text(row, STATE)));
        }
        String outcome = cells.text(row, OUTCOME);
        parts.add("promise", null, Words.key(title), title, null,
                new Fields().say("title", title).say("person", mentions.person(cells.text(row, OWNER)))
                        .say("promised_to", Words.tidy(cells.text(row, Set.of("to", "promised to", "whom"))))
                        .say("made_on", cells.day(row, DAY)).say("due_on", cells.day(row, BY))
                        .say("session", session(row))
                        .say("outcome", outcome.isEmpty() ? null : new Known("outcome", outcome))
                        .say("state", state.word()).say("kept_on", cells.day(row, Set.of("kept on", "kept"))));
    }

    private void days(CsvTable.Row row, String type, Set<String> name) {
        String title = Words.tidy(cells.text(row, name));
        Optional<LocalDate> from = DayText.read(cells.text(row, FROM));
        LocalDate to = cells.day(row, TO);
        if (Words.key(title).isEmpty() || from.isEmpty()) {
            notes.refused(row, from.isEmpty()
                    ? "“%s” is no day".formatted(cells.text(row, FROM))
                    : "it has no name");
        } else if (to != null && to.isBefore(from.get())) {
            notes.refused(row, "it ends before it begins");
        } else {
            parts.add(type, null, Words.key(title) + "|" + from.get(), title, null,
                    new Fields().say("title", title).say("starts_on", from.get())
                            .say("ends_on", to == null ? from.get() : to)
                            .say("person", type.equals("travel") ? mentions.person(cells.text(row, OWNER)) : null)
                            .say("place",
                                    type.equals("travel")
                                            ? Words.tidy(cells.text(row, Set.of("place", "where")))
                                            : null));
        }
    }

    private @Nullable String state(CsvTable.Row row) {
        String said = word(cells.text(row, STATE));
        boolean known = Arrays.stream(OutcomeState.values()).anyMatch(each -> each.word().equals(said));
        if (!known && !said.isEmpty()) {
            notes.leftOut(row, "“%s” is no state of an outcome: not started, on track, at risk, done, missed".formatted(
                    cells.text(row, STATE)));
        }
        return known ? said : null;
    }

    private @Nullable Integer confidence(CsvTable.Row row) {
        String said = cells.text(row, Set.of("confidence"));
        OptionalDouble figure = FigureText.read(said, cells.comma());
        boolean percent = figure.isPresent() && figure.getAsDouble() >= 0 && figure.getAsDouble() <= ALL;
        if (!said.isEmpty() && !percent) {
            notes.leftOut(row, "“%s” is no confidence from 0 to 100 %% and was left out".formatted(said));
        }
        return percent ? Integer.valueOf((int) Math.round(figure.getAsDouble())) : null;
    }

    private @Nullable Known session(CsvTable.Row row) {
        String said = cells.text(row, Set.of("session", "meeting", "said in"));
        return said.isEmpty() ? null : new Known("session", said);
    }

    private static String word(String said) {
        return said.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
