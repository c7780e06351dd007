package app.wheelhouse.backlog.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis of a chart: from zero to a round number, or in powers of ten.
 *
 * @param from the value at its beginning; above 0 when {@code log}
 * @param to   the value at its end, above {@code from}
 */
record Axis(double from, double to, double step, boolean log) {
    private static final int STEPS = 5;
    private static final double TEN = 10;

    /** From zero to a round number at or above the largest value. */
    static Axis linear(double most) {
        double whole = most > 0 && Double.isFinite(most) ? most : 1;
        double raw = whole / STEPS;
        double power = Math.pow(TEN, Math.floor(Math.log10(raw)));
        double step = power * TEN;
        for (double each : new double[]{1, 2, 2.5, 5}) {
            if (raw <= each * power * (1 + 1e-9)) {
                step = each * power;
                break;
            }
        }
        return new Axis(0, step * Math.ceil(whole / step - 1e-9), step, false);
    }

    /** From the power of ten at or below the least value, which counts only above zero, to the one at or above the most. */
    static Axis log(double least, double most) {
        double low = Math.floor(Math.log10(least > 0 ? least : 1) + 1e-9);
        double high = Math.ceil(Math.log10(most > 0 ? most : 1) - 1e-9);
        return new Axis(Math.pow(TEN, low), Math.pow(TEN, Math.max(high, low + 1)), TEN, true);
    }

    /** Where a value stands, 0 at the beginning and 1 at the end; values beyond either end stand there. */
    double at(double value) {
        double share = log
                ? value <= 0 ? 0 : (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
                : (value - from) / (to - from);
        return Math.clamp(share, 0, 1);
    }

    /** The values that are written beside it. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = log ? (int) Math.round(Math.log10(to / from)) : (int) Math.round((to - from) / step);
        for (int i = 0; i <= count; i++) {
            ticks.add(log ? from * Math.pow(TEN, i) : from + i * step);
        }
        return List.copyOf(ticks);
    }
}
