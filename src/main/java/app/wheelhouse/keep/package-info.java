/** Backups, restoring them, and looking at the past: the records and rules. */
@NullMarked
package app.wheelhouse.keep;

import org.jspecify.annotations.NullMarked;
