package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.source.SourceCheck;
import app.wheelhouse.signal.source.SourceCheck.Result;
import app.wheelhouse.signal.ui.SignalsModel.SourceRow;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks a source once for the person who enters it: the raw answer, what was read from it, how long it took, the certificate. */
final class SourceTrial {
    private static final int SHOWN = 8;
    private static final int LINES = 9;
    private final SignalsModel model;
    private final SourceCheck check;
    private final TextField query = new TextField();
    private final VBox result = new VBox();
    private final VBox root;
    private @Nullable UUID current;
    private @Nullable Job asking;

    SourceTrial(SignalsModel model) {
        this.model = model;
        check = new SourceCheck(model.clock(), model.tools().watch().secrets());
        query.setId("source-query");
        query.setAccessibleText("What to ask for");
        query.setOnAction(_ -> run());
        HBox.setHgrow(query, Priority.ALWAYS);
        Region button = Buttons.plain(Command.of("source-test", "Test now", this::run).icon("fth-zap"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox ask = new HBox(query, button);
        ask.getStyleClass().add("gap-8");
        ask.setAlignment(Pos.CENTER_LEFT);
        result.setId("source-result");
        result.getStyleClass().add("gap-8");
        root = new VBox(ask, result);
        root.getStyleClass().addAll("gap-8", "indent");
    }

    Node node() {
        return root;
    }

    void show(SourceRow row) {
        if (!row.id().equals(current)) {
            current = row.id();
            Job running = asking;
            if (running != null) {
                running.cancel();
            }
            query.clear();
            result.getChildren().clear();
        }
        SourceDefinition source = row.draft().source();
        query.setPromptText(source == null ? "" : "Try " + source.kind().query() + ", or leave it blank");
    }

    /** Asks with everything that was typed before. */
    void run() {
        UUID id = current;
        if (id == null) {
            return;
        }
        root.requestFocus();
        String text = query.getText();
        Label waiting = new Label("Asking …");
        waiting.getStyleClass().add("muted");
        result.getChildren().setAll(waiting);
        model.settled().thenRun(() -> asking = model.background().submit("Testing a source", () -> ask(id, text),
                answer -> {
                    if (id.equals(current)) {
                        answer.ifPresentOrElse(this::show, () -> say("Something is still missing, see above."));
                    }
                }));
    }

    private Optional<Result> ask(UUID id, String text) {
        Optional<SourceDefinition> source = model.reader().book().source(id);
        try {
            return source.isEmpty() ? Optional.empty() : Optional.of(check.check(source.get(), text));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void say(String words) {
        Label label = Standing.AT_RISK.sign(words);
        label.setWrapText(true);
        result.getChildren().setAll(label);
    }

    private void show(Result answer) {
        List<Node> lines = new ArrayList<>();
        Label verdict = answer.fault() == null
                ? Standing.ON_TRACK.sign("The source answers")
                : Standing.OFF_TRACK.sign(answer.fault().sentence());
        verdict.setId("source-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        lines.add(verdict);
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        fact(facts, "Answer", answer.status() == 0
                ? ""
                : "HTTP " + answer.status() + " after " + answer.latency().toMillis() + " ms");
        fact(facts, "Certificate", certificate(answer));
        lines.add(facts);
        answer.remarks().forEach(each -> {
            Label remark = Standing.AT_RISK.sign(each);
            remark.setWrapText(true);
            remark.setMinHeight(Region.USE_PREF_SIZE);
            lines.add(remark);
        });
        if (!answer.found().isEmpty()) {
            lines.add(TypedFields.under("What was read", found(answer)));
        }
        if (!answer.raw().isEmpty()) {
            TextArea raw = new TextArea(answer.raw());
            raw.setId("source-raw");
            raw.setAccessibleText("The raw answer");
            raw.setEditable(false);
            raw.setWrapText(true);
            raw.setPrefRowCount(LINES);
            raw.getStyleClass().addAll("mono", "caption");
            lines.add(TypedFields.under("The raw answer", raw));
        }
        result.getChildren().setAll(lines);
    }

    private static void fact(GridPane facts, String name, String value) {
        if (!value.isEmpty()) {
            Label head = new Label(name);
            head.getStyleClass().add("fact-name");
            head.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label(value);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            facts.addRow(facts.getRowCount(), head, text);
        }
    }

    private String certificate(Result answer) {
        if (answer.certificates().isEmpty()) {
            return "";
        }
        SourceCheck.Shown own = answer.certificates().getFirst();
        Instant now = model.instant();
        String until = model.days().text(own.until().atZone(model.zone()).toLocalDate());
        return "%s, issued by %s, %s %s".formatted(name(own.subject()), name(own.issuer()),
                own.until().isBefore(now) ? "expired" : "valid until", until);
    }

    /** The common name where there is one. */
    private static String name(String distinguished) {
        for (String part : distinguished.split(",", -1)) {
            if (part.strip().startsWith("CN=")) {
                return part.strip().substring("CN=".length());
            }
        }
        return distinguished;
    }

    private static Node found(Result answer) {
        GridPane table = new GridPane();
        table.setId("source-found");
        table.setHgap(SHOWN);
        answer.found().stream().limit(SHOWN).forEach(each -> {
            Label what = new Label(each.what().isBlank() ? "value" : each.what());
            what.getStyleClass().addAll("mono", "caption");
            what.setMaxWidth(Double.MAX_VALUE);
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(what, Priority.ALWAYS);
            Label value = new Label(each.value());
            value.getStyleClass().addAll("mono", "caption");
            value.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(table.getRowCount(), what, value);
        });
        int more = answer.found().size() - SHOWN;
        if (more > 0) {
            Label rest = new Label("and " + more + " more");
            rest.getStyleClass().addAll("caption", "muted");
            table.addRow(table.getRowCount(), rest);
        }
        return table;
    }
}
