package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Indicator.Part;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.source.IndicatorPreview;
import app.wheelhouse.signal.source.IndicatorPreview.Preview;
import app.wheelhouse.signal.source.IndicatorPreview.Tried;
import app.wheelhouse.signal.source.SourceCheck;
import app.wheelhouse.signal.ui.SignalsModel.SloRow;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Shows beside the definition what it reads right now, anew whenever the definition changes. */
final class SloPreview {
    private static final Duration REST = Duration.millis(400);
    private final SignalsModel model;
    private final IndicatorPreview preview;
    private final VBox root = new VBox();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Asked asked;
    private @Nullable Job job;

    /** What was asked last: the same is not asked again by itself. */
    private record Asked(UUID record, @Nullable Slo slo, @Nullable SourceDefinition source) {
    }

    SloPreview(SignalsModel model) {
        this.model = model;
        preview = new IndicatorPreview(new SourceCheck(model.clock(), model.tools().watch().secrets()));
        root.setId("slo-preview");
        root.getStyleClass().addAll("gap-4", "indent");
        rest.setOnFinished(_ -> {
            if (isSeen()) {
                ask();
            } else {
                asked = null;
            }
        });
    }

    Node node() {
        return TypedFields.under("Read right now", root);
    }

    void show(SloRow row) {
        Slo slo = row.draft().slo();
        Asked next = new Asked(row.id(), slo,
                slo == null ? null : model.now().book().source(slo.source()).orElse(null));
        if (!next.equals(asked)) {
            boolean other = asked == null || !asked.record().equals(next.record());
            asked = next;
            if (other) {
                root.getChildren().setAll(muted("Asking …"));
            }
            rest.playFromStart();
        }
    }

    /** Nobody is asked for what nobody looks at. */
    private boolean isSeen() {
        return root.getScene() != null && root.getScene().getWindow() != null
                && root.getScene().getWindow().isShowing();
    }

    /** Asks again. */
    void again() {
        root.getChildren().setAll(muted("Asking …"));
        ask();
    }

    private void ask() {
        Job running = job;
        if (running != null) {
            running.cancel();
        }
        Asked now = asked;
        if (now == null) {
            return;
        }
        Slo slo = now.slo();
        SourceDefinition source = now.source();
        if (slo == null || source == null) {
            root.getChildren().setAll(muted("What it reads shows here as soon as it is complete."));
        } else if (source.paused()) {
            root.getChildren().setAll(muted(source.title() + " is paused."));
        } else {
            job = model.background().submit("Reading an indicator", () -> read(slo, source), read -> {
                if (now.equals(asked)) {
                    read.ifPresent(each -> root.getChildren().setAll(lines(each)));
                }
            });
        }
    }

    private Optional<Preview> read(Slo slo, SourceDefinition source) {
        try {
            return Optional.of(preview.preview(slo, source));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static List<Node> lines(Preview preview) {
        List<Node> lines = new ArrayList<>();
        if (!preview.sentence().isEmpty()) {
            Label sentence = (preview.good() ? Standing.ON_TRACK : Standing.AT_RISK).sign(preview.sentence());
            sentence.setId("slo-preview-sentence");
            wrapped(sentence);
            lines.add(sentence);
        }
        preview.parts().forEach(each -> lines.add(line(each)));
        preview.parts().stream().flatMap(each -> each.result().remarks().stream()).distinct()
                .forEach(each -> lines.add(wrapped(Standing.AT_RISK.sign(each))));
        return lines;
    }

    private static Node line(Tried tried) {
        String name = switch (tried.part()) {
            case GOOD -> "Good";
            case BAD -> "Bad";
            case TOTAL -> "All";
            case VALUE -> "Value";
        };
        if (tried.result().fault() != null) {
            return wrapped(Standing.OFF_TRACK.sign(name + ": " + tried.result().fault().sentence()));
        }
        int series = tried.result().found().size();
        String value = tried.part() == Part.VALUE && series > 1
                ? ""
                : tried.sum().isPresent() ? number(tried.sum().getAsDouble()) : "no number";
        return muted("%s: %s%s, after %d ms".formatted(name, value,
                series == 1 ? "" : (value.isEmpty() ? "" : " from ") + series + " series",
                tried.result().latency().toMillis()));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(java.util.Locale.ROOT, "%,d", (long) value)
                : Numbers.rate(value);
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return wrapped(label);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
