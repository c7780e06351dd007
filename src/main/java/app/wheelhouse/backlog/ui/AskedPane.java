package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Demand;
import app.wheelhouse.backlog.Requester;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who asks for a request: accounts with what is at stake and how many of the board's unit they have. */
final class AskedPane extends VBox {
    private static final double AMOUNT = 84;
    private final BoardModel model;
    private final Records records;
    private final VBox lines = new VBox();
    private final Label sum = new Label();
    private List<UUID> shown = List.of();
    private List<Map<String, InlineField>> fields = List.of();
    private @Nullable UUID rfe;

    AskedPane(BoardModel model) {
        this.model = model;
        records = model.records("requester", "requester");
        setId("rfe-asked");
        getStyleClass().addAll("passage", "gap-4");
        Label head = new Label("Asked by");
        head.getStyleClass().add("section-label");
        lines.getStyleClass().add("lines");
        sum.getStyleClass().addAll("caption", "muted");
        sum.setTooltip(new Tooltip(Demand.RULE));
        InlineField add = new InlineField("Account", "Add an account", _ -> {
        });
        add.setId("requester-add");
        add.setOnAction(_ -> add(add));
        getChildren().addAll(head, lines, add, sum);
    }

    private void add(InlineField field) {
        UUID of = rfe;
        String account = field.getText().strip();
        if (of != null && !account.isEmpty()) {
            records.add(Map.of("rfe", of, "account", account));
        }
        field.show("");
        field.setText("");
    }

    void show(RfePage page) {
        rfe = page.id();
        List<UUID> ids = page.asked().stream().map(Requester::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            fields = new ArrayList<>();
            lines.getChildren().setAll(page.asked().stream().map(this::line).toList());
        }
        for (int i = 0; i < page.asked().size(); i++) {
            Requester each = page.asked().get(i);
            Map<String, InlineField> mine = fields.get(i);
            show(mine, "account", each.account());
            show(mine, "revenue", Figures.money(each.revenue() == null ? 0 : each.revenue()));
            show(mine, "reach", Figures.number(each.reach()));
        }
        Demand demand = page.row().demand();
        String unit = model.board().frame().scales().reachUnit();
        sum.setText(demand.accounts().isEmpty()
                ? ""
                : demand.accounts().size() + (demand.accounts().size() == 1 ? " account" : " accounts")
                        + (demand.revenue() > 0 ? ", " + Figures.money(demand.revenue()) + " a year at stake" : "")
                        + ", reach " + Figures.number(demand.reach()) + " (" + unit + ")");
    }

    private static void show(Map<String, InlineField> mine, String field, String text) {
        InlineField input = mine.get(field);
        if (input != null) {
            input.show(text);
        }
    }

    private Node line(Requester requester) {
        Map<String, InlineField> mine = new HashMap<>();
        InlineField account = new InlineField("Account", "Account",
                text -> records.set(requester.id(), "account", "account", text.strip()));
        InlineField revenue = amount(requester, "revenue", "Revenue a year", "revenue");
        InlineField reach = amount(requester, "reach", "How many it has",
                model.board().frame().scales().reachUnit());
        mine.put("account", account);
        mine.put("revenue", revenue);
        mine.put("reach", reach);
        fields.add(mine);
        Button remove = Buttons.icon(Command.of("requester-remove", "Remove account",
                () -> records.delete(requester.id(), requester.account())));
        remove.setGraphic(Icons.small("fth-x"));
        HBox.setHgrow(account, Priority.ALWAYS);
        HBox line = new HBox(account, revenue, reach, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-4");
        return line;
    }

    private InlineField amount(Requester requester, String field, String name, String prompt) {
        Function<String, Typed> read = text -> Typed.number(field, text, name, 0, "0 or more");
        InlineField input = new InlineField(name, prompt, text -> {
            Typed typed = read.apply(text);
            if (typed.refusal() != null) {
                model.desk().say(Toast.trouble(typed.refusal()));
            } else {
                records.set(requester.id(), field, name.toLowerCase(java.util.Locale.ROOT), typed.fields().get(field));
            }
        });
        input.setPrefWidth(AMOUNT);
        input.setMinWidth(AMOUNT);
        input.setTooltip(new Tooltip(name));
        return input;
    }
}
