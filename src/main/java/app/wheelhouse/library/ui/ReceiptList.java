package app.wheelhouse.library.ui;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.ReceiptRow;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.List;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The receipts: quotes and data points, verbatim, with how far each may be attributed. */
final class ReceiptList {
    private final LibraryViewModel model;
    private final Rows<ReceiptRow> rows;
    private final Command add;
    private final Hyperlink orphans = new Hyperlink();
    private final ToggleButton unused = new ToggleButton("Unused only");
    private final ListPage<ReceiptRow> page;

    ReceiptList(LibraryViewModel model) {
        this.model = model;
        this.rows = model.receipts();
        add = Command.of("receipt-add", "New receipt", this::add).in("Receipts").icon("fth-plus");
        page = new ListPage<>("receipts", rows, table(), detail(),
                new EmptyState("fth-message-square", "No receipts yet",
                        "What somebody said or measured, word for word, with who may hear from whom it came. Type “q:” in a note while a session runs, or write one down now.",
                        add),
                "Filter receipts", add, orphans, unused);
        orphans.setId("receipt-orphans");
        orphans.setOnAction(_ -> model.orphans().stream().findFirst()
                .ifPresent(orphan -> model.open(orphan.type(), orphan.record())));
        orphans.setMinWidth(Hyperlink.USE_PREF_SIZE);
        orphans.getStyleClass().add("off-track");
        orphans.managedProperty().bind(orphans.visibleProperty());
        model.orphans().addListener((ListChangeListener<ReceiptRow.Orphan>) _ -> tellOrphans());
        tellOrphans();
        unused.setId("receipt-unused");
        unused.getStyleClass().add("choice");
        unused.selectedProperty().bindBidirectional(model.unusedOnlyProperty());
    }

    private void tellOrphans() {
        int count = model.orphans().size();
        orphans.setVisible(count > 0);
        if (count > 0) {
            ReceiptRow.Orphan first = model.orphans().getFirst();
            orphans.setText(
                    count == 1 ? "1 citation has lost its receipt" : count + " citations have lost their receipt");
            orphans.setTooltip(new Tooltip("The first is in “" + first.title() + "”."));
        }
    }

    ListPage<ReceiptRow> page() {
        return page;
    }

    private void add() {
        model.addReceipt();
        page.detail().editTitle();
    }

    private RowTable<ReceiptRow> table() {
        return new RowTable<>("receipt-table", "Receipts", rows).wide("Receipt", row -> row.receipt().title())
                .roomy("Speaker", 128, row -> row.receipt().speaker())
                .date("Said", 80, row -> row.receipt().saidOn(), date -> model.days().text(date))
                .number("Used", 64, row -> row.uses().size())
                .sign("Attribution", 152, row -> sign(row.receipt().attribution()),
                        row -> row.receipt().attribution().ordinal());
    }

    private Detail<ReceiptRow> detail() {
        Detail<ReceiptRow> detail = new Detail<>("receipt", "Receipt", rows, ReceiptRow::id, model.receiptRecords(),
                model::days);
        detail.title("title", "Words", "What was said or measured, word for word", row -> row.receipt().title());
        detail.fact("speaker", "Speaker", "Who said it", row -> row.receipt().speaker());
        detail.date("said_on", "Said", row -> row.receipt().saidOn());
        detail.fact("origin", "Origin", "Where it comes from", row -> row.receipt().origin());
        Pick<Attribution> attribution = new Pick<>("Attribution", "", () -> List.of(Attribution.values()),
                Attribution::label, ReceiptList::sign, chosen -> {
                    UUID id = rows.selectedId();
                    if (id != null && chosen != null) {
                        model.receiptRecords().set(id, "attribution", "attribution", chosen.word());
                    }
                });
        detail.pick("attribution", "Attribution", attribution, row -> row.receipt().attribution());
        detail.link("session", "Session", ReceiptRow::session, row -> model.openSession(row.receipt().session()));
        VBox uses = new VBox();
        uses.getStyleClass().add("gap-4");
        detail.node(uses, row -> show(uses, row));
        return detail.history(model::nameOf);
    }

    private void show(VBox uses, ReceiptRow row) {
        Label head = new Label("Used in");
        head.getStyleClass().add("section-label");
        uses.getChildren().setAll(head);
        if (row.isUnused()) {
            Label none = new Label(
                    "Nothing rests on it yet. Cite it in a request, link it to a decision or embed it in a page.");
            none.setWrapText(true);
            none.getStyleClass().addAll("subtle", "indent");
            uses.getChildren().add(none);
        }
        for (ReceiptRow.Use use : row.uses()) {
            Hyperlink link = new Hyperlink(use.title());
            link.setOnAction(_ -> model.open(use.type(), use.record()));
            Label how = new Label(use.how());
            how.setMinWidth(Label.USE_PREF_SIZE);
            how.getStyleClass().add("subtle");
            HBox line = new HBox(link, how);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().addAll("gap-8", "indent");
            uses.getChildren().add(line);
        }
    }

    private static Sign sign(Attribution attribution) {
        return switch (attribution) {
            case NAMED -> new Sign("fth-user", Standing.PLAIN, attribution.label());
            case ROLE_ONLY -> new Sign("fth-users", Standing.PLAIN, attribution.label());
            case NOT_FOR_ROOM -> new Sign("fth-eye-off", Standing.AT_RISK, attribution.label());
        };
    }

    List<Command> commands() {
        return page.commands("receipt", "Receipts", "receipt", add, rows, model::deleteReceipt);
    }
}
