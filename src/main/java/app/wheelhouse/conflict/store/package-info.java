/** Reads open conflicts as people speak of them, and settles them. */
@NullMarked
package app.wheelhouse.conflict.store;

import org.jspecify.annotations.NullMarked;
