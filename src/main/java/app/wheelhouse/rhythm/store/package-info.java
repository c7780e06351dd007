/** Reads and changes cadences and what belongs to them. */
@NullMarked
package app.wheelhouse.rhythm.store;

import org.jspecify.annotations.NullMarked;
