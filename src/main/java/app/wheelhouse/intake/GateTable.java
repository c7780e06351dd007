package app.wheelhouse.intake;

import app.wheelhouse.decision.Door;
import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.rhythm.gate.Checklist;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.rhythm.gate.LateChange;
import app.wheelhouse.rhythm.gate.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold before something goes on, as a table: gates with their criteria, releases, red lists, stages or incidents. */
final class GateTable {
    private static final Set<String> GATE = Set.of("gate");
    private static final Set<String> CRITERION = Set.of("criterion", "criteria", "exit criterion");
    private static final Set<String> RELEASE = Set.of("release", "version");
    private static final Set<String> FREEZE = Set.of("code freeze", "freeze", "freeze on");
    private static final Set<String> GOLDEN = Set.of("golden run", "golden run on");
    private static final Set<String> AVAILABLE = Set.of("available", "ga", "ga on", "general availability");
    private static final Set<String> LATE = Set.of("late change", "red list");
    private static final Set<String> STAGE = Set.of("stage", "step");
    private static final Set<String> PLACE = Set.of("site", "offer", "site or offer");
    private static final Set<String> INCIDENT = Set.of("incident");
    private static final Set<String> TAKEN = Set.of("budget taken", "budget share", "budget");
    private static final Set<String> HAPPENED = Set.of("happened on", "day", "date");
    private static final int LONGEST = 3650;
    private final CsvTable table;
    private final RowNotes notes = new RowNotes();
    private final Cells cells;
    private final Parts parts = new Parts();
    private final Mentions mentions = new Mentions(parts);
    private final Kind kind;

    /** What the rows of a table are. */
    private enum Kind {
        GATES, RELEASES, RED_LIST, STAGES, INCIDENTS
    }

    private GateTable(CsvTable table, Header header, Kind kind) {
        this.table = table;
        this.kind = kind;
        cells = Cells.of(table, header, notes);
    }

    /** The table, if its head is that of one of these. */
    static Optional<GateTable> of(CsvTable table) {
        Header header = Header.of(table);
        Kind kind = null;
        if (header.has(GATE) && header.has(CRITERION)) {
            kind = Kind.GATES;
        } else if (header.has(LATE) && header.has(RELEASE)) {
            kind = Kind.RED_LIST;
        } else if (header.has(RELEASE) && (header.has(FREEZE) || header.has(GOLDEN) || header.has(AVAILABLE))) {
            kind = Kind.RELEASES;
        } else if (header.has(PLACE) && header.has(STAGE)) {
            kind = Kind.STAGES;
        } else if (header.has(INCIDENT) && (header.has(TAKEN) || header.has(HAPPENED))) {
            kind = Kind.INCIDENTS;
        }
        return Optional.ofNullable(kind).map(found -> new GateTable(table, header, found));
    }

    /** What it was found to be. */
    String what() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    List<Part> parts() {
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            switch (kind) {
                case GATES -> criterion(row);
                case RELEASES -> release(row);
                case RED_LIST -> lateChange(row);
                case STAGES -> stage(row);
                case INCIDENTS -> named(row, "incident", null, cells.text(row, INCIDENT),
                        new Fields().say("happened_on", cells.day(row, HAPPENED))
                                .say("budget_share", cells.figure(row, "the budget taken", cells.text(row, TAKEN))));
            }
        }
        return parts.all();
    }

    /** What was left out, with the numbers of the lines; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notes.all();
    }

    private void criterion(CsvTable.Row row) {
        String decides = cells.text(row, Set.of("decides", "type of decision", "decision type"));
        Known right = decides.isEmpty() ? null : new Known("matrix_row", decides);
        String title = Words.tidy(cells.text(row, CRITERION));
        CriterionKind asked = kindOf(row);
        Ref gate = mentions.to("gate", cells.text(row, GATE), new Fields().say("matrix_row",
                asked == CriterionKind.APPROVAL ? null : right).say("purpose", cells.text(row, Set.of("purpose"))));
        if (gate == null || Words.key(title).isEmpty()) {
            notes.refused(row, gate == null ? "it names no gate" : "it has no criterion");
            return;
        }
        String key = Words.key(cells.text(row, GATE)) + "|" + Words.key(title);
        if (parts.has("criterion/" + key)) {
            notes.refused(row, "its gate asks for this further up");
            return;
        }
        String most = cells.text(row, Set.of("at most"));
        String measure = cells.text(row, Set.of("measure", "figure")).toLowerCase(Locale.ROOT);
        Fields fields = new Fields().say("gate", gate).say("title", title).say("kind", asked.word())
                .say("advised", advised(row)).say("matrix_row", asked == CriterionKind.APPROVAL ? right : null)
                .say("subject", Words.tidy(cells.text(row, Set.of("subject", "slo", "kpi", "page", "document"))))
                .say("measure", measure);
        if (asked.isCondition()) {
            fields.say("comparison", most.isEmpty() ? Criterion.AT_LEAST : Criterion.AT_MOST)
                    .say("threshold", cells.figure(row, "the threshold", most.isEmpty()
                            ? cells.text(row, Set.of("at least", "threshold"))
                            : most))
                    .say("warn_at",
                            cells.figure(row, "where it warns", cells.text(row, Set.of("warns from", "warn at"))))
                    .say("days", days(row));
        }
        String path = parts.add("criterion", null, key, title, "criterion of " + gate.path(), fields);
        evidence(row, new Ref(path), key);
    }

    private @Nullable Boolean advised(CsvTable.Row row) {
        String weight = Words.key(cells.text(row, Set.of("weight", "needed")));
        if (!weight.isEmpty() && !Set.of("advised", "required").contains(weight)) {
            notes.leftOut(row, "the weight “%s” is neither required nor advised; it counts as required".formatted(
                    weight));
        }
        return weight.equals("advised") ? true : null;
    }

    private CriterionKind kindOf(CsvTable.Row row) {
        String said = Words.key(cells.text(row, Set.of("kind", "type")));
        CriterionKind found = Arrays.stream(CriterionKind.values())
                .filter(each -> each.word().equals(said) || Words.key(each.label()).equals(said)).findFirst()
                .orElse(CriterionKind.CHECKLIST);
        if (!said.isEmpty() && found == CriterionKind.CHECKLIST && !said.equals(CriterionKind.CHECKLIST.word())) {
            notes.leftOut(row, "the kind “%s” is not known; it counts as a point of a checklist".formatted(said));
        }
        return found;
    }

    private void evidence(CsvTable.Row row, Ref criterion, String key) {
        String said = Words.key(cells.text(row, Set.of("met", "done")));
        String shown = Words.tidy(cells.text(row, Set.of("evidence")));
        if (said.isEmpty() && shown.isEmpty()) {
            return;
        }
        Boolean met = Set.of("yes", "true", "x").contains(said)
                ? Boolean.TRUE
                : Set.of("no", "false").contains(said) ? Boolean.FALSE : null;
        if (met == null && !said.isEmpty()) {
            notes.leftOut(row, "“%s” is neither yes nor no; it counts as not answered".formatted(said));
        }
        String release = cells.text(row, RELEASE);
        parts.add("evidence", null, key + "|" + Words.key(release), "", null,
                new Fields().say("criterion", criterion)
                        .say("release", release.isEmpty() ? null : new Known("release", release)).say("met", met)
                        .say("text", shown));
    }

    private void release(CsvTable.Row row) {
        Ref train = mentions.to("train", cells.text(row, Set.of("train")));
        named(row, "release", "release", cells.text(row, RELEASE), new Fields().say("train", train)
                .say("begins_on", cells.day(row, Set.of("begins", "begins on", "start")))
                .say("freeze_on", cells.day(row, FREEZE)).say("golden_run_on", cells.day(row, GOLDEN))
                .say("ga_on", cells.day(row, AVAILABLE))
                .say("ends_on", cells.day(row, Set.of("end of life", "eol", "ends on", "end of support")))
                .say("notes", cells.text(row, Set.of("notes", "note"))));
    }

    private void lateChange(CsvTable.Row row) {
        String release = cells.text(row, RELEASE);
        if (release.isEmpty()) {
            notes.refused(row, "it names no release");
            return;
        }
        String door = cells.text(row, Set.of("door"));
        String state = Words.key(cells.text(row, Set.of("state", "status")));
        Optional<LateChange.State> known = Stream.of(LateChange.State.values())
                .filter(each -> each.word().equals(state) || Words.key(each.label()).equals(state)).findFirst();
        if (!door.isEmpty() && Door.of(door).isEmpty()) {
            notes.leftOut(row, "the door “%s” is neither one-way nor two-way; it was left out".formatted(door));
        }
        if (!state.isEmpty() && known.isEmpty()) {
            notes.leftOut(row, "the state “%s” is not known; it counts as open".formatted(state));
        }
        named(row, "late_change", "late_change", cells.text(row, LATE),
                new Fields().say("release", new Known("release", release))
                        .say("owner", mentions.person(cells.text(row, Set.of("owner"))))
                        .say("door", Door.of(door).map(Door::word).orElse(null))
                        .say("priority", Words.tidy(cells.text(row, Set.of("priority"))))
                        .say("security",
                                Set.of("yes", "true", "x").contains(Words.key(cells.text(row, Set.of("security"))))
                                        ? true
                                        : null)
                        .say("state", known.orElse(LateChange.State.OPEN).word()));
    }

    private void stage(CsvTable.Row row) {
        String said = Words.key(cells.text(row, STAGE));
        Stage.Step step = Stage.Step.of(said);
        if (!said.isEmpty() && !step.word().equals(said)) {
            notes.leftOut(row, "the stage “%s” is not known; it counts as crawl".formatted(said));
        }
        String gate = cells.text(row, GATE);
        named(row, "stage", "stage", cells.text(row, PLACE), new Fields().say("step", step.word())
                .say("since", cells.day(row, Set.of("since")))
                .say("gate", gate.isEmpty() ? null : new Known("gate", gate))
                .say("promotion", list(cells.text(row, Set.of("goes on when", "promotion"))))
                .say("demotion", list(cells.text(row, Set.of("goes back when", "demotion")))));
    }

    /** A checklist in one cell: its points by semicolons, those that are ticked with [x]. */
    private static String list(String cell) {
        return Checklist.read(String.join("\n", Arrays.stream(cell.split(";", -1)).map(String::strip)
                .filter(each -> !each.isEmpty()).map(each -> each.startsWith("[") ? "- " + each : "- [ ] " + each)
                .toList())).text();
    }

    private void named(CsvTable.Row row, String type, @Nullable String list, String title, Fields fields) {
        String key = Words.key(title);
        if (key.isEmpty() || parts.has(type + "/" + key)) {
            notes.refused(row, key.isEmpty() ? "it has no name" : "its name stands further up");
        } else {
            parts.add(type, null, key, Words.tidy(title), list, fields.say("title", Words.tidy(title)));
        }
    }

    private @Nullable Integer days(CsvTable.Row row) {
        Double days = cells.figure(row, "the window", cells.text(row, Set.of("days", "window", "window days")));
        if (days != null && (days < 1 || days > LONGEST)) {
            notes.leftOut(row, "a window is 1 to %d days; it was left out".formatted(LONGEST));
            return null;
        }
        return days == null ? null : Integer.valueOf((int) Math.round(days));
    }
}
