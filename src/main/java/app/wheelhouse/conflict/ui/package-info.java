/** The screen on which conflicts are settled. */
@NullMarked
package app.wheelhouse.conflict.ui;

import org.jspecify.annotations.NullMarked;
