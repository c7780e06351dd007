/** Writes, proves, lists and restores backups, and opens the past. */
@NullMarked
package app.wheelhouse.keep.store;

import org.jspecify.annotations.NullMarked;
