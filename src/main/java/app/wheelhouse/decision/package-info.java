/** Decisions and actions: records and rules. */
@NullMarked
package app.wheelhouse.decision;

import org.jspecify.annotations.NullMarked;
