package app.wheelhouse.signal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.signal.Watching;
import app.wheelhouse.ui.OnFx;
import java.time.Duration;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outage would cost, as somebody types how long and how bad it is. */
class WhatIfLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "40m | 100% | A 40 min outage now costs 92.5 % of the budget and leaves 7.4 %. Everything may fail for 43 min more until nothing is left.",
            "40 min | 25 % | A 40 min spell in which 25 % fail now costs 23.1 % of the budget and leaves 76.8 %. Everything may fail for 43 min more until nothing is left.",
            "2h | 1 | A 2 h outage now costs 277 % of the budget and leaves −178 %. Everything may fail for 43 min more until nothing is left.",
            "soon | 100% | A length is written 40m, 2h or 1d.",
            "40m | all | A share is written 100% or 25%."})
    void itIsSaid(String length, String share, String said) {
        String answer = OnFx.call(() -> {
            WhatIfLine line = new WhatIfLine();
            line.show(Watching.feeder(Watching.slo("0.999", "30d"), Duration.ofMinutes(1), Duration.ofDays(30), 1000, 0)
                    .run(Duration.ofMinutes(10), 1000, 0).standing());
            ((TextField) line.lookup("#what-if-length")).setText(length);
            ((TextField) line.lookup("#what-if-share")).setText(share);
            return ((Label) Objects.requireNonNull(line.lookup("#what-if-answer"))).getText();
        });
        assertEquals(said, answer);
    }
}
