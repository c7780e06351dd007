package app.wheelhouse.intake;

import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision log as a CSV table: which column is what, and the records its rows become. */
final class DecisionTable {
    private static final Set<String> TITLE = Set.of("decision", "question", "title");
    private static final Set<String> SURE = Set.of("decision", "question");
    private static final Set<String> TELLING = Set.of("door", "outcome", "options", "needed by", "reversal trigger",
            "decided on", "decided by", "raised on", "raised", "decided", "recommendation");
    private static final Map<String, Set<String>> TEXTS = Map.of("context", Set.of("context", "why"), "recommendation",
            Set.of("recommendation", "recommended", "proposal"), "risks", Set.of("risks", "risk"), "consequences",
            Set.of("consequences"), "outcome", Set.of("outcome", "result"), "reason", Set.of("reason", "because"),
            "reversal_trigger", Set.of("reversal trigger", "trigger", "turn back if"), "tags", Set.of("tags"));
    private static final Map<String, Set<String>> DAYS = Map.of("raised_on", Set.of("raised on", "raised"), "ready_on",
            Set.of("ready on", "ready"), "needed_by", Set.of("needed by", "by", "due"), "decided_on",
            Set.of("decided on", "decided"), "told_on", Set.of("told on", "told"), "performed_on",
            Set.of("performed on", "performed"), "review_on", Set.of("review on", "review date", "review"));
    private static final Map<String, Framework> LETTERS = letters();

    private final CsvTable table;
    private final Header header;
    private final Parts parts = new Parts();
    private final Roles roles = new Roles(parts);
    private final Set<Integer> notUnderstood = new LinkedHashSet<>();

    private DecisionTable(CsvTable table) {
        this.table = table;
        header = Header.of(table);
    }

    private static Map<String, Framework> letters() {
        Map<String, Framework> names = new LinkedHashMap<>();
        List.of("decides", "recommends", "agrees", "performs", "input")
                .forEach(name -> names.put(name, Framework.RAPID));
        List.of("accountable", "responsible", "consulted").forEach(name -> names.put(name, Framework.RACI));
        List.of("driver", "approver", "contributor", "contributors").forEach(name -> names.put(name, Framework.DACI));
        names.put("informed", Framework.RACI);
        return names;
    }

    /** The table, if its header is that of a decision log. */
    static Optional<DecisionTable> of(CsvTable table) {
        DecisionTable log = new DecisionTable(table);
        boolean sure = log.header.has(SURE) && log.header.names().size() > 1 && !log.header.has(ActionTable.SURE);
        return log.header.has(TITLE) && (sure || log.header.has(TELLING)) ? Optional.of(log) : Optional.empty();
    }

    /** One decision for each row that has a title, with those who take part in it. */
    List<Part> parts() {
        List<CsvTable.Row> rows = table.rows().subList(1, table.rows().size());
        Map<String, String> titles = new LinkedHashMap<>();
        rows.forEach(row -> titles.putIfAbsent(Words.key(cell(row, TITLE)), "decision/" + Words.key(cell(row, TITLE))));
        for (CsvTable.Row row : rows) {
            if (Words.key(cell(row, TITLE)).isEmpty() || parts.has("decision/" + Words.key(cell(row, TITLE)))) {
                notUnderstood.add(row.line());
            } else {
                decision(row, titles);
            }
        }
        return parts.all();
    }

    private void decision(CsvTable.Row row, Map<String, String> titles) {
        String title = Words.tidy(cell(row, TITLE));
        String session = cell(row, Set.of("session", "meeting"));
        String topic = cell(row, Set.of("topic", "agenda"));
        String before = cell(row, Set.of("supersedes", "replaces"));
        String by = cell(row, Set.of("decided by", "decider"));
        String row2 = cell(row, Set.of("type", "kind", "decision type"));
        Fields fields = new Fields().say("title", title)
                .say("state", word(row, Set.of("state", "status"), said -> Optional.of(AdrParts.state(said))
                        .filter(state -> state != DecisionState.PROPOSED || said.strip().equalsIgnoreCase("proposed")
                                || said.strip().equalsIgnoreCase("open"))
                        .map(DecisionState::word), DecisionState.PROPOSED.word()))
                .say("door", word(row, Set.of("door"), said -> Door.of(said).map(Door::word), null))
                .say("options", cell(row, Set.of("options", "alternatives")))
                .say("session", session.isEmpty() ? null : new Known("session", session))
                .say("topic", session.isEmpty()
                        ? null
                        : new Known("topic", session, topic.isEmpty() ? title : topic))
                .say("matrix_row", row2.isEmpty() ? null : new Known("matrix_row", row2))
                .say("decided_by", by.isEmpty() ? null : new Ref(roles.person(by)));
        String other = titles.get(Words.key(before));
        fields.say("supersedes",
                before.isEmpty() ? null : other == null ? new Known("decision", before) : new Ref(other));
        TEXTS.forEach((field, names) -> fields.say(field, cell(row, names)));
        DAYS.forEach((field, names) -> fields.say(field, day(row, names)));
        fields.say("framework", framework(row).map(Framework::word).orElse(null));
        String path = parts.add("decision", null, Words.key(title), title, null, fields);
        LETTERS.keySet().forEach(name -> roles.add(Roles.inCell(cell(row, Set.of(name))),
                String.valueOf(Character.toUpperCase(name.charAt(0)))));
        roles.done(path);
        for (String receipt : cell(row, Set.of("receipts", "evidence", "sources")).split("[;\n]", -1)) {
            if (!Words.key(receipt).isEmpty()) {
                parts.add("link", null, path + "|receipt " + Words.key(receipt), "", null,
                        new Fields().say("decision", new Ref(path)).say("type", "receipt").say("record",
                                new Known("receipt", receipt.strip())));
            }
        }
    }

    /** As its column says, else as the names of the columns in which it names somebody. */
    private Optional<Framework> framework(CsvTable.Row row) {
        return Framework.of(cell(row, Set.of("framework"))).or(() -> LETTERS.entrySet().stream()
                .filter(each -> !cell(row, Set.of(each.getKey())).isEmpty()).map(Map.Entry::getValue).findFirst());
    }

    private @Nullable String word(CsvTable.Row row, Set<String> names, Function<String, Optional<String>> read,
            @Nullable String otherwise) {
        String said = cell(row, names);
        Optional<String> word = said.isEmpty() ? Optional.empty() : read.apply(said);
        if (!said.isEmpty() && word.isEmpty()) {
            notUnderstood.add(row.line());
        }
        return word.orElse(otherwise);
    }

    private @Nullable LocalDate day(CsvTable.Row row, Set<String> names) {
        String said = cell(row, names);
        Optional<LocalDate> day = DayText.read(said);
        if (!said.isEmpty() && day.isEmpty()) {
            notUnderstood.add(row.line());
        }
        return day.orElse(null);
    }

    private String cell(CsvTable.Row row, Set<String> names) {
        return row.cell(header.column(names));
    }

    /** Rows without a title or with one twice, and those with a state, a door or a day nobody knows. */
    List<NotUnderstood> notUnderstood() {
        List<NotUnderstood> lines = new ArrayList<>();
        table.rows().stream().filter(row -> notUnderstood.contains(row.line()))
                .forEach(row -> lines.add(new NotUnderstood(row.line(), String.join(", ", row.cells()))));
        return lines;
    }
}
