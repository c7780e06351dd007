package app.wheelhouse.rhythm.gate.store;

import static app.wheelhouse.store.gen.Tables.APPROVAL;
import static app.wheelhouse.store.gen.Tables.CRITERION;
import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.EVIDENCE;
import static app.wheelhouse.store.gen.Tables.GATE;
import static app.wheelhouse.store.gen.Tables.INCIDENT;
import static app.wheelhouse.store.gen.Tables.LATE_CHANGE;
import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_CELL;
import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RELEASE;
import static app.wheelhouse.store.gen.Tables.RELEASE_POLICY;
import static app.wheelhouse.store.gen.Tables.STAGE;
import static app.wheelhouse.store.gen.Tables.TRAIN;
import static app.wheelhouse.store.gen.Tables.VERDICT;
import static app.wheelhouse.store.gen.Tables.WAIVER;

import app.wheelhouse.rhythm.gate.Approval;
import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.rhythm.gate.Decider;
import app.wheelhouse.rhythm.gate.Evidence;
import app.wheelhouse.rhythm.gate.Facts;
import app.wheelhouse.rhythm.gate.FrozenVerdict;
import app.wheelhouse.rhythm.gate.Gate;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.Incident;
import app.wheelhouse.rhythm.gate.LateChange;
import app.wheelhouse.rhythm.gate.Paper;
import app.wheelhouse.rhythm.gate.Release;
import app.wheelhouse.rhythm.gate.ReleasePolicy;
import app.wheelhouse.rhythm.gate.Stage;
import app.wheelhouse.rhythm.gate.Train;
import app.wheelhouse.rhythm.gate.Waiver;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads gates, releases and stages with everything they are judged by. */
public final class GateReader {
    /** The tables a book of gates is read from. */
    public static final Set<String> TABLES = Set.of("gate", "criterion", "evidence", "approval", "waiver", "verdict",
            "incident", "train", "release", "late_change", "stage", "release_policy", "document", "person", "matrix",
            "matrix_row", "matrix_column", "matrix_cell", "kpi", "reading", "annotation");
    /** The one release policy of a workspace. */
    public static final UUID POLICY = Ids.of("release_policy");

    private final Store store;
    private final Conditions conditions;

    /** @param conditions answers for service level objectives and KPIs */
    public GateReader(Store store, Conditions conditions) {
        this.store = store;
        this.conditions = conditions;
    }

    /** Everything, as it is now. */
    public GateBook book() {
        return written().measured(conditions, store.clock().instant());
    }

    /** Everything that is written down, without anything that is measured. */
    public GateBook written() {
        return store.read(sql -> {
            List<Criterion> criteria = all(sql, CRITERION, CRITERION.POSITION, Criterion::read);
            List<Incident> incidents = all(sql, INCIDENT, INCIDENT.HAPPENED_ON, Incident::read).reversed();
            Map<UUID, String> people = new LinkedHashMap<>();
            sql.select(PERSON.ID, PERSON.NAME).from(PERSON).orderBy(PERSON.NAME)
                    .forEach(row -> people.put(row.value1(), row.value2() == null ? "" : row.value2()));
            List<FrozenVerdict> verdicts = all(sql, VERDICT, VERDICT.SAID_AT, FrozenVerdict::read).reversed();
            ReleasePolicy policy = sql.selectFrom(RELEASE_POLICY).where(RELEASE_POLICY.ID.eq(POLICY))
                    .fetchOptional(row -> ReleasePolicy.read(row.intoMap())).orElse(ReleasePolicy.USUAL);
            Facts facts = new Facts(deciders(sql), people, all(sql, EVIDENCE, EVIDENCE.ID, Evidence::read),
                    all(sql, APPROVAL, APPROVAL.ID, Approval::read), all(sql, WAIVER, WAIVER.ID, Waiver::read),
                    papers(sql, criteria, incidents), incidents, releases(sql),
                    all(sql, LATE_CHANGE, LATE_CHANGE.POSITION, LateChange::read), policy, Conditions.NONE,
                    store.clock().instant(), store.clock().getZone());
            return new GateBook(all(sql, GATE, GATE.POSITION, Gate::read), criteria,
                    all(sql, TRAIN, TRAIN.POSITION, Train::read), all(sql, STAGE, STAGE.POSITION, Stage::read),
                    verdicts, facts);
        });
    }

    /** The titles of all pages, which a criterion can name. */
    public List<String> pages() {
        return store.read(sql -> sql.select(DOCUMENT.TITLE).from(DOCUMENT).where(DOCUMENT.TITLE.isNotNull())
                .orderBy(DOCUMENT.TITLE).fetch(DOCUMENT.TITLE));
    }

    private static List<Release> releases(DSLContext sql) {
        return all(sql, RELEASE, RELEASE.POSITION, Release::read).stream()
                .sorted(Comparator.comparing(Release::gaOn, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private static <T> List<T> all(DSLContext sql, Table<?> table, Field<?> order,
            Function<Map<String, @Nullable Object>, T> reading) {
        return sql.selectFrom(table).orderBy(order.asc().nullsLast(), table.field("id", UUID.class))
                .fetch(row -> reading.apply(values(row)));
    }

    private static Map<String, @Nullable Object> values(Record row) {
        return row.intoMap();
    }

    /** The pages that criteria and incidents name; when each was last written is looked up for those alone. */
    private List<Paper> papers(DSLContext sql, List<Criterion> criteria, List<Incident> incidents) {
        Set<String> titles = new HashSet<>();
        criteria.stream().filter(each -> each.kind() == CriterionKind.DOCUMENT)
                .forEach(each -> titles.add(each.subject().strip().toLowerCase(Locale.ROOT)));
        Set<UUID> ids = new HashSet<>();
        incidents.stream().filter(each -> each.postmortem() != null).forEach(each -> ids.add(each.postmortem()));
        List<Paper> papers = new ArrayList<>();
        sql.select(DOCUMENT.ID, DOCUMENT.TITLE, DOCUMENT.TEXT, DOCUMENT.STATE).from(DOCUMENT)
                .where(DSL.lower(DSL.trim(DOCUMENT.TITLE)).in(titles)).or(DOCUMENT.ID.in(ids)).orderBy(DOCUMENT.ID)
                .forEach(row -> papers.add(new Paper(row.value1(), row.value2() == null ? "" : row.value2(),
                        row.value3() == null ? "" : row.value3(), written(row.value1()),
                        "final".equals(row.value4()))));
        return papers;
    }

    private @Nullable Instant written(UUID page) {
        return store.history("document", page).stream().filter(each -> each.field().equals("text"))
                .map(HistoryEntry::at).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Who decides on each type of decision: the one person or role with the letter for it, else nobody. */
    private static Map<UUID, Decider> deciders(DSLContext sql) {
        Map<UUID, Decider> deciders = new LinkedHashMap<>();
        sql.select(MATRIX_ROW.ID, MATRIX_ROW.TITLE).from(MATRIX_ROW).join(MATRIX).on(MATRIX.ID.eq(MATRIX_ROW.MATRIX))
                .orderBy(MATRIX.POSITION.asc().nullsLast(), MATRIX_ROW.POSITION.asc().nullsLast(), MATRIX_ROW.ID)
                .forEach(row -> deciders.put(row.value1(),
                        new Decider(row.value1(), row.value2() == null ? "" : row.value2(), null, "")));
        Set<UUID> several = new HashSet<>();
        sql.select(MATRIX_ROW.ID, MATRIX_COLUMN.PERSON, DSL.coalesce(PERSON.NAME, MATRIX_COLUMN.TITLE))
                .from(MATRIX_ROW).join(MATRIX).on(MATRIX.ID.eq(MATRIX_ROW.MATRIX)).join(MATRIX_CELL)
                .on(MATRIX_CELL.MATRIX_ROW.eq(MATRIX_ROW.ID)).join(MATRIX_COLUMN)
                .on(MATRIX_COLUMN.ID.eq(MATRIX_CELL.MATRIX_COLUMN)).leftJoin(PERSON)
                .on(PERSON.ID.eq(MATRIX_COLUMN.PERSON))
                .where(DSL.when(DSL.coalesce(MATRIX.FRAMEWORK, "rapid").eq("rapid"), MATRIX_CELL.LETTERS.contains("D"))
                        .otherwise(MATRIX_CELL.LETTERS.contains("A")))
                .forEach(row -> deciders.computeIfPresent(row.value1(), (id, empty) -> {
                    boolean first = empty.name().isEmpty() && several.add(id);
                    return new Decider(id, empty.title(), first ? row.value2() : null,
                            first ? row.value3() == null ? "" : row.value3() : "");
                }));
        return deciders;
    }
}
