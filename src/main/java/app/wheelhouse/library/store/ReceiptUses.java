package app.wheelhouse.library.store;

import static app.wheelhouse.store.gen.Tables.CITATION;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.LINK;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RFE;
import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.ReceiptRow.Orphan;
import app.wheelhouse.library.ReceiptRow.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Finds where receipts are used: cited by requests, linked to decisions, embedded in documents, beside topics. */
final class ReceiptUses {
    private static final String EMBED = "{{receipt";
    private final Map<UUID, List<Use>> uses = new HashMap<>();
    private final Map<UUID, String> topics = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Orphan> orphans = new ArrayList<>();

    private record Page(UUID id, String title, String text) {
    }

    ReceiptUses(DSLContext sql) {
        Set<UUID> known = new HashSet<>(sql.select(RECEIPT.ID).from(RECEIPT).fetch(RECEIPT.ID));
        sql.select(CITATION.RECEIPT, CITATION.RFE, RFE.TITLE).from(CITATION).join(RFE).on(RFE.ID.eq(CITATION.RFE))
                .where(CITATION.RECEIPT.isNotNull()).orderBy(RFE.TITLE, CITATION.ID)
                .forEach(row -> cite(known, row.value1(), "rfe", row.value2(), text(row.value3()), "cited"));
        sql.select(LINK.RECORD, LINK.DECISION, DECISION.TITLE).from(LINK).join(DECISION)
                .on(DECISION.ID.eq(LINK.DECISION))
                .where(LINK.TYPE.eq("receipt")).and(LINK.RECORD.isNotNull()).orderBy(DECISION.TITLE, LINK.ID)
                .forEach(row -> cite(known, row.value1(), "decision", row.value2(), text(row.value3()), "linked"));
        sql.select(TOPIC.ID, TOPIC.TITLE).from(TOPIC).forEach(row -> topics.put(row.value1(), text(row.value2())));
        sql.select(DOCUMENT.ID, DOCUMENT.TITLE, DOCUMENT.TEXT).from(DOCUMENT).where(DOCUMENT.TEXT.isNotNull())
                .orderBy(DOCUMENT.TITLE, DOCUMENT.ID).forEach(row -> pages.add(new Page(row.value1(),
                        text(row.value2()), text(row.value3()).toLowerCase(Locale.ROOT))));
    }

    private void cite(Set<UUID> known, UUID receipt, String type, UUID record, String title, String how) {
        if (known.contains(receipt)) {
            uses.computeIfAbsent(receipt, _ -> new ArrayList<>()).add(new Use(type, record, title, how));
        } else {
            orphans.add(new Orphan(type, record, title));
        }
    }

    /** Where a receipt is used. */
    List<Use> of(Receipt receipt) {
        List<Use> all = new ArrayList<>(uses.getOrDefault(receipt.id(), List.of()));
        for (Page page : pages) {
            if (page.text.contains(receipt.id().toString()) || embeds(page.text, receipt.title())) {
                all.add(new Use("document", page.id, page.title, "embedded"));
            }
        }
        UUID topic = receipt.topic();
        if (topic != null && topics.containsKey(topic) && receipt.session() != null) {
            all.add(new Use("session", receipt.session(), topics.getOrDefault(topic, ""), "topic"));
        }
        return all;
    }

    private static boolean embeds(String text, String title) {
        String sought = title.strip().toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(EMBED); at >= 0 && !sought.isEmpty(); at = text.indexOf(EMBED, at + 1)) {
            int end = text.indexOf("}}", at);
            if (end > 0 && text.substring(at, end).contains(sought)) {
                return true;
            }
        }
        return false;
    }

    List<Orphan> orphans() {
        return List.copyOf(orphans);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
