package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Outlook;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Answers what an outage would cost now: how long, and how much of it fails. */
final class WhatIfLine extends VBox {
    private static final PseudoClass WRONG = atlantafx.base.theme.Styles.STATE_DANGER;
    private final TextField length = field("what-if-length", "Length of the outage", "40m");
    private final TextField share = field("what-if-share", "Share that fails", "100%");
    private final Label answer = new Label();
    private @Nullable Standing standing;

    WhatIfLine() {
        getStyleClass().add("gap-8");
        answer.setId("what-if-answer");
        answer.setWrapText(true);
        answer.getStyleClass().add("body");
        HBox line = new HBox(new Label("If"), share, new Label("fail for"), length);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-8");
        getChildren().addAll(line, answer);
        length.textProperty().addListener((_, _, _) -> work());
        share.textProperty().addListener((_, _, _) -> work());
    }

    private static TextField field(String id, String name, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(5);
        return field;
    }

    void toLength() {
        length.requestFocus();
        length.selectAll();
    }

    void show(Standing now) {
        standing = now;
        work();
    }

    private void work() {
        Optional<Duration> outage = Length.parse(length.getText().replace("min", "m").replace(" ", ""));
        Optional<BigDecimal> failing = failing(share.getText());
        length.pseudoClassStateChanged(WRONG, outage.isEmpty());
        share.pseudoClassStateChanged(WRONG, failing.isEmpty());
        Standing now = standing;
        if (now == null || outage.isEmpty() || failing.isEmpty()) {
            answer.setText(outage.isEmpty()
                    ? "A length is written 40m, 2h or 1d."
                    : failing.isEmpty() ? "A share is written 100% or 25%." : "");
            return;
        }
        Outlook.WhatIf what = Outlook.whatIf(now, outage.get(), failing.get().doubleValue());
        answer.setText(what.words() + Outlook.affordable(now).filter(left -> !left.isZero())
                .map(left -> ". Everything may fail for %s more until nothing is left".formatted(Length.words(left)))
                .orElse("") + ".");
    }

    /** A share above none up to all: 25%, 0.25, 100%. */
    private static Optional<BigDecimal> failing(String text) {
        String plain = text.strip().replace(" ", "");
        return plain.equals("100%") || plain.equals("100") || plain.equals("1")
                ? Optional.of(BigDecimal.ONE)
                : Target.parse(plain).map(Target::ratio).filter(ratio -> ratio.signum() > 0);
    }
}
