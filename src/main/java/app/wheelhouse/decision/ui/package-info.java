/** The Decisions room: the log of decisions and the actions. */
@NullMarked
package app.wheelhouse.decision.ui;

import org.jspecify.annotations.NullMarked;
