package app.wheelhouse.intake;

import app.wheelhouse.intake.ImportReport.Taken;
import app.wheelhouse.intake.guide.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The first row of a table of requests: which columns are what, and which program wrote it. */
final class RfeHeader {
    private static final Set<String> OTHER_TABLES = Set.of("decision", "question", "action", "task", "to do", "todo",
            "deal",
            "door", "outcome", "options", "reversal trigger", "decided on", "role", "default role", "job title",
            "function");
    private static final Set<RfeColumn> TELLING = Set.of(RfeColumn.REACH, RfeColumn.BUCKET, RfeColumn.EPIC,
            RfeColumn.REVENUE, RfeColumn.CONFIDENCE, RfeColumn.EFFORT);
    /** Heads that tell requests from people, who also have names and companies. */
    private static final Set<String> OF_REQUESTS = Set.of("rfe", "ticket", "issue key", "request", "feature", "idea");
    private static final List<String> PREFIXES = List.of("custom field ", "feature ", "idea ", "activity ", "request ");
    private final List<String> heads;
    private final List<String> keys = new ArrayList<>();
    private final Map<RfeColumn, List<Integer>> columns = new EnumMap<>(RfeColumn.class);

    RfeHeader(CsvTable table) {
        heads = table.rows().isEmpty() ? List.of() : table.rows().getFirst().cells();
        heads.forEach(head -> keys.add(key(head)));
        for (RfeColumn column : RfeColumn.values()) {
            List<Integer> found = column.heads().stream()
                    .flatMap(head -> Stream.iterate(0, i -> i + 1).limit(keys.size())
                            .filter(i -> keys.get(i).equals(head)))
                    .toList();
            if (!found.isEmpty()) {
                columns.put(column, found);
            }
        }
    }

    /** The words of a head; "Feature name" and "Custom field (Reach)" lose what only says whose field it is. */
    private static String key(String head) {
        String key = Words.key(head);
        String bare = PREFIXES.stream().filter(key::startsWith).map(prefix -> key.substring(prefix.length()))
                .findFirst()
                .orElse(key);
        return Stream.of(RfeColumn.values()).anyMatch(column -> column.heads().contains(bare)) ? bare : key;
    }

    /** Whether these are requests rather than anything else a table may hold. */
    boolean isOfRequests() {
        boolean other = heads.stream().map(Words::key).anyMatch(OTHER_TABLES::contains);
        boolean told = has(RfeColumn.PROBLEM) && has(RfeColumn.STATE)
                || keys.contains("title") && has(RfeColumn.ACCOUNT)
                || keys.stream().anyMatch(OF_REQUESTS::contains) || program().isPresent();
        return has(RfeColumn.TITLE) && !other && (told || TELLING.stream().anyMatch(this::has));
    }

    boolean has(RfeColumn column) {
        return columns.containsKey(column);
    }

    int width() {
        return heads.size();
    }

    /** What a row says in the surest column of a kind that is not empty there. */
    String cell(CsvTable.Row row, RfeColumn column) {
        return columns.getOrDefault(column, List.of()).stream().map(row::cell).filter(said -> !said.isBlank())
                .map(RfeHeader::text).findFirst().orElse("");
    }

    /** What a row says in all columns of a kind. */
    List<String> cells(CsvTable.Row row, RfeColumn column) {
        return columns.getOrDefault(column, List.of()).stream().sorted(Comparator.naturalOrder()).map(row::cell)
                .filter(said -> !said.isBlank()).map(RfeHeader::text).toList();
    }

    /** A cell as text: the apostrophe that keeps a spreadsheet from running it is not part of it. */
    private static String text(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** The program that exported the table, as far as its heads tell. */
    Optional<String> program() {
        List<String> plain = heads.stream().map(Words::key).toList();
        if (plain.contains("issue key") && plain.contains("summary")) {
            return Optional.of("Jira");
        } else if (plain.stream()
                .anyMatch(Set.of("pb url", "entity name", "user impact score", "customer importance score",
                        "productboard url")::contains)) {
            return Optional.of("Productboard");
        }
        boolean reference = plain.stream().anyMatch(head -> head.equals("reference") || head.endsWith(" reference"));
        return reference && keys.contains("name") ? Optional.of("Aha!") : Optional.empty();
    }

    /** Which column was taken as what. */
    List<Taken> taken() {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int at = i;
            taken.add(new Taken(heads.get(i), columns.entrySet().stream()
                    .filter(column -> column.getValue().contains(at)).map(column -> column.getKey().label()).findFirst()
                    .orElse("")));
        }
        return taken;
    }
}
