package app.wheelhouse.cli;

import app.wheelhouse.search.Answer;
import app.wheelhouse.search.Hit;
import app.wheelhouse.search.Piece;
import app.wheelhouse.search.Question;
import app.wheelhouse.search.TypeName;
import app.wheelhouse.search.store.Search;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds records by any of their words. */
@Command(name = "search", description = "Finds records by any of their words, best first. Exit code 1 when there are none.")
final class SearchRecords implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "Words to be found; a letter of each may be wrong, the last one may be unfinished.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only records of this type; may be repeated.")
    private List<String> types = new ArrayList<>();

    @Option(names = "--person", paramLabel = "PERSON", description = "Only what names this person, by id or name.")
    private @Nullable String person;

    @Option(names = "--since", paramLabel = "DAY", description = "Only what bears this day or a later one (2026-10-01).")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", description = "Only what bears this day or an earlier one.")
    private @Nullable LocalDate until;

    @Option(names = "--state", paramLabel = "STATE", description = "Only records in this state.")
    private String state = "";

    @Option(names = "--most", paramLabel = "N", description = "So many at most (default: 50).")
    private int most = 50;

    SearchRecords(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        for (String type : types) {
            Rules.type(type);
        }
        if (most < 1) {
            throw Refused.usage("--most must be 1 or more, not %d. Nothing was searched.", most);
        }
        try (Opened opened = wheelhouse.open(); Search search = new Search(opened.store())) {
            String named = person;
            UUID who = named == null ? null : new Lookup(opened.records()).find("person", named);
            Answer answer = search.answer(
                    new Question(String.join(" ", words), Set.copyOf(types), who, since, until, state), most);
            if (wheelhouse.json()) {
                wheelhouse.terminal().line(Json.of(answer.hits().stream().map(SearchRecords::facts).toList()));
            } else {
                answer.hits().forEach(hit -> wheelhouse.terminal().line(line(hit)));
                if (answer.isLoose()) {
                    wheelhouse.terminal().line("No record has all of these words; these have some of them.");
                }
            }
            return answer.hits().isEmpty() ? Exit.NO.code() : Exit.DONE.code();
        }
    }

    private static String line(Hit hit) {
        StringBuilder line = new StringBuilder(hit.id().toString()).append("  ").append(TypeName.of(hit.type()).one())
                .append("  ").append(Piece.text(hit.title()));
        if (!hit.place().isEmpty()) {
            line.append("  (").append(hit.place()).append(')');
        }
        if (hit.on() != null) {
            line.append("  ").append(hit.on());
        }
        if (!hit.excerpt().isEmpty()) {
            line.append("\n    ").append(Piece.text(hit.excerpt()).strip());
        }
        return line.toString();
    }

    private static Map<String, @Nullable Object> facts(Hit hit) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("type", hit.type());
        facts.put("id", hit.id());
        facts.put("title", Piece.text(hit.title()));
        facts.put("place", hit.place());
        facts.put("day", hit.on());
        facts.put("state", hit.state());
        facts.put("excerpt", Piece.text(hit.excerpt()));
        return facts;
    }
}
