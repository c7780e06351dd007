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

/** The receipts: quotes and data points, verbatim, with how far each may be attributed. */
final class ReceiptList {
    private final LibraryViewModel model;
    private final Rows<ReceiptRow> rows;
    private final Command add;
    private final ListPage<ReceiptRow> page;

    ReceiptList(LibraryViewModel model) {
        this.model = model;
        this.rows = model.receipts();
        add = Command.of("receipt-add", "New receipt", this::add).in("Receipts").icon("fth-plus");
        page = new ListPage<>("receipts", rows, table(), detail(),
                new EmptyState("fth-message-square", "No receipts yet",
                        "What somebody said or measured, word for word, with who may hear from whom it came. Type “q:” in a note while a session runs, or write one down now.",
                        add),
                "Filter receipts", add);
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
        return detail.history(model::nameOf);
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
