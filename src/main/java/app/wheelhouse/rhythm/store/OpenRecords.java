package app.wheelhouse.rhythm.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RFE;
import static app.wheelhouse.store.gen.Tables.RISK;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.rhythm.Matter;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What requests, decisions, risks and actions leave open for a meeting to talk about. */
public final class OpenRecords implements OpenMatters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int MOST_RISKS = 5;
    private static final int MOST_DECISIONS = 6;
    private static final int MOST_ACTIONS = 12;
    private static final int REQUEST_MINUTES = 4;
    private static final int DECISION_MINUTES = 8;
    private static final int PART_MINUTES = 10;
    private static final int OBJECTIVES_MINUTES = 30;
    private final Store store;

    public OpenRecords(Store store) {
        this.store = store;
    }

    @Override
    public List<Matter> open(Template template, LocalDate on) {
        return store.read(sql -> switch (template) {
            case REVIEW -> Stream.of(risks(sql), blockers(sql, on), late(sql, on)).flatMap(List::stream).toList();
            case TRIAGE -> inbox(sql);
            case COUNCIL -> decisions(sql, DECISION.READY_ON.isNotNull());
            case DESIGN -> decisions(sql, DECISION.FRAMEWORK.eq(Framework.DACI.word()));
            case STRATEGY -> decisions(sql, DSL.trueCondition());
            case OBJECTIVES ->
                Stream.concat(Stream.of(Matter.of(Ids.of("objectives"), "Objectives and the capacity for them",
                        OBJECTIVES_MINUTES)), decisions(sql, DSL.trueCondition()).stream()).toList();
            case READINESS, NONE -> List.of();
        });
    }

    private static List<Matter> inbox(DSLContext sql) {
        return sql.select(RFE.ID, RFE.TITLE).from(RFE).where(DSL.coalesce(RFE.STATE, "inbox").eq("inbox"))
                .orderBy(RFE.RAISED_ON.asc().nullsLast(), RFE.ID)
                .fetch(row -> Matter.of(row.value1(), text(row.value2()), REQUEST_MINUTES));
    }

    /** Proposed ones, those needed first before the others. */
    private static List<Matter> decisions(DSLContext sql, Condition which) {
        return sql.select(DECISION.ID, DECISION.TITLE).from(DECISION)
                .where(DSL.coalesce(DECISION.STATE, "proposed").eq("proposed")).and(DECISION.DECIDED_ON.isNull())
                .and(which).orderBy(DECISION.NEEDED_BY.asc().nullsLast(), DECISION.READY_ON.asc().nullsLast(),
                        DECISION.ID)
                .limit(MOST_DECISIONS)
                .fetch(row -> Matter.decision(row.value1(), text(row.value2()), DECISION_MINUTES));
    }

    /** One entry with the open risks under it, which stay with the host. */
    private static List<Matter> risks(DSLContext sql) {
        List<Matter> open = sql.select(RISK.ID, RISK.TITLE, RISK.RESPONSE).from(RISK)
                .where(DSL.coalesce(RISK.STATE, "open").eq("open"))
                .and(DSL.coalesce(RISK.KIND, "risk").eq("risk")).orderBy(RISK.ID).limit(MOST_RISKS)
                .fetch(row -> new Matter(row.value1(), TopicKind.RISK, text(row.value2()), text(row.value3()), 0, null,
                        List.of()));
        return open.isEmpty()
                ? List.of()
                : List.of(Matter.of(Ids.of("top risks"), "Top risks", PART_MINUTES).holding(open));
    }

    /** One entry with the actions that are past their date. */
    private static List<Matter> blockers(DSLContext sql, LocalDate on) {
        List<String> lines = sql.select(ACTION.TITLE, PERSON.NAME, ACTION.DUE).from(ACTION).leftJoin(PERSON)
                .on(PERSON.ID.eq(ACTION.OWNER)).where(DSL.coalesce(ACTION.STATE, "open").eq("open"))
                .and(ACTION.DUE.lt(on)).orderBy(ACTION.DUE, ACTION.ID).limit(MOST_ACTIONS)
                .fetch(row -> "- " + text(row.value1()) + " (" + (row.value2() == null ? "nobody" : row.value2())
                        + ", due " + DAY.format(row.value3()) + ")");
        return lines.isEmpty()
                ? List.of()
                : List.of(Matter.of(Ids.of("blockers"), "Blockers: actions past their date", PART_MINUTES)
                        .saying(String.join("\n", lines)));
    }

    /** Decisions that are needed by now and nobody took. */
    private static List<Matter> late(DSLContext sql, LocalDate on) {
        return decisions(sql, DECISION.NEEDED_BY.le(on));
    }

    private static String text(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "" : words;
    }
}
