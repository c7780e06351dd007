package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/** All requests at one moment, in the order of their rank. Never changes; what changed gives a new one. */
public final class Board {
    private static final int MOST_DIFFERING = 200;
    /** Nothing there. */
    public static final Board NONE = of(Frame.NONE, List.of(), List.of(), Map.of());

    private final Frame frame;
    private final List<BoardRow> rows;
    private final Map<UUID, BoardRow> byId;
    /** What has changed since {@code byId} was made, so that one change does not copy all of it. */
    private final Map<UUID, Optional<BoardRow>> differing;
    private final Map<UUID, List<Requester>> requesters;
    private final Map<UUID, List<UUID>> citations;
    private final Merges merges;
    private final Ranking ranking;
    private final int inbox;
    /** As they are recorded: called merged, though nothing stands for them. */
    private final Map<UUID, Rfe> alone;

    private Board(Frame frame, List<BoardRow> rows, Map<UUID, BoardRow> byId,
            Map<UUID, Optional<BoardRow>> differing, Map<UUID, List<Requester>> requesters,
            Map<UUID, List<UUID>> citations, Merges merges, Ranking ranking, int inbox, Map<UUID, Rfe> alone) {
        this.frame = frame;
        this.rows = rows;
        this.byId = byId;
        this.differing = differing;
        this.requesters = requesters;
        this.citations = citations;
        this.merges = merges;
        this.ranking = ranking;
        this.inbox = inbox;
        this.alone = alone;
    }

    /**
     * Puts a board together.
     *
     * @param citations the receipts a request cites, by its id
     */
    public static Board of(Frame frame, Collection<Rfe> rfes, Collection<Requester> requesters,
            Map<UUID, List<UUID>> citations) {
        Map<UUID, List<Requester>> byRfe = new HashMap<>();
        requesters.forEach(each -> {
            if (each.rfe() != null) {
                byRfe.computeIfAbsent(each.rfe(), _ -> new ArrayList<>()).add(each);
            }
        });
        return of(frame, rfes, byRfe, citations);
    }

    private static Board of(Frame frame, Collection<Rfe> rfes, Map<UUID, List<Requester>> requesters,
            Map<UUID, List<UUID>> citations) {
        Merges merges = new Merges(rfes);
        Rice rice = frame.rice();
        Map<UUID, Rfe> alone = new HashMap<>();
        rfes.stream().filter(merges::isAlone).forEach(rfe -> alone.put(rfe.id(), rfe));
        List<BoardRow> rows = new ArrayList<>(rfes.stream()
                .map(rfe -> merges.isAlone(rfe) ? rfe.with("state", RfeState.TRIAGED.word()) : rfe)
                .map(rfe -> row(rfe, frame, rice, requesters, citations, merges)).sorted(BoardRow.BY_RANK).toList());
        Map<UUID, BoardRow> byId = HashMap.newHashMap(rows.size());
        rows.forEach(row -> byId.put(row.id(), row));
        Ranking ranking = Ranking
                .of(rows.stream().filter(BoardRow::isRanked).mapToDouble(row -> row.score().getAsDouble()));
        int inbox = (int) rows.stream().filter(Board::isInInbox).count();
        return new Board(frame, Collections.unmodifiableList(rows), byId, Map.of(), requesters, citations, merges,
                ranking, inbox, alone);
    }

    private static BoardRow row(Rfe rfe, Frame frame, Rice rice, Map<UUID, List<Requester>> requesters,
            Map<UUID, List<UUID>> citations, Merges merges) {
        List<Requester> mine = requesters.getOrDefault(rfe.id(), List.of());
        List<UUID> behind = merges.behind(rfe.id());
        if (!behind.isEmpty()) {
            mine = new ArrayList<>(mine);
            for (UUID each : behind) {
                mine.addAll(requesters.getOrDefault(each, List.of()));
            }
        }
        return BoardRow.of(rfe, frame, rice, mine, citations.getOrDefault(rfe.id(), List.of()));
    }

    /** The board with some requests changed, added or gone; what they cite and who asked stays as it was. */
    public Board with(Collection<Rfe> changed, Set<UUID> gone) {
        Set<UUID> touched = new HashSet<>(gone);
        changed.forEach(rfe -> touched.add(rfe.id()));
        boolean merging = changed.stream().anyMatch(Board::isMerge)
                || touched.stream().anyMatch(id -> row(id).filter(row -> isMerge(row.rfe())).isPresent()
                        || !merges.behind(id).isEmpty());
        boolean found = !alone.isEmpty() && changed.stream().anyMatch(rfe -> row(rfe.id()).isEmpty());
        if (merging || found
                || touched.size() + differing.size() > Math.max(MOST_DIFFERING, rows.size() / MOST_DIFFERING)) {
            Map<UUID, Rfe> all = LinkedHashMap.newLinkedHashMap(rows.size());
            rows.forEach(row -> all.put(row.id(), alone.getOrDefault(row.id(), row.rfe())));
            all.keySet().removeAll(gone);
            changed.forEach(rfe -> all.put(rfe.id(), rfe));
            return of(frame, all.values(), requesters, citations);
        }
        Rice rice = frame.rice();
        List<BoardRow> kept = new ArrayList<>(rows);
        Map<UUID, Optional<BoardRow>> newer = new HashMap<>(differing);
        Ranking now = ranking;
        int waiting = inbox;
        for (UUID id : touched) {
            BoardRow before = row(id).orElse(null);
            if (before != null) {
                kept.remove(Collections.binarySearch(kept, before, BoardRow.BY_RANK));
                now = before.isRanked() ? now.with(before.score(), OptionalDouble.empty()) : now;
                waiting -= isInInbox(before) ? 1 : 0;
            }
            newer.put(id, Optional.empty());
        }
        for (Rfe rfe : changed) {
            BoardRow row = row(rfe, frame, rice, requesters, citations, merges);
            int at = Collections.binarySearch(kept, row, BoardRow.BY_RANK);
            kept.add(at < 0 ? -at - 1 : at, row);
            newer.put(rfe.id(), Optional.of(row));
            now = row.isRanked() ? now.with(OptionalDouble.empty(), row.score()) : now;
            waiting += isInInbox(row) ? 1 : 0;
        }
        return new Board(frame, Collections.unmodifiableList(kept), byId, newer, requesters, citations, merges, now,
                waiting, alone);
    }

    private static boolean isMerge(Rfe rfe) {
        return rfe.mergedInto() != null || rfe.state() == RfeState.MERGED;
    }

    private static boolean isInInbox(BoardRow row) {
        return row.rfe().state() == RfeState.INBOX;
    }

    /** How many requests nobody has looked at. */
    public int inbox() {
        return inbox;
    }

    public Frame frame() {
        return frame;
    }

    /** All requests, {@link BoardRow#BY_RANK}. */
    public List<BoardRow> rows() {
        return rows;
    }

    public Optional<BoardRow> row(UUID id) {
        Optional<BoardRow> newer = differing.get(id);
        return newer == null ? Optional.ofNullable(byId.get(id)) : newer;
    }

    /** The row that stands for a request: itself, or the one it was merged into. */
    public Optional<BoardRow> standing(UUID id) {
        return row(merges.survivor(id));
    }

    public Merges merges() {
        return merges;
    }

    public Ranking ranking() {
        return ranking;
    }

    /** Those who asked for a request, those of requests merged into it left out. */
    public List<Requester> requesters(UUID rfe) {
        return requesters.getOrDefault(rfe, List.of());
    }

    /** The rank of a row; empty when it has none. */
    public Optional<Integer> rank(BoardRow row) {
        return row.isRanked() ? Optional.of(ranking.rank(row.score().getAsDouble())) : Optional.empty();
    }

    /** The ranks a row might as well have; empty when it has none. */
    public Optional<RankRange> range(BoardRow row) {
        return row.isRanked() ? frame.rice().spread(row.rfe().inputs()).map(ranking::range) : Optional.empty();
    }

    /** Requests in the order of their rank. */
    public List<Rfe> rfes() {
        return rows.stream().map(BoardRow::rfe).toList();
    }

    /** How far a quarter's capacity reaches. */
    public Plan plan(Quarter quarter) {
        return Plan.of(rows.stream().map(BoardRow::rfe).filter(rfe -> Plan.competes(rfe, quarter)).toList(),
                frame.supply(quarter), List.copyOf(frame.buckets().values()), frame.rice());
    }

    /** What an epic's requests come to. */
    public RollUp rollUp(UUID epic) {
        return rollUp(rows.stream().map(BoardRow::rfe).filter(rfe -> epic.equals(rfe.epic())).toList());
    }

    /** What the requests of each epic come to, and under empty those of none; epics without requests are in it too. */
    public Map<Optional<UUID>, RollUp> rollUps() {
        Map<Optional<UUID>, List<Rfe>> byEpic = new HashMap<>();
        frame.epics().keySet().forEach(epic -> byEpic.put(Optional.of(epic), new ArrayList<>()));
        byEpic.put(Optional.empty(), new ArrayList<>());
        for (BoardRow row : rows) {
            Optional<UUID> epic = Optional.ofNullable(row.rfe().epic()).filter(frame.epics()::containsKey);
            byEpic.computeIfAbsent(epic, _ -> new ArrayList<>()).add(row.rfe());
        }
        Map<Optional<UUID>, RollUp> sums = new HashMap<>();
        byEpic.forEach((epic, mine) -> sums.put(epic, rollUp(mine)));
        return sums;
    }

    private RollUp rollUp(List<Rfe> mine) {
        Map<UUID, List<Requester>> all = new HashMap<>();
        for (Rfe rfe : mine) {
            List<Requester> asked = new ArrayList<>(requesters(rfe.id()));
            merges.behind(rfe.id()).forEach(each -> asked.addAll(requesters(each)));
            all.put(rfe.id(), asked);
        }
        return RollUp.of(mine, all, frame.rice());
    }
}
