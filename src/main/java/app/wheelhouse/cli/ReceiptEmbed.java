package app.wheelhouse.cli;

import app.wheelhouse.document.Discretion;
import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Retold;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A receipt within a document, told as its attribution allows. */
final class ReceiptEmbed implements Embeds {
    private static final int NAMED_BY = 48;
    private final Store store;
    private final Dates dates;

    ReceiptEmbed(Store store, Dates dates) {
        this.store = store;
        this.dates = dates;
    }

    @Override
    public Answer answer(Embed embed, Edition edition) {
        Discretion known = new DocumentStore(store).discretion();
        String words = embed.subject().toLowerCase(Locale.ROOT);
        Optional<Receipt> found = words.isBlank()
                ? Optional.empty()
                : known.receipts().stream().filter(each -> each.title().toLowerCase(Locale.ROOT).contains(words)
                        || each.id().toString().equals(words)).findFirst();
        if (found.isEmpty()) {
            return LiveEmbeds.nothing(embed.subject(), "receipts");
        }
        Optional<Receipt> told = edition == Edition.ROOM
                ? Retold.toRoom(found.get(), known.people())
                : found;
        return told.<Answer>map(each -> new Shown("“" + each.title() + "”", List.of(new Block.Quotation(each.title(),
                Retold.source(each, edition, dates))), "the receipts", store.clock().instant(), ""))
                .orElse(new Withheld("A receipt that is not for the room."));
    }

    @Override
    public List<Offer> offers() {
        return new DocumentStore(store).discretion().receipts().stream().map(each -> new Offer("receipt " + begin(each),
                "Receipt: " + each.title(), each.attribution().label())).toList();
    }

    private static String begin(Receipt receipt) {
        String words = receipt.title().replaceAll("[{}=\\n]", " ").strip();
        return words.length() <= NAMED_BY
                ? words
                : words.substring(0, words.lastIndexOf(' ', NAMED_BY) > 0
                        ? words.lastIndexOf(' ', NAMED_BY)
                        : NAMED_BY);
    }
}
