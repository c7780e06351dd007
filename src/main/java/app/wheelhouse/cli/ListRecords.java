package app.wheelhouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the records of a type. */
@Command(name = "list", description = "Lists the records of a type. Exit code 1 when there are none.")
final class ListRecords implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "TYPE", description = "series, session, topic, note, decision, action, person, receipt, risk …")
    private String type = "";

    @Option(names = "--where", paramLabel = "FIELD=VALUE", description = "Only records with this value; may be repeated. An empty value finds records without one.")
    private List<String> where = new ArrayList<>();

    @Option(names = "--sort", paramLabel = "FIELD", description = "Sorts by a field, records without it last.")
    private @Nullable String sort;

    ListRecords(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        Rules.type(type);
        Set<String> known = Shown.fields(type);
        List<Assignment> conditions = Assignment.parse(where);
        for (Assignment condition : conditions) {
            Rules.field(type, condition.field(), known);
        }
        if (sort != null) {
            Rules.field(type, sort, known);
        }
        try (Opened opened = wheelhouse.open()) {
            Lookup lookup = new Lookup(opened.records());
            List<Map<String, @Nullable Object>> rows = Order.usual(type, opened.records());
            Shown.complete(type, rows, opened.store());
            if (type.equals("matrix")) {
                MatrixFacts.count(opened.store(), rows);
            }
            for (Assignment condition : conditions) {
                rows.removeIf(Shown.unlike(condition, condition.sought(type, lookup)));
            }
            if (sort != null) {
                rows.sort(Order.by(sort));
            }
            if (wheelhouse.json()) {
                wheelhouse.terminal().line(Json.of(rows));
            } else {
                new TextTable(type, new Titles(opened.records())).lines(rows).forEach(wheelhouse.terminal()::line);
            }
            return rows.isEmpty() ? Exit.NO.code() : Exit.DONE.code();
        }
    }
}
