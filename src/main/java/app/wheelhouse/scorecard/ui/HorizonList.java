package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Horizon;
import app.wheelhouse.scorecard.Settings;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.InlineArea;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The horizons, and what the programme as a whole is for: scope, headcount, what success looks like. */
final class HorizonList {
    private final ScorecardModel model;
    private final Rows<Horizon> rows;
    private final Records records;
    private final Fields fields;
    private final Command add;
    final VBox node = new VBox();
    final ListPage<Horizon> page;

    HorizonList(ScorecardModel model) {
        this.model = model;
        rows = model.horizons();
        records = model.records("horizon", "horizon");
        fields = new Fields(model, records, rows);
        add = Command.of("horizon-add", "New horizon", this::add).in("Horizons").icon("fth-plus");
        page = new ListPage<>("horizons", rows, table(), detail(),
                new EmptyState("fth-sunrise", "No horizons yet",
                        "What will be done in 0–12, 12–36 and 36–60 months stands here, what will not, and what would prove it.",
                        add),
                "Filter horizons", add);
        HBox whole = new HBox(text("scope", "Scope", "What the programme is for", Settings::scope),
                text("headcount", "Headcount asked for", "Who, and by when", Settings::headcount),
                text("success", "What success looks like", "One named outcome each", Settings::success));
        whole.getStyleClass().addAll("gap-16", "plan-texts");
        VBox.setVgrow(page, Priority.ALWAYS);
        node.getChildren().addAll(whole, page);
    }

    private VBox text(String field, String name, String prompt, Function<Settings, String> of) {
        Label head = new Label(name);
        head.getStyleClass().add("section-label");
        InlineArea area = new InlineArea(name, prompt, false,
                value -> model.edits().say(field, name.toLowerCase(java.util.Locale.ROOT), value)).soon(_ -> true);
        area.setId("scorecard-" + field);
        model.scorecardProperty().subscribe(now -> area.show(of.apply(now.settings())));
        VBox box = new VBox(head, area);
        box.getStyleClass().add("gap-4");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(0);
        return box;
    }

    private void add() {
        int from = rows.shown().stream().map(Horizon::to).filter(java.util.Objects::nonNull).mapToInt(each -> each)
                .max().orElse(0);
        int to = from == 0 ? 12 : from + 24;
        UUID id = model.add("horizon", "horizon", rows, Horizon::position,
                Map.of("title", from + "–" + to + " months", "month_from", from, "month_to", to));
        rows.select(id);
        page.detail().editTitle(id);
    }

    private RowTable<Horizon> table() {
        return new RowTable<>("horizon-table", "Horizons", rows).wide("Horizon", Horizon::title)
                .text("Months", 112, Horizon::span).roomy("Will do", 220, Horizon::willDo)
                .roomy("Will not do", 160, Horizon::willNotDo);
    }

    private Detail<Horizon> detail() {
        Detail<Horizon> detail = new Detail<>("horizon", "Horizon", rows, Horizon::id, records, model::days);
        detail.title("title", "Horizon", "0–12 months", Horizon::title);
        month(detail, "month_from", "From month", Horizon::from);
        month(detail, "month_to", "To month", Horizon::to);
        detail.passage("will_do", "Will do", "What is in", Horizon::willDo);
        detail.passage("will_not_do", "Will not do", "What is out, and said so", Horizon::willNotDo);
        detail.passage("proof_points", "Proof points", "What would show it", Horizon::proofPoints);
        return detail.history(model::called);
    }

    private void month(Detail<Horizon> detail, String field, String name,
            Function<Horizon, @Nullable Integer> month) {
        InlineField input = new InlineField(name, "None", typed -> {
            if (typed.isBlank() || typed.strip().matches("\\d{1,3}")) {
                fields.set(field, "months").accept(typed.isBlank() ? null : Integer.valueOf(typed.strip()));
            }
        });
        input.soon(typed -> typed.strip().matches("\\d{1,3}")).setId("horizon-" + field);
        detail.told(field, name).fact(name, input, row -> {
            Integer now = month.apply(row);
            input.show(now == null ? "" : now.toString());
        });
    }

    private void delete() {
        Horizon row = rows.selectedProperty().get();
        if (row != null) {
            records.delete(row.id(), row.title());
        }
    }

    List<Command> commands() {
        return page.commands("horizon", "Horizons", "horizon", add, rows, this::delete);
    }
}
