package app.wheelhouse.backlog.store;

import static app.wheelhouse.store.gen.Tables.BOARD;
import static app.wheelhouse.store.gen.Tables.BUCKET;
import static app.wheelhouse.store.gen.Tables.CAPACITY;
import static app.wheelhouse.store.gen.Tables.CITATION;
import static app.wheelhouse.store.gen.Tables.DEAL;
import static app.wheelhouse.store.gen.Tables.DISPLACED;
import static app.wheelhouse.store.gen.Tables.EPIC;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.REQUESTER;
import static app.wheelhouse.store.gen.Tables.RFE;
import static app.wheelhouse.store.gen.Tables.TEAM;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.Bucket;
import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.Epic;
import app.wheelhouse.backlog.Frame;
import app.wheelhouse.backlog.Load;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Requester;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.Scales;
import app.wheelhouse.backlog.Supply;
import app.wheelhouse.backlog.Team;
import app.wheelhouse.record.Fields;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the board and what belongs to it. */
public final class BoardReader {
    /** The tables a board is read from; of {@code rfe} single records can be read again. */
    public static final Set<String> TABLES = Set.of("rfe", "requester", "citation", "epic", "bucket", "team",
            "capacity",
            "board", "person", "receipt");
    /** The tables deals are read from. */
    public static final Set<String> DEALS = Set.of("deal", "displaced");
    /** The one board of a workspace. */
    public static final UUID ID = Ids.of("board");

    private static final List<Field<?>> LISTED = List.of(RFE.ID, RFE.TITLE, RFE.STATE, RFE.ORIGIN, RFE.REACH,
            RFE.IMPACT,
            RFE.CONFIDENCE, RFE.EFFORT, RFE.EFFORT_MOST, RFE.FACTORS, RFE.BUCKET, RFE.EPIC, RFE.TEAM, RFE.OWNER,
            RFE.RELEASE, RFE.QUARTER, RFE.TICKET, RFE.MERGED_INTO, RFE.RAISED_ON);
    private final Store store;

    public BoardReader(Store store) {
        this.store = store;
    }

    /** The requests nobody has looked at, oldest first, with their titles. */
    public Map<UUID, String> inbox() {
        return store.read(sql -> {
            Map<UUID, String> inbox = new LinkedHashMap<>();
            sql.select(RFE.ID, RFE.TITLE).from(RFE).where(DSL.coalesce(RFE.STATE, "inbox").eq("inbox"))
                    .orderBy(RFE.RAISED_ON.asc().nullsLast(), RFE.ID)
                    .forEach(row -> inbox.put(row.value1(), row.value2() == null ? "" : row.value2()));
            return inbox;
        });
    }

    /** Everything. */
    public Board board() {
        return store.read(sql -> Board.of(frame(sql), rfes(sql), requesters(sql), citations(sql)));
    }

    /** All requests, in no order. */
    public List<Rfe> rfes() {
        return store.read(BoardReader::rfes);
    }

    /** Those of these requests that are there. */
    public List<Rfe> rfes(Collection<UUID> ids) {
        return store.read(sql -> sql.select(LISTED).from(RFE).where(RFE.ID.in(ids)).fetch(BoardReader::rfe));
    }

    public List<Requester> requesters() {
        return store.read(BoardReader::requesters);
    }

    /** What requests are seen against. */
    public Frame frame() {
        return store.read(BoardReader::frame);
    }

    public Scales scales() {
        return frame().scales();
    }

    public List<Epic> epics() {
        return List.copyOf(frame().epics().values());
    }

    public List<Bucket> buckets() {
        return List.copyOf(frame().buckets().values());
    }

    public List<Team> teams() {
        return List.copyOf(frame().teams().values());
    }

    public Supply supply(Quarter quarter) {
        return frame().supply(quarter);
    }

    /** All deals that jumped the queue or wish to, the latest asked first. */
    public List<Deal> deals() {
        return store.read(sql -> sql.selectFrom(DEAL).orderBy(DEAL.ASKED_ON.desc().nullsLast(), DEAL.ID.desc())
                .fetch(row -> Deal.read(row.intoMap())));
    }

    /** The requests that have to wait for each deal. */
    public Map<UUID, List<UUID>> displaced() {
        return store.read(sql -> {
            Map<UUID, List<UUID>> displaced = new HashMap<>();
            sql.select(DISPLACED.DEAL, DISPLACED.RFE).from(DISPLACED).orderBy(DISPLACED.ID)
                    .forEach(row -> displaced.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(row.value2()));
            return displaced;
        });
    }

    /** The long texts of a request, by the words of its fields; empty ones are missing. */
    public Map<String, String> texts(UUID rfe) {
        return store.read(sql -> {
            Map<String, String> texts = new HashMap<>();
            sql.select(RFE.PROBLEM, RFE.ASKED, RFE.REASON, RFE.OPTION_B, RFE.ANSWER, RFE.TAGS).from(RFE)
                    .where(RFE.ID.eq(rfe)).forEach(row -> row.intoMap().forEach((field, text) -> {
                        if (text instanceof String words && !words.isBlank()) {
                            texts.put(field, words);
                        }
                    }));
            return texts;
        });
    }

    private static List<Rfe> rfes(DSLContext sql) {
        return sql.select(LISTED).from(RFE).fetch(BoardReader::rfe);
    }

    private static Rfe rfe(Record row) {
        return Rfe.read(row.intoMap());
    }

    private static List<Requester> requesters(DSLContext sql) {
        return sql.selectFrom(REQUESTER).orderBy(REQUESTER.ID).fetch(row -> Requester.read(row.intoMap()));
    }

    private static Map<UUID, List<UUID>> citations(DSLContext sql) {
        Map<UUID, List<UUID>> citations = new HashMap<>();
        sql.select(CITATION.RFE, CITATION.RECEIPT).from(CITATION).join(RECEIPT).on(RECEIPT.ID.eq(CITATION.RECEIPT))
                .forEach(row -> citations.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(row.value2()));
        return citations;
    }

    private static Frame frame(DSLContext sql) {
        Map<String, @Nullable Object> board = new HashMap<>();
        sql.selectFrom(BOARD).where(BOARD.ID.eq(ID)).forEach(row -> board.putAll(row.intoMap()));
        Fields fields = new Fields(board);
        Map<UUID, Epic> epics = new LinkedHashMap<>();
        sql.selectFrom(EPIC).orderBy(EPIC.PRIORITY.asc().nullsLast(), EPIC.POSITION.asc().nullsLast(), EPIC.ID)
                .forEach(row -> epics.put(row.getId(), Epic.read(row.intoMap())));
        Map<UUID, Bucket> buckets = new LinkedHashMap<>();
        sql.selectFrom(BUCKET).orderBy(BUCKET.POSITION.asc().nullsLast(), BUCKET.ID)
                .forEach(row -> buckets.put(row.getId(), Bucket.read(row.intoMap())));
        Map<UUID, Team> teams = new LinkedHashMap<>();
        sql.selectFrom(TEAM).orderBy(TEAM.POSITION.asc().nullsLast(), TEAM.ID)
                .forEach(row -> teams.put(row.getId(), Team.read(row.intoMap())));
        return new Frame(Scales.read(board), or(fields.number("wip_limit"), Load.USUAL_LIMIT),
                or(fields.number("stale_days"), Load.USUAL_STALE_DAYS), epics, buckets, teams,
                names(sql, PERSON, PERSON.ID, PERSON.NAME), names(sql, RECEIPT, RECEIPT.ID, RECEIPT.TITLE),
                supplies(sql, teams.keySet()));
    }

    private static int or(@Nullable Integer number, int otherwise) {
        return number == null || number < 1 ? otherwise : number;
    }

    private static Map<UUID, String> names(DSLContext sql, Table<?> table, Field<UUID> id, Field<String> name) {
        Map<UUID, String> names = new LinkedHashMap<>();
        sql.select(id, name).from(table).orderBy(name)
                .forEach(row -> names.put(row.value1(), row.value2() == null ? "" : row.value2()));
        return names;
    }

    private static List<Supply> supplies(DSLContext sql, Set<UUID> teams) {
        Map<Quarter, Map<UUID, Double>> months = new TreeMap<>();
        sql.selectFrom(CAPACITY).forEach(row -> Quarter.read(row.getQuarter() == null ? "" : row.getQuarter())
                .ifPresent(quarter -> {
                    if (teams.contains(row.getTeam()) && row.getMonths() != null) {
                        months.computeIfAbsent(quarter, _ -> new HashMap<>()).put(row.getTeam(), row.getMonths());
                    }
                }));
        return months.entrySet().stream().map(each -> new Supply(each.getKey(), each.getValue())).toList();
    }
}
