package app.wheelhouse.signal.ui;

import app.wheelhouse.record.Fields;
import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.ui.SignalsModel.SourceRow;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.InlineArea;
import app.wheelhouse.ui.list.Records;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Everything about a source, each field edited where it stands, and a trial of it. */
final class SourceEditor {
    private static final int LONGEST = 86_400;
    private final SignalsModel model;
    private final SourceSecrets secrets;
    private final SourceTrial trial;
    private final Records records;

    SourceEditor(SignalsModel model) {
        this.model = model;
        records = model.records("source", "source");
        secrets = new SourceSecrets(model);
        trial = new SourceTrial(model);
    }

    SourceTrial trial() {
        return trial;
    }

    SourceSecrets secrets() {
        return secrets;
    }

    Detail<SourceRow> detail() {
        Detail<SourceRow> detail = new Detail<>("source", "Source", model.sources(), SourceRow::id, records,
                model::days);
        TypedFields<SourceRow> fields = new TypedFields<>("source", detail, model.sources(), records);
        detail.title("title", "Source", "What is asked?", row -> row.draft().title());
        Flaws flaws = new Flaws();
        detail.node(flaws, row -> flaws.show(row.draft().flaws()));
        fields.choice("kind", "Kind", List.of(SourceKind.values()), SourceKind::label, SourceKind::word,
                row -> SourceKind.of(of(row).text("kind")).orElse(SourceKind.PROMETHEUS));
        detail.fact("url", "Address", "https://prometheus.example:9090", row -> of(row).text("url"));
        fields.read("interval_seconds", "Every", Length.text(SourceDefinition.USUAL_INTERVAL),
                row -> length(of(row), "interval_seconds"), SourceEditor::seconds);
        fields.read("deadline_seconds", "Deadline", Length.text(SourceDefinition.USUAL_DEADLINE),
                row -> length(of(row), "deadline_seconds"), SourceEditor::seconds);
        fields.choice("access", "Sign-in", List.of(Access.values()), Access::label, Access::word, SourceEditor::access);
        detail.fact("account", "User name", "Where one is asked for", row -> of(row).text("account"));
        detail.fact("Secrets", secrets.node(), secrets::show);
        detail.fact("proxy", "Proxy", "host:port, none otherwise", row -> of(row).text("proxy"));
        fields.choice("paused", "Asked", List.of(false, true), paused -> paused ? "Not for now" : "Always",
                paused -> paused, row -> Boolean.TRUE.equals(of(row).values().get("paused")));
        detail.node(trial.node(), trial::show);
        InlineArea headers = new InlineArea("Headers", "Name: value, one a line",
                false, secrets::headers);
        headers.setId("source-headers");
        detail.told("headers", "Headers").node(TypedFields.under("Headers", headers),
                row -> headers.show(of(row).text("headers")));
        detail.passage("authority", "Private authority",
                "Its certificates in PEM",
                row -> of(row).text("authority"));
        return detail.history(model::called);
    }

    private static Fields of(SourceRow row) {
        return row.draft().fields();
    }

    private static Access access(SourceRow row) {
        return Access.of(of(row).text("access")).orElse(Access.NONE);
    }

    private static String length(Fields fields, String field) {
        Integer seconds = fields.number(field);
        return seconds == null ? "" : Length.text(Duration.ofSeconds(seconds));
    }

    /** Seconds as a bare number, or any length such as 1m30s. */
    private static Optional<Integer> seconds(String typed) {
        return Length.parse(typed.matches("\\d{1,6}") ? typed + "s" : typed.replace(" ", "")).map(Duration::toSeconds)
                .filter(seconds -> seconds >= 1 && seconds <= LONGEST).map(Long::intValue);
    }

    /** What is wrong with a definition, or nothing. */
    static final class Flaws extends VBox {
        Flaws() {
            getStyleClass().addAll("gap-4", "indent");
        }

        void show(List<String> flaws) {
            getChildren().setAll(flaws.stream().map(Flaws::line).toList());
            setVisible(!flaws.isEmpty());
            setManaged(!flaws.isEmpty());
        }

        private static Label line(String flaw) {
            Label line = Standing.AT_RISK.sign(flaw);
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            return line;
        }
    }
}
