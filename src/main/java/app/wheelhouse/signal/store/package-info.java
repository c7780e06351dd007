/** Reads and changes what is defined about signals, and keeps the samples of this laptop. */
@NullMarked
package app.wheelhouse.signal.store;

import org.jspecify.annotations.NullMarked;
