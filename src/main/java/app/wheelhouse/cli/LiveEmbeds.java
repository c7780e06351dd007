package app.wheelhouse.cli;

import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The live figures documents can name, read as the screens of the features read them. */
public final class LiveEmbeds implements Embeds {
    private final Map<String, Embeds> parts = new LinkedHashMap<>();

    /**
     * Reads from a store.
     *
     * @param signals what is measured; empty where nothing is
     */
    public LiveEmbeds(Store store, Dates dates, Supplier<Optional<Signals>> signals) {
        FigureEmbeds figures = new FigureEmbeds(store, dates);
        DecisionEmbeds decisions = new DecisionEmbeds(store, dates);
        parts.put("board", new BoardEmbed(store));
        parts.put("decision", decisions);
        parts.put("matrix", decisions);
        parts.put("scorecard", figures);
        parts.put("kpi", figures);
        parts.put("slo", new SloEmbed(store, dates, signals));
        parts.put("rhythm", figures);
        parts.put("actions", decisions);
        parts.put("receipt", new ReceiptEmbed(store, dates));
    }

    @Override
    public Answer answer(Embed embed, Edition edition) {
        Embeds part = parts.get(embed.name());
        return part == null
                ? new Missing((embed.name().isBlank()
                        ? "Say what is to be shown: "
                        : "There is nothing called “" + embed.name() + "”. There is ") + String.join(", ",
                                parts
                                        .keySet())
                        + ".")
                : part.answer(embed, edition);
    }

    @Override
    public List<Offer> offers() {
        List<Offer> all = new ArrayList<>();
        parts.values().stream().distinct().forEach(part -> all.addAll(part.offers()));
        return all;
    }

    /** That nothing has a name. */
    static Missing nothing(String name, String among) {
        return new Missing(name.isBlank()
                ? "Say which of the " + among + "."
                : "Nothing named “" + name + "” among the " + among + ".");
    }
}
