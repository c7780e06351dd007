package app.wheelhouse.intake;

import app.wheelhouse.backlog.Scales;
import app.wheelhouse.document.FrontMatter;
import app.wheelhouse.intake.ImportReport.Taken;
import app.wheelhouse.intake.adr.Adr;
import app.wheelhouse.intake.adr.AdrReader;
import app.wheelhouse.intake.guide.Guide;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.GuideParser;
import app.wheelhouse.output.CalendarFile;
import app.wheelhouse.signal.openslo.OpenSlo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text was found to be, as records; told by its name and, for tables, by its header. */
record Content(String what, List<Part> parts, List<NotUnderstood> notUnderstood, List<Taken> columns, String program) {
    private static final String UNDERSTOOD = "Wheelhouse reads Markdown session guides, decision records and documents with title and kind above them (.md), calendars (.ics), OpenSLO (.yaml), and "
            + "as .csv or .xlsx lists of people (columns name, role, org, default role), decisions (decision, state, door, options, "
            + "session …), actions (action, owner, due) and rights matrices (people along the head, RAPID, RACI or DACI in "
            + "the first cell), requests (title with reach, effort, account, epic …; exports of Jira, Productboard and Aha!), "
            + "epics (epic, priority), buckets (bucket, least, most), capacities (team, quarter, months), deals, "
            + "gates (gate, criterion, kind), releases (release, code freeze, golden run), "
            + "red lists (late change, release), stages (site, stage), incidents (incident, budget taken), "
            + "readings of KPIs (kpi, date, value), deployments (deployed, committed, failed, recovered, rework) "
            + "tracks (track, dri, proof, by), outcomes (outcome, checkpoint, owner, state), check-ins (outcome, date, check-in), "
            + "promises (promise, who, to, by, state), holidays (holiday, from, to) and days on the way (travel, who, from, to)";
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");
    private static final Set<String> TABLE = Set.of("csv", "tsv");
    private static final Set<String> YAML = Set.of("yaml", "yml");
    private static final Set<String> PROSE = Set.of("txt", "text", "");
    private static final Pattern STRUCTURE = Pattern.compile("(?m)^\\s{0,3}(?:#{1,6}\\s|[-*+•] |\\d+[.)] |\\*\\*)");

    /** What is no table of requests. */
    Content(String what, List<Part> parts, List<NotUnderstood> notUnderstood) {
        this(what, parts, notUnderstood, List.of(), "");
    }

    /** What the user is told it is: "rfes of Jira". */
    String called() {
        return program.isEmpty() ? what : what + " of " + program;
    }

    /** Either the content, or why the text is none that an importer understands. */
    record Found(Optional<Content> content, Optional<Refusal> refusal) {
    }

    /** @param board the settings of the board, for the words of its scales */
    static Found of(SourceText source, Map<String, Object> board) {
        String ending = ending(source.name());
        boolean table = TABLE.contains(ending);
        boolean prose = PROSE.contains(ending);
        if (table || prose) {
            Found rows = table(source, board);
            if (table || rows.content().isPresent()) {
                return rows;
            }
        }
        if (YAML.contains(ending) || OpenSlo.isOne(source.text())) {
            return slos(source);
        }
        if (CalendarFile.isOne(source.text())) {
            return found(CalendarParts.of(source.text()));
        }
        if (MARKDOWN.contains(ending) || prose && STRUCTURE.matcher(source.text()).find()) {
            FrontMatter matter = FrontMatter.of(source.text());
            if (matter.isOfDocument()) {
                return found(new Content("document", PageParts.of(matter, source.name()), List.of()));
            }
            if (AdrReader.isOne(source.text())) {
                Adr adr = AdrReader.read(stem(source.name()), source.text());
                return found(new Content("adr", AdrParts.of(adr), adr.notUnderstood()));
            }
            Guide guide = GuideParser.parse(stem(source.name()), source.text());
            return new Found(
                    Optional.of(new Content("guide", GuideParts.of(guide, source.name()), guide.notUnderstood())),
                    Optional.empty());
        }
        return refused(Refusal.of(Refusal.Code.NOT_UNDERSTOOD, source.name(),
                "%s is no file an importer knows. %s.".formatted(source.name(), UNDERSTOOD)));
    }

    private static Found slos(SourceText source) {
        OpenSlo slos = OpenSlo.isOne(source.text())
                ? OpenSlo.read(source.text())
                : new OpenSlo(List.of(), List.of(), "no object in it says “apiVersion: openslo/v1”", 1);
        if (slos.flaw().isEmpty() && !slos.definitions().isEmpty()) {
            return found(SloParts.of(slos));
        } else if (slos.flaw().isEmpty()) {
            String why = slos.notes().stream().map(OpenSlo.Note::text).findFirst().orElse("it is empty");
            return refused(Refusal.of(Refusal.Code.NOT_UNDERSTOOD, source.name(),
                    "%s defines nothing that can be brought in: %s.".formatted(source.name(), why)));
        }
        return refused(new Refusal(Refusal.Code.MALFORMED, "%s cannot be read as OpenSLO: line %d: %s."
                .formatted(source.name(), slos.flawLine(), slos.flaw()), source.name(), slos.flawLine()));
    }

    private static Found table(SourceText source, Map<String, Object> board) {
        CsvTable table = CsvTable.read(source.text());
        return table(source.name(), table, board);
    }

    /** The first sheet of a workbook that an importer knows; if there is none, why its first sheet is none. */
    static Found of(Sheets sheets, Map<String, Object> board) {
        List<Found> found = sheets.tables().stream().map(table -> table(sheets.name(), table, board)).toList();
        return found.stream().filter(each -> each.content().isPresent()).findFirst().orElseGet(found::getFirst);
    }

    private static Found table(String file, CsvTable table, Map<String, Object> board) {
        if (table.openQuote() > 0) {
            return refused(new Refusal(Refusal.Code.MALFORMED,
                    "%s: the quotation mark in line %d is never closed; nothing was imported."
                            .formatted(file, table.openQuote()),
                    file, table.openQuote()));
        }
        String name = stem(file).replace('-', ' ').replace('_', ' ');
        Optional<MatrixTable> matrix = MatrixTable.of(table, true, name);
        if (matrix.isPresent()) {
            return found(new Content("matrix", matrix.get().parts(), matrix.get().notUnderstood()));
        }
        Optional<Content> backlog = backlog(table, board);
        if (backlog.isPresent()) {
            return found(backlog.get());
        }
        Optional<KpiTable> kpis = KpiTable.of(table, file);
        if (kpis.isPresent()) {
            List<Part> parts = kpis.get().parts();
            return found(new Content(kpis.get().what(), parts, kpis.get().notUnderstood()));
        }
        Optional<TrackTable> tracks = TrackTable.of(table);
        if (tracks.isPresent()) {
            List<Part> parts = tracks.get().parts();
            return found(new Content("tracks", parts, tracks.get().notUnderstood()));
        }
        Optional<PlanTable> plan = DecisionTable.of(table).isPresent() ? Optional.empty() : PlanTable.of(table);
        if (plan.isPresent()) {
            List<Part> parts = plan.get().parts();
            return found(new Content(plan.get().what(), parts, plan.get().notUnderstood()));
        }
        Optional<DecisionTable> decisions = DecisionTable.of(table);
        if (decisions.isPresent()) {
            List<Part> parts = decisions.get().parts();
            return found(new Content("decisions", parts, decisions.get().notUnderstood()));
        }
        Optional<ActionTable> actions = ActionTable.of(table);
        if (actions.isPresent()) {
            List<Part> parts = actions.get().parts();
            return found(new Content("actions", parts, actions.get().notUnderstood()));
        }
        Optional<PeopleTable> people = PeopleTable.of(table);
        matrix = people.isPresent() ? Optional.empty() : MatrixTable.of(table, false, name);
        if (matrix.isPresent()) {
            return found(new Content("matrix", matrix.get().parts(), matrix.get().notUnderstood()));
        }
        if (people.isEmpty()) {
            String header = String.join(", ", table.rows().isEmpty() ? List.of() : table.rows().getFirst().cells());
            return refused(new Refusal(Refusal.Code.NOT_UNDERSTOOD,
                    "%s has the columns %s, which no importer knows. %s.".formatted(file, header, UNDERSTOOD),
                    file, 1));
        }
        List<Part> parts = people.get().parts(file);
        return found(new Content("people", parts, people.get().notUnderstood()));
    }

    private static Optional<Content> backlog(CsvTable table, Map<String, Object> board) {
        Optional<RfeTable> rfes = RfeTable.of(table, Scales.read(board));
        if (rfes.isPresent()) {
            List<Part> parts = rfes.get().parts();
            return Optional.of(new Content("rfes", parts, rfes.get().notUnderstood(), rfes.get().taken(),
                    rfes.get().program().orElse("")));
        }
        Optional<GateTable> gates = GateTable.of(table);
        if (gates.isPresent()) {
            List<Part> parts = gates.get().parts();
            return Optional.of(new Content(gates.get().what(), parts, gates.get().notUnderstood()));
        }
        return BoardTable.of(table).map(list -> {
            List<Part> parts = list.parts();
            return new Content(list.what(), parts, list.notUnderstood());
        });
    }

    private static Found found(Content content) {
        return new Found(Optional.of(content), Optional.empty());
    }

    private static Found refused(Refusal refusal) {
        return new Found(Optional.empty(), Optional.of(refusal));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
