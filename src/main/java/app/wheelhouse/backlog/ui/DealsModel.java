package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.DealDecider;
import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.DealTax;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.backlog.store.DealEdits;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The deals that jump the queue: what each is held against, who decides, what has to wait, and what they cost in all. */
final class DealsModel {
    private static final Set<String> TABLES = tables();
    private final BoardModel board;
    private final DealEdits edits;
    private final Records records;
    private final Rows<DealRow> rows = new Rows<>(DealRow::id,
            row -> Rows.words(row.deal().title(), row.deal().account(), row.request()));
    private final ReadOnlyObjectWrapper<List<DealTax>> tax = new ReadOnlyObjectWrapper<>(List.of());
    private List<Deal> deals = List.of();
    private Map<UUID, List<UUID>> displaced = Map.of();
    private Optional<DealDecider> decider = Optional.empty();
    private @Nullable Live<Read> live;

    /** What is read. */
    private record Read(List<Deal> deals, Map<UUID, List<UUID>> displaced, Optional<DealDecider> decider) {
    }

    DealsModel(BoardModel board) {
        this.board = board;
        edits = new DealEdits(board.store());
        records = board.records("deal", "deal");
        board.shownProperty().addListener((_, _, _) -> show());
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>(BoardReader.DEALS);
        tables.addAll(Set.of("matrix", "matrix_row", "matrix_column", "matrix_cell", "person"));
        return tables;
    }

    void open() {
        live = Live.of(board.store().feed(), TABLES, board.background(),
                () -> new Read(board.reader().deals(), board.reader().displaced(), edits.decider()), read -> {
                    deals = read.deals;
                    displaced = read.displaced;
                    decider = read.decider;
                    show();
                });
    }

    void close() {
        if (live != null) {
            live.close();
        }
    }

    private void show() {
        tax.set(DealTax.of(deals));
        rows.show(deals.stream().map(deal -> new DealRow(deal, rfe(deal.rfe()),
                displaced.getOrDefault(deal.id(), List.of()).stream().map(this::rfe).flatMap(Stream::ofNullable)
                        .toList()))
                .toList());
    }

    private @Nullable Rfe rfe(@Nullable UUID id) {
        return id == null ? null : board.board().standing(id).map(BoardRow::rfe).orElse(null);
    }

    Rows<DealRow> rows() {
        return rows;
    }

    Records records() {
        return records;
    }

    BoardModel board() {
        return board;
    }

    /** What deals cost and brought, by quarter. */
    ReadOnlyObjectProperty<List<DealTax>> taxProperty() {
        return tax.getReadOnlyProperty();
    }

    /** Who decides, as the rights matrices say. */
    Optional<DealDecider> decider() {
        return decider;
    }

    /** Asks for a request to jump the queue, for the account with most at stake; selects the deal. */
    void ask(UUID rfe) {
        board.board().row(rfe).ifPresent(row -> {
            var asked = board.board().requesters(rfe).stream()
                    .max(Comparator.comparingDouble(each -> each.revenue() == null ? 0 : each.revenue()));
            rows.select(edits.ask(row.rfe(), asked.map(each -> each.account()).orElse(""),
                    asked.map(each -> each.revenue()).orElse(null)));
        });
    }

    private Optional<DealRow> selected() {
        return Optional.ofNullable(rows.selectedProperty().get());
    }

    /** The requests that could wait for a deal: what is promised or accepted, the least valuable first. */
    List<UUID> couldWait() {
        DealRow row = rows.selectedProperty().get();
        List<BoardRow> open = board.board().rows().stream()
                .filter(each -> each.rfe().state() == RfeState.ACCEPTED || each.rfe().quarter() != null)
                .filter(each -> row == null || row.rfe() == null || !each.id().equals(row.rfe().id()))
                .filter(each -> row == null || row.displaced().stream().noneMatch(one -> one.id().equals(each.id())))
                .toList();
        return open.reversed().stream().map(BoardRow::id).toList();
    }

    String title(UUID rfe) {
        return board.board().row(rfe).map(row -> row.rfe().title()).orElse("A request that is gone");
    }

    void displace(UUID rfe) {
        selected().ifPresent(row -> {
            UUID id = Ids.of("displaced", row.id(), rfe);
            board.store().apply(new Edit("Let request wait").put("displaced", id, "deal", row.id()).put("displaced", id,
                    "rfe", rfe));
        });
    }

    void spare(UUID rfe) {
        selected().ifPresent(row -> board.store().apply(
                new Edit("Let request wait no longer").delete("displaced", Ids.of("displaced", row.id(), rfe))));
    }

    /** Answers one of the criteria of the selected deal. */
    void answer(int index, boolean met) {
        selected().ifPresent(row -> {
            List<Deal.Criterion> criteria = new ArrayList<>(row.deal().criteria());
            criteria.set(index, new Deal.Criterion(criteria.get(index).text(), met));
            records.set(row.id(), "criteria", "criteria", Deal.write(criteria));
        });
    }

    /** Lets the selected deal jump the queue, or says what it lacks. */
    void grant() {
        selected().ifPresent(row -> {
            Rfe rfe = row.rfe();
            if (!row.missing().isEmpty() || rfe == null) {
                board.desk().say(Toast.trouble("It cannot jump the queue yet. It lacks: "
                        + String.join(", ", row.missing()) + "."));
                return;
            }
            Quarter quarter = board.quarterProperty().get();
            edits.grant(row.deal(), rfe, quarter, row.displaced(), decider.orElse(null));
            board.say("Goes first in " + quarter.label() + ": " + rfe.title());
        });
    }

    void refuse() {
        selected().ifPresent(row -> {
            Rfe rfe = row.rfe();
            if (rfe != null) {
                edits.refuse(row.deal(), rfe, decider.orElse(null));
                board.say("Keeps its place in the queue: " + rfe.title());
            }
        });
    }

    void paidBack() {
        selected().ifPresent(row -> edits.paidBack(row.deal()));
    }

    void delete() {
        selected().ifPresent(row -> records.delete(row.id(), row.deal().title()));
    }

    void openDecision() {
        selected().map(row -> row.deal().decision())
                .ifPresent(decision -> board.go(Place.of("decision", decision.toString())));
    }

    void openRequest() {
        selected().map(DealRow::rfe).ifPresent(rfe -> board.go(Place.of("rfe", rfe.id().toString())));
    }

    /** What has become of a deal by today. */
    static String standing(Deal deal, LocalDate today) {
        return deal.isExpired(today)
                ? "Expired"
                : deal.isOwed(today) && deal.state() == DealState.GRANTED ? "Payback due" : deal.state().label();
    }
}
