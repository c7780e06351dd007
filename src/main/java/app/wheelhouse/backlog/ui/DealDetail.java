package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.DealDecider;
import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One deal in full: what it is held against, who decides, what has to wait for it, and until when. */
final class DealDetail {
    private final DealsModel model;
    final Detail<DealRow> pane;

    DealDetail(DealsModel model) {
        this.model = model;
        pane = new Detail<>("deal", "Deal", model.rows(), DealRow::id, model.records(), () -> model.board().days());
        pane.title("title", "Title", "Which deal?", row -> row.deal().title());
        notices();
        buttons();
        pane.link("rfe", "Request", DealRow::request, _ -> model.openRequest());
        pane.fact("account", "Account", "Whose deal is it?", row -> row.deal().account());
        amount("revenue", "Revenue", "At stake in a year", row -> row.deal().revenue(), true);
        amount("effort", "Effort", "Person-months for it alone", row -> row.deal().effort(), false);
        pane.date("expires_on", "Expires", row -> row.deal().expiresOn());
        pane.date("payback_on", "Paid back by", row -> row.deal().paybackOn());
        amount("won", "Won", "Revenue that came of it", row -> row.deal().won(), true);
        pane.date("asked_on", "Asked", row -> row.deal().askedOn());
        pane.link("decision", "Decision",
                row -> row.deal().decision() == null ? "" : "In the decision log", _ -> model.openDecision());
        criteria();
        displaced();
        pane.told("state", "State").told("criteria", "Criteria");
        pane.history(_ -> java.util.Optional.empty());
    }

    private void notices() {
        VBox notices = new VBox();
        notices.setId("deal-notices");
        notices.getStyleClass().addAll("rfe-notices", "gap-4");
        pane.node(notices, row -> {
            Deal deal = row.deal();
            List<Node> lines = new ArrayList<>();
            HBox state = new HBox(DealsPane.sign(deal, model.board().today()).graphic(),
                    new Label(DealsModel.standing(deal, model.board().today())));
            state.setAlignment(Pos.CENTER_LEFT);
            state.getStyleClass().add("gap-8");
            lines.add(state);
            Label who = new Label(model.decider().map(DealDecider::name).filter(name -> !name.isEmpty())
                    .map(name -> name + " decides, as the rights matrix says.")
                    .orElse("No rights matrix has a row “Deal override” with exactly one who decides."));
            lines.add(who);
            if (deal.state() == DealState.ASKED && !row.missing().isEmpty()) {
                lines.add(new Label("Still missing: " + String.join(", ", row.missing()) + "."));
            }
            lines.stream().skip(1).forEach(each -> {
                ((Label) each).setWrapText(true);
                each.getStyleClass().add("muted");
            });
            notices.getChildren().setAll(lines);
        });
    }

    private void buttons() {
        FlowPane buttons = new FlowPane();
        buttons.setId("deal-steps");
        buttons.getStyleClass().addAll("gap-8", "indent");
        pane.node(buttons, row -> {
            List<Command> now = switch (row.deal().state()) {
                case ASKED -> List.of(
                        Command.of("deal-grant", "Grant", model::grant).icon("fth-check"),
                        Command.of("deal-refuse", "Refuse", model::refuse).icon("fth-x"));
                case GRANTED -> List.of(
                        Command.of("deal-paid", "Paid back", model::paidBack).icon("fth-check-circle"));
                case REFUSED, PAID_BACK -> List.of();
            };
            buttons.getChildren().setAll(now.stream().map(command -> {
                Button button = Buttons.plain(command);
                button.getStyleClass().add("tight");
                return button;
            }).toList());
        });
    }

    private void amount(String field, String name, String prompt, Function<DealRow, @Nullable Double> value,
            boolean money) {
        InlineField[] self = new InlineField[1];
        InlineField input = new InlineField(name, prompt, text -> {
            Typed typed = Typed.number(field, text, name, 0, "0 or more");
            DealRow row = model.rows().selectedProperty().get();
            if (typed.refusal() != null) {
                model.board().desk().say(Toast.trouble(typed.refusal()));
                self[0].show(row == null ? "" : shown(value.apply(row), money));
            } else if (row != null) {
                model.records().set(row.id(), field, name.toLowerCase(java.util.Locale.ROOT),
                        typed.fields().get(field));
            }
        });
        self[0] = input;
        input.setId("deal-" + field);
        pane.fact(name, input, row -> input.show(shown(value.apply(row), money)));
        pane.told(field, name);
    }

    private static String shown(@Nullable Double amount, boolean money) {
        return amount == null ? "" : money ? Figures.money(amount) : Figures.exact(amount);
    }

    private void criteria() {
        VBox lines = new VBox();
        lines.getStyleClass().add("gap-8");
        Label head = new Label("Criteria");
        head.getStyleClass().add("section-label");
        VBox passage = new VBox(head, lines);
        passage.setId("deal-criteria");
        passage.getStyleClass().addAll("passage", "gap-8");
        pane.node(passage, row -> {
            List<Node> boxes = new ArrayList<>();
            for (int i = 0; i < row.deal().criteria().size(); i++) {
                int index = i;
                Deal.Criterion each = row.deal().criteria().get(i);
                CheckBox box = new CheckBox(each.text());
                box.setId("criterion-" + i);
                box.setWrapText(true);
                box.setSelected(each.met());
                box.setDisable(row.deal().state() != DealState.ASKED);
                box.setOnAction(_ -> model.answer(index, box.isSelected()));
                boxes.add(box);
            }
            int focused = lines.getChildren().stream().filter(Node::isFocused).map(lines.getChildren()::indexOf)
                    .findFirst().orElse(-1);
            lines.getChildren().setAll(boxes);
            if (focused >= 0 && focused < boxes.size()) {
                boxes.get(focused).requestFocus();
            }
        });
    }

    private void displaced() {
        VBox lines = new VBox();
        Label head = new Label("What waits for it");
        head.getStyleClass().add("section-label");
        Pick<UUID> add = new Pick<>("Request", "Let a request wait …", model::couldWait, model::title, null, rfe -> {
            if (rfe != null) {
                model.displace(rfe);
            }
        });
        add.setId("deal-displace");
        add.setMaxWidth(Region.USE_PREF_SIZE);
        add.show(null);
        VBox passage = new VBox(head, lines, add);
        passage.setId("deal-displaced");
        passage.getStyleClass().addAll("passage", "gap-4");
        pane.node(passage, row -> {
            boolean asked = row.deal().state() == DealState.ASKED;
            add.setVisible(asked);
            add.setManaged(asked);
            lines.getChildren().setAll(row.displaced().stream().map(rfe -> {
                Label name = new Label(rfe.title() + "   " + Figures.effort(rfe.inputs()) + " PM");
                name.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(name, Priority.ALWAYS);
                HBox line = new HBox(name);
                if (asked) {
                    Button spare = Buttons.icon(Command.of("spare", "Wait no longer", () -> model.spare(rfe.id())));
                    spare.setGraphic(Icons.small("fth-x"));
                    line.getChildren().add(spare);
                }
                line.setAlignment(Pos.CENTER_LEFT);
                line.getStyleClass().add("role-line");
                return line;
            }).toList());
        });
    }
}
