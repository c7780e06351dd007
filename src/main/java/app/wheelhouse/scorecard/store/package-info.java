/** Queries and edits of the scorecard. */
@NullMarked
package app.wheelhouse.scorecard.store;

import org.jspecify.annotations.NullMarked;
