/** Queries and edits of decisions and actions. */
@NullMarked
package app.wheelhouse.decision.store;

import org.jspecify.annotations.NullMarked;
