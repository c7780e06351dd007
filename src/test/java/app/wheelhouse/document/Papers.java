package app.wheelhouse.document;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Documents for tests, with live figures that are always the same. */
public final class Papers {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Dates DATES = new Dates(ZoneOffset.UTC, Locale.UK);
    static final Discretion DISCRETION = new Discretion(
            List.of(receipt("Storage is what we wait for", "Dana Reed", Attribution.NAMED),
                    receipt("We will not sign before spring", "Alex Stone", Attribution.NOT_FOR_ROOM),
                    receipt("One namespace would save us months", "Robin Lake", Attribution.ROLE_ONLY)),
            List.of(new Person(id("robin"), "Robin Lake", "Storage program lead", "Partner")));

    private Papers() {
    }

    static UUID id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8));
    }

    private static Receipt receipt(String words, String speaker, Attribution attribution) {
        return new Receipt(id(words), words, speaker, TODAY, "call", attribution, null, null, "");
    }

    /** A document for the room. */
    public static DocumentFile file(String text) {
        return new DocumentFile(new Document(id("paper"), "Paper", "page", text, "room", "", "a"), List.of(), List.of(),
                new Known(), DISCRETION);
    }

    /** Knows one table, one value, and something that is old. */
    static final class Known implements Embeds {
        @Override
        public Answer answer(Embed embed, Edition edition) {
            return switch (embed.name()) {
                case "board" -> Shown.blocks(List.of(new Block.Table("Ranked", List.of(Column.words("Request")),
                        List.of(Row.of("Quotas"), Row.of("Audit trail")).subList(0,
                                Math.min(2, embed.number("top", 2))))),
                        "the board", NOW);
                case "kpi" -> embed.subject().startsWith("GPU")
                        ? new Shown("34 %", List.of(new Block.Prose("34 %")), "the KPI", NOW, embed.asks("old")
                                ? "The last reading is 60 days old."
                                : "")
                        : new Missing("Nothing named “" + embed.subject() + "” among the KPIs.");
                case "secret" -> edition == Edition.ROOM
                        ? new Withheld("Not for the room.")
                        : Shown.blocks(List.of(new Block.Prose("hush")), "the safe", NOW);
                default -> new Missing("There is nothing called “" + embed.name() + "”.");
            };
        }

        @Override
        public List<Offer> offers() {
            return List.of();
        }
    }
}
