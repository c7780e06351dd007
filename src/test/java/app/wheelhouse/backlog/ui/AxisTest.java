package app.wheelhouse.backlog.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void anAxisBeginsAtZeroAndEndsAtARoundNumber() {
        assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), Axis.linear(91.2).ticks());
        assertEquals(List.of(0.0, 2.0, 4.0, 6.0, 8.0), Axis.linear(7.5).ticks());
        assertEquals(List.of(0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0), Axis.linear(0).ticks());
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0), Axis.linear(5).ticks());
        assertEquals(2e12, Axis.linear(9.9e12).step());
        assertEquals(0.5, Axis.linear(8).at(4));
        assertEquals(1, Axis.linear(8).at(Double.MAX_VALUE));
    }

    @Test
    void anAxisInPowersOfTenPutsNothingBelowItsBeginning() {
        Axis axis = Axis.log(0.5, 800);
        assertEquals(5, axis.ticks().size());
        assertEquals(0.1, axis.from(), 1e-12);
        assertEquals(1000, axis.to(), 1e-9);
        assertEquals(0, axis.at(0));
        assertEquals(0.25, axis.at(1), 1e-9);
        assertEquals(2, Axis.log(10, 10).ticks().size());
    }
}
