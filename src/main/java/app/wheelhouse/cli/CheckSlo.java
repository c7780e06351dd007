package app.wheelhouse.cli;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SignalBook.Watched;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.source.SourceReader;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Polls the sources now and says how objectives stand, for pipelines. */
@Command(name = "slo", description = {"Polls the sources now and says how objectives stand: slo check [NAME...].",
        "Exit code 1 when any burns, is spent, or cannot be told."})
final class CheckSlo implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "check", description = "What to do: check")
    private String action = "";

    @Parameters(index = "1..*", paramLabel = "NAME", description = "Ids or titles of objectives (default: all).")
    private List<String> names = List.of();

    CheckSlo(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        if (!action.equals("check")) {
            throw Refused.usage("What can be done with objectives is check, not '%s': slo check [NAME...].", action);
        }
        try (Opened opened = wheelhouse.open()) {
            SignalBook book = new SignalReader(opened.store()).book();
            Set<UUID> wanted = wanted(book, new Lookup(opened.records()));
            if (wanted.isEmpty()) {
                throw new Refused(Exit.NO, "There are no objectives.");
            }
            try (Signals signals = Signals.open(wheelhouse.folder(), wheelhouse.clock(), book)) {
                poll(book.watched().stream().filter(each -> wanted.contains(each.slo().id())).toList(), signals);
                return answer(book.slos().stream().filter(each -> wanted.contains(each.id())).toList(), book, signals);
            }
        }
    }

    private Set<UUID> wanted(SignalBook book, Lookup lookup) throws Refused {
        Set<UUID> wanted = new LinkedHashSet<>();
        for (String name : names) {
            wanted.add(lookup.find("slo", name));
        }
        if (names.isEmpty()) {
            book.slos().forEach(each -> wanted.add(each.id()));
        }
        return wanted;
    }

    /** Asks every source once, all at the same time; each within its own deadline. */
    private void poll(List<Watched> watched, Signals signals) {
        Map<SourceDefinition, List<Slo>> sources = watched.stream().collect(Collectors.groupingBy(Watched::source,
                LinkedHashMap::new, Collectors.mapping(Watched::slo, Collectors.toList())));
        try (SourceReader reader = new SourceReader(wheelhouse.clock(), wheelhouse.secrets());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<UUID, Answer>>> polls = new ArrayList<>();
            sources.forEach((source, slos) -> polls
                    .add(threads.submit(() -> reader.read(source, slos, signals.book().works()))));
            int done = 0;
            for (Future<Map<UUID, Answer>> poll : polls) {
                poll.get().forEach(signals::answered);
                wheelhouse.terminal().progress("Asking", ++done / (double) polls.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private int answer(List<SloDraft> drafts, SignalBook book, Signals signals) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>(
                List.of(List.of("title", "state", "sli", "budget left", "burn 1 h", "coverage", "why")));
        boolean well = true;
        for (SloDraft draft : drafts) {
            Standing standing = signals.standing(draft.id()).orElse(null);
            State state = standing != null ? standing.state() : draft.slo() == null ? State.INVALID : State.NO_DATA;
            String reason = standing != null ? standing.reason() : book.flaw(draft).orElse(state.meaning() + ".");
            well &= state == State.OK;
            rows.add(facts(draft, standing, state, reason, book));
            lines.add(line(draft, standing, state, reason));
        }
        if (wheelhouse.json()) {
            wheelhouse.terminal().line(Json.of(rows));
        } else {
            columns(lines).forEach(wheelhouse.terminal()::line);
        }
        return well ? Exit.DONE.code() : Exit.NO.code();
    }

    private static Map<String, @Nullable Object> facts(SloDraft draft, @Nullable Standing standing, State state,
            String reason, SignalBook book) {
        Slo slo = draft.slo();
        Map<String, @Nullable Object> facts = Json.facts("id", draft.id(), "title", draft.title(), "state",
                state.word(), "reason", reason);
        facts.put("source", slo == null ? null : book.source(slo.source()).map(SourceDefinition::title).orElse(null));
        facts.put("target", slo == null ? null : slo.target().ratio().doubleValue());
        facts.put("period", slo == null ? null : slo.window().text());
        facts.put("sli", standing == null ? null : number(standing.sli()));
        facts.put("budget_remaining", standing == null ? null : number(standing.remaining()));
        facts.put("burn_1h", standing == null ? null : number(standing.burnLastHour()));
        Map<String, @Nullable Object> burns = new LinkedHashMap<>();
        if (standing != null) {
            standing.windows().keySet().forEach(window -> burns.put(Length.text(window),
                    number(standing.burn(window))));
        }
        facts.put("burn", burns);
        facts.put("coverage", standing == null ? null : standing.period().coverage());
        facts.put("origin", standing == null ? null : standing.period().origin().name().toLowerCase(Locale.ROOT));
        facts.put("alert", standing == null ? null : standing.level().word());
        facts.put("spent_by", standing == null ? null : standing.exhaustedAt().orElse(null));
        facts.put("sampled_at", standing == null ? null : standing.sampledAt());
        facts.put("fetched_at", standing == null ? null : standing.fetchedAt());
        return facts;
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isEmpty() ? null : Double.valueOf(number.getAsDouble());
    }

    private static List<String> line(SloDraft draft, @Nullable Standing standing, State state, String reason) {
        return standing == null
                ? List.of(draft.title(), state.label(), "", "", "", "", reason)
                : List.of(draft.title(), state.label(),
                        standing.sli().isEmpty() ? "" : Numbers.sli(standing.sli().getAsDouble()),
                        standing.remaining().isEmpty() ? "" : Numbers.percent(standing.remaining().getAsDouble()),
                        standing.burn(Duration.ofHours(1)).isEmpty()
                                ? ""
                                : Numbers.rate(standing.burnLastHour().getAsDouble()),
                        Numbers.percent(standing.period().coverage()), reason);
    }

    private static List<String> columns(List<List<String>> lines) {
        List<String> text = new ArrayList<>();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                int at = column;
                int width = lines.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
                row.append(line.get(column)).repeat(" ", width - line.get(column).length() + 2);
            }
            text.add(row.toString().stripTrailing());
        }
        return text;
    }
}
