package app.wheelhouse.session;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Retold;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Footnote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets the receipts of a session as footnotes to what they support, or as quotations when they support no entry. */
record Sources(PagePlan plan) {
    /** The receipts that belong to an agenda entry. */
    List<Footnote> footnotes(Topic topic) {
        List<Footnote> notes = new ArrayList<>();
        for (Receipt receipt : plan.page().receipts()) {
            if (topic.id().equals(receipt.topic())) {
                notes.add(new Footnote(audience(receipt), receipt.title(), source(receipt)));
            }
        }
        for (Topic below : plan.outline().under(topic.id())) {
            if (below.kind() == TopicKind.RECEIPT) {
                notes.add(new Footnote(PagePlan.audience(below), below.title(), below.text()));
            }
        }
        return notes;
    }

    /** The receipts that belong to the session as a whole, those for the host last; none twice. */
    List<Block> unattached() {
        Map<String, Block> open = new LinkedHashMap<>();
        Map<String, Block> held = new LinkedHashMap<>();
        for (Receipt receipt : plan.page().receipts()) {
            if (plan.page().topic(receipt.topic()).filter(topic -> topic.kind().isStep()).isEmpty()) {
                (audience(receipt) == Edition.HOST ? held : open).putIfAbsent(receipt.title(), new Block.Quotation(
                        receipt.title(), source(receipt)));
            }
        }
        for (Topic topic : plan.top()) {
            if (topic.kind() == TopicKind.RECEIPT) {
                (topic.audience() == Audience.HOST ? held : open).putIfAbsent(topic.title(), new Block.Quotation(topic
                        .title(), topic.text()));
            }
        }
        List<Block> blocks = new ArrayList<>(open.values());
        held.keySet().removeAll(open.keySet());
        if (!held.isEmpty()) {
            blocks.add(new Block.HostOnly(List.copyOf(held.values())));
        }
        return blocks;
    }

    private Edition audience(Receipt receipt) {
        return receipt.attribution() == Attribution.NOT_FOR_ROOM ? Edition.HOST : plan.audience(receipt.topic());
    }

    private String source(Receipt receipt) {
        return Retold.source(receipt, plan.edition(), plan.dates());
    }
}
