package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Kpi;
import app.wheelhouse.scorecard.Origin;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Pick;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a KPI is read from by itself, once a day: an objective, or a query and the server it is put to. */
final class KpiAsked extends VBox {
    private static final double NAMES = 104;
    private final ScorecardModel model;
    private final Pick<UUID> objective;
    private final Pick<UUID> server;
    private final InlineField query;
    private final Node byObjective;
    private final Node byServer;
    private final Node byQuery;
    private final Label when = new Label();

    KpiAsked(ScorecardModel model, Fields fields) {
        this.model = model;
        setId("kpi-asked");
        getStyleClass().addAll("gap-4", "indent");
        objective = pick("Objective", "Which objective?", Scorecard::objectives, fields, "slo");
        server = pick("Server", "Which Prometheus server?", Scorecard::servers, fields, "source");
        query = new InlineField("Query", "PromQL with one value, such as avg_over_time(x[1d])",
                text -> fields.<String>set("query", "query").accept(text.isBlank() ? null : text.strip()));
        query.setId("kpi-query");
        byObjective = line("Objective", objective);
        byServer = line("Server", server);
        byQuery = line("Query", query);
        when.setWrapText(true);
        when.getStyleClass().addAll("caption", "muted");
        getChildren().addAll(byObjective, byServer, byQuery, when);
    }

    private Pick<UUID> pick(String name, String none, Function<Scorecard, Map<UUID, String>> among, Fields fields,
            String field) {
        return new Pick<>(name, none, () -> List.copyOf(among.apply(model.scorecard()).keySet()),
                id -> among.apply(model.scorecard()).getOrDefault(id, "One that is gone"), null,
                fields.set(field, name.toLowerCase(java.util.Locale.ROOT)));
    }

    private static Node line(String name, Node node) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setMinWidth(NAMES);
        HBox line = new HBox(label, node);
        HBox.setHgrow(node, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    void show(Kpi kpi) {
        boolean slo = kpi.origin() == Origin.SLO;
        boolean promql = kpi.origin() == Origin.PROMQL;
        objective.show(kpi.slo());
        server.show(kpi.server());
        query.show(kpi.query());
        when(this, slo || promql);
        when(byObjective, slo);
        when(byServer, promql);
        when(byQuery, promql);
        when.setText(slo
                ? "The share of good ones, in percent, of each day that is over, where nine tenths of it were measured."
                : "Asked at the end of each day; a reading typed in stays.");
    }

    private static void when(@Nullable Node node, boolean shown) {
        if (node != null) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
