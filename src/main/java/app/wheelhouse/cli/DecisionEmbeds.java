package app.wheelhouse.cli;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Memo;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.MatrixPage;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.MemoStore;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Row;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Decisions, rights matrices and actions within a document. */
final class DecisionEmbeds implements Embeds {
    private final Store store;
    private final Dates dates;
    private final DecisionLists lists;
    private final RightsStore rights;

    DecisionEmbeds(Store store, Dates dates) {
        this.store = store;
        this.dates = dates;
        lists = new DecisionLists(store);
        rights = new RightsStore(store);
    }

    @Override
    public Answer answer(Embed embed, Edition edition) {
        return switch (embed.name()) {
            case "matrix" -> matrix(embed, edition);
            case "actions" -> actions(embed, edition);
            default -> decision(embed, edition);
        };
    }

    private Instant now() {
        return store.clock().instant();
    }

    private static <T> Optional<T> named(List<T> all, String wanted, java.util.function.Function<T, String> title) {
        String words = wanted.toLowerCase(Locale.ROOT);
        return words.isBlank()
                ? Optional.empty()
                : all.stream().filter(each -> title.apply(each).equalsIgnoreCase(wanted)).findFirst()
                        .or(() -> all.stream().filter(each -> title.apply(each).toLowerCase(Locale.ROOT)
                                .contains(words)).findFirst());
    }

    private Answer decision(Embed embed, Edition edition) {
        Optional<DecisionRow> found = named(lists.decisions(), embed.subject(), row -> row.decision().title());
        if (found.isEmpty()) {
            return LiveEmbeds.nothing(embed.subject(), "decisions");
        }
        Optional<Memo> memo = new MemoStore(store).memo(found.get().id());
        if (edition == Edition.ROOM && memo.map(each -> !each.isFor(Edition.ROOM)).orElse(true)) {
            return new Withheld("A decision that is not for the room.");
        }
        DecisionRow row = found.get();
        Decision it = row.decision();
        String state = it.state().label();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Decides", Parts.names(row.deciders())));
        LocalDate needed = it.neededBy();
        LocalDate decided = it.decidedOn();
        facts.add(new Fact("By", needed == null ? "" : dates.brief(needed)));
        facts.add(new Fact("Decided", decided == null ? "" : dates.brief(decided)));
        facts.removeIf(fact -> fact.value().isBlank());
        return new Shown(it.outcome().isBlank() ? state.toLowerCase(Locale.ROOT) : it.outcome(),
                List.of(new Block.Callout(state, it.title(), facts, it.outcome().isBlank()
                        ? it.recommendation()
                        : it.outcome(), List.of())),
                "the decision log", now(), "");
    }

    private Answer matrix(Embed embed, Edition edition) {
        Optional<Matrix> found = named(rights.matrices(), embed.subject(), Matrix::title);
        if (found.isEmpty()) {
            return LiveEmbeds.nothing(embed.subject(), "rights matrices");
        }
        List<Block> blocks = MatrixPage.of(found.get(), edition).blocks();
        List<Block> table = blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Section first)
                ? List.of(new Block.Prose("*The matrix is empty.*"))
                : Stream.concat(first.blocks().stream(),
                        Stream.of(new Block.Prose("*" + found.get().legend() + "*"))).toList();
        return Shown.blocks(table, "the matrix “" + found.get().title() + "”", now());
    }

    private Answer actions(Embed embed, Edition edition) {
        LocalDate today = dates.day(now());
        Set<UUID> hidden = edition == Edition.ROOM ? new DocumentStore(store).hostTopics() : Set.of();
        String owner = embed.option("owner", "");
        String session = embed.option("session", embed.subject());
        List<ActionRow> rows = lists.actions().stream().filter(ActionRow::isOpen)
                .filter(row -> row.action().topic() == null || !hidden.contains(row.action().topic()))
                .filter(row -> has(row.owner(), owner)).filter(row -> has(row.session(), session))
                .sorted(Comparator.comparing(row -> Optional.ofNullable(row.action().due()).orElse(LocalDate.MAX)))
                .limit(embed.number("top", Integer.MAX_VALUE)).toList();
        if (rows.isEmpty()) {
            return Shown.blocks(List.of(new Block.Prose("*No action is open.*")), "the actions", now());
        }
        return Shown.blocks(List.of(new Block.Table("Open actions",
                List.of(Column.words("Action"), Column.words("Owner"), Column.tight("Due")),
                rows.stream().map(row -> Row.of(row.action().title(), row.owner(), due(row, today))).toList())),
                "the actions", now());
    }

    private String due(ActionRow row, LocalDate today) {
        LocalDate due = row.action().due();
        return due == null ? "no date" : dates.brief(due) + (row.isOverdue(today) ? ", overdue" : "");
    }

    private static boolean has(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>(List.of(new Offer("actions", "Open actions", "all of them")));
        lists.decisions().forEach(row -> offers.add(new Offer("decision " + plain(row.decision().title()),
                "Decision: " + row.decision().title(), row.decision().state().label())));
        rights.matrices().forEach(each -> offers.add(new Offer("matrix " + plain(each.title()),
                "Matrix: " + each.title(), each.framework().label())));
        return offers;
    }

    private static String plain(String title) {
        return title.replaceAll("[{}=\\n]", " ").strip();
    }
}
