/** Screens of the scorecard. */
@NullMarked
package app.wheelhouse.scorecard.ui;

import org.jspecify.annotations.NullMarked;
