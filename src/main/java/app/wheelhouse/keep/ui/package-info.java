/** The page of backups and the window on the past. */
@NullMarked
package app.wheelhouse.keep.ui;

import org.jspecify.annotations.NullMarked;
