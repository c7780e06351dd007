package app.wheelhouse.cli;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one record with all its fields. */
@Command(name = "show", description = "Shows one record. Exit code 1 when there is none.")
final class ShowRecord implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type of the record.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Its id, or its code or title when no other has the same.")
    private String words = "";

    ShowRecord(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        Rules.type(type);
        try (Opened opened = wheelhouse.open()) {
            UUID id = new Lookup(opened.records()).find(type, words);
            Map<String, @Nullable Object> record = opened.records().find(type, id).orElseThrow();
            Shown.complete(type, List.of(record), opened.store());
            if (type.equals("matrix")) {
                MatrixFacts.tell(opened.store(), record);
            }
            if (wheelhouse.json()) {
                wheelhouse.terminal().line(Json.of(record));
            } else {
                Titles titles = new Titles(opened.records());
                record.forEach((field, value) -> wheelhouse.terminal().line(line(field, value, titles)));
            }
            return Exit.DONE.code();
        }
    }

    private static String line(String field, @Nullable Object value, Titles titles) {
        String text = Figures.text(value).replace("\n", "\n    ");
        String title = value instanceof UUID id && !field.equals("id") ? titles.of(field, id) : text;
        String said = title.equals(text) ? text : text + " (" + title + ")";
        return said.isEmpty() ? field + ":" : text.indexOf('\n') < 0 ? field + ": " + said : field + ":\n    " + said;
    }
}
