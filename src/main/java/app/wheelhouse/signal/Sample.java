package app.wheelhouse.signal;

import java.time.Instant;

/**
 * One value as a source gave it. Of a counter it is what the counter stood at.
 *
 * @param part   which part of the indicator it is
 * @param series tells series of the same part from each other, such as their labels; empty when there is but one
 * @param at     when it was taken, by the clock of the source where it says, else when it was fetched
 */
public record Sample(Indicator.Part part, String series, Instant at, double value) {
}
