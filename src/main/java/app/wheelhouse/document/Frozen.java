package app.wheelhouse.document;

import app.wheelhouse.output.Edition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the live parts of a document showed at a moment, for each edition. */
public record Frozen(Instant at, Map<String, Embeds.Answer> room, Map<String, Embeds.Answer> host)
        implements
            Embeds {
    public Frozen {
        room = Map.copyOf(room);
        host = Map.copyOf(host);
    }

    /** Asks for everything a text names, now. */
    public static Frozen of(String text, Embeds live, Instant now) {
        Map<String, Answer> room = new LinkedHashMap<>();
        Map<String, Answer> host = new LinkedHashMap<>();
        for (Embed embed : Embed.in(text)) {
            room.put(embed.source(), live.answer(embed, Edition.ROOM));
            host.put(embed.source(), live.answer(embed, Edition.HOST));
        }
        return new Frozen(now, room, host);
    }

    @Override
    public Answer answer(Embed embed, Edition edition) {
        Answer kept = (edition == Edition.ROOM ? room : host).get(embed.source());
        return kept == null
                ? new Missing("Nothing was kept of this when the document became final.")
                : kept;
    }

    @Override
    public List<Offer> offers() {
        return List.of();
    }
}
