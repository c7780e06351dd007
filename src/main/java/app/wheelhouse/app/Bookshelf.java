package app.wheelhouse.app;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.library.Rights;
import app.wheelhouse.library.RiskRegister;
import app.wheelhouse.library.store.LibraryLists;
import app.wheelhouse.library.ui.LibraryView;
import app.wheelhouse.library.ui.LibraryViewModel;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.shell.Route;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.pages.PagesView;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts the Library room together, with what the other rooms know of its people and what can be printed of it. */
final class Bookshelf {
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Consumer<Path> reveal;
    private final Pdf pdf;
    private final LibraryLists lists;
    private final Consumer<RoomView> room;

    /** @param room shows a card in the room */
    Bookshelf(Store store, Background background, Desk desk, Consumer<Path> reveal, Pdf pdf, Consumer<RoomView> room) {
        this.room = room;
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.reveal = reveal;
        this.pdf = pdf;
        lists = new LibraryLists(store, () -> rights(store));
    }

    /** The room. */
    LibraryView room() {
        return new LibraryView(new LibraryViewModel(store, lists, background, desk, store.clock()).showing(room));
    }

    /** Its pages. */
    List<Route> routes() {
        return List.of(
                Route.page("person", "Person", "fth-user", "library", id -> room().atPerson(UUID.fromString(id))),
                Route.page("receipt", "Receipt", "fth-file-text", "library",
                        id -> room().atReceipt(UUID.fromString(id))),
                Route.page("risk", "Risk", "fth-alert-triangle", "library", id -> room().atRisk(UUID.fromString(id))),
                Route.page("parked", "Parked", "fth-archive", "library", id -> room().atParked(UUID.fromString(id))),
                Route.page("reference", "Reference", "fth-bookmark", "library",
                        id -> room().atReference(UUID.fromString(id))),
                Route.page("parking-lot", "Parking lot", "fth-archive", "library", _ -> room().atParkingLot()),
                Route.page("risks", "Risks", "fth-alert-triangle", "library", _ -> room().atRisks()),
                Route.page("risk-register", "Risk register", "fth-printer", "library",
                        _ -> new PagesView("Risk register",
                                edition -> RiskRegister.of(lists.risks(), edition, LocalDate.now(store.clock()),
                                        dates()),
                                pdf,
                                background, desk, reveal)),
                Route.page("pre-wire", "Pre-wire", "fth-users", "sessions", this::preWire));
    }

    private View preWire(String session) {
        return new PagesView("Pre-wire",
                _ -> lists.preWire(UUID.fromString(session)).orElseThrow().page(dates(), LocalDate.now(store.clock())),
                pdf, background, desk, reveal).forHost();
    }

    private Dates dates() {
        return new Dates(store.clock().getZone(), Locale.getDefault());
    }

    /** Who decides what: the open decisions in their hands, and the rows of matrices that give them the deciding letter. */
    static Map<UUID, Rights> rights(Store store) {
        Map<UUID, List<Rights.Held>> waiting = new HashMap<>();
        for (DecisionRow row : new DecisionLists(store).decisions()) {
            if (row.isWaiting()) {
                row.deciders().stream().map(Part::person).filter(Objects::nonNull).distinct()
                        .forEach(person -> waiting.computeIfAbsent(person, _ -> new ArrayList<>())
                                .add(new Rights.Held(row.id(), row.decision().title())));
            }
        }
        Map<UUID, List<String>> decides = new HashMap<>();
        for (Matrix matrix : new RightsStore(store).matrices()) {
            for (Matrix.Column column : matrix.columns()) {
                UUID person = column.person();
                if (person != null) {
                    matrix.rows().stream()
                            .filter(row -> matrix.cell(row.id(), column.id()).has(matrix.framework().decider()))
                            .forEach(row -> decides.computeIfAbsent(person, _ -> new ArrayList<>()).add(row.title()));
                }
            }
        }
        Map<UUID, Rights> all = new HashMap<>();
        Stream.concat(waiting.keySet().stream(), decides.keySet().stream()).distinct().forEach(person -> all.put(person,
                new Rights(waiting.getOrDefault(person, List.of()), decides.getOrDefault(person, List.of()))));
        return all;
    }
}
