package app.wheelhouse.session;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Footnote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sets the receipts of a session as footnotes to what they support, or as quotations when they support no entry. */
final class Sources {
    private final Dossier file;
    private final Edition edition;
    private final Dates dates;

    Sources(Dossier file, Edition edition, Dates dates) {
        this.file = file;
        this.edition = edition;
        this.dates = dates;
    }

    /** The receipts that belong to an agenda entry. */
    List<Footnote> footnotes(Topic topic) {
        List<Footnote> notes = new ArrayList<>();
        for (Receipt receipt : file.receipts()) {
            if (topic.id().equals(receipt.topic())) {
                notes.add(new Footnote(audience(receipt), receipt.title(), source(receipt)));
            }
        }
        for (Topic below : file.under(topic)) {
            if (below.kind() == TopicKind.RECEIPT) {
                notes.add(new Footnote(PreRead.audience(below), below.title(), below.text()));
            }
        }
        return notes;
    }

    /** The receipts that belong to the session as a whole. */
    List<Block> unattached() {
        List<Block> blocks = new ArrayList<>();
        for (Receipt receipt : file.receipts()) {
            boolean attached = file.topic(receipt.topic()).filter(topic -> topic.kind().isStep()).isPresent();
            if (!attached) {
                blocks.add(wrapped(audience(receipt), receipt.title(), source(receipt)));
            }
        }
        for (Topic topic : file.agenda()) {
            if (topic.kind() == TopicKind.RECEIPT) {
                blocks.add(wrapped(PreRead.audience(topic), topic.title(), topic.text()));
            }
        }
        return blocks;
    }

    private static Block wrapped(Edition audience, String text, String source) {
        Block quotation = new Block.Quotation(text, source);
        return audience == Edition.HOST ? new Block.HostOnly(List.of(quotation)) : quotation;
    }

    private static Edition audience(Receipt receipt) {
        return receipt.attribution() == Attribution.NOT_FOR_ROOM ? Edition.HOST : Edition.ROOM;
    }

    /** Speaker, origin and day; the dossier of the room edition holds no more of them than may be told. */
    String source(Receipt receipt) {
        List<String> parts = new ArrayList<>(List.of(receipt.speaker(), receipt.origin()));
        LocalDate said = receipt.saidOn();
        parts.add(said == null ? "" : dates.brief(said));
        parts.add(edition == Edition.HOST && receipt.attribution() == Attribution.ROLE_ONLY
                ? "to the room by role only"
                : "");
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }
}
