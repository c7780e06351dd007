/** Keeps watch over the objectives of the workspace that is open. */
@NullMarked
package app.wheelhouse.signal.watch;

import org.jspecify.annotations.NullMarked;
