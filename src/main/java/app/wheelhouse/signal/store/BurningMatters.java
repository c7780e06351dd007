package app.wheelhouse.signal.store;

import app.wheelhouse.rhythm.Matter;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The objectives whose budget burns or is spent, for a weekly review to talk about. What nobody knows is said too. */
public final class BurningMatters implements OpenMatters {
    private static final int MINUTES = 10;
    private static final List<State> PRESSING = List.of(State.PAGING, State.EXHAUSTED, State.BURNING);
    private final Supplier<SignalBook> book;
    private final Supplier<List<Standing>> standings;

    /** @param standings how all objectives stand */
    public BurningMatters(Supplier<SignalBook> book, Supplier<List<Standing>> standings) {
        this.book = book;
        this.standings = standings;
    }

    /**
     * As the cockpit sees it now.
     *
     * @param signals what is measured while the workspace is open; empty before the first look, when nobody knows anything
     */
    public static BurningMatters live(Store store, Supplier<Optional<Signals>> signals) {
        return new BurningMatters(new SignalReader(store)::book,
                () -> signals.get().map(Signals::standings).orElse(List.of()));
    }

    /** From what was kept in the folder of a workspace, opened whenever it is asked; for commands. */
    public static BurningMatters kept(Store store) {
        return new BurningMatters(new SignalReader(store)::book, () -> {
            try (Signals signals = Signals.kept(store.workspace().folder(), store.clock(),
                    new SignalReader(store).book())) {
                return signals.standings();
            }
        });
    }

    @Override
    public List<Matter> open(Template template, LocalDate on) {
        if (template != Template.REVIEW) {
            return List.of();
        }
        SignalBook defined = book.get();
        List<String> lines = standings.get().stream().filter(each -> PRESSING.contains(each.state()))
                .sorted(Comparator.comparingInt(each -> PRESSING.indexOf(each.state())))
                .map(each -> "- %s, %s: %s".formatted(
                        defined.slo(each.slo()).map(SloDraft::title).orElse("An objective"),
                        each.state().label().toLowerCase(Locale.ROOT), each.reason()))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(Matter.of(Ids.of("burning slos"), "Budgets that burn", MINUTES)
                        .saying(String.join("\n", lines)));
    }
}
