package app.wheelhouse.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final Rows<Thing> rows = new Rows<>(Thing::id, thing -> thing.title().toLowerCase(java.util.Locale.ROOT));
    private final Thing plan = thing("Staged plan");
    private final Thing gates = thing("Gates with SLOs");
    private final Thing scope = thing("Scope of the plan");

    private record Thing(UUID id, String title) {
    }

    private static Thing thing(String title) {
        return new Thing(UUID.randomUUID(), title);
    }

    @Test
    void theFirstRowIsSelectedWhenTheListIsFirstRead() {
        rows.show(List.of(plan, gates));
        assertEquals(plan, rows.selectedProperty().get());
    }

    @Test
    void everyWordOfTheFilterMustBeFound() {
        rows.show(List.of(plan, gates, scope));
        rows.filterProperty().set("  PLAN sc");
        assertEquals(List.of(scope), rows.shown());
    }

    @Test
    void theSelectedRecordStaysSelectedWhenItsRowIsReadAgain() {
        rows.show(List.of(plan, gates));
        rows.select(gates);
        Thing renamed = new Thing(gates.id(), "Gates");
        rows.show(List.of(scope, plan, renamed));
        assertEquals(renamed, rows.selectedProperty().get());
    }

    @Test
    void theRowInItsPlaceIsSelectedWhenTheSelectedOneGoes() {
        rows.show(List.of(plan, gates, scope));
        rows.select(gates);
        rows.show(List.of(plan, scope));
        assertEquals(scope, rows.selectedProperty().get());
        rows.show(List.of(plan));
        assertEquals(plan, rows.selectedProperty().get());
        rows.show(List.of());
        assertNull(rows.selectedProperty().get());
    }

    @Test
    void aRecordThatIsNotThereYetIsSelectedWhenItComes() {
        rows.show(List.of(plan));
        rows.select(scope.id());
        assertEquals(plan, rows.selectedProperty().get());
        rows.show(List.of(plan, scope));
        assertEquals(scope, rows.selectedProperty().get());
    }

    @Test
    void aFilterThatHidesTheWantedRecordIsCleared() {
        rows.show(List.of(plan, gates));
        rows.onlyProperty().set(thing -> thing == plan);
        rows.filterProperty().set("plan");
        rows.select(gates.id());
        assertEquals(gates, rows.selectedProperty().get());
        assertEquals("", rows.filterProperty().get());
    }

    @Test
    void choosingARowMakesWaitingForAnotherPointless() {
        rows.show(List.of(plan, gates));
        rows.select(scope.id());
        rows.select(gates);
        rows.show(List.of(plan, gates, scope));
        assertEquals(gates, rows.selectedProperty().get());
    }

    @Test
    void rowsAreSortedUntilTheirUsualOrderIsWantedAgain() {
        rows.show(List.of(plan, gates, scope));
        rows.orderProperty().set(Comparator.comparing(Thing::title));
        assertEquals(List.of(gates, scope, plan), rows.shown());
        rows.orderProperty().set(null);
        assertEquals(List.of(plan, gates, scope), rows.shown());
    }

    @Test
    void tenThousandRowsAreFilteredInOneChange() {
        List<Thing> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(thing("Request " + i));
        }
        rows.show(many);
        List<Integer> changes = new ArrayList<>();
        rows.shown().addListener((javafx.collections.ListChangeListener<Thing>) change -> changes.add(1));
        rows.filterProperty().set("request 99");
        assertEquals(1, changes.size());
        assertTrue(rows.shown().size() > 100);
        assertEquals(10_000, rows.totalProperty().get());
    }
}
