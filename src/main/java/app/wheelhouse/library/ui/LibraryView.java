package app.wheelhouse.library.ui;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Segments;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The Library room: people, receipts, risks and objections, and the parking lot. */
public final class LibraryView implements View {
    private final LibraryViewModel model;
    private final List<ListPage<?>> pages;
    private final List<Supplier<List<Command>>> commands;
    private final Segments segments = new Segments("library-lists", "Lists");
    private final BorderPane root = new BorderPane();

    /** Shows the room. */
    public LibraryView(LibraryViewModel model) {
        this.model = model;
        PeopleList people = new PeopleList(model);
        ReceiptList receipts = new ReceiptList(model);
        RiskList risks = new RiskList(model);
        ParkingLot parked = new ParkingLot(model);
        ReferenceShelf shelf = new ReferenceShelf(model);
        pages = List.of(people.page(), receipts.page(), risks.page(), parked.page(), shelf.page());
        commands = List.of(people::commands, receipts::commands, risks::commands, parked::commands, shelf::commands);
        segments.add("segment-people", "People", model.people().totalProperty())
                .add("segment-receipts", "Receipts", model.receipts().totalProperty())
                .add("segment-risks", "Risks", model.risks().totalProperty())
                .add("segment-parked", "Parked", model.parked().totalProperty())
                .add("segment-references", "Reference", model.references().totalProperty());
        StackPane tools = new StackPane();
        StackPane center = new StackPane();
        pages.forEach(page -> {
            tools.getChildren().add(page.tools());
            center.getChildren().add(page);
        });
        root.setId("library-room");
        root.setTop(ListPage.head(segments, tools));
        root.setCenter(center);
        segments.chosenProperty().addListener((_, _, chosen) -> show(chosen.intValue()));
        show(0);
    }

    private void show(int list) {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setVisible(i == list);
            pages.get(i).tools().setVisible(i == list);
        }
    }

    /** Shows one person. */
    public LibraryView atPerson(UUID person) {
        segments.choose(0);
        model.people().select(person);
        return this;
    }

    /** Shows one receipt. */
    public LibraryView atReceipt(UUID receipt) {
        segments.choose(1);
        model.receipts().select(receipt);
        return this;
    }

    /** Shows one risk or objection. */
    public LibraryView atRisk(UUID risk) {
        segments.choose(2);
        model.risks().select(risk);
        return this;
    }

    /** Shows one parked item. */
    public LibraryView atParked(UUID parked) {
        segments.choose(3);
        model.parked().select(parked);
        return this;
    }

    /** Shows one entry of the reference shelf. */
    public LibraryView atReference(UUID reference) {
        segments.choose(4);
        model.references().select(reference);
        return this;
    }

    /** Shows the risks and objections. */
    public LibraryView atRisks() {
        segments.choose(2);
        return this;
    }

    /** Shows the parking lot. */
    public LibraryView atParkingLot() {
        segments.choose(3);
        return this;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Library");
    }

    @Override
    public List<Command> commands() {
        return commands.get(segments.chosenProperty().get()).get();
    }

    @Override
    public void opened() {
        model.open();
        pages.get(segments.chosenProperty().get()).toTable();
    }

    @Override
    public void closed() {
        model.close();
    }
}
