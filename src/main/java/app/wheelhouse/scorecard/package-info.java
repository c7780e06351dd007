/** The scorecard: a day-numbered plan of outcomes, tracks, promises, and KPIs with what their numbers say. */
@NullMarked
package app.wheelhouse.scorecard;

import org.jspecify.annotations.NullMarked;
