package app.wheelhouse.cli;

import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.ReportPeriod;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.store.Accounts;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Objectives with their error budgets within a document, from what this laptop measured this month. */
final class SloEmbed implements Embeds {
    private final Store store;
    private final Dates dates;
    private final Supplier<Optional<Signals>> signals;

    SloEmbed(Store store, Dates dates, Supplier<Optional<Signals>> signals) {
        this.store = store;
        this.dates = dates;
        this.signals = signals;
    }

    @Override
    public Answer answer(Embed embed, Edition edition) {
        Instant now = store.clock().instant();
        String name = embed.subject().equals("all") ? "" : embed.subject();
        SignalBook book = new SignalReader(store).book();
        if (!name.isBlank() && find(book, name).isEmpty()) {
            return LiveEmbeds.nothing(name, "objectives");
        }
        Optional<Signals> kept = signals.get();
        if (kept.isEmpty()) {
            return new Missing("What is measured is not at hand here.");
        }
        ReportPeriod period = ReportPeriod.month(dates.day(now));
        List<Block> blocks = new Accounts(kept.get(), now, dates.zone()).report(period, edition, dates).blocks();
        if (name.isBlank()) {
            List<Block> summary = blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Section first)
                    ? List.of(new Block.Prose("*No objective is watched yet.*"))
                    : first.blocks();
            return Shown.blocks(summary, "the signals, " + period.label(), now);
        }
        Slo slo = find(book, name).orElseThrow();
        if (edition == Edition.ROOM && slo.audience() == Audience.HOST) {
            return new Withheld("“" + slo.title() + "” is not for the room.");
        }
        return blocks.stream().filter(each -> titled(each, slo.title())).findFirst()
                .<Answer>map(each -> new Shown(value(kept.get(), slo), inside(each),
                        "the signals, " + period.label(), now, ""))
                .orElse(new Missing("Nothing was measured of “" + slo.title() + "” yet."));
    }

    /** How an objective stands over its own window, to be read within a sentence. */
    private static String value(Signals signals, Slo slo) {
        return signals.standing(slo.id()).filter(standing -> standing.sli().isPresent())
                .map(standing -> Numbers.sli(standing.sli().orElse(0)) + " of " + slo.target() + " promised"
                        + (standing.remaining().isEmpty()
                                ? ""
                                : ", " + Numbers.percent(standing.remaining().getAsDouble()) + " of the budget left"))
                .orElse("not measured");
    }

    private static Optional<Slo> find(SignalBook book, String name) {
        return book.watched().stream().map(SignalBook.Watched::slo)
                .filter(each -> each.title().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean titled(Block block, String title) {
        return switch (block) {
            case Block.Section section -> section.title().equals(title);
            case Block.HostOnly host -> host.blocks().stream().anyMatch(each -> titled(each, title));
            default -> false;
        };
    }

    private static List<Block> inside(Block block) {
        return block instanceof Block.Section section ? section.blocks() : List.of(block);
    }

    @Override
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>(List.of(new Offer("slo all", "All objectives", "what was kept")));
        new SignalReader(store).book().slos().stream().map(SloDraft::title)
                .forEach(title -> offers.add(new Offer("slo " + title, "Objective: " + title, "with its budget")));
        return offers;
    }
}
