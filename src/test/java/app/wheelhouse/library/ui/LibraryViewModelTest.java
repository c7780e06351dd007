package app.wheelhouse.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.PersonRow;
import app.wheelhouse.library.ReceiptRow;
import app.wheelhouse.library.Reference;
import app.wheelhouse.library.RiskRow;
import app.wheelhouse.library.store.LibraryLists;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {
    @TempDir
    Path folder;
    private final RecordingDesk desk = new RecordingDesk();
    private Programme programme;
    private LibraryViewModel model;

    @BeforeEach
    void open() {
        programme = Programme.sample(folder);
        model = new LibraryViewModel(programme.store(), new LibraryLists(programme.store()), Background.inline(), desk,
                Programme.CLOCK);
        model.open();
    }

    @AfterEach
    void close() {
        model.close();
        programme.close();
    }

    private PersonRow person(String name) {
        return model.people().shown().stream().filter(row -> row.person().name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void aPersonStandsWithTheirSessionsAndActions() {
        PersonRow row = person("Head of Product");
        assertEquals(
                List.of("A · Vision and scope", "B · Cloud strategy, not lift and shift",
                        "C · Lighthouse wedge and the Azure path", "D · SaaS, tenancy, pricing, obligations"),
                row.meetings().stream().map(PersonRow.Meeting::title).toList());
        assertEquals("driver", row.meetings().getFirst().role());
        assertEquals(2, row.openTasks());
        assertEquals(1, person("Product Ops Lead").tasks().stream().filter(task -> !task.open()).count());
    }

    @Test
    void aPersonIsRenamedInPlace() {
        PersonRow row = person("Field Lead");
        model.people().select(row);
        model.personRecords().set(row.id(), "name", "name", "Field Lead, España");
        programme.settle();
        assertEquals("Field Lead, España",
                Objects.requireNonNull(model.people().selectedProperty().get()).person().name());
    }

    @Test
    void aNewReceiptIsNotForTheRoomUntilSomebodySaysSo() {
        model.addReceipt();
        programme.settle();
        assertEquals(Attribution.NOT_FOR_ROOM,
                Objects.requireNonNull(model.receipts().selectedProperty().get()).receipt().attribution());
    }

    @Test
    void receiptsAreFoundByWordsOfAnyField() {
        model.receipts().filterProperty().set("redmond role");
        assertEquals(1, model.receipts().shown().size());
    }

    @Test
    void aReceiptTellsWhatRestsOnItAndALostOneIsMissed() {
        model.receipts().filterProperty().set("redmond role");
        UUID receipt = model.receipts().shown().getFirst().id();
        model.receipts().filterProperty().set("");
        UUID decision = (UUID) Objects
                .requireNonNull(new Records(programme.store()).list("decision").getFirst().get("id"));
        UUID page = programme.store().ids().next();
        UUID link = programme.store().ids().next();
        programme.store()
                .apply(new Edit("Use").put("link", link, "decision", decision).put("link", link, "type", "receipt")
                        .put("link", link, "record", receipt).put("document", page, "title", "Charter")
                        .put("document", page, "text", "As said: {{receipt " + receipt + "}}."))
                .join();
        programme.settle();
        ReceiptRow row = model.receipts().shown().stream().filter(each -> each.id().equals(receipt)).findFirst()
                .orElseThrow();
        assertTrue(row.uses().stream().map(ReceiptRow.Use::how).toList().containsAll(List.of("linked", "embedded")));
        model.unusedOnlyProperty().set(true);
        assertTrue(model.receipts().shown().stream().allMatch(ReceiptRow::isUnused));
        programme.store().apply(new Edit("Lose").delete("receipt", receipt)).join();
        programme.settle();
        assertEquals(List.of(decision), model.orphans().stream().map(ReceiptRow.Orphan::record).toList());
    }

    @Test
    void theShelfHoldsWhatIsLookedUp() {
        model.addReference();
        programme.settle();
        UUID id = Objects.requireNonNull(model.references().selectedId());
        model.referenceRecords().set(id, "kind", "kind", "sound-bite");
        programme.settle();
        assertEquals(Reference.Kind.SOUND_BITE, model.references().shown().getFirst().kind());
        model.deleteReference();
        programme.settle();
        assertEquals(0, model.references().totalProperty().get());
    }

    @Test
    void aRiskWithoutResponseIsTellable() {
        RiskRow row = model.risks().shown().stream().filter(each -> !each.isAnswered()).findFirst().orElseThrow();
        model.risks().select(row);
        model.riskRecords().set(row.id(), "response", "response", "Staged.");
        programme.settle();
        assertTrue(Objects.requireNonNull(model.risks().selectedProperty().get()).isAnswered());
        model.toggleClosed();
        programme.settle();
        assertTrue(Objects.requireNonNull(model.risks().selectedProperty().get()).isClosed());
    }

    @Test
    void whatIsTakenUpLeavesTheParkingLotAndCanComeBack() {
        assertEquals(3, model.parked().shown().size());
        model.toggleTakenUp();
        programme.settle();
        assertEquals(2, model.parked().shown().size());
        Objects.requireNonNull(desk.toasts().getFirst().action()).run();
        programme.settle();
        assertEquals(3, model.parked().shown().size());
    }

    @Test
    void everythingDeletedCanBeTakenBack() {
        model.deletePerson();
        model.deleteReceipt();
        model.deleteRisk();
        model.deleteParked();
        programme.settle();
        assertEquals(List.of(6, 3, 3, 2), sizes());
        for (int i = 0; i < 4; i++) {
            programme.store().undo().join();
        }
        assertEquals(List.of(7, 4, 4, 3), sizes());
        assertFalse(desk.toasts().isEmpty());
    }

    private List<Integer> sizes() {
        return List.of(model.people().totalProperty().get(), model.receipts().totalProperty().get(),
                model.risks().totalProperty().get(), model.parked().totalProperty().get());
    }
}
